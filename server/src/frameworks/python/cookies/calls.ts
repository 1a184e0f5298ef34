import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { byDefault, setting } from "../../shared/reading/settings.ts";
import { indentOf, lineEnding, startsLine } from "../../shared/writing/lines.ts";

/** How a call names the two attributes. */
interface Shape {
  readonly callee: RegExp;
  readonly sameSite: string;
  readonly secure: string;
  /** What is handed over first, where the callee alone does not tell. */
  readonly first?: RegExp;
  /** Whether cookies are Secure where nothing is said. */
  readonly isSecure?: true;
}

const shapes: readonly Shape[] = [
  // Flask, Quart, Django, Starlette, Bottle, aiohttp, Tornado
  { callee: /\.set_(?:signed_|secure_)?cookie$/, sameSite: "samesite", secure: "secure" },
  // Falcon: ResponseOptions.secure_cookies_by_default
  { callee: /\.set_cookie$/, sameSite: "same_site", secure: "secure", isSecure: true },
  // Starlette's SessionMiddleware
  { callee: /(?:^|\.)SessionMiddleware$/, sameSite: "same_site", secure: "https_only" },
  {
    callee: /(?:^|\.)(?:add_middleware|Middleware)$/,
    sameSite: "same_site",
    secure: "https_only",
    first: /(?:^|\.)SessionMiddleware$/,
  },
];
/** Clients of tests, and jars, have methods of the same names: what they are given never goes out in an answer. */
const clients = /(?:client|browser|jar|context|driver)\.set_cookie$/i;
const calls = new Set(["call"]);

/** The cookies whose call says SameSite. */
export function callCookies(source: Source): Cookie[] {
  return hits(source, /\bsame_?site\b/g).flatMap((hit) => {
    const call = hit.parent?.type === "keyword_argument" ? climb(hit, calls) : undefined;
    const callee = call?.childForFieldName("function");
    const name = textOf(source, hit);
    if (!call || !callee || isOfOthers(source, textOf(source, callee))) return [];
    const given = argumentsOf(source, call);
    const first = given.positional[0];
    const shape = shapes.find(
      (one) =>
        one.sameSite === name &&
        one.callee.test(textOf(source, callee)) &&
        (!one.first || (first !== undefined && one.first.test(textOf(source, first)))),
    );
    return shape ? [cookieOf(source, hit, given, shape)] : [];
  });
}

/** A client of tests, a method of the file's own class, or a middleware of the same name from elsewhere. */
function isOfOthers({ text }: Source, callee: string): boolean {
  const own = /^(?:self|cls|super\(\))\.(\w+)$/.exec(callee)?.[1];
  if (own !== undefined && new RegExp(`\\bdef\\s+${own}\\b`).test(text)) return true;
  const module = /\bfrom\s+([\w.]+)\s+import\s+(?:\([^)]*|[^\n(]*)\bSessionMiddleware\b/.exec(text)?.[1];
  const isOther = module !== undefined && !/^(?:starlette|fastapi)\b/.test(module);
  return clients.test(callee) || (isOther && /(?:iddleware)$/.test(callee));
}

function cookieOf(source: Source, name: Node, given: Arguments, { sameSite, secure, isSecure }: Shape): Cookie {
  const value = argument(source, given, secure);
  // Werkzeug makes partitioned cookies Secure.
  const isSecured = !value && (isSecure || given.keywords.has("partitioned"));
  const keyword = name.parent ?? name;
  return {
    framework: "python-cookies",
    span: spanOf(given.call),
    sameSite: setting(argument(source, given, sameSite), (site) =>
      site.kind === "text" ? site.value.toLowerCase() : undefined,
    ),
    secure: isSecured ? byDefault(true, spanOf(given.call)) : setting(value, isTruthy),
    domain: setting(argument(source, given, "domain"), (domain) => (domain.kind === "text" ? domain.value : undefined)),
    ...(!value && !isSecured && { securing: securing(source, keyword, `${secure}=True`) }),
  };
}

/** The option behind another one, on a line of its own where that has one. */
function securing(source: Source, keyword: Node, option: string): NonNullable<Cookie["securing"]> {
  const isOnLine = startsLine(source.text, { start: keyword.startIndex, end: keyword.endIndex });
  const lead = isOnLine ? `,${lineEnding(source.text)}${indentOf(source.text, keyword.startIndex)}` : ", ";
  return { at: keyword.endIndex, text: lead + option };
}

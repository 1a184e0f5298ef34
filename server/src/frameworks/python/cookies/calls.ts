import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { setting } from "../../shared/reading/settings.ts";

/** How a call names the two attributes. */
interface Shape {
  readonly callee: RegExp;
  readonly sameSite: string;
  readonly secure: string;
}

const shapes: readonly Shape[] = [
  // Flask, Quart, Django, Starlette, Bottle, Falcon, aiohttp, Tornado
  { callee: /(?:^|\.)set_(?:signed_|secure_)?cookie$/, sameSite: "samesite", secure: "secure" },
  { callee: /(?:^|\.)set_cookie$/, sameSite: "same_site", secure: "secure" },
  // Starlette's SessionMiddleware, by add_middleware or Middleware
  { callee: /(?:^|\.)(?:add_middleware|Middleware|SessionMiddleware)$/, sameSite: "same_site", secure: "https_only" },
];
const calls = new Set(["call"]);

/** The cookies whose call says SameSite. */
export function callCookies(source: Source): Cookie[] {
  return hits(source, /\bsame_?site\b/g).flatMap((hit) => {
    const call = hit.parent?.type === "keyword_argument" ? climb(hit, calls) : undefined;
    const callee = call?.childForFieldName("function");
    const name = textOf(source, hit);
    const shape = callee && shapes.find((one) => one.sameSite === name && one.callee.test(textOf(source, callee)));
    return call && shape ? [cookieOf(source, hit, argumentsOf(source, call), shape)] : [];
  });
}

function cookieOf(source: Source, name: Node, given: Arguments, { sameSite, secure }: Shape): Cookie {
  const value = argument(source, given, secure);
  const keyword = name.parent ?? name;
  return {
    framework: "python-cookies",
    span: spanOf(given.call),
    sameSite: setting(argument(source, given, sameSite), (site) =>
      site.kind === "text" ? site.value.toLowerCase() : undefined,
    ),
    secure: setting(value, isTruthy),
    domain: setting(argument(source, given, "domain"), (domain) => (domain.kind === "text" ? domain.value : undefined)),
    ...(!value && { securing: { at: keyword.endIndex, text: `, ${secure}=True` } }),
  };
}

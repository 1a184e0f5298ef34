import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { setting } from "../../shared/reading/settings.ts";

/**
 * What takes options of a cookie: `res.cookie`, `setCookie` of h3, Hono and Fastify, `cookies().set` of Next, js-cookie,
 * `serialize` of the package cookie, cookie-session, express-session.
 */
const takers =
  /(?:^|\.)(?:cookie|setCookie|setSignedCookie|serialize|serializeCookie|cookieSession|session|expressSession|useSession)$|\bcookies?(?:\(\)|Store|Jar)?\)?\.set$/i;
const objects = new Set(["object"]);

/** The cookies whose options say SameSite. */
export function optionCookies(source: Source): Cookie[] {
  return hits(source, /\bsameSite\b/g).flatMap((hit) => {
    const object = climb(hit, objects);
    const options = object && javascriptValue(source, object);
    const isKey = hit.parent?.type === "pair" && hit.parent.parent?.id === object?.id;
    if (!object || !isKey || !options || !isTaken(source, object)) return [];
    return [cookieOf(object, options)];
  });
}

function cookieOf(object: Node, options: Value): Cookie {
  const secure = entryOf(options, "secure");
  return {
    framework: "javascript-cookies",
    span: spanOf(object),
    sameSite: setting(entryOf(options, "sameSite"), sameSiteOf),
    secure: setting(secure, (value) => (value.kind === "flag" ? value.value : undefined)),
    domain: setting(entryOf(options, "domain"), (value) => (value.kind === "text" ? value.value : undefined)),
    ...(!secure && { securing: { at: object.startIndex + 1, text: " secure: true," } }),
  };
}

/** `true` means Strict in all of these libraries. */
function sameSiteOf(value: Value): string | undefined {
  if (value.kind === "text") return value.value.toLowerCase();
  return value.kind === "flag" ? (value.value ? "strict" : "") : undefined;
}

/** Whether an object reaches something that sets cookies, also as the option `cookie` of another object. */
function isTaken(source: Source, object: Node): boolean {
  let at: Node | null = object;
  for (let step = 0; step < 6 && at; step++) {
    const parent: Node | null = at.parent;
    if (parent?.type === "arguments") {
      const callee = parent.parent?.childForFieldName("function");
      return callee ? takers.test(textOf(source, callee)) : false;
    }
    if (parent?.type !== "pair" && parent?.type !== "object") return false;
    at = parent;
  }
  return false;
}

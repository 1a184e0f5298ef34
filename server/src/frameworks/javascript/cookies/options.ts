import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, encloses, partsOf, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { byDefault, setting } from "../../shared/reading/settings.ts";
import { indentOf, lineEnding, startsLine } from "../../shared/writing/lines.ts";
import { placesOf } from "./places.ts";
import type { SecureByDefault } from "./takers.ts";

const objects = new Set(["object"]);

/** The cookies whose options say SameSite. */
export function optionCookies(source: Source): Cookie[] {
  return hits(source, /\bsameSite\b/g).flatMap((hit) => {
    const object = climb(hit, objects);
    const isKey = hit.parent?.type === "pair" && hit.parent.parent?.id === object?.id;
    const isShort = hit.type === "shorthand_property_identifier" && hit.parent?.id === object?.id;
    if (!object || !(isKey || isShort)) return [];
    return placesOf(source, object).flatMap(({ options: taken, taker }) => {
      const options = javascriptValue(source, taken);
      const sameSite = entryOf(options, "sameSite");
      const isWritten = taken.id === object.id || (sameSite !== undefined && encloses(object, sameSite.node));
      return isWritten ? [cookieOf(source, object, options, taker)] : [];
    });
  });
}

function cookieOf(source: Source, object: Node, options: Value, taker: SecureByDefault): Cookie {
  const secure = entryOf(options, "secure");
  return {
    framework: "javascript-cookies",
    span: spanOf(object),
    sameSite: setting(entryOf(options, "sameSite"), sameSiteOf),
    secure: secureOf(options, secure, taker),
    domain: setting(entryOf(options, "domain"), (value) => (value.kind === "text" ? value.value : undefined)),
    ...(!secure && { securing: securing(source, object) }),
  };
}

/** `secure: true` as the first of the options, on a line of its own where they have one each. */
function securing(source: Source, object: Node): NonNullable<Cookie["securing"]> {
  const [first] = partsOf(object);
  const isOnLine = first && startsLine(source.text, { start: first.startIndex, end: first.endIndex });
  if (!isOnLine) return { at: object.startIndex + 1, text: " secure: true," };
  const line = lineEnding(source.text) + indentOf(source.text, first.startIndex);
  return { at: first.startIndex, text: `secure: true,${line}` };
}

function secureOf(options: Value, secure: Value | undefined, taker: SecureByDefault): Cookie["secure"] {
  const span = spanOf(options.node);
  const isLeftOut = !secure || secure.kind === "undefined";
  if (isLeftOut && taker === "on") return byDefault(true, span);
  // Hono makes cookies with its prefixes Secure.
  const isUnknown = taker === "unknown" || entryOf(options, "prefix") !== undefined;
  if (isLeftOut && isUnknown) return { kind: "unknown", why: "it depends on more than its options", span };
  return setting(secure, isOn);
}

/** None of the libraries looks at more than whether it is true, but for texts such as `auto`. */
function isOn(value: Value): boolean | undefined {
  if (value.kind === "flag") return value.value;
  if (value.kind === "null" || value.kind === "undefined") return false;
  return value.kind === "number" ? value.value !== 0 : undefined;
}

/** `true` means Strict in all of these libraries. */
function sameSiteOf(value: Value): string | undefined {
  if (value.kind === "text") return value.value.toLowerCase();
  return value.kind === "flag" ? (value.value ? "strict" : "") : undefined;
}

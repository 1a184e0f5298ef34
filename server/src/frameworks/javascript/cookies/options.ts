import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { byDefault, setting } from "../../shared/reading/settings.ts";
import { indentOf, lineEnding, startsLine } from "../../shared/writing/lines.ts";
import { type SecureByDefault, takerOf } from "./takers.ts";

const objects = new Set(["object"]);
const calls = new Set(["call_expression", "new_expression"]);
/** What options stand in on their way to a call. */
const parts = new Set(["pair", "object"]);
const maxParts = 8;

/** The cookies whose options say SameSite. */
export function optionCookies(source: Source): Cookie[] {
  return hits(source, /\bsameSite\b/g).flatMap((hit) => {
    const object = climb(hit, objects);
    const options = object && javascriptValue(source, object);
    const isKey = hit.parent?.type === "pair" && hit.parent.parent?.id === object?.id;
    const taker = object && isKey ? (takenBy(source, object) ?? takenByName(source, object)) : undefined;
    return object && options && taker ? [cookieOf(source, object, options, taker)] : [];
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

/** What an expression reaches that sets cookies, also as the option `cookie` of another object. */
function takenBy(source: Source, options: Node): SecureByDefault | undefined {
  let at = outermost(options);
  for (let step = 0; step < maxParts && at.parent; step++) {
    if (at.parent.type === "arguments") {
      const call = climb(at, calls);
      return call && takerOf(source, call);
    }
    if (!parts.has(at.parent.type)) return undefined;
    at = outermost(at.parent);
  }
  return undefined;
}

/** The same for options with a name that nothing changes, or may change, where all that sets cookies treats them alike. */
function takenByName(source: Source, object: Node): SecureByDefault | undefined {
  const whole = wholeOf(object);
  const holder = whole.parent;
  const name = holder?.type === "variable_declarator" ? holder.childForFieldName("name") : undefined;
  if (name?.type !== "identifier") return undefined;
  const uses = namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter(({ id }) => id !== name.id);
  const own = uses.filter((use) => {
    const binding = bindingOf(source, javascriptNames, use);
    return binding.kind === "value" && outermost(binding.node).id === whole.id;
  });
  if (own.some((use) => isHandedOn(source, use))) return undefined;
  const takers = new Set(own.map((use) => takenBy(source, use)).filter((taker) => taker !== undefined));
  return takers.size === 1 ? [...takers][0] : undefined;
}

/** The outermost object that options stand in: `{ cookieOptions: { sameSite: "none" } }`. */
function wholeOf(object: Node): Node {
  let at = outermost(object);
  for (let step = 0; step < maxParts && at.parent && parts.has(at.parent.type); step++) at = outermost(at.parent);
  return at;
}

/** Whether a function of the project gets options, which may turn Secure on: it neither sets nor clears cookies. */
function isHandedOn(source: Source, use: Node): boolean {
  const call = use.parent?.type === "arguments" ? climb(use, calls) : undefined;
  const callee = call?.childForFieldName("function");
  return (
    callee != null && !/(?:clear|delete)Cookie$/.test(textOf(source, callee)) && takenBy(source, use) === undefined
  );
}

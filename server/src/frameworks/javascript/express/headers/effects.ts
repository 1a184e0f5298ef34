import type { Node } from "web-tree-sitter";
import { absent } from "../../../../policy/known.ts";
import { notSent, reflected } from "../../../../policy/listing.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import { contains } from "../../../../policy/span.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { isTruthy, javascriptValue } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { credentialsOf, plainEffect } from "../../../shared/headers/effects.ts";
import { type AllowOrigin, type Effect, namesOrigin } from "../../../shared/headers/write.ts";
import { headerText } from "../../../shared/reading/settings.ts";
import { definitionOf, isRequestHeader } from "../../shared/origins/requestOrigin.ts";
import { echoOf } from "../origin/echo.ts";
import { originsAround } from "../ways/around.ts";
import { wayThrough } from "../ways/callers.ts";
import { originsTested } from "../ways/tested.ts";
import type { Frame } from "../ways/way.ts";

/** Why it is unknown whom a header lets in that no cross-origin request gets. */
export const withoutOrigin = "only requests without an Origin header get it";

/** What a header that is set to `value` does to the answer, by the functions that lead to where it is set, the innermost first. */
export function effectOf(source: Source, header: Effect["header"], value: Node, frames: readonly Frame[]): Effect {
  switch (header) {
    case "allow-origin":
      return { header, value: spanOf(value), ...understood(source, value, frames, allowOrigin(source, value, frames)) };
    case "allow-credentials":
      return credentials(source, value);
    case "vary":
      return { header, names: namesIn(javascriptValue(source, value)) };
    case "allow-headers":
    case "allow-methods":
      if (isRequestHeader(source, value, asked[header])) return { header, names: reflected };
      return plainEffect(header, javascriptValue(source, value), isTruthy);
    default:
      return plainEffect(header, javascriptValue(source, value), isTruthy);
  }
}

/** What a preflight asks with, by the header that answers it. */
const asked = {
  "allow-headers": "access-control-request-headers",
  "allow-methods": "access-control-request-method",
} as const;

/** What a header does that is taken away again; `name` is its name where that is said. */
export function removed(header: Effect["header"], name: Node): Effect {
  switch (header) {
    case "allow-origin":
      return { header, value: spanOf(name), set: nobody, dependsOnOrigin: false };
    case "allow-credentials":
      return { header, on: { kind: "known", value: false, span: spanOf(name) } };
    case "vary":
      return { header, names: false };
    case "max-age":
      return { header, seconds: absent };
    case "allow-private-network":
      return { header, on: absent };
    default:
      return { header, names: notSent };
  }
}

/** What a header does to which a value is added: another line, or the first one, as it happens. */
export function appended(source: Source, header: Effect["header"], value: Node): Effect {
  const why = "the header may have been set before";
  const span = spanOf(value);
  switch (header) {
    case "allow-origin":
      return { header, value: span, ...addedOrigin(source, value, why) };
    case "allow-credentials":
      return { header, on: { kind: "unknown", why, span } };
    case "vary":
      return { header, names: namesIn(javascriptValue(source, value)) };
    case "max-age":
      return { header, seconds: { kind: "unknown", why, span } };
    case "allow-private-network":
      return { header, on: { kind: "unknown", why, span } };
    default:
      return { header, names: { kind: "unknown", why } };
  }
}

/** Whether a value of `Vary`, a text or a list of texts, names Origin; undefined when that cannot be known. */
export function namesIn(value: Value): boolean | undefined {
  if (value.kind === "text") return namesOrigin(value.value);
  if (value.kind !== "list") return undefined;
  const named = value.items.map(namesIn);
  return named.includes(true) ? true : named.includes(undefined) ? undefined : false;
}

type Meaning = Pick<AllowOrigin, "set" | "dependsOnOrigin" | "definedAt" | "text" | "adds" | "more" | "entries">;

function addedOrigin(source: Source, value: Node, why: string): Meaning {
  const text = lineText(source, javascriptValue(source, value));
  return { ...unknownSet(why, false), text, adds: true };
}

/** What one line says, or the expression that makes it. */
function lineText(source: Source, value: Value): string {
  return sentText(value) ?? textOf(source, value.node);
}

function allowOrigin(source: Source, node: Node, frames: readonly Frame[]): Meaning {
  const way = wayThrough(source, frames);
  if (way === "without") return unknownSet(withoutOrigin, false);
  const echo = echoOf(source, node);
  const value = javascriptValue(source, node);
  if (!echo) return value.kind === "list" ? lines(source, value) : constant(value);
  // A test may be lost where something is just being typed.
  if (frames.some(({ fn }) => fn.hasError)) return unknownSet("the code around it is not finished", false);
  if (echo.when === "sometimes" || way === "tested") return tested(source, node, frames);
  const definedAt = spanOf(definitionOf(source, echo.read));
  const isHere = contains(spanOf(node), definedAt);
  return { set: anyByReflection, dependsOnOrigin: true, ...(!isHere && { definedAt }) };
}

/** The same with the tests around the header and in its value, where these are all that is to be known of it. */
function understood(source: Source, node: Node, frames: readonly Frame[], meaning: Meaning): Meaning {
  const isOpen = meaning.set.kind === "unknown" && meaning.set.why !== withoutOrigin;
  if (!isOpen || frames.some(({ fn }) => fn.hasError)) return meaning;
  const set = originsAround(source, node, frames) ?? originsGiven(source, node, frames);
  return set ? { ...meaning, set, dependsOnOrigin: true } : meaning;
}

/** Whom a variable names that the code before gives values by the origin: `if (isAllowed) allowed = origin;`. */
function originsGiven(source: Source, node: Node, frames: readonly Frame[]): OriginSet | undefined {
  if (node.type !== "identifier" || bindingOf(source, javascriptNames, node).kind !== "other") return undefined;
  const allowed = originsTested(source, node, frames);
  return allowed?.isTested && allowed.set.kind !== "unknown" ? allowed.set : undefined;
}

/** Whom tests of the origin let through, as far as they are understood. */
function tested(source: Source, node: Node, frames: readonly Frame[]): Meaning {
  const allowed = originsTested(source, node, frames);
  if (!allowed || allowed.set.kind === "everyone") return unknownSet("the code around it tests the origin", true);
  const { set, entries } = allowed;
  return { set, dependsOnOrigin: true, ...(entries.length > 0 && { entries }) };
}

/** Node sends each item of a list in a line of its own. */
function lines(source: Source, value: Value & { readonly kind: "list" }): Meaning {
  const [first, ...others] = value.items;
  const definedAt = value.definition && { definedAt: spanOf(value.definition) };
  if (!first) return { ...unknownSet("an empty list sends nothing", false), ...definedAt };
  const more = others.map((item) => ({ span: spanOf(item.node), text: lineText(source, item) }));
  return { ...constant(first), ...definedAt, ...(more.length > 0 && { more }) };
}

function constant(value: Value): Meaning {
  const definedAt = value.definition && { definedAt: spanOf(value.definition) };
  const text = sentText(value);
  if (text === undefined) {
    const why = value.kind === "unknown" ? value.why : "it is no text";
    return { ...unknownSet(why, false), ...definedAt };
  }
  const set: OriginSet = text === "*" ? anyByWildcard : { kind: "exact", origin: text };
  return { set, text, dependsOnOrigin: false, ...definedAt };
}

/** Node and Express send a boolean or a number as its text. */
export function sentText(value: Value): string | undefined {
  return value.kind === "flag" ? String(value.value) : headerText(value);
}

function unknownSet(why: string, dependsOnOrigin: boolean): Meaning {
  return { set: { kind: "unknown", why }, dependsOnOrigin };
}

/** Fetch standard, CORS check: only the text `true` counts, in this case. */
function credentials(source: Source, node: Node): Effect {
  const value = javascriptValue(source, node);
  return { header: "allow-credentials", ...credentialsOf({ ...value, node }, sentText(value)) };
}

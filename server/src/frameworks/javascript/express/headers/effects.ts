import type { Node } from "web-tree-sitter";
import type { Known } from "../../../../policy/known.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import { contains } from "../../../../policy/span.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { type AllowOrigin, type Effect, namesOrigin } from "../../../headers/write.ts";
import { echoOf } from "../origin/echo.ts";
import { definitionOf } from "../origin/requestOrigin.ts";
import { wholeWay } from "../ways/callers.ts";

/** What a header that is set to `value` does to the answer; `at` is the call that sets it, in `handler`. */
export function effectOf(source: Source, header: Effect["header"], value: Node, at: Node, handler: Node): Effect {
  switch (header) {
    case "allow-origin":
      return { header, value: spanOf(value), ...allowOrigin(source, value, at, handler) };
    case "allow-credentials":
      return { header, on: credentials(source, value) };
    case "vary":
      return { header, names: namesIn(javascriptValue(source, value)) };
  }
}

/** What a header does that is taken away again; `name` is its name where that is said. */
export function removed(header: Effect["header"], name: Node): Effect {
  switch (header) {
    case "allow-origin":
      return { header, value: spanOf(name), set: nobody, dependsOnOrigin: false };
    case "allow-credentials":
      return { header, on: { kind: "known", value: false, span: spanOf(name) } };
    case "vary":
      return { header, names: false };
  }
}

/** What a header does to which a value is added: another line, or the first one, as it happens. */
export function appended(source: Source, header: Effect["header"], value: Node): Effect {
  const why = "the header may have been set before";
  const span = spanOf(value);
  switch (header) {
    case "allow-origin":
      return { header, value: span, set: { kind: "unknown", why }, dependsOnOrigin: false };
    case "allow-credentials":
      return { header, on: { kind: "unknown", why, span } };
    case "vary":
      return { header, names: namesIn(javascriptValue(source, value)) };
  }
}

/** Whether a value of `Vary`, a text or a list of texts, names Origin; undefined when that cannot be known. */
export function namesIn(value: Value): boolean | undefined {
  if (value.kind === "text") return namesOrigin(value.value);
  if (value.kind !== "list") return undefined;
  const named = value.items.map(namesIn);
  return named.includes(true) ? true : named.includes(undefined) ? undefined : false;
}

type Meaning = Pick<AllowOrigin, "set" | "dependsOnOrigin" | "definedAt">;

function allowOrigin(source: Source, node: Node, at: Node, handler: Node): Meaning {
  const way = wholeWay(source, at, handler);
  if (way === "without") return unknownSet("only requests without an Origin header get it", false);
  const echo = echoOf(source, node);
  if (!echo) return constant(javascriptValue(source, node));
  // A test may be lost where something is just being typed.
  if (handler.hasError) return unknownSet("the code around it is not finished", false);
  if (echo.when === "sometimes" || way === "tested") return unknownSet("the code around it tests the origin", true);
  const definedAt = spanOf(definitionOf(source, echo.read));
  const isHere = contains(spanOf(node), definedAt);
  return { set: anyByReflection, dependsOnOrigin: true, ...(!isHere && { definedAt }) };
}

function constant(value: Value): Meaning {
  const definedAt = value.definition && { definedAt: spanOf(value.definition) };
  return { set: constantSet(value), dependsOnOrigin: false, ...definedAt };
}

function constantSet(value: Value): OriginSet {
  switch (value.kind) {
    case "text":
      return value.value === "*" ? anyByWildcard : { kind: "exact", origin: value.value };
    case "flag":
    case "number":
      return { kind: "exact", origin: String(value.value) };
    default:
      return { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no text" };
  }
}

function unknownSet(why: string, dependsOnOrigin: boolean): Meaning {
  return { set: { kind: "unknown", why }, dependsOnOrigin };
}

/** Fetch standard, CORS check: only the text `true` counts, in this case. Node and Express send the boolean as that. */
function credentials(source: Source, node: Node): Known<boolean> {
  const value = javascriptValue(source, node);
  const span = spanOf(node);
  if (value.kind === "unknown") return { kind: "unknown", why: value.why, span };
  const on = (value.kind === "text" && value.value === "true") || (value.kind === "flag" && value.value);
  return { kind: "known", value: on, span, ...(value.definition && { definedAt: spanOf(value.definition) }) };
}

import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { fixedAnswers, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byChoice, type Meaning } from "../shared/options/callbacks.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { stringOf } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import { isRequestOrigin } from "../shared/origins/requestOrigin.ts";

/**
 * Whom `origin` lets in (`useCORS` of @whatwg-node/server): nothing, an empty text or list, and whatever includes `*`, a
 * text anywhere in it, lets everyone in by name. One origin goes to everybody as it is; of several the one that asks, or
 * `null`, which sandboxed pages have for their origin.
 */
export function originsOf(source: Source, callee: Node, origin: Value | undefined): Origins {
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: always("echo", true) };
  if (isEmpty(origin)) return { allowed: allowedBy(origin, anyByWildcard), answers: always("echo", true) };
  if (origin.kind === "list") return fromList(source, origin);
  if (origin.kind === "text") {
    const { value } = origin;
    const set = value.includes("*") ? anyByWildcard : setOfText(value);
    const allowed = allowedBy(origin, set, () => set);
    return { allowed, answers: value.includes("*") ? always("echo", true) : fixedAnswers(value, false) };
  }
  if (origin.kind === "unknown") {
    if (isRequestOrigin(source, origin.node)) {
      return { allowed: allowedBy(origin, anyByReflection), answers: { ...always("echo", false) } };
    }
    const chosen = byChoice(source, origin, { meaningOf, denied: { others: true, vary: false }, vary: false });
    return chosen ?? { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
  }
  const failure = failsAlways(origin, "`origin` is neither a text nor a list", "origins");
  return { allowed: allowedBy(origin, nobody), answers: always("nothing", false), failure };
}

/** What one side of a choice sends. */
function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin || isEmpty(value)) return "echo";
  if (value.kind !== "text") return "unknown";
  return value.value.includes("*") ? "echo" : { text: value.value };
}

function fromList(source: Source, origin: Extract<Value, { kind: "list" }>): Origins {
  const isWildcard = (item: Value) => item.kind === "text" && item.value === "*";
  if (origin.items.some(isWildcard)) {
    return { allowed: allowedBy(origin, anyByWildcard, setOfItem, isWildcard), answers: always("echo", true) };
  }
  const [only, ...others] = origin.items;
  if (only && others.length === 0) return fromOnly(source, origin, only);
  const set = union([setOfList(origin, setOfItem), { kind: "exact", origin: "null" }]);
  const listed = allowedBy(origin, set, setOfItem);
  // Nothing in the list stands for it: it is no item that could be taken out.
  const members = [{ kind: "exact", origin: "null" }] as const;
  const noOrigin: AllowedEntry = { set: { kind: "union", members }, span: listed.span };
  const allowed = { ...listed, entries: [...listed.entries, noOrigin] };
  const denied = { origin: { text: "null" }, others: true, vary: false };
  return { allowed, answers: { allowed: { origin: "echo", others: true, vary: true }, denied } };
}

function fromOnly(source: Source, origin: Value, only: Value): Origins {
  if (only.kind === "unknown" && isRequestOrigin(source, only.node)) {
    return { allowed: allowedBy(origin, anyByReflection), answers: always("echo", false) };
  }
  const text = isTruthy(only) === false ? "" : stringOf(only);
  if (text === undefined) return { allowed: allowedBy(origin, unknownSet(only)), answers: unknownAnswers(undefined) };
  return { allowed: allowedBy(origin, setOfText(text), () => setOfText(text)), answers: fixedAnswers(text, false) };
}

function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  if (item.kind !== "text") return nobody;
  return item.value === "*" ? anyByWildcard : { kind: "exact", origin: item.value };
}

/** `null`, `undefined`, and what has no length. */
function isEmpty(origin: Value): boolean {
  if (origin.kind === "list") return origin.items.length === 0;
  return ["null", "undefined", "text"].includes(origin.kind) && isTruthy(origin) === false;
}

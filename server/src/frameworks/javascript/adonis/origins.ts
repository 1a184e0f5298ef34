import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import type { Known } from "../../../policy/known.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { type Answers, type Carried, silent } from "../../../policy/wire.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { fixedAnswers, originless, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";

/** It never sends `Vary` itself, which no setting mends: what stands in front of it has to. */
const vary = undefined;
/** Nothing is sent to those that are turned away. */
const denied = { others: false, vary: false };
const named: Carried = { origin: "echo", others: true, vary };
const compared: Answers = { allowed: named, denied: silent };

/**
 * Whom `origin` lets in (`#computeResponseOrigin` of version 2): `true` names whoever asks, and so does `*` where credentials
 * are on. A list is compared, and a text as a list that commas part, without blanks taken off. A function gives any of these.
 */
export function originsOf(
  source: Source,
  callee: Node,
  origin: Value | undefined,
  credentials: Known<boolean>,
): Origins {
  if (!origin) return { allowed: byDefaultOf(callee, anyByReflection), answers: compared };
  switch (origin.kind) {
    case "flag":
      return origin.value
        ? { allowed: allowedBy(origin, anyByReflection), answers: compared }
        : { allowed: allowedBy(origin, nobody), answers: originless() };
    case "function":
      return byFunction(source, origin, credentials);
    case "text":
      return isStar(origin)
        ? { allowed: allowedBy(origin, anyByWildcard), answers: starAnswers(credentials) }
        : { allowed: allowedBy(origin, setOfText(origin.value)), answers: compared };
    case "list":
      return { allowed: allowedBy(origin, setOfList(origin, setOfItem), setOfItem), answers: compared };
    default:
      return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(vary) };
  }
}

function byFunction(source: Source, fn: Value, credentials: Known<boolean>): Origins {
  const meaning = (result: Result) => meaningOf(result, credentials);
  const { allowed, answers } = byCallback(source, fn, {
    takes: ["origin", "request"],
    meaningOf: meaning,
    denied,
    vary: false,
  });
  return { allowed, answers: { ...answers, allowed: { ...answers.allowed, vary } } };
}

function starAnswers(credentials: Known<boolean>): Answers {
  if (credentials.kind === "unknown") return unknownAnswers(vary);
  return isOnFor(credentials) ? compared : fixedAnswers("*", false);
}

function isOnFor(credentials: Known<boolean>): boolean {
  return credentials.kind === "known" && credentials.value;
}

function meaningOf({ isOrigin, value }: Result, credentials: Known<boolean>): Meaning {
  if (isOrigin) return "echo";
  if (value.kind === "flag") return value.value ? "echo" : "nothing";
  if (value.kind === "list") return { set: setOfList(value, setOfItem) };
  if (value.kind !== "text") return "unknown";
  if (!isStar(value)) return { set: setOfText(value.value) };
  if (credentials.kind === "unknown") return "unknown";
  return isOnFor(credentials) ? "echo" : { text: "*" };
}

/** In a list `*` is a text like any other. */
function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" && item.value !== "" ? { kind: "exact", origin: item.value } : nobody;
}

function setOfText(text: string): OriginSet {
  const parts = text.split(",").filter((part) => part !== "");
  return union(parts.map((origin): OriginSet => ({ kind: "exact", origin })));
}

function isStar(value: Value): boolean {
  return value.kind === "text" && value.value === "*";
}

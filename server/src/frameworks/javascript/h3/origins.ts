import type { Node } from "web-tree-sitter";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import type { Line } from "./options.ts";

/**
 * Whom `origin` lets in: what is falsy means `*`, the texts and patterns of a list are compared, a function tells whether
 * the origin is let in. A text goes to everybody in h3 1 and is compared in h3 2, which says `Vary: origin` either way.
 */
export function originsOf(source: Source, callee: Node, origin: Value | undefined, line: Line): Origins {
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: fixedAnswers("*", false) };
  if (isTruthy(origin) === false)
    return { allowed: allowedBy(origin, anyByWildcard), answers: fixedAnswers("*", false) };
  const denied = { others: true, vary: line === 2 };
  switch (origin.kind) {
    case "text":
      return fromText(origin, origin.value, line);
    case "list": {
      const set = setOfList(origin, setOfItem);
      return { allowed: allowedBy(origin, set, setOfItem), answers: comparedAnswers(denied) };
    }
    case "function":
      return fromCallback(source, origin, denied);
    case "unknown":
      return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
    default:
      return fromOther(origin, line);
  }
}

function fromText(origin: Value, text: string, line: Line): Origins {
  const set = setOfText(text);
  const allowed = allowedBy(origin, set, () => set);
  if (text === "*") return { allowed, answers: fixedAnswers("*", false) };
  return { allowed, answers: line === 1 ? fixedAnswers(text, true) : comparedAnswers({ others: true, vary: true }) };
}

/** h3 1 calls whatever is neither a text nor a list; h3 2 compares it, and it equals no origin. */
function fromOther(origin: Value, line: Line): Origins {
  const allowed = allowedBy(origin, nobody);
  if (line === 2) return { allowed, answers: originless({ others: true, vary: true }) };
  return { allowed, answers: originless(), failure: failsAlways(origin, "`origin` is not a function", "origins") };
}

function setOfItem(item: Value): OriginSet {
  if (item.kind === "regex") return searched(item);
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" && item.value !== "" ? { kind: "exact", origin: item.value } : nobody;
}

/** The promise of an async function is truthy, and nobody waits for it. */
function fromCallback(
  source: Source,
  fn: Value,
  denied: { readonly others: boolean; readonly vary: boolean },
): Origins {
  const isAsync = literalOf(fn).children.some((child) => child?.type === "async");
  if (isAsync) return { allowed: allowedBy(fn, anyByReflection), answers: always("echo", true) };
  return byCallback(source, fn, { takes: ["origin"], meaningOf, denied, vary: true });
}

function meaningOf({ isOrigin, value }: Result): Meaning {
  const truth = isOrigin || isTruthy(value);
  return truth === undefined ? "unknown" : truth ? "echo" : "nothing";
}

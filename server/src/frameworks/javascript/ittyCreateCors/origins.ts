import type { Node } from "web-tree-sitter";
import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { comparedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import { isAsync } from "../shared/origins/functions.ts";
import { headerAmong } from "./headers.ts";

/**
 * Whom `origins` lets in, each by its own name: a list is compared, where `*` stands for all, and so is everybody where nothing
 * is written. A function tells of one; its promise is truthy. What `headers` name goes out to all others.
 */
export function originsOf(
  source: Source,
  callee: Node,
  origins: Value | undefined,
  headers: Value | undefined,
): Origins {
  const vary = saysVary(headers);
  const everyone = always("echo", vary);
  if (!origins) return { allowed: byDefaultOf(callee, anyByReflection), answers: everyone };
  const isOverridden = headerAmong(headers, "access-control-allow-origin") !== undefined && headers?.kind === "record";
  if (origins.kind === "function" && !isOverridden) return fromFunction(source, origins, vary);
  if (origins.kind !== "list" || isOverridden) {
    return { allowed: allowedBy(origins, unknownSet(origins)), answers: unknownAnswers(vary) };
  }
  if (origins.items.some(isWildcard)) {
    return { allowed: allowedBy(origins, anyByReflection, setOfItem, isWildcard), answers: everyone };
  }
  return {
    allowed: allowedBy(origins, setOfList(origins, setOfItem), setOfItem),
    answers: comparedAnswers({ others: true, vary }, vary),
  };
}

/** Only what `headers` hold says `Vary`. */
function saysVary(headers: Value | undefined): boolean {
  const given = headerAmong(headers, "vary");
  return given?.kind === "unknown" || (given?.kind === "text" && /\borigin\b|\*/i.test(given.value));
}

function fromFunction(source: Source, fn: Value, vary: boolean): Origins {
  if (isAsync(fn.elsewhere?.node ?? literalOf(fn))) {
    return { allowed: allowedBy(fn, anyByReflection), answers: always("echo", vary) };
  }
  return byCallback(source, fn, { takes: ["origin"], meaningOf, denied: { others: true, vary }, vary });
}

function meaningOf({ isOrigin, value }: Result): Meaning {
  const truth = isOrigin || isTruthy(value);
  return truth === undefined ? "unknown" : truth ? "echo" : "nothing";
}

function isWildcard(item: Value): boolean {
  return item.kind === "text" && item.value === "*";
}

function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" && item.value !== "" ? { kind: "exact", origin: item.value } : nobody;
}

import type { Node } from "web-tree-sitter";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import { escapedPattern } from "../shared/origins/escaped.ts";

/**
 * Whom `origin` lets in: every origin is named for `["*"]`, the default; `*` in a longer text stands for anything, `?` for
 * one character. `ignore` sends `*` without credentials.
 */
export function originsOf(key: Node, origin: Value | undefined): Origins {
  if (!origin) return { allowed: byDefaultOf(key, anyByWildcard), answers: always("echo", true) };
  if (origin.kind === "text") return { allowed: allowedBy(origin, anyByWildcard), answers: fixedAnswers("*", false) };
  if (origin.kind === "unknown")
    return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(true) };
  const isWildcard = (item: Value) => item.kind === "text" && item.value === "*";
  if (origin.kind === "list" && origin.items.some(isWildcard)) {
    return { allowed: allowedBy(origin, anyByWildcard, setOfItem, isWildcard), answers: always("echo", true) };
  }
  const set = setOfList(origin, setOfItem);
  return { allowed: allowedBy(origin, set, setOfItem), answers: comparedAnswers({ others: false, vary: true }) };
}

function setOfItem(item: Value): OriginSet {
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  const { value } = item;
  if (value === "*") return anyByWildcard;
  if (!value.includes("*")) return value === "" ? nobody : { kind: "exact", origin: value };
  if (!value.includes("?")) return { kind: "glob", text: value };
  const source = escapedPattern(value).replaceAll("\\*", ".*").replaceAll("\\?", ".");
  return searched({ source: `^${source}$`, flags: "" });
}

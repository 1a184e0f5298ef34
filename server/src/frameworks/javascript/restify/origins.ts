import type { Node } from "web-tree-sitter";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";

/** Answers always vary; who is turned away gets nothing else. */
const answers = comparedAnswers({ others: false, vary: true });

/** Whom `origins` lets in: `["*"]` where it is not written. Whoever is let in is named. */
export function originsOf(callee: Node, origins: Value | undefined): Origins {
  if (!origins) return { allowed: byDefaultOf(callee, anyByWildcard), answers };
  if (origins.kind === "unknown")
    return { allowed: allowedBy(origins, unknownSet(origins)), answers: unknownAnswers(true) };
  const isWildcard = (item: Value) => item.kind === "text" && item.value === "*";
  const isOpen = origins.kind === "list" && origins.items.some(isWildcard);
  const set = isOpen ? anyByWildcard : setOfList(origins, setOfItem);
  return { allowed: allowedBy(origins, set, setOfItem, isWildcard), answers };
}

/** A text with a `*` is a regular expression of which only the first dot is escaped and the first `*` stands for anything. */
function setOfItem(item: Value): OriginSet {
  if (item.kind === "regex") return searched(item);
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  if (item.value === "*") return anyByWildcard;
  if (!item.value.includes("*")) return { kind: "exact", origin: item.value };
  return searched({ source: `^${item.value.replace(".", "\\.").replace("*", ".*")}$`, flags: "" });
}

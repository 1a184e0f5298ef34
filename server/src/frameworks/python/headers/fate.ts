import type { Node } from "web-tree-sitter";
import { branchBlocks, choiceOf, handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Effect } from "../../shared/headers/write.ts";
import { keptAt } from "./kept.ts";
import { type Removal, removalsOf } from "./removals.ts";
import type { Site } from "./sites.ts";

/**
 * What becomes of a header through the places of the same function that take it away: it is `gone` behind them, it may be
 * (`doubtful`), or it is `alone`, since they took away what was there before.
 */
export type Fate = "gone" | "doubtful" | "alone" | "kept";

export function fateOf(source: Source, site: Site): Fate {
  const own = removalsOf(source).filter((removal) => isOf(removal, site));
  const [last] = own.filter(({ statement }) => statement.startIndex > site.statement.endIndex).slice(-1);
  if (last) return keptAt(source, last.statement).kind === "nobody" ? "gone" : "doubtful";
  return own.some(({ statement }) => keptAt(source, statement).kind === "nobody") ? "alone" : "kept";
}

function isOf({ name, holder, statement }: Removal, site: Site): boolean {
  const isSame = name === site.key.name && holder === site.holder;
  return isSame && handlerOf(statement).id === handlerOf(site.statement).id && !areApart(statement, site.statement);
}

/** Whether two places lie in different branches of one `if`. */
function areApart(a: Node, b: Node): boolean {
  const blocks = branchBlocks(b);
  return branchBlocks(a).some((block) => {
    const choice = choiceOf(block);
    return choice && blocks.some((other) => other.id !== block.id && choiceOf(other)?.id === choice.id);
  });
}

/** A header that is set and may be taken away again. */
export function doubted(effect: Effect): Effect {
  const why = "it may be taken away again";
  if (effect.header === "allow-origin") return { ...effect, set: { kind: "unknown", why }, entries: [] };
  if (effect.header !== "allow-credentials") return effect;
  const span = "span" in effect.on ? effect.on.span : undefined;
  return span ? { ...effect, on: { kind: "unknown", why, span } } : effect;
}

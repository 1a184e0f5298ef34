import type { Node } from "web-tree-sitter";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
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
  if (isClearedLater(source, site)) return "doubtful";
  const { byHolder, statements } = indexed(source);
  if (statements.has(site.statement.id)) return "gone";
  const own = (byHolder.get(site.holder) ?? []).filter((removal) => isOf(removal, site));
  const [last] = own.filter(({ statement }) => statement.startIndex > site.statement.endIndex).slice(-1);
  if (last) return isSure(source, last) ? "gone" : "doubtful";
  return own.some((removal) => isSure(source, removal)) ? "alone" : "kept";
}

const indexed = onceFor((source: Source) => {
  const all = removalsOf(source);
  const byHolder = new Map<string, Removal[]>();
  for (const removal of all) {
    const others = byHolder.get(removal.holder);
    if (others) others.push(removal);
    else byHolder.set(removal.holder, [removal]);
  }
  return { byHolder, statements: new Set(all.map(({ statement }) => statement.id)) };
});

/** Tornado answers with these methods of a class one after the other. */
const first = /^(?:initialize|set_default_headers|prepare)$/;
const clearing = onceFor((source: Source) =>
  removalsOf(source).filter(({ statement }) => /^self\.clear_header\b/.test(textOf(source, statement))),
);

/** Whether a method that runs later than the one that sets a header takes it away: `self.clear_header("…")`. */
function isClearedLater(source: Source, { key, statement: place }: Site): boolean {
  const named = clearing(source).filter(({ name }) => name === key.name);
  if (named.length === 0) return false;
  const earlier = handlerOf(place);
  if (!first.test(earlier.childForFieldName("name")?.text ?? "")) return false;
  return named.some(({ statement }) => {
    const later = handlerOf(statement);
    return later.id !== earlier.id && later.parent?.id === earlier.parent?.id;
  });
}

function isSure(source: Source, { statement, isDoubtful }: Removal): boolean {
  return !isDoubtful && keptAt(source, statement).kind === "nobody";
}

function isOf({ name, holder, statement }: Removal, site: Site): boolean {
  const isSame = name === site.key.name && holder === site.holder;
  if (!isSame || isLeftBefore(site.statement, statement)) return false;
  return handlerOf(statement).id === handlerOf(site.statement).id && !areApart(statement, site.statement);
}

/** Whether a function ends behind a place, in a branch of it, before it comes to another place. */
function isLeftBefore(place: Node, other: Node): boolean {
  return branchBlocks(place).some(
    (block) => !encloses(block, other) && /^(?:return|raise)_statement$/.test(partsOf(block).at(-1)?.type ?? ""),
  );
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
  if (effect.header === "allow-origin") {
    const { text: _text, otherwise: _otherwise, ...rest } = effect;
    return { ...rest, set: { kind: "unknown", why }, entries: [], dependsOnOrigin: false };
  }
  if (effect.header !== "allow-credentials") return effect;
  const span = "span" in effect.on ? effect.on.span : undefined;
  return span ? { ...effect, on: { kind: "unknown", why, span } } : effect;
}

import type { Block, Statement } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Level } from "./level.ts";

const none: readonly Statement[] = [];

/** The directives of a name in a block. */
export function namedIn(block: Block, name: string): readonly Statement[] {
  return byName(block).get(name) ?? none;
}

/** The directives of a name that count in a level: its own, else those of the nearest level around it that has some. */
export function nearest(level: Level, name: string): readonly Statement[] {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const found = namedIn(at.block, name);
    if (found.length > 0) return found;
  }
  return none;
}

const byName = onceFor((block: Block): ReadonlyMap<string, readonly Statement[]> => {
  const names = new Map<string, Statement[]>();
  for (const statement of block.statements()) {
    const list = names.get(statement.name);
    if (list) list.push(statement);
    else names.set(statement.name, [statement]);
  }
  return names;
});

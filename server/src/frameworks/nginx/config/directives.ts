import type { Block, Statement } from "../../../syntax/nginx/blocks.ts";
import type { Level } from "./level.ts";

const known = new WeakMap<Block, ReadonlyMap<string, readonly Statement[]>>();
const none: readonly Statement[] = [];

/** The directives of a name in a block. */
export function namedIn(block: Block, name: string): readonly Statement[] {
  const names = known.get(block) ?? byName(block.statements());
  known.set(block, names);
  return names.get(name) ?? none;
}

/** The directives of a name that count in a level: its own, else those of the nearest level around it that has some. */
export function nearest(level: Level, name: string): readonly Statement[] {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const found = namedIn(at.block, name);
    if (found.length > 0) return found;
  }
  return none;
}

function byName(statements: readonly Statement[]): Map<string, Statement[]> {
  const names = new Map<string, Statement[]>();
  for (const statement of statements) {
    const list = names.get(statement.name);
    if (list) list.push(statement);
    else names.set(statement.name, [statement]);
  }
  return names;
}

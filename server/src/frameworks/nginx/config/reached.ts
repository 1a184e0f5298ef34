import type { Block } from "../../../syntax/nginx/blocks.ts";
import type { Level } from "./level.ts";
import { mostMoves, targetsOf } from "./moved.ts";

/** The levels that requests may go on to from some levels, each once, with the tests inside of them. */
export function reachedFrom(levels: readonly Level[]): readonly Level[] {
  const found = new Map<Block, Level>();
  let added = levels;
  for (let moves = 0; moves < mostMoves && added.length > 0; moves++) {
    const targets = added.flatMap(targetsOf).filter(({ block }) => !found.has(block));
    added = targets.flatMap((level) => [level, ...testsIn(level)]);
    for (const level of added) found.set(level.block, level);
  }
  return [...found.values()];
}

/** The levels of the `if`s of a level. */
export function testsIn(level: Level): Level[] {
  return level.own().codes.flatMap((code) => (code.kind === "if" ? [code.level] : []));
}

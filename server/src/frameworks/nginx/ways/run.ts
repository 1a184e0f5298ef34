import type { Code, Level } from "../config/level.ts";
import { withoutCaptures } from "../values/captures.ts";
import { decide } from "../values/decide.ts";
import { type Path, type Scope, withVariable } from "../values/path.ts";
import { define } from "../values/variables.ts";

/** A request on its way: the path behind it, and the level whose settings count for it by now. */
export interface Way {
  readonly path: Path;
  readonly level: Level;
  /** An `if` that held before another one, whose own headers no longer count. */
  readonly shadowed?: Level;
  /** The path that a `rewrite` made, for which a location is looked for behind the codes. */
  readonly goesTo?: string;
}

/** A way that ends in an answer; where no code returns one, the location's content is the answer. */
export interface Ending extends Way {
  readonly returned?: Returned;
}

export type Returned = Extract<Code, { kind: "return" }>;

export interface Run {
  readonly endings: readonly Ending[];
  /** The ways that go on behind the codes. */
  readonly going: readonly Way[];
}

/** More ways than this are not followed. */
const mostWays = 400;

/**
 * Runs the codes of a level, as the rewrite module does: in order, and those of each `if` that holds in its place. The
 * settings of the last `if` that held count. Undefined where there are too many ways to follow.
 */
export function run(scope: Scope, codes: readonly Code[], ways: readonly Way[]): Run | undefined {
  const endings: Ending[] = [];
  let going = ways;
  for (const code of codes) {
    const next: Way[] = [];
    for (const way of going) {
      const step = runOne(scope, code, way);
      if (!step) return undefined;
      endings.push(...step.endings);
      next.push(...step.going);
    }
    if (next.length + endings.length > mostWays) return undefined;
    going = next;
  }
  return { endings, going };
}

function runOne(scope: Scope, code: Code, way: Way): Run | undefined {
  switch (code.kind) {
    case "set":
      return {
        endings: [],
        going: define(scope, way.path, code.value).map(({ value, path }) => ({
          ...way,
          path: withVariable(path, code.variable, value),
        })),
      };
    case "return":
      return { endings: [{ ...way, returned: code }], going: [] };
    case "break":
      return { endings: [stopped(way, code.target)], going: code.always ? [] : [way] };
    case "elsewhere": {
      const leaving = { ...way, goesTo: code.target };
      return code.isLast ? { endings: [leaving], going: [] } : { endings: [], going: [leaving] };
    }
    case "if":
      return runIf(scope, code, way);
  }
}

/** A request that stops in a location stays there; for one that stops in the server a location is still looked for. */
function stopped(way: Way, target: string | undefined): Way {
  if (way.level.kind === "server") return target === undefined ? way : { ...way, goesTo: target };
  const { goesTo: _, ...staying } = way;
  return staying;
}

function runIf(scope: Scope, { condition, level }: Extract<Code, { kind: "if" }>, way: Way): Run | undefined {
  const outcomes = decide(scope, way.path, condition);
  const skipping = outcomes.filter(({ value }) => !value).map(({ path }) => ({ ...way, path }));
  // In a server's `if` only codes may stand, so the server's settings go on to count.
  const counting = way.level.kind === "server" ? way.level : level;
  const inside = outcomes.filter(({ value }) => value).map(({ path }) => ({ ...entered(way, counting), path }));
  // nginx allows no `if` inside of an `if`
  const codes = level.own().codes.filter(({ kind }) => kind !== "if");
  const held = run(scope, codes, inside);
  if (!held) return undefined;
  const going = keepsCaptures(level)
    ? held.going
    : held.going.map((one) => ({ ...one, path: withoutCaptures(one.path) }));
  return { endings: held.endings, going: [...going, ...skipping] };
}

/** Whether no other pattern is tried behind an `if`, so that its headers hold what it captured. */
function keepsCaptures({ block, parent }: Level): boolean {
  const own = block.statements();
  const around = parent?.kind === "location" ? parent.block.statements() : undefined;
  if (!around || own.some(({ name }) => name === "rewrite")) return false;
  const behind = around.slice(around.findIndex((statement) => statement.block() === block) + 1);
  return !behind.some(({ name }) => name === "if" || name === "rewrite");
}

/** A way with the settings of an `if` that held, in the place of those of an earlier one. */
function entered(way: Way, level: Level): Way {
  const isShadowing = way.level.kind === "if" && way.level !== level && way.level.own().headers.length > 0;
  return { ...way, level, ...(isShadowing && { shadowed: way.level }) };
}

import type { Node } from "web-tree-sitter";
import { partsOf } from "../../../../syntax/nodes.ts";
import { outcomeOf } from "./conditions.ts";
import { type Path, perform, type Run } from "./effects.ts";
import { isWornOut } from "./scope.ts";
import type { Passed } from "./tests.ts";

/** More rounds, or ways, are not followed one by one. */
const most = 60;

/** How a round is run: from the path in front of the body to those behind it. */
type Body = (body: Node, path: Path) => readonly Path[];

/**
 * A loop that asks in front of each round: `while (i < list.length) …`, `for (…; …; …) …`, `do … while (…)`. Gives the paths
 * behind it; undefined where the number of rounds is not known.
 */
export function roundsOf(run: Run, statement: Node, start: Path, runBody: Body): readonly Path[] | undefined {
  const body = statement.childForFieldName("body");
  const asked = statement.childForFieldName("condition");
  const condition = asked?.type === "expression_statement" ? partsOf(asked)[0] : asked;
  const step = statement.childForFieldName("increment");
  if (!body || !condition || condition.type === "empty_statement") return undefined;
  const before = run.ends.length;
  let going: readonly Path[] = [start];
  const out: Path[] = [];
  for (let round = 0; going.length > 0; round++) {
    const next: Path[] = [];
    for (const at of going) {
      const isFirst = statement.type === "do_statement" && round === 0;
      const { yes, no } = isFirst ? always : outcomeOf(at.scope, condition);
      const isTooMuch = round > most || next.length + out.length > most || isWornOut(at.scope);
      if (isTooMuch || isUnknown(yes) || isUnknown(no)) {
        run.ends.length = before;
        return undefined;
      }
      out.push(...through(at, no));
      for (const { isSkipping, ...behind } of through(at, yes).flatMap((each) => [...runBody(body, each)])) {
        if (behind.isLeaving) out.push(behind);
        else next.push(...(step ? perform(run, step, behind) : [behind]));
      }
    }
    going = next;
  }
  return out.map(({ isLeaving, ...path }) => path);
}

const always: { readonly yes: readonly Passed[]; readonly no: readonly Passed[] } = { yes: [[]], no: [] };

function isUnknown(ways: readonly Passed[]): boolean {
  return ways.some((passed) => passed.some(({ set }) => set.kind === "unknown"));
}

function through(path: Path, ways: readonly Passed[]): Path[] {
  return ways.map((passed) => ({ ...path, passed: [...path.passed, ...passed] }));
}

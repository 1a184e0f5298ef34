import type { Node } from "web-tree-sitter";
import { climb, encloses, partsOf } from "../../nodes.ts";
import { type Branch, unknown, type Value } from "../../value.ts";
import { choiceOf, excludes, without } from "../../worlds.ts";
import { leaves } from "../blocks.ts";
import { pathTo } from "../branches.ts";
import type { Writes } from "../writes.ts";
import { openBranches } from "./conditions.ts";
import { unrolled } from "./loops.ts";
import { isInLoopWith, isMomentary } from "./momentary.ts";
import { valueOfThing } from "./names.ts";
import type { Reading } from "./reading.ts";
import { type Step, stepAt } from "./steps.ts";
import { starMember, type Thing } from "./things.ts";

type Written = Extract<Thing, { kind: "written" }>;

/** What a name stands for after some of its writes, in the branches that lead there. */
interface State {
  readonly branches: readonly Branch[];
  readonly value: Value | undefined;
}

const maxStates = 12;
/** More places than anyone builds a setting in; each use looks at all of them. */
const maxWrites = 50;
const handlers = new Set(["function_definition", "lambda", "module"]);

/**
 * The value of a name that is bound or changed in several places: what the writes before its use make of it, one after the
 * other, with the branches of the program kept apart. Where the use stands in another function than the writes, all of them have
 * been done, as they have where another file uses it (no `user`). Unknown when a loop or another function writes, or when the value is changed in place after its use.
 */
export function flowValue(reading: Reading, { writes, name: written }: Written, user: Node | undefined): Value {
  const handler = climb(writes.scope, handlers) ?? reading.source.root;
  const use = user ?? reading.source.root;
  const useAt = pathTo(reading.source, use);
  const isBehind = !user || useAt.handler.id !== handler.id;
  const usePath = isBehind ? [] : useAt.branches;
  let states: State[] = [{ branches: usePath, value: before(reading, writes, written, use) }];
  const names = inOrder(writes);
  if (names.length > maxWrites) return unknown(use, "it is changed in too many places");
  for (const { name, reading: inLoop } of unrolled(reading, names, use)) {
    const path = pathTo(reading.source, name);
    const step = path.handler.id === handler.id ? stepAt(inLoop, name, use) : undefined;
    if (!step) return unknown(use, "the name does not stand for one fixed value");
    if (!isBehind && name.startIndex > use.startIndex) {
      const isKept = !isMomentary(reading.source, use) || isInLoopWith(use, name);
      if (step.inPlace && isKept) return unknown(use, "it is changed after it has been handed over");
      continue;
    }
    if (!isBehind && encloses(step.statement, use)) continue; // `a = a + b` reads what was before
    const isUnrolled = inLoop !== reading;
    if (path.repeats && !isUnrolled) return unknown(use, "it is changed in a loop");
    const branches = openBranches(inLoop, path.branches);
    if (isUnrolled && branches && branches.length > 0) return unknown(use, "it is changed in a loop");
    if (!branches || isLeft(reading, name, use)) continue;
    states = states.flatMap((state) => after(state, branches, step, use));
    if (states.length > maxStates) return unknown(use, "it depends on too many conditions");
  }
  const tries = names.flatMap(onlyTried);
  return choiceOf(
    use,
    states
      .filter((state) => !isInVain(state, states, tries))
      .map(({ branches, value }) => ({
        branches: without(branches, usePath),
        value: value ?? unknown(use, "it has no value there"),
      })),
  );
}

/** The `try` of which nothing but a write is tried, by the end of its condition. */
function onlyTried(name: Node): string[] {
  let block: Node | null = name;
  while (block && block.type !== "block") block = block.parent;
  const isAll = block?.parent?.type === "try_statement" && partsOf(block).length === 1;
  return isAll && block?.parent ? [` try at ${block.parent.startIndex}`] : [];
}

/** Whether a state is what an `except` makes of a value that is known where nothing fails: `json.loads` of a default that it takes. */
function isInVain({ branches }: State, states: readonly State[], tries: readonly string[]): boolean {
  return branches.some(({ condition, way }) => {
    const isExcept = way > 0 && tries.some((tried) => condition.endsWith(tried));
    const isTried = (branch: Branch) => branch.condition === condition && branch.way === 0;
    return isExcept && states.some(({ branches: other, value }) => other.some(isTried) && value && isKnown(value));
  });
}

function isKnown(value: Value): boolean {
  return value.kind === "list" ? value.items.every(isKnown) : value.kind !== "unknown" && value.kind !== "choice";
}

/** What a module has from `from … import *` before it writes anything itself. */
function before(reading: Reading, { declarations }: Writes, name: string, use: Node): Value | undefined {
  const thing = declarations.length === 0 ? starMember(reading, name) : undefined;
  return thing && valueOfThing(reading, thing, use);
}

function inOrder({ declarations, changes }: Writes): Node[] {
  return [...declarations, ...changes].sort((a, b) => a.startIndex - b.startIndex);
}

/** Whether a write stands in a branch that is left before the use is reached. */
function isLeft({ source }: Reading, name: Node, use: Node): boolean {
  for (let at: Node | null = name; at; at = at.parent) {
    if (at.type !== "block" || !at.parent || !/^(?:if|elif|else|except)/.test(at.parent.type)) continue;
    if (!encloses(at, use) && leaves(source, at)) return true;
  }
  return false;
}

/** A state after a write in a branch: split in two where it has not been decided yet whether the branch is taken. */
function after(state: State, path: readonly Branch[], step: Step, use: Node): State[] {
  if (excludes(state.branches, path)) return [state];
  const open = without(path, state.branches);
  const taken: State = { branches: [...state.branches, ...open], value: step.apply(state.value, use) };
  const others = open.flatMap((branch, index) => {
    const before = [...state.branches, ...open.slice(0, index)];
    const ways = Array.from({ length: branch.ways }, (_, way) => way).filter((way) => way !== branch.way);
    return ways.map((way): State => ({ branches: [...before, { ...branch, way }], value: state.value }));
  });
  return [taken, ...others];
}

import { lastCharacter, type State } from "./program.ts";

/** What a state goes on to. Characters that lead to the same states have the same group. */
export interface Successors {
  /** The group of each character code. */
  readonly groups: Uint8Array;
  /** The states that the characters of each group lead to. */
  readonly states: readonly (readonly State[])[];
}

const known = new WeakMap<State, Successors>();

/** The successors of a state whose program is complete. */
export function successorsOf(state: State): Successors {
  const successors = known.get(state) ?? tableOf(state);
  known.set(state, successors);
  return successors;
}

/** The states that a state goes on to when it reads a character. */
export function after(state: State, code: number): readonly State[] {
  const { groups, states } = successorsOf(state);
  return states[groups[code] ?? 0] ?? [];
}

function tableOf({ edges }: State): Successors {
  const groups = new Uint8Array(lastCharacter + 1);
  const states: (readonly State[])[] = [];
  const groupsBySignature = new Map<string, number>();
  for (let code = 0; code < groups.length; code++) {
    let signature = "";
    for (const { on } of edges) signature += on[code] ? "1" : "0";
    let group = groupsBySignature.get(signature);
    if (group === undefined) {
      group = states.length;
      groupsBySignature.set(signature, group);
      states.push([...new Set(edges.filter(({ on }) => on[code]).map(({ to }) => to))]);
    }
    groups[code] = group;
  }
  return { groups, states };
}

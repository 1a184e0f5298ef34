/** A set of characters: the entry of each code up to 127. Equal classes of one program are one object. */
export type CharacterClass = readonly boolean[];

/** The characters that a header's value is made of, and so all that is looked at (RFC 9110, 5.5, without the tab). */
export const firstCharacter = 0x20;
export const lastCharacter = 0x7e;

/**
 * A state of a nondeterministic automaton whose transitions may depend on what lies around: besides reading a character,
 * a thread may pass a check without reading any.
 */
export interface State {
  /** No other state of any program has it. */
  readonly id: number;
  readonly edges: { readonly on: CharacterClass; readonly to: State }[];
  readonly checks: { readonly guard: Guard; readonly to: State }[];
  /** Whether a thread has succeeded here: at once, whatever follows, or if the text ends. */
  accepts: "no" | "at the end" | "here";
}

/** A look-around: whether a text from `start` on lies ahead, or one that ends here lies behind. */
export interface Guard {
  readonly kind: "ahead" | "behind";
  readonly negated: boolean;
  readonly start: State;
}

/** A regular expression, compiled. */
export interface Program {
  readonly start: State;
  /** The guards that look behind, each after those that it depends on. */
  readonly behind: readonly Guard[];
  readonly classes: readonly CharacterClass[];
}

let states = 0;

export function newState(accepts: State["accepts"]): State {
  return { id: states++, edges: [], checks: [], accepts };
}

/** Lets a state accept in a way, unless it accepts more freely already. */
export function accept(state: State, way: State["accepts"]): void {
  if (way === "here" || state.accepts === "no") state.accepts = way;
}

/** The states that can be reached from one, itself first; bodies of guards are not entered. */
export function reachable(start: State): State[] {
  const found = new Set([start]);
  for (const { edges, checks } of found) {
    for (const { to } of edges) found.add(to);
    for (const { to } of checks) found.add(to);
  }
  return [...found];
}

import { type CharSet, NFA } from "refa";
import { type Alternative, isAnchor, type LookAround, markersFor, withMarkers } from "./expression.ts";
import {
  accept,
  type CharacterClass,
  firstCharacter,
  type Guard,
  lastCharacter,
  newState,
  type State,
} from "./program.ts";

/** What the automata of one program share. */
export interface Builder {
  /** Of the look-arounds, in the order in which they were given. */
  readonly guards: Guard[];
  /** The class of the texts that refa prints for sets of characters. */
  readonly classes: Map<string, CharacterClass>;
  readonly lookArounds: readonly LookAround[];
  readonly maxNodes: number;
}

/** A builder for alternatives that hold these look-arounds, outer before inner. */
export function builderFor(lookArounds: readonly LookAround[], maxNodes: number): Builder {
  const builder: Builder = { guards: [], classes: new Map(), lookArounds, maxNodes };
  for (let index = lookArounds.length - 1; index >= 0; index--) {
    const lookAround = lookArounds[index];
    if (!lookAround) continue;
    const { kind, negate, alternatives } = lookAround;
    builder.guards[index] = { kind, negated: negate, start: startOf(alternatives, builder, "here") };
  }
  return builder;
}

/** The start of an automaton for alternatives, whose threads accept in the given way when they have matched. */
export function startOf(alternatives: readonly Alternative[], builder: Builder, accepts: State["accepts"]): State {
  const { highest, characterOf } = markersFor(builder.lookArounds.length);
  const marked = withMarkers(alternatives, highest, (lookAround) =>
    characterOf(builder.lookArounds.indexOf(lookAround)),
  );
  const factory = new NFA.LimitedNodeFactory(builder.maxNodes);
  const nfa = NFA.fromRegex(marked, { maxCharacter: highest }, {}, factory);
  const states = new Map([...nfa.nodes()].map((node) => [node, newState(nfa.finals.has(node) ? accepts : "no")]));
  const stateOf = (node: NFA.ReadonlyNode): State => states.get(node as NFA.Node) ?? newState("no");
  for (const [node, state] of states) {
    for (const [next, set] of node.out) connect(state, set, stateOf(next), builder);
  }
  for (const state of states.values()) settleChecks(state, builder);
  return stateOf(nfa.initial);
}

function connect(state: State, set: CharSet, to: State, builder: Builder): void {
  const on = classOf(set, builder);
  if (on.includes(true)) state.edges.push({ on, to });
  const { characterOf } = markersFor(builder.lookArounds.length);
  builder.guards.forEach((guard, index) => {
    if (set.has(characterOf(index))) state.checks.push({ guard, to });
  });
}

function classOf(set: CharSet, { classes }: Builder): CharacterClass {
  const key = set.toRangesString();
  const known = classes.get(key);
  if (known) return known;
  const on = Array.from({ length: lastCharacter + 1 }, (_, code) => code >= firstCharacter && set.has(code));
  classes.set(key, on);
  return on;
}

/**
 * Does without guards where that is simple. A state before `$` accepts at the end: nothing can be read after it. And where
 * a match ends with a look-ahead, all that is left is what lies ahead.
 */
function settleChecks(state: State, builder: Builder): void {
  for (const check of state.checks.splice(0)) {
    const { guard, to } = check;
    if (isAnchor(builder.lookArounds[builder.guards.indexOf(guard)], "ahead")) {
      if (to.accepts !== "no") accept(state, "at the end");
      if (to.checks.length > 0) state.checks.push(check);
    } else if (guard.kind === "ahead" && !guard.negated && to.accepts === "here") {
      state.edges.push(...guard.start.edges);
      state.checks.push(...guard.start.checks);
      accept(state, guard.start.accepts);
    } else state.checks.push(check);
  }
}

import type { Parsed } from "../patterns/parse.ts";
import { Undecided } from "../undecided.ts";
import { type Builder, builderFor, startOf } from "./build.ts";
import { type Alternative, expressionOf, flattened, isAnchor, lengths, lookAroundsOf } from "./expression.ts";
import { accept, firstCharacter, lastCharacter, newState, type Program, type State } from "./program.ts";

/** How many nodes the automaton of one pattern may have. */
const maxNodes = 10_000;

/**
 * Compiles a pattern. Look-arounds stay exact: they become guards of the automaton.
 * @throws {Undecided} for a look-behind that cannot be decided from the text before it
 * @throws {TooManyNodesError} of refa, when the automaton is too large
 */
export function compile(parsed: Parsed): Program {
  return programOf(flattened(expressionOf(parsed, maxNodes)), parsed);
}

function programOf(alternatives: readonly Alternative[], { matching, dialect }: Parsed): Program {
  const anchored = alternatives.filter(startsWithAnchor).map((one) => ({ ...one, elements: one.elements.slice(1) }));
  const free = alternatives.filter((one) => !startsWithAnchor(one));
  refuseLookBehinds([...anchored, ...free], dialect);
  const builder = builderFor(lookAroundsOf([...anchored, ...free]), maxNodes);
  const accepts = matching === "fullmatch" ? "at the end" : "here";
  const fixed = startOf(anchored, builder, accepts);
  const floating = startOf(free, builder, accepts);
  const start = joined(fixed, matching === "search" && free.length > 0 ? anywhere(floating, builder) : floating);
  const behind = builder.guards.filter(({ kind }) => kind === "behind").reverse();
  return { start, behind, classes: [...builder.classes.values()] };
}

/** Every pattern is applied from the start of the text on, where `^` holds. */
function startsWithAnchor({ elements }: Alternative): boolean {
  return isAnchor(elements[0], "behind");
}

/** A state that tries `start` at every place of the text. */
function anywhere(start: State, builder: Builder): State {
  const every = Array.from({ length: lastCharacter + 1 }, (_, code) => code >= firstCharacter);
  builder.classes.set("every character", every);
  const state = newState(start.accepts);
  state.edges.push(...start.edges, { on: every, to: state });
  state.checks.push(...start.checks);
  return state;
}

function joined(a: State, b: State): State {
  const state = newState(a.accepts);
  accept(state, b.accepts);
  state.edges.push(...a.edges, ...b.edges);
  state.checks.push(...a.checks, ...b.checks);
  return state;
}

/** Look-behinds are followed while a text is read; Python and PCRE refuse those whose length is not fixed. */
function refuseLookBehinds(alternatives: readonly Alternative[], dialect: Parsed["dialect"]): void {
  for (const { kind, alternatives: inner } of lookAroundsOf(alternatives)) {
    if (kind === "ahead") continue;
    if (lookAroundsOf(inner).some((one) => one.kind === "ahead")) throw new Undecided("a look-ahead in a look-behind");
    const each = inner.map(lengths);
    const isFixed = each.every(({ least, most }) => least === most && (dialect === "pcre" || least === each[0]?.least));
    if (!isFixed && dialect !== "javascript") throw new Undecided("a look-behind whose length is not fixed");
  }
}

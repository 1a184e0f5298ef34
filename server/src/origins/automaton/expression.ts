import { type Assertion, CharSet, type Concatenation, JS, type NoParent } from "refa";
import type { Parsed } from "../patterns/parse.ts";
import { firstCharacter, lastCharacter } from "./program.ts";

export type Alternative = NoParent<Concatenation>;
type Element = Alternative["elements"][number];
export type LookAround = NoParent<Assertion>;

const maxCharacter = 0x7f;
const printable = CharSet.empty(maxCharacter).union([{ min: firstCharacter, max: lastCharacter }]);

/** A syntax tree as refa's expression: classes resolved, and `^`, `$` and `\b` written as look-arounds. */
export function expressionOf({ pattern, flags }: Parsed, maxNodes: number): Alternative[] {
  return JS.Parser.fromAst({ pattern, flags }).parse({ backreferences: "throw", maxNodes }).expression.alternatives;
}

/** The characters that stand for so many look-arounds: the highest character of the automaton, and the one of each. */
export function markersFor(count: number): {
  readonly highest: number;
  readonly characterOf: (index: number) => number;
} {
  return { highest: maxCharacter + count, characterOf: (index) => maxCharacter + 1 + index };
}

/**
 * The alternatives with each look-around replaced by a character of its own, so that refa, whose automata know none, can
 * build the automaton. Classes are cut down to printable ASCII.
 */
export function withMarkers(
  alternatives: readonly Alternative[],
  highest: number,
  markerOf: (assertion: LookAround) => number,
): Alternative[] {
  const replaced = (element: Element): Element => {
    if (element.type === "Unknown") return element;
    if (element.type === "CharacterClass") return characters(printableOf(element.characters, highest));
    if (element.type === "Assertion") return characters(CharSet.fromCharacter(highest, markerOf(element)));
    return { ...element, alternatives: withMarkers(element.alternatives, highest, markerOf) };
  };
  return alternatives.map((alternative) => ({ ...alternative, elements: alternative.elements.map(replaced) }));
}

function characters(set: CharSet): Element {
  return { type: "CharacterClass", characters: set };
}

function printableOf(set: CharSet, highest: number): CharSet {
  const ranges = set.ranges
    .filter(({ min, max }) => min <= lastCharacter && max >= firstCharacter)
    .map(({ min, max }) => ({ min: Math.max(min, firstCharacter), max: Math.min(max, lastCharacter) }));
  return CharSet.empty(highest).union(ranges);
}

/** The look-arounds of alternatives, outer before inner. */
export function lookAroundsOf(alternatives: readonly Alternative[]): LookAround[] {
  return alternatives
    .flatMap(({ elements }) => elements)
    .flatMap((element) => {
      if (element.type === "CharacterClass" || element.type === "Unknown") return [];
      const inner = lookAroundsOf(element.alternatives);
      return element.type === "Assertion" ? [element, ...inner] : inner;
    });
}

/** Whether a look-around is `^` (nothing at all lies behind) or `$` (nothing ahead). */
export function isAnchor(element: Element | undefined, kind: LookAround["kind"]): boolean {
  if (element?.type !== "Assertion" || element.kind !== kind || !element.negate) return false;
  const [only, ...others] = element.alternatives.flatMap(({ elements }) => elements);
  if (only?.type !== "CharacterClass" || others.length > 0 || element.alternatives.length !== 1) return false;
  return printableOf(only.characters, maxCharacter).equals(printable);
}

/** The alternatives, with those of a group that is an alternative by itself in its place. */
export function flattened(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.flatMap((alternative) => {
    const [only, ...others] = alternative.elements;
    return only?.type === "Alternation" && others.length === 0 ? flattened(only.alternatives) : [alternative];
  });
}

/** The least and the greatest length of what an alternative matches. */
export function lengths({ elements }: Alternative): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = 0;
  for (const element of elements) {
    if (element.type === "Assertion") continue;
    const [min, max] = element.type === "Quantifier" ? [element.min, element.max] : [1, 1];
    const inner = element.type === "Alternation" || element.type === "Quantifier" ? element.alternatives : [];
    const each = inner.length > 0 ? inner.map(lengths) : [{ least: 1, most: 1 }];
    least += min * Math.min(...each.map((one) => one.least));
    most += max === 0 ? 0 : max * Math.max(...each.map((one) => one.most));
  }
  return { least, most };
}

import { beforeSome, type Ending, endingOf, type Stretch } from "../automaton/backwards.ts";
import type { Program } from "../automaton/program.ts";
import { afterText, threadsOf } from "../automaton/reading.ts";
import type { SuffixList, SuffixNode } from "../hosts/suffixTree.ts";
import { labelCharacters } from "./labelCharacters.ts";

const codesOf = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const labelCodes = codesOf(labelCharacters);
const digits = "0123456789";

/** The host of an origin, if it is a name. */
const host: Stretch = {
  prefixes: ["https://", "http://"],
  codes: codesOf(`${labelCharacters}.`),
  tail: { first: ":".charCodeAt(0), codes: codesOf(digits), most: 5 },
};

/** How names of hosts can end that all programs of a list let in, as far as that shows when look-arounds are left out. */
export type HostEndings = readonly Ending[];

/** How hosts can end: with any label or the dot of the root. Undefined where none of the programs lets a name in. */
export function hostEndings(programs: readonly Program[]): HostEndings | undefined {
  const endings = programs.flatMap((program) => endingOf(program, host) ?? []);
  const withoutDot = every(endings, (one) => one.before(".".charCodeAt(0)));
  if (endings.length < programs.length) return undefined;
  return withoutDot ? endings.map((one, at) => one.or(withoutDot[at] ?? one)) : endings;
}

/** The endings before a text; undefined where no host can end so. */
export function endingsBefore(endings: HostEndings, text: string): HostEndings | undefined {
  let before: HostEndings | undefined = endings;
  for (let at = text.length - 1; at >= 0 && before; at--) {
    const code = text.charCodeAt(at);
    before = every(before, (one) => one.before(code));
  }
  return before;
}

/** Whether hosts can be addresses: these end with a digit, or begin with a bracket. */
export function mayBeAddress(programs: readonly Program[], endings: HostEndings | undefined): boolean {
  if (endings && [...digits].some((digit) => endingsBefore(endings, digit))) return true;
  return host.prefixes.some((prefix) => afterText(threadsOf(programs), `${prefix}[`).length > 0);
}

/** Public suffixes, such as `co.uk` and `*.ck`. */
export interface PossibleSuffixes {
  /** Those below which hosts may lie. */
  readonly suffixes: readonly string[];
  /** Those that may be hosts themselves. */
  readonly bare: readonly string[];
}

/**
 * The suffixes with which hosts can end; more than really can where look-arounds forbid some. Undefined when there are more
 * than `most`.
 */
export function possibleSuffixes(
  endings: HostEndings,
  { rules }: SuffixList,
  most: number,
): PossibleSuffixes | undefined {
  const suffixes: string[] = [];
  const bare: string[] = [];
  const visit = (node: SuffixNode, ending: HostEndings, name: string): void => {
    for (const [label, child] of node.children) {
      const before = suffixes.length > most ? undefined : beforeLabel(ending, label);
      if (!before) continue;
      const suffix = name === "" ? label : `${label}.${name}`;
      if (child.isRule && name !== "" && before.every(({ isWhole }) => isWhole)) bare.push(suffix);
      const beforeDot = endingsBefore(before, ".");
      if (!beforeDot) continue;
      if (child.isRule) suffixes.push(suffix);
      visit(child, beforeDot, suffix);
    }
  };
  visit(rules, endings, "");
  return suffixes.length > most ? undefined : { suffixes, bare };
}

/** The suffixes strictly below a domain: names there belong to others than the domain does. */
export function suffixesBelow(domain: string, { rules }: SuffixList): string[] {
  let node: SuffixNode | undefined = rules;
  for (const label of domain.split(".").reverse()) node = node?.children.get(label) ?? node?.children.get("*");
  return node ? rulesBelow(node, domain) : [];
}

/** The registrable domains where a rule with a `*` would see a suffix, such as `www.ck`. */
export function exceptionalDomains({ exceptions }: SuffixList): string[] {
  return rulesBelow(exceptions, "");
}

function rulesBelow(node: SuffixNode, name: string): string[] {
  return [...node.children].flatMap(([label, child]) => {
    const suffix = name === "" ? label : `${label}.${name}`;
    return [...(child.isRule ? [suffix] : []), ...rulesBelow(child, suffix)];
  });
}

function beforeLabel(endings: HostEndings, label: string): HostEndings | undefined {
  if (label !== "*") return endingsBefore(endings, label);
  return every(endings, (one) => beforeSome(one, labelCodes));
}

function every(endings: HostEndings, step: (ending: Ending) => Ending | undefined): HostEndings | undefined {
  const next = endings.flatMap((ending) => step(ending) ?? []);
  return next.length === endings.length ? next : undefined;
}

import type { SuffixList } from "../hosts/suffixTree.ts";
import { exceptionalDomains, type PossibleSuffixes } from "./suffixes.ts";

/** Domains that strangers may have registered below suffixes, a `*` in which is any label. */
export interface Registrations {
  readonly suffixes: readonly string[];
  /** Domains that are registrable although a suffix with a `*` covers them. */
  readonly exceptions: readonly string[];
  /** Suffixes that are nobody's where they are hosts of their own; not all where there are many. */
  readonly bare: readonly string[];
  readonly trusted: readonly string[];
}

/** The suffixes that are tried first where any would do: they look like what strangers register. */
export const plausibleSuffixes: readonly string[] = ["xyz", "com", "net", "org", "io", "dev", "app"];

/** As many suffixes are searched at once. */
export const suffixesAtOnce = 20;

const mostBare = 20;
/** Below a trusted domain there are few suffixes, or hundreds that are much the same. */
const sharedAtOnce = 5;

/**
 * What strangers may register below the suffixes, in parts that are not too large, the plausible ones first. Some suffixes
 * lie below a trusted domain, and names below them are not its own.
 */
export function* registrationsBelow(
  { suffixes, bare }: PossibleSuffixes,
  trusted: ReadonlySet<string>,
  list: SuffixList,
): Generator<Registrations> {
  const shared = suffixes.filter((suffix) => [...trusted].some((domain) => isBelow(suffix, domain)));
  const others = suffixes.filter((suffix) => !shared.includes(suffix));
  const own = [...trusted].filter((domain) => !shared.some((suffix) => isBelow(suffix, domain)));
  const registrations = (some: readonly string[], names: readonly string[]): Registrations => ({
    suffixes: some,
    exceptions: [],
    bare: bare
      .filter((one) => some.some((suffix) => one === suffix || isBelow(one, suffix)))
      .filter((one) => !names.some((name) => isBelow(one, name)))
      .slice(0, mostBare),
    trusted: names,
  });
  const exceptions = exceptionsTo([...suffixes, ...bare], list);
  if (exceptions.length > 0) yield { suffixes: [], exceptions, bare: [], trusted: [...trusted] };
  for (const some of parts(others, suffixesAtOnce)) yield registrations(some, [...trusted]);
  for (const some of parts(shared, sharedAtOnce)) yield registrations(some, own);
}

function isBelow(name: string, domain: string): boolean {
  return name.endsWith(`.${domain}`);
}

function exceptionsTo(suffixes: readonly string[], list: SuffixList): string[] {
  return exceptionalDomains(list).filter((domain) => suffixes.includes(domain.replace(/^[^.]+/, "*")));
}

function parts(suffixes: readonly string[], size: number): string[][] {
  const first = suffixes.length > size ? plausibleSuffixes.filter((suffix) => suffixes.includes(suffix)) : [];
  const rest = suffixes.filter((suffix) => !first.includes(suffix));
  const cut = Array.from({ length: Math.ceil(rest.length / size) }, (_, at) => rest.slice(at * size, (at + 1) * size));
  return [...first.map((suffix) => [suffix]), ...cut];
}

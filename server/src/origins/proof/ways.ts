import { type Budget, budgetOf, type Limits } from "../automaton/budget.ts";
import { letIn } from "../automaton/reading.ts";
import { originParts } from "../hosts/origin.ts";
import { isForeign } from "../hosts/registrable.ts";
import { isUndecided, shortened, Undecided } from "../undecided.ts";
import type { Way } from "./bounds.ts";
import type { Engine } from "./engine.ts";
import { findOrigin, findText, type Quest } from "./find.ts";
import { foreignOrigin } from "./foreign.ts";
import { everyOrigin, otherOrigin } from "./shapes.ts";

/** An origin, or none for certain, or why neither is certain. */
export interface Finding {
  readonly origin?: string;
  readonly why?: string;
}

/** Looks for origins among those that one way lets in. */
type Search = (way: Way, quest: (schemes: Quest["schemes"]) => Quest) => string | undefined;

/** Several patterns of one set may together take so many times the limits of one. */
const patternsAtTheLimit = 5;
/** How many hosts are worth a guess. */
const mostLikely = 20;

/** What ways are looked through with. */
export interface Means {
  readonly engine: Engine;
  /** What all searches in one way may take together. */
  readonly budgetFor: (way: Way) => Budget;
}

/** The means for one question, to be had before its patterns are compiled: the first of them pays for that. */
export function meansOf(engine: Engine, limits: Limits): Means {
  const whole = budgetOf({
    ...limits,
    states: limits.states * patternsAtTheLimit,
    milliseconds: limits.milliseconds * patternsAtTheLimit,
  });
  let begun: Budget | undefined = budgetOf(limits, whole);
  const budgets = new Map<Way, Budget>();
  const budgetFor = (way: Way): Budget => {
    const budget = budgets.get(way) ?? begun ?? budgetOf(limits, whole);
    begun = undefined;
    budgets.set(way, budget);
    return budget;
  };
  return { engine, budgetFor };
}

/** The first origin that a search finds in one of the ways. */
export function findIn(ways: readonly Way[], search: Search, { engine, budgetFor }: Means): Finding {
  let why: string | undefined;
  for (const way of ways) {
    const programs = way.kind === "all" ? way.programs : [];
    try {
      const origin = search(way, (schemes) => ({ programs, engine, budget: budgetFor(way), schemes }));
      if (origin !== undefined) return { origin };
    } catch (error) {
      if (!isUndecided(error)) throw error;
      why ??= error.message;
    }
  }
  return why === undefined ? {} : { why };
}

/** Finds an origin that somebody can have who owns none of the names. */
export function strangers(owners: ReadonlySet<string>): Search {
  return (way, quest) => {
    if (way.kind === "all") return foreignOrigin(quest(["https", "http"]), owners);
    return isForeign(way.origin, owners) ? way.origin : undefined;
  };
}

/** Finds any origin that a browser sends, with one of the schemes: quickly where it is on or below one of the hosts. */
export function anybody(schemes: Quest["schemes"], hosts: readonly string[]): Search {
  const likely = hosts.slice(0, mostLikely).flatMap((host) => [host, `x.${host}`]);
  const origins = schemes.flatMap((scheme) => likely.map((host) => `${scheme}://${host}`));
  return (way, quest) => {
    if (way.kind === "exact") {
      const scheme = originParts(way.origin)?.scheme;
      return scheme && schemes.includes(scheme) ? way.origin : undefined;
    }
    if (way.programs.length === 0) return `${schemes[0]}://example.com`;
    const guessed = origins.find((origin) => originParts(origin) && letIn(way.programs, origin));
    const found = guessed ?? findOrigin(everyOrigin, quest(schemes));
    if (found !== undefined && !originParts(found)) throw new Undecided(`whether ${shortened(found)} is an origin`);
    return found;
  };
}

/** Finds an origin that is no web page's, but an app's or a browser extension's. */
export const others: Search = (way, quest) => {
  if (way.kind === "all") return findText(otherOrigin, quest(["https"]));
  return new RegExp(`^${otherOrigin}$`).test(way.origin) ? way.origin : undefined;
};

/** Finds an `http:` origin that is not a local one. */
export const insecure: Search = (way, quest) => {
  if (way.kind === "all") return foreignOrigin(quest(["http"]), new Set());
  return originParts(way.origin)?.scheme === "http" && isForeign(way.origin, new Set()) ? way.origin : undefined;
};

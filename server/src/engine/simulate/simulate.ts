import type { Prover } from "../../origins/prover.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Asked, mostOf, type Readable } from "./asked.ts";
import { type ConsoleLines, consoleLines } from "./console.ts";
import { reasonOf } from "./explain.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { type Way, waysByRoute } from "./routes.ts";

/** What one route lets a page do. */
export interface RouteResult {
  /** The policies that decide, the outermost first. */
  readonly policies: Way;
  readonly reads: Readable;
  readonly preflight: Readable;
  /** In plain words. */
  readonly why: string;
  /** What Chrome prints where a page that sends credentials is refused. */
  readonly console: ConsoleLines;
}

export interface Simulation {
  readonly reads: Readable;
  readonly preflight: Readable;
  readonly why: string;
  readonly routes: readonly RouteResult[];
}

/** What a page on an origin may read of what `policies` answer: those that lie on one path together, of routes the most permissive. */
export function simulate(policies: readonly Policy[], asked: Asked, prover: Prover): Simulation {
  const routes = waysByRoute(policies).map((ways) => routeResult(ways, asked, prover));
  const reads = mostOf(routes.map((route) => route.reads));
  const deciding = routes.find((route) => route.reads === reads);
  return {
    reads,
    preflight: mostOf(routes.map((route) => route.preflight)),
    why: deciding?.why ?? "Nothing here sends CORS headers, so browsers let no page of another origin read the answer.",
    routes,
  };
}

/** The most that one of the ways of a route allows. */
function routeResult(ways: readonly Way[], asked: Asked, prover: Prover): RouteResult {
  const outcomes = ways.map((way) => ({ way, outcome: resultOf(way, asked, prover) }));
  const reads = mostOf(outcomes.map(({ outcome }) => outcome.reads));
  const preflight = mostOf(outcomes.map(({ outcome }) => outcome.preflight));
  const deciding = outcomes.find(({ outcome }) => outcome.reads === reads);
  if (!deciding) return { policies: [], reads, preflight, why: "", console: {} };
  const { way, outcome } = deciding;
  return {
    policies: way,
    reads,
    preflight,
    why: reasonOf(way, outcome, asked),
    console: outcome.answers ? consoleLines(outcome.answers, asked) : {},
  };
}

function resultOf(way: Way, asked: Asked, prover: Prover): Outcome {
  const failure = way.find((policy) => policy.failure)?.failure;
  if (!failure) return outcomeOf(way, asked, prover);
  const reads: Readable = failure.when === "startup" ? "startup-error" : "blocked";
  return { reads, preflight: reads, doubts: [] };
}

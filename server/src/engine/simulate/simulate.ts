import type { Prover } from "../../origins/prover.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Asked, mostOf, type Readable } from "./asked.ts";
import { type ConsoleLines, consoleLines } from "./console.ts";
import { reasonOf } from "./explain.ts";
import { type Answers, type Outcome, outcomeOf } from "./outcome.ts";
import { type Way, waysByRoute } from "./routes.ts";

/** What one route lets a page do. */
export interface RouteResult {
  /** The policies that decide, the outermost first. */
  readonly policies: Way;
  readonly reads: Readable;
  readonly preflight: Readable;
  /** In plain words. */
  readonly why: string;
  /** What goes out, where nothing that matters is unknown. */
  readonly answers?: Answers;
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

interface Tried {
  readonly way: Way;
  readonly outcome: Outcome;
}

/** The most that one of the ways of a route allows: of those that answer the method, and of those that answer OPTIONS. */
function routeResult(ways: readonly Way[], asked: Asked, prover: Prover): RouteResult {
  const tried = open(ways, asked, prover).map((way) => ({ way, outcome: resultOf(way, asked, prover) }));
  const reading = mostPermissive(answering(tried, asked.method), ({ reads }) => reads);
  const asking = mostPermissive(answering(tried, "OPTIONS"), ({ preflight }) => preflight);
  if (!reading || !asking) return { policies: [], reads: "blocked", preflight: "blocked", why: "", console: {} };
  const simple = reading.outcome.answers?.simple;
  const preflight = asking.outcome.answers?.preflight;
  // What goes out in one case only is not said of all.
  const isCertain = reading.outcome.isOne.simple && asking.outcome.isOne.preflight;
  const answers = simple && preflight && isCertain && { simple, preflight };
  return {
    policies: reading.way,
    reads: reading.outcome.reads,
    preflight: asking.outcome.preflight,
    why: reasonOf(reading.way, reading.outcome, asked),
    ...(answers && { answers }),
    console: answers ? consoleLines(answers, asked) : {},
  };
}

/** The ways that the origin may take: not those of policies by which it is answered in another way. */
function open(ways: readonly Way[], { origin }: Asked, prover: Prover): readonly Way[] {
  const isExcepted = ({ origins: { except = [], only } }: Policy) =>
    except.some((set) => prover.contains(set, origin) === true) ||
    (only !== undefined && prover.contains(only, origin) === false);
  const left = ways.filter((way) => !way.some(isExcepted));
  return left.length > 0 ? left : ways;
}

/** The ways on which most layers have a policy for a method: of the alternatives of a layer those that answer it. */
function answering(tried: readonly Tried[], method: string): readonly Tried[] {
  const fitting = ({ way }: Tried) => way.filter(({ scope }) => scope.methods?.includes(method) ?? true).length;
  const most = Math.max(...tried.map(fitting));
  return tried.filter((one) => fitting(one) === most);
}

function mostPermissive(tried: readonly Tried[], of: (outcome: Outcome) => Readable): Tried | undefined {
  const most = mostOf(tried.map(({ outcome }) => of(outcome)));
  return tried.find(({ outcome }) => of(outcome) === most);
}

function resultOf(way: Way, asked: Asked, prover: Prover): Outcome {
  const failure = way.find((policy) => policy.failure)?.failure;
  if (!failure) return outcomeOf(way, asked, prover);
  const reads: Readable = failure.when === "startup" ? "startup-error" : "blocked";
  return { reads, preflight: reads, doubts: [], isOne: { simple: true, preflight: true } };
}

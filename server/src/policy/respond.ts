import type { HeaderLine, ServerAnswer, ServerRequest } from "./answer.ts";
import { carriedLines, listLines, takes } from "./lines.ts";
import type { Policy, Scope } from "./policy.ts";
import type { KeptOn, Preflight } from "./wire.ts";
import type { World } from "./world.ts";

type Answering = Extract<Preflight, { kind: "answered" }>;

/**
 * What a server answers to a request. `policies` are those that it meets on its way, one for each layer, the outermost
 * first; `world` decides what the source leaves open. Header names are in lower case.
 */
export function respond(policies: readonly Policy[], request: ServerRequest, world: World): ServerAnswer {
  const asked = policies.filter(({ scope }) => scope.methods?.includes(request.method) ?? true);
  const met = asked.filter(({ scope }) => !scope.onErrors);
  for (const [index, policy] of met.entries()) {
    const isRefused = () => !world.lets(policy.origins.set, request.origin);
    if (policy.wire.stops && isRefused()) {
      const handlers = asked.filter(({ scope }) => scope.onErrors && scope.layer > policy.scope.layer);
      return wrap([...met.slice(0, index), ...handlers], request, world, { status: 500, headers: [] });
    }
    const { preflight } = policy.wire;
    if (!request.asks || preflight.kind !== "answered") continue;
    const isLast = index === met.length - 1;
    if (preflight.goesOn && !isLast && isRefused()) continue;
    const answer = answerPreflight(policy, preflight, request, world);
    return wrap(met.slice(0, index), request, world, answer, policy.scope.joins === "adds" ? "adds" : "replaces");
  }
  return wrap(met, request, world, { status: statusBehind(met, request), headers: [] });
}

/** Adds what layers in front of an answer say: those that speak on the way in before it, in their order, the others behind. */
function wrap(
  layers: readonly Policy[],
  request: ServerRequest,
  world: World,
  inner: ServerAnswer,
  joins: Scope["joins"] = "replaces",
): ServerAnswer {
  const kept = layers.filter(({ wire }) => isKept(wire.keptOn, request.outcome ?? inner.status));
  const speaking = (when: Scope["writes"]) => kept.filter(({ scope }) => scope.writes === when);
  let lines: readonly HeaderLine[] = [];
  for (const layer of speaking("on the way in")) {
    lines = joined(lines, linesOf(layer, request, world), layer.scope);
  }
  lines = joined(lines, inner.headers, { joins });
  for (const layer of speaking("on the way out").toReversed()) {
    lines = joined(lines, linesOf(layer, request, world), layer.scope);
  }
  return { status: inner.status, headers: lines };
}

function statusBehind(met: readonly Policy[], { asks, outcome }: ServerRequest): number {
  const behind = asks && met.at(-1)?.wire.preflight;
  return behind ? behind.status : outcome === "unhandled" ? 500 : (outcome ?? 200);
}

function linesOf(policy: Policy, request: ServerRequest, world: World): HeaderLine[] {
  const { wire } = policy;
  const answers = (request.cookie && wire.withCookie) || wire.simple;
  const carried = world.lets(policy.origins.set, request.origin) ? answers.allowed : answers.denied;
  const lists = carried.others && wire.preflight.kind === "passed on" ? listLines(policy, request, world) : [];
  return [...carriedLines(policy, carried, request, world), ...lists];
}

function answerPreflight(policy: Policy, preflight: Answering, request: ServerRequest, world: World): ServerAnswer {
  const isAllowed = world.lets(policy.origins.set, request.origin);
  const carried = isAllowed ? preflight.allowed : preflight.denied;
  const lists = carried.others ? listLines(policy, request, world) : [];
  const headers = [...carriedLines(policy, carried, request, world), ...lists];
  const { refusal } = preflight;
  if (!refusal || !refuses(policy, refusal.of, request, isAllowed, world)) return { status: preflight.status, headers };
  return { status: refusal.status, headers: refusal.keepsHeaders ? headers : [] };
}

/** Whether the library itself turns a preflight away for one of `reasons`. */
function refuses(
  policy: Policy,
  reasons: readonly ("origin" | "method" | "headers")[],
  { asks }: ServerRequest,
  isAllowed: boolean,
  world: World,
): boolean {
  return reasons.some((reason) => {
    if (reason === "origin") return !isAllowed;
    if (!asks) return false;
    if (reason === "method") return !takes(policy.methods, asks.method, world);
    return asks.headers.some((name) => !takes(policy.headers, name, world));
  });
}

function isKept(kept: KeptOn, outcome: number | "unhandled"): boolean {
  if (kept === "every status") return true;
  if (kept === "handled answers") return outcome !== "unhandled";
  return kept.includes(outcome === "unhandled" ? 500 : outcome);
}

/** The lines of an answer after a layer has put its own to them. Vary only ever grows. */
function joined(
  lines: readonly HeaderLine[],
  added: readonly HeaderLine[],
  { joins: how, removes = false }: Pick<Scope, "joins" | "removes">,
): readonly HeaderLine[] {
  if (removes) return lines.filter(([name]) => !added.some(([other]) => other === name));
  if (how === "yields" && lines.some(([name]) => name === "access-control-allow-origin")) return lines;
  if (how === "fills") return [...lines, ...added.filter(([name]) => !lines.some(([other]) => other === name))];
  const replaced = (name: string) => name !== "vary" && added.some(([other]) => other === name);
  return [...(how === "replaces" ? lines.filter(([name]) => !replaced(name)) : lines), ...added];
}

import type { Node } from "web-tree-sitter";
import { mayBeOn } from "../../../policy/known.ts";
import type { Policy } from "../../../policy/policy.ts";
import { silent } from "../../../policy/wire.ts";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { servedWrites } from "../headers/read.ts";
import { areInOrder } from "../shared/hooks/afterRequest.ts";
import { doneThrough, handlerNamed } from "../shared/hooks/elsewhere.ts";
import { answersThrough } from "../shared/hooks/handSet.ts";
import type { Path } from "../shared/hooks/meeting.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { setupsIn } from "./mappings.ts";

type Layer = readonly Policy[];

/** What sets headers beside aiohttp-cors: before its own signal is sent, or behind it. */
interface Around {
  readonly before: readonly Layer[];
  readonly after: readonly Layer[];
  /** What the route itself sets, which preflights do not reach. */
  readonly route: readonly Layer[];
}

const realRequests = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/**
 * The ways through an application with aiohttp-cors. Its signal is sent in the order in which signals are connected, behind all
 * middlewares, and fails (`assert … not in response.headers`) where a header that it sets is there already. Preflights are
 * answered by a handler of its own, and go through everything else.
 */
export function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const own = policies.filter(({ framework }) => framework === "aiohttp-cors");
  const [setup, ...others] = setupsIn(source);
  if (!setup || others.length > 0 || (source.text.match(/\bApplication\s*\(/g) ?? []).length > 1) return [];
  const around = aroundOf(source, setup, policies);
  if (own.length === 0 || !around || [...around.before, ...around.after, ...around.route].length === 0) return [];
  const only = (layers: readonly Layer[], methods: readonly string[]): Path => ({
    layers: layers.map((layer) => layer.map((one) => answering(one, methods))),
  });
  return own.flatMap((policy) => [
    only(realLayers(policy, around), realRequests),
    only([...around.after, ...around.before, [policy]], ["OPTIONS"]),
  ]);
}

function realLayers(own: Policy, { before: outer, after, route }: Around): Layer[] {
  const before = [...outer, ...route];
  const there = before.flat().filter(setsSame);
  const [first] = there;
  if (!first) return [...after, [own], ...before];
  if (!there.some(isAlwaysThere)) return [...after, [doubtful(own)], ...before];
  const why = "a header that it wants to set is set already, before it is asked";
  const failing: Policy = { ...own, failure: { when: "every request", why, span: first.span } };
  const { set } = own.origins;
  if (set.kind === "everyone") return [[failing], ...before];
  const rest: Policy = {
    ...own,
    origins: { ...own.origins, except: [...(own.origins.except ?? []), set] },
    wire: { ...own.wire, simple: { allowed: silent, denied: silent } },
  };
  return [...after, [{ ...failing, origins: { ...own.origins, only: set } }, rest], ...before];
}

function doubtful(policy: Policy): Policy {
  const why = "aiohttp-cors fails where the header is set before it is asked";
  return {
    ...policy,
    origins: { ...policy.origins, set: { kind: "unknown", why }, entries: [] },
    credentials: { kind: "unknown", why, span: policy.span },
  };
}

/** Whether a layer sets one of the headers that aiohttp-cors looks for. */
function setsSame({ scope, origins, credentials, exposed }: Policy): boolean {
  return !scope.removes && (origins.set.kind !== "nobody" || mayBeOn(credentials) || exposed.kind !== "none");
}

function isAlwaysThere({ origins: { set }, wire: { simple } }: Policy): boolean {
  return simple.denied.origin !== "nothing" || simple.denied.others || set.kind === "everyone";
}

function answering(policy: Policy, these: readonly string[]): Policy {
  const { methods } = policy.scope;
  const left = these.filter((method) => methods?.includes(method) ?? true);
  return { ...policy, scope: { ...policy.scope, methods: left } };
}

/** The signals and the middlewares of a file; undefined where it is not known in which order they run. */
function aroundOf(source: Source, setup: Node, policies: readonly Policy[]): Around | undefined {
  const signals = memberHits(source, /\bon_response_prepare\b/g).flatMap((hit) => signalAt(source, hit) ?? []);
  if (!signals.every(({ at }) => areInOrder(at, setup))) return undefined;
  const layersOf = (handler: { source: Source; node: Node }, at: Node): Layer[] => {
    const { policies: made, taken } = doneThrough(source, handler, at, policies);
    return [...taken.map((one) => [one]), made].filter((layer) => layer.length > 0);
  };
  const ofSignals = (isBehind: boolean) =>
    signals
      .filter(({ at }) => at.startIndex > setup.startIndex === isBehind)
      .toReversed()
      .flatMap(({ handler, at }) => layersOf(handler, at));
  const middlewares = hits(source, /(?<=@(?:web\.)?)middleware\b/g).flatMap((hit) => {
    const definition = hit.parent?.type === "decorator" ? hit.parent.parent : hit.parent?.parent?.parent;
    const node = definition?.childForFieldName("definition");
    return node ? layersOf({ source, node }, node) : [];
  });
  const before = [...ofSignals(false), ...middlewares];
  return { before, after: ofSignals(true), route: onlyHandler(source, policies) };
}

const routing =
  /\.add_(?:get|post|put|patch|delete|route|view)\s*\(|\bweb\.(?:get|post|put|patch|delete|route|view)\s*\(|@\w*routes\w*\./g;

/** What the handler of the only route sets itself, where the file puts routes under aiohttp-cors. */
function onlyHandler(source: Source, policies: readonly Policy[]): Layer[] {
  const routes = [...source.text.matchAll(routing)];
  const [route] = routes;
  if (!route || routes.length > 1 || !/\.add\s*\(/.test(source.text)) return [];
  const line = source.text.slice(route.index, route.index + 300);
  const writing = servedWrites(source).flatMap(({ write }) => nodeAt(source, write.statement) ?? []);
  const handlers = new Map(writing.map(handlerOf).map((handler) => [handler.id, handler]));
  return [...handlers.values()].flatMap((handler) => {
    const name = handler.childForFieldName("name");
    const isRouted = name && new RegExp(`\\b${textOf(source, name)}\\b`).test(line);
    return isRouted ? answersThrough(source, handler, policies).map((policy) => [policy]) : [];
  });
}

/** `app.on_response_prepare.append(function)`, and the same as a decorator. */
function signalAt(source: Source, hit: Node): { handler: { source: Source; node: Node }; at: Node } | undefined {
  const append = hit.parent?.parent;
  if (append?.type !== "attribute" || append.childForFieldName("attribute")?.text !== "append") return undefined;
  const call = calledAt(append);
  const [given] = call ? argumentsOf(source, call).positional : [];
  const handler = given && handlerNamed(source, given);
  if (call && handler) return { handler, at: call };
  const decorated = append.parent?.type === "decorator" ? append.parent.parent : undefined;
  const node = decorated?.childForFieldName("definition");
  return decorated && node ? { handler: { source, node }, at: decorated } : undefined;
}

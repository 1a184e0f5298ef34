import type { Policy } from "../../../../policy/policy.ts";
import { unheard } from "../../../../policy/removed.ts";
import { together } from "../../../../policy/together.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Adapter } from "../../../adapter.ts";
import { handSetElsewhere } from "./elsewhere.ts";
import { handSet } from "./handSet.ts";

type Layers = readonly (readonly Policy[])[];

/** One way through an app: the layers that a request meets, the outermost first. */
export interface Path {
  readonly layers: Layers;
  /** Nothing tells which of the hooks comes first: they may as well be met in this order. */
  readonly otherOrder?: Layers;
  /** What would be there if something of the way did not stand in for it. */
  readonly replaced?: readonly Policy[];
}

/** Lets the policies of a framework meet on the ways through its apps, as they are read from a file. */
export function meetingOn(
  pathsOf: (source: Source, policies: readonly Policy[]) => readonly Path[],
): NonNullable<Adapter["meeting"]> {
  const speaking = (source: Source, policies: readonly Policy[]) => pathsOf(source, policies).filter(saysSomething);
  return {
    inTheEnd: (source, policies) => inTheEnd(speaking(source, policies), policies),
    inLayers: (source, policies) => inLayers(speaking(source, policies), policies),
  };
}

/** Where headers are only taken away, or nothing names an origin, what does lies in another file. */
function saysSomething({ layers }: Path): boolean {
  const names = ({ scope, origins }: Policy) => !scope.removes && origins.set.kind !== "nobody";
  return layers.length === 0 || layers.some((layer) => layer.length === 0 || layer.some(names));
}

/** Ways through the alternatives of the layers that are looked at. */
const mostWays = 64;

/**
 * What goes out in the end on the paths of an app. Where nothing is set by hand, each policy is left as it is; `all` are
 * those of the file.
 */
function inTheEnd(paths: readonly Path[], all: readonly Policy[]): Policy[] {
  const mixed = paths.filter(
    ({ layers }) => layers.filter(holdsSome).length > 1 && (layers.some(isHandSet) || leaveEachOtherAlone(layers)),
  );
  const plain = idsIn(paths.filter((path) => !mixed.includes(path)));
  const met = idsIn(mixed);
  const results = unique(mixed.flatMap(ended)).filter(({ framework }) => framework !== handSetElsewhere);
  const heard = new Set(results.map(placeOf));
  const isReplaced = new Set(paths.flatMap(({ replaced = [] }) => replaced.map(idOf)));
  if (isReplaced.size > 0) {
    const layers = paths.flatMap((path) => path.layers.flat());
    for (const one of layers) if (one.scope.methods?.join() !== "OPTIONS") isReplaced.delete(idOf(one));
  }
  const left = all.flatMap((policy) => {
    if (isReplaced.has(idOf(policy))) return [unheard(policy)];
    if (!met.has(idOf(policy)) || plain.has(idOf(policy))) return [policy];
    return heard.has(placeOf(policy)) || policy.framework === handSet ? [] : [unheard(policy)];
  });
  return [...left, ...results];
}

/** The policies on the paths of an app, one layer behind the other. Extensions that no path leads to are left out. */
function inLayers(paths: readonly Path[], all: readonly Policy[]): Policy[] {
  if (paths.length === 0) return [...all];
  const met = new Set(paths.flatMap(({ layers }) => layers.flat().map(idOf)));
  const placed = paths.flatMap((path, index) => {
    if (path.otherOrder) return ended(path).map((policy) => onRoute(policy, `either order ${index}`, 0));
    return path.layers.flatMap((layer, depth) => layer.map((policy) => onRoute(policy, `path ${index}`, depth)));
  });
  return [...all.filter((policy) => !met.has(idOf(policy)) && policy.scope.joins !== "yields"), ...placed];
}

function idsIn(paths: readonly Path[]): Set<string> {
  return new Set(paths.flatMap(({ layers }) => layers.flat().map(idOf)));
}

/** What stays of a policy whatever is put to it. */
function idOf(policy: Policy): string {
  return JSON.stringify([placeOf(policy), policy.scope.name, policy.origins.set]);
}

function placeOf({ framework, span }: Policy): string {
  return `${framework} ${span.start}`;
}

function onRoute(policy: Policy, route: string, layer: number): Policy {
  return { ...policy, scope: { ...policy.scope, route, layer } };
}

function holdsSome(layer: readonly Policy[]): boolean {
  return layer.length > 0;
}

function isHandSet(layer: readonly Policy[]): boolean {
  return layer.some(({ framework }) => framework === handSet || framework === handSetElsewhere);
}

/** Several layers of which the outer ones only speak where those behind them do not. */
function leaveEachOtherAlone(layers: Layers): boolean {
  return layers.filter((layer) => layer.some(({ scope }) => scope.joins === "yields")).length > 1;
}

/** What a path sends; where its order is not known, what it sends in both orders, and credentials that hang on it are unknown. */
function ended({ layers, otherOrder }: Path): Policy[] {
  const results = unique(waysThrough(layers).flatMap(together));
  if (!otherOrder) return results;
  const others = new Map(unique(waysThrough(otherOrder).flatMap(together)).map((one) => [keyOf(one), one]));
  const own = new Set(results.map(keyOf));
  const doubted = [
    ...results.filter((one) => !others.has(keyOf(one))),
    ...[...others.values()].filter((one) => !own.has(keyOf(one))),
  ];
  return [...results.filter((one) => others.has(keyOf(one))), ...unique(doubted.map(doubtful))];
}

function doubtful(policy: Policy): Policy {
  const { credentialsText: _text, credentialsOption: _option, ...rest } = policy;
  const why = "the order of what sets these headers is not known";
  return {
    ...rest,
    origins: { ...policy.origins, set: { kind: "unknown", why }, entries: [] },
    credentials: { kind: "unknown", why, span: policy.span },
    moreOrigins: [],
  };
}

/** Every choice of one alternative for each layer, the innermost first. */
function waysThrough(layers: Layers): Policy[][] {
  let ways: Policy[][] = [[]];
  for (const layer of layers.filter(holdsSome).toReversed()) {
    ways = ways.flatMap((way) => layer.map((policy) => [...way, policy])).slice(0, mostWays);
  }
  return ways;
}

function unique(policies: readonly Policy[]): Policy[] {
  return [...new Map(policies.map((policy) => [keyOf(policy), policy])).values()];
}

/** What makes one policy another one for those who judge it. */
function keyOf({ framework, span, credentials, origins, moreOrigins, scope, wire }: Policy): string {
  return JSON.stringify([framework, span.start, credentials, origins, moreOrigins, scope.methods, wire]);
}

import type { Node } from "web-tree-sitter";
import { nobody } from "../../../../policy/originSet.ts";
import { noOtherHeaders, type Policy, type Scope } from "../../../../policy/policy.ts";
import { contains, type Span } from "../../../../policy/span.ts";
import { always } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { additionsOf } from "../../../shared/headers/additions.ts";
import { type HandSet, policiesOf } from "../../../shared/headers/policies.ts";
import type { Branch, HeaderWrite } from "../../../shared/headers/write.ts";
import type { Carrier, Kind } from "./carrier.ts";
import { importedPlacements } from "./imported.ts";
import { handlerKey, type Written, writesOf } from "./writes.ts";

/** Where the answers of a handler lie; by itself each handler is a route of its own. */
export type Placing = (source: Source, carrier: Carrier, written: Written) => Partial<Scope>;

/** How messages name what sets headers by hand. */
export const handSetLabel = "This handler";

/** The policies of headers that handlers set by hand on answers of one kind. */
export function handSetPolicies(source: Source, kind: Kind, placing: Placing = () => ({})): Policy[] {
  if (!source.mentions(/access-control-allow-origin/i) && importedPlacements(source).length === 0) return [];
  const written = writesOf(source, kind);
  if (!written.some(({ write }) => write.effect.header === "allow-origin")) return [];
  const writes = [...written.map(({ write }) => write), ...elsewhere(source, written)];
  const origins = originsBy(written);
  return policiesOf(writes, how(kind)).map((policy) => {
    const origin = origins.get(`${policy.scope.route} ${policy.origins.span.start}`);
    if (!origin) return policy;
    const { at, carrier } = origin.placement;
    const scope = { ...policy.scope, ...placing(source, carrier, origin) };
    return { ...policy, scope: { ...scope, ...(isCaught(at, carrier.handler) && { onErrors: true }) } };
  });
}

/** The first write of each origin, by the handler and the place of the value. */
function originsBy(written: readonly Written[]): ReadonlyMap<string, Written> {
  const known = new Map<string, Written>();
  for (const one of written) {
    const { effect } = one.write;
    const key = effect.header === "allow-origin" && `${handlerKey(one.placement.carrier)} ${effect.value.start}`;
    if (key && !known.has(key)) known.set(key, one);
  }
  return known;
}

/**
 * The same for every route that the file shows: with what handlers that name no origin put to the answers of others, or
 * take away from them.
 */
export function handSetLayers(source: Source, kind: Kind, placing: Placing): Policy[] {
  if (!source.mentions(/access-control-/i) && importedPlacements(source).length === 0) return [];
  const written = writesOf(source, kind);
  const named = handSetPolicies(source, kind, placing)
    .filter(({ origins, scope }) => origins.set.kind !== "nobody" && !scope.onErrors)
    .flatMap((policy) => (isSometimes(policy, written) ? [policy, unwritten(policy)] : [policy]));
  const additions = additionsOf(
    written.map(({ write }) => write),
    how(kind),
  ).map((policy) => {
    const { scope, span } = policy;
    const at = written.find(({ write }) => write.handler === scope.route && write.statement.start === span.start);
    return at ? { ...policy, scope: { ...scope, ...placing(source, at.placement.carrier, at) } } : policy;
  });
  return [...named, ...additions];
}

/** Whether a handler has answers without the origin that a policy names, which others may have set. */
function isSometimes({ origins, wire: { simple } }: Policy, written: readonly Written[]): boolean {
  const origin = written.filter(({ write }) => write.effect.header === "allow-origin").map(({ write }) => write);
  const own = origin.find(({ effect }) => "value" in effect && effect.value.start === origins.span.start);
  if (!own || own.onlyPreflight || simple.denied.origin === "nothing") return false;
  const others = origin.filter((other) => other !== own && other.handler === own.handler);
  if (others.some(({ branches }) => branches.length === 0)) return false;
  const isElse = (branch: Branch) =>
    others.some(({ branches }) => branches.some(({ id, choice }) => choice === branch.choice && id !== branch.id));
  return own.branches.some((branch) => branch.choice !== undefined && !isElse(branch));
}

/** The same answers where nothing is written. */
function unwritten(policy: Policy): Policy {
  const { wire, origins } = policy;
  return {
    ...policy,
    ...noOtherHeaders,
    origins: { set: nobody, span: origins.span, entries: [] },
    wire: { ...wire, simple: always("nothing", false) },
  };
}

/** Whether a place in a handler is there for what was thrown. */
function isCaught(at: Node, handler: Node): boolean {
  for (let node = at; node.id !== handler.id && node.parent; node = node.parent) {
    if (node.type === "catch_clause") return true;
  }
  return false;
}

function how(kind: Kind): HandSet {
  return { framework: kind, label: handSetLabel, optionsStatus: 200 };
}

/** Vary that is set in a way which is not understood may reach any answer; other files may set it on what they make. */
function elsewhere(source: Source, written: readonly Written[]): HeaderWrite[] {
  const known = written.map(({ placement }) => spanOf(placement.nameNode));
  const unread = source.occurrences(/\bvary\b/gi).filter((span) => !known.some((name) => contains(name, span)));
  const outside = written.filter(({ placement }) => placement.carrier.isGivenOut);
  return [
    ...unread.map((span) => unknownVary(span, "")),
    ...outside.map(({ write }) => unknownVary(write.statement, write.handler)),
  ];
}

function unknownVary(statement: Span, handler: string): HeaderWrite {
  return { statement, effect: { header: "vary", names: undefined }, branches: [], onlyPreflight: false, handler };
}

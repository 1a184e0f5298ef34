import type { Node } from "web-tree-sitter";
import type { Policy, Scope } from "../../../../policy/policy.ts";
import { contains } from "../../../../policy/span.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { additionsOf } from "../../../shared/headers/additions.ts";
import { type HandSet, policiesOf } from "../../../shared/headers/policies.ts";
import type { HeaderWrite } from "../../../shared/headers/write.ts";
import type { Carrier, Kind } from "./carrier.ts";
import { handlerKey, type Written, writesOf } from "./writes.ts";

/** Where the answers of a handler lie; by itself each handler is a route of its own. */
export type Placing = (source: Source, carrier: Carrier, written: Written) => Partial<Scope>;

/** How messages name what sets headers by hand. */
export const handSetLabel = "This handler";

/** The policies of headers that handlers set by hand on answers of one kind. */
export function handSetPolicies(source: Source, kind: Kind, placing: Placing = () => ({})): Policy[] {
  if (!source.mentions(/access-control-allow-origin/i)) return [];
  const written = writesOf(source, kind);
  if (!written.some(({ write }) => write.effect.header === "allow-origin")) return [];
  const writes = [...written.map(({ write }) => write), ...elsewhere(source, written)];
  return policiesOf(writes, how(kind)).map((policy) => {
    const origin = written.find(
      ({ write, placement }) =>
        write.effect.header === "allow-origin" &&
        handlerKey(placement.carrier) === policy.scope.route &&
        write.effect.value.start === policy.origins.span.start,
    );
    if (!origin) return policy;
    const { at, carrier } = origin.placement;
    const scope = { ...policy.scope, ...placing(source, carrier, origin) };
    return { ...policy, scope: { ...scope, ...(isCaught(at, carrier.handler) && { onErrors: true }) } };
  });
}

/**
 * The same for every route that the file shows: with what handlers that name no origin put to the answers of others, or
 * take away from them.
 */
export function handSetLayers(source: Source, kind: Kind, placing: Placing): Policy[] {
  if (!source.mentions(/access-control-/i)) return [];
  const written = writesOf(source, kind);
  const named = handSetPolicies(source, kind, placing).filter(
    ({ origins, scope }) => origins.set.kind !== "nobody" && !scope.onErrors,
  );
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

/** Vary that is set in a way which is not understood may reach any answer. */
function elsewhere(source: Source, written: readonly Written[]): HeaderWrite[] {
  const known = written.map(({ placement }) => spanOf(placement.nameNode));
  return source.occurrences(/\bvary\b/gi).flatMap((span) => {
    if (known.some((name) => contains(name, span))) return [];
    const effect = { header: "vary" as const, names: undefined };
    return [{ statement: span, effect, branches: [], onlyPreflight: false, handler: "" }];
  });
}

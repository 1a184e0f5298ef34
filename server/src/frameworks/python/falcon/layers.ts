import type { Node } from "web-tree-sitter";
import { absent } from "../../../policy/known.ts";
import type { Policy } from "../../../policy/policy.ts";
import { silent } from "../../../policy/wire.ts";
import { hits } from "../../../syntax/hits.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { doneThrough } from "../shared/hooks/elsewhere.ts";
import { answersThrough } from "../shared/hooks/handSet.ts";
import type { Path } from "../shared/hooks/meeting.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { appNames } from "./options.ts";

type Layers = (readonly Policy[])[];

/**
 * The ways through the app of a file whose middleware is written in place, where something is set by hand: to a responder
 * that sets headers, and to all others. What stands first in the list answers last.
 */
export function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const apps = ["App", "API"].flatMap((name) => usesOf(source, name, appNames)).flatMap((use) => calledAt(use) ?? []);
  const [app, ...others] = apps;
  const given = app && argumentsOf(source, app).keywords.get("middleware")?.value;
  if (!app || !given || others.length > 0) return [];
  const items = /^(?:list|tuple)$/.test(given.type) ? partsOf(given) : [given];
  const around = items.flatMap((item) => layersOf(source, item, policies));
  const views = responders(source)
    .map((view) => answersThrough(source, view, policies))
    .filter((view) => view.length > 0);
  const isAlone = views.length === 0 && around.every((layer) => layer.every(({ framework }) => framework === "falcon"));
  if (isAlone) return [];
  return [{ layers: around }, ...views.map((view) => ({ layers: [...around, view] }))];
}

/** What a middleware does, the outermost first: the library's, or a class of the project. */
function layersOf(source: Source, item: Node, policies: readonly Policy[]): Layers {
  const own = policies.filter(({ framework, span }) => framework === "falcon" && span.start === item.startIndex);
  if (own.length > 0) return [own.map(listing), own.map(passing)];
  const callee = item.type === "call" ? item.childForFieldName("function") : item;
  const thing = callee ? pythonThing(source, callee) : undefined;
  if (thing?.kind !== "class" && thing?.kind !== "object") return [];
  const done = doneThrough(source, { source: thing.source, node: thing.node }, item, policies);
  return [...done.taken.map((policy) => [policy]), done.policies].filter((layer) => layer.length > 0);
}

/** Preflights get past it to the responder: what that answers is added to. */
function passing(policy: Policy): Policy {
  return { ...policy, wire: { ...policy.wire, preflight: { kind: "passed on", status: 200 } } };
}

/** What it tells preflights, also where another has named the origin. */
function listing(policy: Policy): Policy {
  const allowed = { origin: "nothing" as const, others: true, vary: false };
  return {
    ...policy,
    scope: { ...policy.scope, joins: "replaces", methods: ["OPTIONS"] },
    credentials: absent,
    wire: { ...passing(policy).wire, simple: { allowed, denied: silent } },
  };
}

/** `def on_get(self, req, resp)` and its like. */
function responders(source: Source): Node[] {
  return hits(source, /(?<=\bdef\s+)on_\w+/g).flatMap(({ parent }) =>
    parent?.type === "function_definition" ? [parent] : [],
  );
}

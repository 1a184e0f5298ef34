import type { Node } from "web-tree-sitter";
import type { Known } from "../../../../policy/known.ts";
import type { Listing } from "../../../../policy/listing.ts";
import type { Policy } from "../../../../policy/policy.ts";
import { hits, memberHits } from "../../../../syntax/hits.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf } from "../../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import type { Place } from "../../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { readHeaders } from "../../headers/read.ts";
import { calledAt } from "../reading/calls.ts";
import { afterRequestHooks, functionNamed } from "./afterRequest.ts";
import { answersThrough } from "./handSet.ts";
import { takenAwayThrough } from "./removing.ts";

/** The framework of what another file sets by hand: it counts on the way of an answer, and is judged over there. */
export const handSetElsewhere = "python-headers of another file";

/** What a function or a class does to the answers that go through it, where it may be one of another file. */
export interface Through {
  readonly policies: readonly Policy[];
  readonly taken: readonly Policy[];
}

/** The function that a name stands for, here or in another file of the project. */
export function handlerNamed(source: Source, name: Node): Place | undefined {
  const own = functionNamed(source, name);
  if (own) return { source, node: own };
  const thing = pythonThing(source, name);
  return thing.kind === "function" && thing.source !== source ? { source: thing.source, node: thing.node } : undefined;
}

/** What a handler does to answers; `at` is where this file names it, `policies` are those of this file. */
export function doneThrough(source: Source, handler: Place, at: Node, policies: readonly Policy[]): Through {
  if (handler.source === source) {
    return { policies: answersThrough(source, handler.node, policies), taken: takenAwayThrough(source, handler.node) };
  }
  const there = answersThrough(handler.source, handler.node, readHeaders(handler.source));
  const taken = takenAwayThrough(handler.source, handler.node);
  const moved = (policy: Policy) => movedTo(policy, handler.source, at);
  return { policies: there.map(moved), taken: taken.map(moved) };
}

/** A hook that a function of another file registers on the app that it is called with. */
export interface HookElsewhere {
  readonly handler: Place;
  readonly app: Node;
  readonly call: Node;
}

/** `app.after_request(function)`, where the function is one of another file. */
export function importedHooks(source: Source): HookElsewhere[] {
  return memberHits(source, /\bafter_request\b/g).flatMap((hit) => {
    const app = hit.parent?.childForFieldName("object");
    const call = hit.parent && calledAt(hit.parent);
    const [given] = call ? argumentsOf(source, call).positional : [];
    const handler = given && handlerNamed(source, given);
    return call && app && handler && handler.source !== source ? [{ handler, app, call }] : [];
  });
}

/** `init_app(app)`, of another file, with `@app.after_request` in it. `apps` are the names that the file has for its apps. */
export function hooksElsewhere(source: Source, apps: readonly string[]): HookElsewhere[] {
  return calledWith(source, apps).flatMap(({ call, app, does, own }) =>
    afterRequestHooks(does.source)
      .filter((hook) => handlerOf(hook.registration).id === does.node.id && textOf(does.source, hook.app) === own)
      .map(({ definition }) => ({ handler: { source: does.source, node: definition }, app, call })),
  );
}

/** A call of a function of another file that is given an app, and the name that the function has for it. */
interface CallWithApp {
  readonly call: Node;
  readonly app: Node;
  readonly does: Place;
  readonly own: string | undefined;
}

/** The calls of functions of other files that get an app first; `apps` are the names that the file has for its apps. */
export function calledWith(source: Source, apps: readonly string[]): CallWithApp[] {
  if (apps.length === 0) return [];
  const calls = hits(source, new RegExp(`\\b\\w+(?=\\s*\\(\\s*(?:\\w+\\s*=\\s*)?(?:${apps.join("|")})\\s*[,)])`, "g"));
  return calls.flatMap((name) => {
    const callee = name.parent?.type === "attribute" ? name.parent : name;
    const call = callee.parent?.type === "call" ? callee.parent : undefined;
    const { positional = [], keywords = new Map() } = call ? argumentsOf(source, call) : {};
    const [named] = keywords;
    const app = positional[0] ?? named?.[1].value;
    const thing = call && app ? pythonThing(source, callee) : undefined;
    if (!call || !app || thing?.kind !== "function" || thing.source === source) return [];
    const parameter = thing.node.childForFieldName("parameters")?.namedChildren[thing.self ? 1 : 0];
    const first = parameter ? textOf(thing.source, parameter).replace(/\W.*$/s, "") : undefined;
    const own = positional.length > 0 ? first : named?.[0];
    return [{ call, app, does: { source: thing.source, node: thing.node }, own }];
  });
}

function movedTo(policy: Policy, { path, text }: Source, at: Node): Policy {
  const span = spanOf(at);
  const { failure: _failure, credentials, origins, ...rest } = policy;
  const placed = <T>(setting: Known<T>): Known<T> => {
    if (setting.kind === "absent") return setting;
    if (setting.kind === "unknown") return { ...setting, span };
    return { kind: "known", value: setting.value, span, writtenAt: { span: setting.span, file: { path, text } } };
  };
  return {
    ...rest,
    framework: handSetElsewhere,
    span,
    origins: { set: origins.set, span, entries: [] },
    credentials: placed(credentials),
    methods: named(policy.methods),
    headers: named(policy.headers),
    exposed: named(policy.exposed),
    maxAge: placed(policy.maxAge),
    moreOrigins: [],
  };
}

function named(listing: Listing): Listing {
  return listing.kind === "listed" ? { ...listing, names: listing.names.map(({ text }) => ({ text })) } : listing;
}

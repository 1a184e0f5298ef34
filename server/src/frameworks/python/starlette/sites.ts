import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { importsModule, usesOf } from "../../../syntax/python/imports.ts";
import { neverRuns } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { addingCalls } from "./adding.ts";
import { type Maker, makerOf } from "./classes.ts";
import { middlewareNames, wrapperNames } from "./options.ts";
import { middlewareCall } from "./shapes.ts";

/** One place where a `CORSMiddleware` is put around an app. */
export interface Site {
  /** Where it is named. */
  readonly use: Node;
  readonly call: Arguments;
  /** What makes it; absent where the class of the library is named itself. */
  readonly maker?: Maker;
}

/**
 * `add_middleware(…)`, `Middleware(…)` and calls with an app, of the class itself and of what is made of it: other names,
 * subclasses, `partial`. Where the file only makes those, the calls in them that give options.
 */
export const sitesOf = onceFor((source: Source): readonly Site[] => {
  const uses = usesOf(source, "CORSMiddleware", middlewareNames);
  const direct = uses.flatMap((use): Site[] => {
    const call = middlewareCall(source, use);
    return call ? [{ use, call }] : [];
  });
  const named = namedCalls(source).flatMap(({ use, call }): Site[] => {
    const isDirect = uses.some(({ id }) => id === use.id);
    const maker = isDirect || neverRuns(source, use) ? undefined : makerOf(source, use);
    return maker ? [{ use, call, maker }] : [];
  });
  const handedOn = uses
    .filter((use) => isHandedOn(source, use))
    .map((use) => ({ use, call: argumentsOf(source, use), maker: doubtful }));
  const known = [...direct, ...named, ...unused(source, uses, named)];
  const open = handedOn.filter(({ use }) => !known.some((site) => site.use.id === use.id));
  return [...known, ...open].sort((a, b) => a.call.call.startIndex - b.call.call.startIndex);
});

const doubtful: Maker = {
  options: (given) => given,
  calls: [],
  takesOptions: true,
  doubt: "the class is handed to something that puts it around an app elsewhere",
};
const looking = /^(?:isinstance|issubclass|type|print|repr|str|hasattr|getattr|setattr|super|patch(?:\.object)?)$/;

/** Whether the class is given to something else than what puts it around an app: `register(app, CORSMiddleware, …)`, `[(CORSMiddleware, {…})]`. */
function isHandedOn(source: Source, use: Node): boolean {
  const { parent } = use;
  if (parent?.type === "tuple" || parent?.type === "list") return parent.parent?.type !== "comparison_operator";
  const list = parent?.type === "keyword_argument" ? parent.parent : parent;
  const call = list?.type === "argument_list" && list.parent?.type === "call" ? list.parent : undefined;
  const callee = call?.childForFieldName("function")?.text ?? "";
  if (!call || looking.test(callee)) return false;
  const isMaking = /(?:^|\.)partial$/.test(callee) && argumentsOf(source, call).positional[0]?.id === use.id;
  return !isMaking;
}

/** The calls that may be given a class to put around an app, and those of names that sound like one. */
function namedCalls(source: Source): { use: Node; call: Arguments }[] {
  const wrapped = [...wrapperNames].flatMap((name) => usesOf(source, name.split(".").at(-1) ?? "", wrapperNames));
  const handing = [...addingCalls(source), ...wrapped.flatMap((callee) => calledAt(callee) ?? [])].flatMap((call) => {
    const given = argumentsOf(source, call);
    const use = given.keywords.get("middleware_class")?.value ?? given.keywords.get("cls")?.value;
    const first = use ?? given.positional[0];
    return first ? [{ use: first, call: given }] : [];
  });
  const own = hits(source, likeClasses(source)).flatMap((use) => {
    const call = use.type === "identifier" ? calledAt(use) : undefined;
    return call ? [{ use, call: argumentsOf(source, call) }] : [];
  });
  const all = [...handing, ...own].map((one) => [one.call.call.id, one] as const);
  return [...new Map(all).values()];
}

/**
 * Names with `cors` in them, and those that the file itself gives what it makes of the class. A hit in the middle of a name
 * finds the name; to look for its beginning as well would cost ten times as much.
 */
function likeClasses({ text }: Source): RegExp {
  const names = [...text.matchAll(/\bCORSMiddleware\b/g)].flatMap(({ index }) => {
    const bases = text.slice(text.lastIndexOf(")", index) + 1, index);
    const line = text.slice(text.lastIndexOf("\n", index) + 1, index);
    return /\bclass\s+(\w+)\s*\(/.exec(bases)?.[1] ?? /^(\w+)\s*=/.exec(line)?.[1] ?? [];
  });
  return new RegExp(`(?:${["cors\\w*", ...names.map((name) => `\\b${name}`)].join("|")})(?=\\s*\\()`, "gi");
}

/** The calls that give options to what other files put around their apps. */
function unused(source: Source, uses: readonly Node[], named: readonly Site[]): Site[] {
  const heard = named.flatMap(({ maker }) => maker?.calls ?? []).filter((place) => place.source === source);
  const calls = [...partials(source, uses), ...superCalls(source, uses)];
  return calls
    .filter(({ call }) => !heard.some(({ node }) => node.id === call.id))
    .flatMap(({ call, use }) => ({ use, call: argumentsOf(source, call) }));
}

/** `partial(CORSMiddleware, …)`. */
function partials(source: Source, uses: readonly Node[]): { call: Node; use: Node }[] {
  return uses.flatMap((use) => {
    const call = use.parent?.type === "argument_list" ? use.parent.parent : undefined;
    const isPartial = call?.type === "call" && /(?:^|\.)partial$/.test(call.childForFieldName("function")?.text ?? "");
    return call && isPartial && argumentsOf(source, call).positional[0]?.id === use.id ? [{ call, use }] : [];
  });
}

/** `super().__init__(…)` of subclasses. */
function superCalls(source: Source, uses: readonly Node[]): { call: Node; use: Node }[] {
  const inherited = uses.filter(({ parent }) => parent?.parent?.type === "class_definition");
  if (inherited.length === 0) return [];
  return memberHits(source, /\b__init__\b/g).flatMap((hit) => {
    const call = hit.parent && calledAt(hit.parent);
    const use = inherited.find(({ parent }) => call && parent?.parent && encloses(parent.parent, call));
    const isSuper = hit.parent && /^super\b/.test(textOf(source, hit.parent));
    const name = use?.parent?.parent?.childForFieldName("name");
    const isKnown = name && makerOf(source, name)?.doubt === undefined;
    return call && use && isSuper && isKnown ? [{ call, use }] : [];
  });
}

/** The library as a message names it. */
export function labelOf(source: Source, names: readonly string[], { maker }: Site): string {
  const isFastapi = maker ? importsModule(source, "fastapi") : names.some((name) => name.startsWith("fastapi."));
  return isFastapi ? "FastAPI" : "Starlette";
}

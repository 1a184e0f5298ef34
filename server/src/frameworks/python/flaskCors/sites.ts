import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { appNames, decoratorNames, extensionNames } from "./options.ts";

/** One place where Flask-CORS is put to work. */
export interface Site {
  /** Where the class or the decorator is named. */
  readonly use: Node;
  readonly kind: "extension" | "decorator";
  /** The calls that give it options, what counts more first. */
  readonly calls: readonly [Arguments, ...Arguments[]];
  /** The call that makes the extension, where that is in another file. */
  readonly made?: Place;
  /** The app or blueprint; the file's app for a decorator. Absent where it is made or given in another file. */
  readonly app?: Node;
}

/** `CORS(app, …)`, `CORS(…)` with its `init_app(app, …)`, also where another file makes it, and `cross_origin(…)`. */
export function sitesOf(source: Source): Site[] {
  const extensions = usesOf(source, "CORS", extensionNames).flatMap((use) => {
    const call = calledAt(use);
    return call ? extensionSites(source, use, call) : partialSite(use, "extension");
  });
  const app = appOfFile(source);
  const decorators = usesOf(source, "cross_origin", decoratorNames).flatMap((use): Site[] => {
    const call = calledAt(use);
    const site: Site | undefined = call && { use, kind: "decorator", calls: [argumentsOf(source, call)] };
    return site ? [{ ...site, ...(app && { app }) }] : partialSite(use, "decorator");
  });
  return [...extensions, ...foreignSites(source), ...decorators];
}

/** `partial(CORS, …)`: what the later call gives counts more, so that nothing is known here. */
function partialSite(use: Node, kind: Site["kind"]): Site[] {
  const call = use.parent?.type === "argument_list" ? use.parent.parent : undefined;
  const isPartial = call?.type === "call" && /(?:^|\.)partial$/.test(call.childForFieldName("function")?.text ?? "");
  const given = { positional: [], keywords: new Map(), spreads: [], hasListSplat: true };
  return call && isPartial ? [{ use, kind, calls: [{ ...given, call }] }] : [];
}

const foreignExtensions: ReadonlySet<string> = new Set([...extensionNames].map((name) => `${name}()`));

/** `cors.init_app(app, …)`, where another file makes `cors`. */
function foreignSites(source: Source): Site[] {
  return hits(source, /(?<=\.)init_app(?=\s*\()/g).flatMap((hit): Site[] => {
    const object = hit.parent?.childForFieldName("object");
    const call = object && initApp(source, object);
    const thing = call ? pythonThing(source, object) : undefined;
    const made = thing?.kind === "library" && foreignExtensions.has(thing.name) ? thing.call : undefined;
    if (!call || !made || made.source.path === source.path) return [];
    const start = argumentsOf(source, call);
    const app = appIn(start);
    return [{ use: object, kind: "extension", calls: [start], made, ...(app && { app }) }];
  });
}

/** The name of the app that the file makes. */
function appOfFile(source: Source): Node | undefined {
  for (const use of usesOf(source, "Flask", appNames)) {
    const assignment = calledAt(use)?.parent;
    const left = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    if (left) return left;
  }
  return undefined;
}

function extensionSites(source: Source, use: Node, call: Node): Site[] {
  const made = argumentsOf(source, call);
  const app = appIn(made);
  if (app) return [{ use, kind: "extension", calls: [made], app }];
  const starts = startsOf(source, call).map((start) => argumentsOf(source, start));
  if (starts.length === 0) return [{ use, kind: "extension", calls: [made] }];
  return starts.map((start) => {
    const startedWith = appIn(start);
    return { use, kind: "extension", calls: [start, made], ...(startedWith && { app: startedWith }) };
  });
}

function appIn({ positional, keywords }: Arguments): Node | undefined {
  return positional[0] ?? keywords.get("app")?.value;
}

/** `CORS().init_app(app)`, and `init_app` of the name that the extension is given. */
function startsOf(source: Source, call: Node): Node[] {
  const direct = initApp(source, call);
  if (direct) return [direct];
  const left = call.parent?.type === "assignment" ? call.parent.childForFieldName("left") : undefined;
  if (left?.type !== "identifier") return [];
  return namesOf(source, textOf(source, left), pythonNames.nameTypes).flatMap((name) => initApp(source, name) ?? []);
}

function initApp(source: Source, object: Node): Node | undefined {
  const callee = object.parent;
  if (callee?.type !== "attribute" || callee.childForFieldName("object")?.id !== object.id) return undefined;
  const method = callee.childForFieldName("attribute");
  return method && textOf(source, method) === "init_app" ? calledAt(callee) : undefined;
}

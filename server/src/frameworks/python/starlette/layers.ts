import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import type { Place as Written } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { servedWrites } from "../headers/read.ts";
import { doneThrough, handlerNamed } from "../shared/hooks/elsewhere.ts";
import { answersThrough } from "../shared/hooks/handSet.ts";
import type { Path } from "../shared/hooks/meeting.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { waysTo } from "./mounts.ts";
import { wrapperNames } from "./options.ts";
import { type Place, placeOf } from "./place.ts";

/** A middleware of the file that answers go through, and where it lies. */
interface Middleware {
  /** The function, or the class. */
  readonly handler: Written;
  /** Where the file names it. */
  readonly at: Node;
  readonly place: Place;
}

const route = /\.(?:get|post|put|patch|delete|options|head|route|api_route)$/;

/** The ways through the apps that middleware is added to: to a view that sets headers itself, and to all others. */
export function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const libraries = policies.filter(({ framework, writtenBy }) => framework === "starlette" && !writtenBy);
  const own = middlewares(source).map(({ handler, at, place }) => ({
    place,
    ...doneThrough(source, handler, at, policies),
  }));
  const ofViews = viewsSettingHeaders(source, policies);
  const apps = new Set([...libraries.map(({ scope }) => scope.route), ...own.map(({ place }) => place.app)]);
  const layersOf = (app: string) => {
    const layers = new Map<number, Policy[]>();
    const put = (layer: number, added: readonly Policy[]) =>
      layers.set(layer, [...(layers.get(layer) ?? []), ...added]);
    for (const policy of libraries) if (policy.scope.route === app) put(policy.scope.layer, [policy]);
    for (const { place, policies: through, taken } of own.filter(({ place }) => place.app === app)) {
      put(place.layer, through);
      // Between this middleware and the next one, whose places are whole numbers.
      for (const [index, policy] of taken.entries()) put(place.layer + (index + 1) / (taken.length + 1), [policy]);
    }
    return [...layers].sort(([a], [b]) => a - b).map(([, alternatives]) => alternatives);
  };
  return [...apps].flatMap((app) =>
    waysTo(source, app).flatMap((way): Path[] => {
      const around = way.flatMap(layersOf);
      return [{ layers: around }, ...ofViews.map((view) => ({ layers: [...around, view] }))];
    }),
  );
}

/** `@app.middleware("http")`, `add_middleware(BaseHTTPMiddleware, dispatch=…)`, and classes of this file. */
function middlewares(source: Source): Middleware[] {
  const decorated = memberHits(source, /\bmiddleware\b(?=\s*\()/g).flatMap((hit) => decoratedMiddleware(source, hit));
  const wrapped = [...wrapperNames].flatMap((name) => usesOf(source, name.split(".").at(-1) ?? "", wrapperNames));
  const added = memberHits(source, /\badd_middleware\b/g).flatMap((hit) => hit.parent ?? []);
  const calls = new Map(
    [...added, ...wrapped].flatMap((callee) => calledAt(callee) ?? []).map((call) => [call.id, call]),
  );
  return [...decorated, ...[...calls.values()].flatMap((call) => addedMiddleware(source, call))];
}

function decoratedMiddleware(source: Source, hit: Node): Middleware[] {
  const object = hit.parent?.childForFieldName("object");
  const call = hit.parent && calledAt(hit.parent);
  if (!object || !call) return [];
  const given = calledAt(call);
  const [name] = given ? argumentsOf(source, given).positional : [];
  const decorator = call.parent?.type === "decorator" ? call.parent : undefined;
  const decorated = decorator?.parent?.childForFieldName("definition");
  const own = decorated?.type === "function_definition" ? { source, node: decorated } : undefined;
  const handler = name ? handlerNamed(source, name) : own;
  const at = given ?? decorator?.parent ?? call;
  const app = `${handlerOf(call).startIndex} ${textOf(source, object)}`;
  return handler ? [{ handler, at, place: { app, layer: -at.startIndex } }] : [];
}

function addedMiddleware(source: Source, call: Node): Middleware[] {
  const given = argumentsOf(source, call);
  const [first] = given.positional;
  const dispatch = given.keywords.get("dispatch")?.value;
  const handler = dispatch ? handlerNamed(source, dispatch) : first && classNamed(source, first);
  return handler ? [{ handler, at: call, place: placeOf(source, given) }] : [];
}

function classNamed(source: Source, name: Node): Written | undefined {
  const thing = pythonThing(source, name);
  return thing.kind === "class" ? { source: thing.source, node: thing.node } : undefined;
}

/** The policies of each view that sets headers itself. */
function viewsSettingHeaders(source: Source, policies: readonly Policy[]): Policy[][] {
  const writing = servedWrites(source).flatMap(({ write }) => functionsAround(source, write.statement.start));
  const views = [...new Map(writing.map((definition) => [definition.id, definition])).values()];
  return views
    .filter((view) => isRouted(source, view))
    .map((view) => answersThrough(source, view, policies))
    .filter((own) => own.length > 0);
}

function functionsAround(source: Source, offset: number): Node[] {
  const found: Node[] = [];
  for (let at = source.root.descendantForIndex(offset); at; at = at.parent) {
    if (at.type === "function_definition") found.push(at);
  }
  return found;
}

function isRouted(source: Source, view: Node): boolean {
  const { parent } = view;
  const decorated = parent?.type === "decorated_definition" ? partsOf(parent) : [];
  const isDecorated = decorated.some((part) => {
    const callee = part.type === "decorator" ? partsOf(part)[0]?.childForFieldName("function") : undefined;
    return callee ? route.test(textOf(source, callee)) : false;
  });
  const name = view.childForFieldName("name");
  return isDecorated || (name !== null && listedViews(source).has(textOf(source, name)));
}

/** The names that `Route("/data", view)` and `app.add_route("/data", view)` are given. */
const listedViews = onceFor((source: Source): ReadonlySet<string> => {
  const calls = hits(source, /\b(?:Route|add_route|add_api_route)\b(?=\s*\()/g).flatMap((hit) => {
    const callee = hit.parent?.type === "attribute" ? hit.parent : hit;
    return calledAt(callee) ?? [];
  });
  const given = calls.map((call) => argumentsOf(source, call));
  const views = given.flatMap(({ positional, keywords }) => positional[1] ?? keywords.get("endpoint")?.value ?? []);
  return new Set(views.map((view) => textOf(source, view)));
});

import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor, onceForEach } from "../../../syntax/onceFor.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { nameIdentity } from "../headers/destinations.ts";
import { areInOrder } from "../shared/hooks/afterRequest.ts";
import { asCalled } from "../shared/hooks/asCalled.ts";
import { doneThrough } from "../shared/hooks/elsewhere.ts";
import { answersThrough } from "../shared/hooks/handSet.ts";
import type { Path } from "../shared/hooks/meeting.ts";
import { hooksOf } from "./hooks.ts";
import {
  byRank,
  isBlueprint,
  isForeignBlueprint,
  isMeantFor,
  pathFor,
  pathOf,
  pathsOfForeign,
  pathsShown,
} from "./paths.ts";
import { sitesOf } from "./sites.ts";
import { type RoutedView, routedViews, wrappersOf } from "./views.ts";

/** Policies of which a request meets one, and where they are put in place. */
interface Layer {
  readonly policies: readonly Policy[];
  /** The call or the decorated function, and the same as those see it who call the function around it with the app. */
  readonly written: Node;
  readonly at: Node;
  readonly isHook: boolean;
  readonly isAround?: true;
}

/** What all answers of an app or a blueprint go through. */
interface App {
  readonly id: string;
  readonly isBlueprint: boolean;
  readonly layers: readonly Layer[];
}

/** The ways through the apps of a file that Flask-CORS is put on, each once. */
export function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const apps = appsOf(source, policies);
  const views = routedViews(source);
  const ownerId = (owner: Node) => ownerIdOf(source, owner);
  const shown = pathsShown(source);
  const isShown = (shown ?? []).length > 0;
  const ofViews = views
    .flatMap((view) => viewPaths(source, view, apps, policies, ownerId))
    .map(({ replaced, ...path }) => ({ ...path, ...(shown && replaced && { replaced }) }));
  const withViews = new Set(views.map(({ owner }) => ownerId(owner)));
  const hasViews = ({ id }: App) => withViews.has(id);
  const ofResources = apps.flatMap((app) => (isShown && (!app.isBlueprint || hasViews(app)) ? [] : resourcePaths(app)));
  const ofForeign = apps
    .filter((app) => isShown && !app.isBlueprint)
    .flatMap((app) => (pathsOfForeign(source) ?? []).map((path) => layersAt(app, path)));
  const ids = new Map(policies.map((policy, index) => [policy, index]));
  const keyOf = ({ layers }: Path) =>
    JSON.stringify(layers.map((layer) => layer.map((one) => [ids.get(one), one.span.start, one.scope.methods])));
  return [...new Map([...ofViews, ...ofForeign, ...ofResources].map((path) => [keyOf(path), path])).values()];
}

/** What tells the app or the blueprint of a view from others. */
const ownerIdOf = onceForEach((source: Source, owner: Node): string => {
  const owners = ownersIn(source);
  const key = `${handlerOf(owner).id} ${textOf(source, owner)}`;
  const known = owners.get(key) ?? nameIdentity(source, asCalled(source, { app: owner, at: owner }).app);
  owners.set(key, known);
  return known;
});

/** By the function around them and their names. */
const ownersIn = onceFor((_: Source) => new Map<string, string>());

function appsOf(source: Source, policies: readonly Policy[]): App[] {
  const extensions = sitesOf(source)
    .filter(({ kind }) => kind === "extension")
    .map(({ app, calls: [{ call }] }) => ({
      call,
      ...(app ? asCalled(source, { app, at: call }) : { app, at: call }),
    }))
    .map((extension) => ({ ...extension, id: extension.app ? nameIdentity(source, extension.app) : "" }));
  const hooks = hooksOf(
    source,
    extensions.flatMap(({ app }) => (app?.type === "identifier" ? [app] : [])),
  ).map((hook) => ({ ...hook, id: nameIdentity(source, hook.app) }));
  const ofLibrary = policies.filter(({ framework }) => framework === "flask-cors");
  const owners = new Map<string, Node | undefined>();
  for (const { id, app } of [...extensions, ...hooks]) owners.set(id, app);
  return [...owners].flatMap(([id, owner]): App[] => {
    const own = extensions.filter((extension) => extension.id === id);
    const libraries = own.map(({ call, at }): Layer => {
      const made = ofLibrary.filter(({ span }) => span.start === call.startIndex);
      return { policies: made, written: call, at, isHook: false };
    });
    const through = hooks
      .filter((hook) => hook.id === id)
      .flatMap(({ handler, written, at, isAround }): Layer[] => {
        const done = doneThrough(source, handler, written, policies);
        const all = [done.policies, ...done.taken.map((policy) => [policy])];
        return all.map((made) => ({ policies: made, written, at, isHook: true, ...(isAround && { isAround }) }));
      })
      .filter((layer) => layer.policies.length > 0);
    const layers = outermostFirst([...through, ...libraries]);
    const app = {
      id,
      isBlueprint: owner !== undefined && [isBlueprint, isForeignBlueprint].some((is) => is(source, owner)),
      layers,
    };
    const certain = layers.filter(isCertain);
    return certain.length === layers.length ? [app] : [app, { ...app, layers: certain }];
  });
}

/** What is registered first is met last on the way out; what wraps the application lies around all of that. */
function outermostFirst(layers: readonly Layer[]): Layer[] {
  const inside = layers.filter(({ isAround }) => !isAround);
  const sorted = inside.sort(
    (a, b) => a.at.startIndex - b.at.startIndex || a.written.startIndex - b.written.startIndex,
  );
  return [...layers.filter(({ isAround }) => isAround), ...sorted];
}

/** Whether a layer is there in any case. */
function isCertain({ written, at }: Layer): boolean {
  return [written, at].every((node) => branchBlocks(node).length === 0);
}

/** What is registered first is met last on the way out, so that it lies outside. */
function layersAt({ layers }: App, path: string | undefined): Path {
  const meant = (layer: Layer) => (layer.isHook ? layer.policies : resourceAt(layer.policies, path));
  const inOrder = layers.map(meant);
  const [first] = layers;
  const isSure = ({ written, at }: Layer) => branchBlocks(written).length === 0 && first && areInOrder(first.at, at);
  const isKnown = !layers.some(({ isHook }) => isHook) || layers.every(isSure);
  if (isKnown) return { layers: inOrder };
  const inside = [...layers].sort((a, b) => Number(a.isHook) - Number(b.isHook)).map(meant);
  return { layers: inside, otherOrder: inside.toReversed() };
}

/** The policies of the resource that a path is looked up with; those of all resources where it is not known. */
function resourceAt(policies: readonly Policy[], path: string | undefined): readonly Policy[] {
  if (path === undefined) return policies;
  const names = [...new Set(policies.map(({ scope }) => scope.name ?? ""))].sort(byRank);
  const name = names.find((one) => isMeantFor(one, path));
  return policies.filter(({ scope }) => (scope.name ?? "") === name);
}

/** One way for each resource, where no routes are shown. */
function resourcePaths(app: App): Path[] {
  const names = app.layers.flatMap(({ policies, isHook }) =>
    isHook ? [] : policies.map(({ scope }) => scope.name ?? ""),
  );
  return [...new Set(names)].map((name) => layersAt(app, pathFor(name)));
}

/** The way to one view: `@cross_origin` stands in for the extension, and what the view sets itself lies innermost. */
function viewPaths(
  source: Source,
  view: RoutedView,
  apps: readonly App[],
  policies: readonly Policy[],
  ownerId: (owner: Node) => string,
): Path[] {
  const { definition, owner } = view;
  const id = ownerId(owner);
  const isOfApp = apps.some((one) => one.id === id && !one.isBlueprint);
  const around = apps.filter((app) => !app.isBlueprint && (app.id === id || !isOfApp));
  const inner = apps.filter((app) => app.isBlueprint && app.id === id);
  const spans = wrappersOf(source, definition).map(({ startIndex }) => startIndex);
  const decorators = policies.filter(
    ({ framework, span, inFront }) => framework === "flask-cors" && spans.includes(span.start) && !inFront,
  );
  const path = pathOf(source, view);
  const own = answersThrough(source, definition, policies);
  const behind = [decorators, own].filter((layer) => layer.length > 0);
  const leavesOptions =
    decorators.length > 0 && decorators.every(({ scope }) => scope.methods && !scope.methods.includes("OPTIONS"));
  const outside = (around.length > 0 ? around : [undefined]).map((app): Path => {
    const all = [...(app ? [app] : []), ...inner].map((one) => layersAt(one, path));
    const replaced = (layers: Path["layers"]) =>
      layers.map((layer) => (decorators.length === 0 ? layer : beside(layer, leavesOptions)));
    const otherOrder = all.some((one) => one.otherOrder)
      ? replaced(all.flatMap((one) => one.otherOrder ?? one.layers))
      : undefined;
    const layers = all.flatMap((one) => one.layers);
    const isLeftOut = decorators.length > 0 && path !== undefined;
    return {
      layers: replaced(layers),
      ...(otherOrder && { otherOrder }),
      ...(isLeftOut && { replaced: layers.flat().filter(({ scope }) => scope.name) }),
    };
  });
  return outside.map(({ layers, otherOrder, ...rest }) => ({
    ...rest,
    layers: [...layers, ...behind],
    ...(otherOrder && { otherOrder: [...otherOrder, ...behind] }),
  }));
}

/** The extension leaves answers alone that the decorator has seen. */
function beside(layer: readonly Policy[], leavesOptions: boolean): readonly Policy[] {
  const rest = layer.filter(({ framework }) => framework !== "flask-cors");
  const left = leavesOptions ? layer.filter(({ framework }) => framework === "flask-cors") : [];
  return [...rest, ...left.map((policy) => ({ ...policy, scope: { ...policy.scope, methods: ["OPTIONS"] } }))];
}

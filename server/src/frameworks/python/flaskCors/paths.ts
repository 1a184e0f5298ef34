import type { Node } from "web-tree-sitter";
import { memberHits, namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { foreignPaths, foreignRegistrations, registrationsElsewhere } from "./foreign.ts";
import { isPattern } from "./options.ts";
import { joined, ownPrefix } from "./prefixes.ts";
import { type RoutedView, routedViews } from "./views.ts";

/** Where routes are made that are not read: those of other files, and of libraries. */
const elsewhere = /\b(?:Api|Namespace)\s*\(/;

/** The paths of the routes that a file shows, with a letter for each part that varies; undefined where some are not known. */
export function pathsShown(source: Source): readonly string[] | undefined {
  const foreign = pathsOfForeign(source);
  if (elsewhere.test(source.text) || !foreign) return undefined;
  const views = routedViews(source).map((view) => pathOf(source, view));
  const paths = [...views, ...rulePaths(source), ...foreign];
  return paths.every((path) => path !== undefined) ? paths : undefined;
}

/** The whole path of a view, with the prefix of its blueprint; undefined where one of the two is not known. */
export function pathOf(source: Source, { owner, path }: RoutedView): string | undefined {
  const prefix = isBlueprint(source, owner) ? prefixOf(source, owner) : "";
  return prefix === undefined || path === undefined ? undefined : joined(prefix, path);
}

/** Whether a name stands for a blueprint of this file. */
export function isBlueprint(source: Source, owner: Node): boolean {
  return blueprintCall(source, owner) !== undefined;
}

/** `app.add_url_rule("/data", view_func=…)`. */
function rulePaths(source: Source): (string | undefined)[] {
  return memberHits(source, /\badd_url_rule(?=\()/g).map((hit) => {
    const call = hit.parent?.parent;
    const first = call?.type === "call" ? argumentsOf(source, call).positional[0] : undefined;
    const path = first?.type === "string" ? decodePythonString(textOf(source, first)) : undefined;
    return path?.replaceAll(/<[^>]*>/g, "x");
  });
}

/** The paths of the routes of blueprints of other files that are registered here; undefined where some are not known. */
export const pathsOfForeign = onceFor((source: Source): readonly string[] | undefined => {
  const elsewhere = registrationsElsewhere(source);
  if (!elsewhere) return undefined;
  const registrations = foreignRegistrations(source, (node) => isBlueprint(source, node));
  const paths = [...registrations, ...elsewhere].map(foreignPaths);
  return paths.every((each) => each !== undefined) ? paths.flat() : undefined;
});

/** Whether a name stands for a blueprint that another file makes. */
export function isForeignBlueprint(source: Source, owner: Node): boolean {
  const thing = pythonThing(source, owner);
  return thing.kind === "library" && blueprints.test(thing.name) && thing.call?.source !== source;
}

const blueprints = /^(?:flask|quart)(?:\.\w+)?\.Blueprint\(\)$/;

function blueprintCall(source: Source, owner: Node): Node | undefined {
  if (owner.type !== "identifier") return undefined;
  const binding = bindingOf(source, pythonNames, owner);
  const made = binding.kind === "value" && binding.node.type === "call" ? binding.node : undefined;
  const callee = made?.childForFieldName("function");
  const isMade =
    callee && qualifiedNames(source, callee).some((name) => /^(?:flask|quart)(?:\.\w+)?\.Blueprint$/.test(name));
  return isMade ? made : undefined;
}

/** Blueprints that are registered on each other; nobody has more. */
const deepest = 4;
/**
 * What stands before all paths of a blueprint, behind what stands before those of the blueprint that it is registered on: what
 * it is registered with counts more than what it is made with. Undefined where another file may tell.
 */
function prefixOf(source: Source, owner: Node, left = deepest): string | undefined {
  const [registered, ...others] = registrationsOf(source, owner);
  const made = blueprintCall(source, owner);
  const own = ownPrefix(registered && { source, node: registered }, made && { source, node: made });
  if (others.length > 0 || own === undefined) return undefined;
  const outer = registered?.childForFieldName("function")?.childForFieldName("object");
  if (!registered || !outer || !isBlueprint(source, outer)) return registered || own !== "" ? own : undefined;
  const before = left > 0 ? prefixOf(source, outer, left - 1) : undefined;
  return before === undefined ? undefined : joined(before, own);
}

/** The calls of `register_blueprint` that are given a blueprint. */
export function registrationsOf(source: Source, owner: Node): Node[] {
  return namesOf(source, textOf(source, owner), pythonNames.nameTypes).flatMap((use) => {
    const call = use.parent?.type === "argument_list" ? use.parent.parent : undefined;
    const callee = call?.childForFieldName("function");
    return call && callee && /\.register_blueprint$/.test(textOf(source, callee)) ? [call] : [];
  });
}

/** Whether a resource is meant by `CORS(resources=…)` for a path: patterns match from the start, texts the whole path. */
export function isMeantFor(resource: string, path: string): boolean {
  if (resource === "" || resource === "*") return true;
  if (!isPattern(resource)) return resource === path;
  try {
    return new RegExp(`^(?:${resource})`).test(path);
  } catch {
    return true; // written for another language's patterns
  }
}

/** Flask-CORS tries plain paths before patterns, and those with more slashes and more letters first (`parse_resources`). */
export function byRank(a: string, b: string): number {
  const slashes = (text: string) => text.split("/").length;
  return Number(isPattern(a)) - Number(isPattern(b)) || slashes(b) - slashes(a) || b.length - a.length;
}

/** A path that a resource is meant for; undefined where none is found. */
export function pathFor(resource: string): string | undefined {
  const path = resource
    .replaceAll(/^\^|\$$/g, "")
    .replaceAll(/\(\?:|[()]/g, "")
    .replaceAll(/\|[^/]*/g, "")
    .replaceAll(/\\d[+*]?/g, "1")
    .replaceAll(/(?:\[[^\]]*\]|\\w|\.)[+*]/g, "x")
    .replaceAll(/\\(.)/g, "$1")
    .replaceAll(/[*+?]/g, "");
  return isMeantFor(resource, path) ? path : undefined;
}

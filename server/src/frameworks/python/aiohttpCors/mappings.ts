import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames, usesOf } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { optionsNames, setupNames } from "./options.ts";

/** A mapping from origins to what they are allowed. */
export interface Mapping {
  /** The call that takes it. */
  readonly call: Node;
  readonly dictionary: Node;
  /** What is added, where it is for one route only. */
  readonly route?: Node;
}

const dictionaries: ReadonlySet<string> = new Set(["dictionary", "dictionary_comprehension"]);

/** Whether a mapping is written out: nothing is known of one that is put together in another way. */
export function isWrittenOut({ dictionary }: Mapping): boolean {
  return dictionaries.has(dictionary.type);
}

/** The mappings of `setup(app, defaults=…)` and of `cors.add(route, …)`. */
export function mappingsIn(source: Source): Mapping[] {
  const defaults = setupsIn(source).flatMap((call) => {
    const given = argumentsOf(source, call).keywords.get("defaults");
    const dictionary = given && resolved(source, given.value);
    return dictionary && dictionary.type !== "none" ? [{ call, dictionary }] : [];
  });
  return [...defaults, ...routeMappings(source)];
}

/** The calls that put aiohttp-cors on an application. */
export function setupsIn(source: Source): Node[] {
  return [...usesOf(source, "setup", setupNames), ...usesOf(source, "CorsConfig", setupNames)].flatMap(
    (use) => calledAt(use) ?? [],
  );
}

/** The expression that a name stands for, or the node itself. */
export function resolved(source: Source, node: Node): Node {
  if (node.type !== "identifier") return node;
  const binding = bindingOf(source, pythonNames, node);
  return binding.kind === "value" ? binding.node : node;
}

/** Whether an expression is `ResourceOptions(…)`. */
export function isResourceOptions(source: Source, node: Node): boolean {
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  return Boolean(callee && qualifiedNames(source, callee).some((name) => optionsNames.has(name)));
}

/** `cors.add(route, {…})`, where `cors` is what `setup` gave, or where the mapping holds `ResourceOptions`. */
function routeMappings(source: Source): Mapping[] {
  return namesOf(source, "add", pythonNames.nameTypes).flatMap((name) => {
    const callee = name.parent?.childForFieldName("attribute")?.id === name.id ? name.parent : undefined;
    const call = callee && calledAt(callee);
    if (!call) return [];
    const [route, second] = argumentsOf(source, call).positional;
    const given = second ?? argumentsOf(source, call).keywords.get("config")?.value;
    const dictionary = given && resolved(source, given);
    if (!route || !dictionary || !dictionaries.has(dictionary.type)) return [];
    const object = callee.childForFieldName("object");
    const isCors = object && isSetUp(source, resolved(source, object));
    return isCors || holdsOptions(source, dictionary) ? [{ call, dictionary, route }] : [];
  });
}

function isSetUp(source: Source, node: Node): boolean {
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  return Boolean(callee && qualifiedNames(source, callee).some((name) => setupNames.has(name)));
}

function holdsOptions(source: Source, dictionary: Node): boolean {
  return partsOf(dictionary).some((pair) => {
    const value = pair.childForFieldName("value");
    return value !== null && isResourceOptions(source, resolved(source, value));
  });
}

/**
 * The keys of a mapping with the options that they get; what `for` walks through counts as keys, each with the same options. A
 * mapping that is put together in another way is its own key: nothing is known of it.
 */
export function pairsOf(source: Source, dictionary: Node): { key: Node; options: Node }[] {
  if (dictionary.type === "dictionary_comprehension") {
    const pair = partsOf(dictionary).find(({ type }) => type === "pair");
    const clause = partsOf(dictionary).find(({ type }) => type === "for_in_clause");
    const given = pair?.childForFieldName("value");
    const options = given && resolved(source, given);
    const key = pair?.childForFieldName("key");
    const left = clause?.childForFieldName("left");
    const right = clause?.childForFieldName("right");
    if (!options || !key) return [];
    const isWalked = left && right && textOf(source, left) === textOf(source, key);
    const list = isWalked ? resolved(source, right) : undefined;
    if (!list || !["list", "tuple", "set"].includes(list.type)) return [{ key: right ?? key, options }];
    return partsOf(list).map((item) => ({ key: item, options }));
  }
  if (dictionary.type !== "dictionary") return [{ key: dictionary, options: dictionary }];
  return partsOf(dictionary).flatMap((pair) => {
    const key = pair.childForFieldName("key");
    const options = pair.childForFieldName("value");
    return pair.type === "pair" && key && options ? [{ key, options: resolved(source, options) }] : [];
  });
}

/** Whether no route is ever added to a setup: what it gives has no name, or one that nothing uses. */
export function isNeverUsed(source: Source, { call, route }: Mapping): boolean {
  if (route || source.mentions(/\bAPP_CONFIG_KEY\b/)) return false;
  if (call.parent?.type === "expression_statement") return true;
  const name = call.parent?.type === "assignment" ? call.parent.childForFieldName("left") : undefined;
  // What a module gives a name another file may use.
  const isLocal = name?.type === "identifier" && handlerOf(call).type === "function_definition";
  const isOfAll =
    name?.type === "identifier" && /\bApplication\s*\(/.test(source.text) && /\brun_app\b/.test(source.text);
  if (!name || !(isLocal || isOfAll)) return false;
  return namesOf(source, textOf(source, name), pythonNames.nameTypes).length === 1;
}

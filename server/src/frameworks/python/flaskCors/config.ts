import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, encloses, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { pythonThing, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { isChangedInPlace } from "../shared/reading/config.ts";
import { loadedSetting } from "./loaded.ts";
import { isOpen, openSetting } from "./open.ts";
import { appNames, configKey, type Option } from "./options.ts";
import { isForeignBlueprint } from "./paths.ts";

/**
 * What `app.config` holds under the key of an option when Flask-CORS reads it; undefined where it holds nothing. What cannot be read
 * may hold anything, unless it is taken to hold nothing.
 */
export type Config = (option: Option, isUnreadEmpty?: boolean) => Value | undefined;

const loaders = /^(?:from_object|from_pyfile|from_envvar|from_json|from_file|from_prefixed_env)$/;
const setters = /^(?:update|from_mapping|setdefault)$/;
const statements: ReadonlySet<string> = new Set(["assignment", "augmented_assignment", "call"]);
/** Functions that hand on an app to each other; nobody has more. */
const deepest = 4;

/** The settings of an app that `reader` reads; what is set behind it does not count, unless it reads at every request. */
export function configOf(source: Source, app: Node | undefined, reader: Node, isLate: boolean, depth = 0): Config {
  const kind = appKind(source, app);
  if (kind === "blueprint") return () => undefined;
  const name = app ? textOf(source, app) : undefined;
  // Functions run in any order.
  const isApart = (node: Node) => kind === "kept here" && handlerOf(node).id !== handlerOf(reader).id;
  const isBefore = (node: Node) => isLate || isApart(node) || node.endIndex <= reader.startIndex;
  const changes = changesOf(source, kind === "kept here" ? undefined : name);
  const outer = kind === "elsewhere" && app ? configOfArgument(source, app, isLate, depth) : undefined;
  const isHere = kind === "made here" || kind === "kept here";
  return (option, isUnreadEmpty = false) => {
    const isEmpty = isHere || (outer ? outer(option, isUnreadEmpty) === undefined : isUnreadEmpty);
    let value: Value | undefined = isEmpty ? undefined : openSetting(reader, "given");
    for (const change of changes.filter(({ node }) => isBefore(node))) {
      const found = change.read(configKey(option));
      if (found === undefined || (isUnreadEmpty && isOpen(found))) continue;
      const isCertain = !isApart(change.node) && branchBlocks(change.node).every((block) => encloses(block, reader));
      value = isCertain ? found : unknown(reader, "the settings of the app hold it in some cases only");
    }
    if (value && isChangedInPlace(source, configKey(option))) return unknown(reader, "something else changes it");
    return value?.kind === "null" ? undefined : value;
  };
}

/** The settings of an app that a function is called with: of the first one that holds the key, where it is called several times. */
function configOfArgument(source: Source, app: Node, isLate: boolean, depth: number): Config | undefined {
  const thing = depth < deepest ? pythonThing(source, app) : undefined;
  const calls = thing?.kind === "given" ? thing.calls : [];
  const configs = calls.map((given) => configOf(given.source, given.node, given.node, isLate, depth + 1));
  if (configs.length === 0) return undefined;
  return (option, isUnreadEmpty) => {
    for (const config of configs) {
      const held = config(option, isUnreadEmpty);
      if (held) return held;
    }
    return undefined;
  };
}

const knownIn = onceFor((_: Source) => new Map<string | undefined, Change[]>());

/** What the file does to the settings of an app, in its order. */
function changesOf(source: Source, app: string | undefined): Change[] {
  const known = knownIn(source);
  const changes = known.get(app) ?? hits(source, /\bconfig\b/g).flatMap((hit) => changeAt(source, hit, app) ?? []);
  known.set(app, changes);
  return changes;
}

/** The keys of settings that are written one by one, whatever app they are of. */
export function writtenKeys(source: Source): Node[] {
  return changesOf(source, undefined).flatMap(({ key }) => key ?? []);
}

/**
 * Settings are known of an app that is made in this file, where an object or another name may keep it; a blueprint has none.
 */
function appKind(source: Source, app: Node | undefined): "made here" | "kept here" | "blueprint" | "elsewhere" {
  const made = app && madeAs(source, app);
  const callee = made?.type === "call" ? made.childForFieldName("function") : undefined;
  const names = callee ? qualifiedNames(source, callee) : [];
  if (names.some((name) => /^flask(?:\.\w+)?\.Blueprint$/.test(name))) return "blueprint";
  if (app && isForeignBlueprint(source, app)) return "blueprint";
  if (names.some((name) => appNames.has(name))) return "made here";
  const thing = app && pythonThing(source, app);
  const kept =
    thing?.kind === "library" ? thing.call : thing?.kind === "expression" && !thing.isDefault ? thing : undefined;
  const maker = kept?.source.path === source.path ? kept.node.childForFieldName("function") : undefined;
  return maker && qualifiedNames(source, maker).some((name) => appNames.has(name)) ? "kept here" : "elsewhere";
}

/** What a name is given where it is made; attributes of it may be set later on. */
function madeAs(source: Source, app: Node): Node | undefined {
  if (app.type !== "identifier") return app;
  const binding = bindingOf(source, pythonNames, app);
  if (binding.kind === "value") return binding.node;
  const [declaration, ...others] = binding.kind === "other" ? binding.declarations : [];
  const assigned = declaration?.parent?.type === "assignment" ? declaration.parent : undefined;
  return others.length === 0 ? (assigned?.childForFieldName("right") ?? undefined) : undefined;
}

interface Change {
  readonly node: Node;
  /** The key, where it is one that is written out. */
  readonly key?: Node;
  /** What it sets a key to; undefined where it leaves it alone. */
  read(key: string): Value | undefined;
}

/** `app.config[…] = …`, `app.config |= …`, `app.config.update(…)`, `app.config.from_object(…)` and the like. */
function changeAt(source: Source, hit: Node, app: string | undefined): Change | undefined {
  const config = hit.parent;
  const object = config?.childForFieldName("object");
  if (config?.type !== "attribute" || config.childForFieldName("attribute")?.id !== hit.id || !object) return undefined;
  if (app !== undefined && textOf(source, object) !== app) return undefined;
  const node = climb(config, statements);
  if (node?.type === "assignment") return assignment(source, node, config);
  if (node?.type === "augmented_assignment") return merged(source, node, config);
  const callee = node?.childForFieldName("function");
  const method = callee?.childForFieldName("attribute");
  if (!node || !method || callee?.childForFieldName("object")?.id !== config.id) return undefined;
  const name = textOf(source, method);
  if (setters.test(name)) return { node, read: (key) => given(source, node, name, key) };
  return loaders.test(name) ? { node, read: (key) => loadedSetting(source, node, key) } : undefined;
}

function assignment(source: Source, node: Node, config: Node): Change | undefined {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (left?.type !== "subscript" || left.childForFieldName("value")?.id !== config.id || !right) return undefined;
  const subscript = left.childForFieldName("subscript");
  const key = subscript?.type === "string" ? decodePythonString(textOf(source, subscript)) : undefined;
  return {
    node,
    ...(subscript && key !== undefined && { key: subscript }),
    read: (asked) => (asked === key ? pythonValue(source, right) : undefined),
  };
}

/** `app.config |= {…}`. */
function merged(source: Source, node: Node, config: Node): Change | undefined {
  const right = node.childForFieldName("right");
  if (node.childForFieldName("left")?.id !== config.id || !right) return undefined;
  return { node, read: (key) => inRecords(source, [right], key) };
}

/** `update(CORS_ORIGINS=…)`, `update({"CORS_ORIGINS": …})`, `setdefault("CORS_ORIGINS", …)`. */
function given(source: Source, call: Node, method: string, key: string): Value | undefined {
  const { positional, keywords, spreads } = argumentsOf(source, call);
  const [first, second] = positional;
  if (method === "setdefault") {
    const name = first?.type === "string" ? decodePythonString(textOf(source, first)) : undefined;
    return name === key && second ? pythonValue(source, second) : undefined;
  }
  const keyword = keywords.get(key);
  if (keyword) return pythonValue(source, keyword.value);
  return inRecords(source, [...spreads, ...positional], key);
}

function inRecords(source: Source, parts: readonly Node[], key: string): Value | undefined {
  for (const part of parts) {
    const record = pythonValue(source, part);
    if (record.kind !== "record") return openSetting(part, "given");
    for (const entry of record.entries.toReversed()) {
      if (entry.key === key) return entry.value;
      if (entry.key === undefined) return openSetting(part, "given");
    }
  }
  return undefined;
}

import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { moduleOf } from "../../../syntax/python/modules.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { changedOutside } from "../../../syntax/python/reading/classes.ts";
import { isPlainCall } from "../../../syntax/python/reading/making.ts";
import { fromElsewhere } from "../../../syntax/python/reading/names.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { isSetElsewhere, pythonThing, pythonValue } from "../../../syntax/python/values.ts";
import { writesOf } from "../../../syntax/python/writes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { openSetting } from "./open.ts";

/** A setting in the file that says it; unknown ones have no place. */
type Held = Value | undefined;

/** Classes that inherit from each other; nobody has more. */
const deepest = 6;
const changes: ReadonlySet<string> = new Set(["assignment", "augmented_assignment"]);

/**
 * What `app.config.from_object(…)` and its like put under a key: of a class with those that it inherits from, an object of one,
 * a module, or the name of one of these as a text. Undefined where they say nothing of it; what is loaded from anywhere else may
 * hold anything.
 */
export function loadedSetting(source: Source, call: Node, key: string): Value | undefined {
  const unread = openSetting(call, "loaded");
  const callee = call.childForFieldName("function")?.childForFieldName("attribute");
  const [object] = argumentsOf(source, call).positional;
  if (!object || !callee || textOf(source, callee) !== "from_object") return unread;
  if (object.type === "dictionary") return undefined; // it has no attributes in upper case
  if (changedOutside(source, key)) return unread;
  const holder = holderOf(source, object);
  if (!holder || (holder.node.type === "class_definition" && isSetElsewhere(source, holder))) return unread;
  const held = heldBy(holder, key, deepest);
  return held && holder.source.path !== source.path ? fromElsewhere(holder.source, held, call) : held;
}

/** The class or the module that settings are taken from. */
function holderOf(source: Source, object: Node): Place | undefined {
  const value = object.type === "string" ? pythonValue(source, object) : undefined;
  if (value?.kind === "text") return named(source, value.value.split(/[.:]/));
  const thing = pythonThing(source, object);
  if (thing.kind === "class") return thing;
  if (thing.kind === "module") return thing.source && { source: thing.source, node: thing.source.root };
  const isPlain =
    thing.kind === "object" && !/\bdef\s+__(?:init|getattr\w*)__\b/.test(textOf(thing.source, thing.node));
  return isPlain && thing.call && isPlainCall(thing.call) ? thing : undefined;
}

/** `"config"`, `"config.Config"`. */
function named(from: Source, parts: readonly string[]): Place | undefined {
  const whole = moduleOf({ from, level: 0, parts });
  if (whole) return { source: whole, node: whole.root };
  const module = moduleOf({ from, level: 0, parts: parts.slice(0, -1) });
  const classes = (module ? partsOf(module.root) : []).filter((part) => {
    const name = part.type === "class_definition" ? part.childForFieldName("name") : undefined;
    return module && name && textOf(module, name) === parts.at(-1);
  });
  const [only, ...others] = classes;
  return module && only && others.length === 0 ? { source: module, node: only } : undefined;
}

/** What a class or a module says of a key, as its own file sees it. */
function heldBy({ source, node }: Place, key: string, left: number): Held {
  const body = node.type === "class_definition" ? node.childForFieldName("body") : node;
  const written = (body ? namesOf(source, key, pythonNames.nameTypes, body) : []).flatMap(({ id, parent }) =>
    parent && changes.has(parent.type) && parent.childForFieldName("left")?.id === id ? [parent] : [],
  );
  const [only, ...others] = written;
  if (only) {
    const right = only.childForFieldName("right");
    const isSure = others.length === 0 && only.type === "assignment" && only.parent?.parent?.id === body?.id;
    const isChanged = changedOutside(source, key) || writesOf(source, node, key).changes.length > 0;
    return isSure && right && !isChanged ? pythonValue(source, right) : inSomeCases(only);
  }
  // A property, one of several names that are assigned at once.
  const [declared] = writesOf(source, node, key).declarations;
  if (declared) return inSomeCases(declared);
  const bases = node.type === "class_definition" ? node.childForFieldName("superclasses") : undefined;
  return bases ? inherited(source, bases, key, left) : undefined;
}

function inherited(source: Source, bases: Node, key: string, left: number): Held {
  for (const base of partsOf(bases)) {
    if (base.type === "keyword_argument" || textOf(source, base) === "object") continue;
    const thing = pythonThing(source, base);
    if (thing.kind !== "class" || left === 0) return openSetting(base, "inherited");
    const held = heldBy(thing, key, left - 1);
    if (held) return thing.source.path === source.path ? held : fromElsewhere(thing.source, held, base);
  }
  return undefined;
}

function inSomeCases(node: Node): Value {
  return unknown(node, "the settings of the app hold it in some cases only");
}

import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { fromElsewhere } from "../../../syntax/python/reading/names.ts";
import type { Place, Thing } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Options } from "./faults.ts";
import { middlewareNames } from "./options.ts";
import { option } from "./shapes.ts";
import { initialised } from "./subclass.ts";

/** What makes a `CORSMiddleware`: the class, another name for it, a subclass, or a `partial` of one of these. */
export interface Maker {
  /** The options as they reach the class of the library, of those that the call of this maker gives. */
  readonly options: (given: Options, call: Arguments) => Options;
  /** The other calls that give options: `partial(…)`, `super().__init__(…)`. */
  readonly calls: readonly Place[];
  /** It takes the options of the library, and no others. */
  readonly takesOptions: boolean;
  /** Why it is not known what it does, as the end of a sentence. */
  readonly doubt?: string;
}

/** A subclass of a subclass, a `partial` of it; nobody goes deeper. */
const deepest = 4;

const itself: Maker = { options: (given) => given, calls: [], takesOptions: true };

/** What an expression makes where it is called with an app; undefined where that is no `CORSMiddleware`. */
export function makerOf(source: Source, node: Node, steps = deepest): Maker | undefined {
  if (qualifiedNames(source, node).some((name) => middlewareNames.has(name))) return itself;
  return steps > 0 ? makerOfThing(source, pythonThing(source, node), steps) : undefined;
}

function makerOfThing(source: Source, thing: Thing, steps: number): Maker | undefined {
  switch (thing.kind) {
    case "library":
      if (middlewareNames.has(thing.name)) return itself;
      return thing.name === "functools.partial()" && thing.call ? partialOf(source, thing.call, steps) : undefined;
    case "expression":
      return thing.node.type === "call" && /\bpartial\b/.test(textOf(thing.source, thing.node))
        ? partialOf(source, thing, steps)
        : undefined;
    case "class":
      return subclassOf(source, thing, steps);
    default:
      return undefined;
  }
}

/** `partial(CORSMiddleware, …)`: what the later call gives counts more. */
function partialOf(user: Source, { source, node }: Place, steps: number): Maker | undefined {
  const callee = node.childForFieldName("function");
  const call = argumentsOf(source, node);
  const [first] = call.positional;
  const isPartial = callee && qualifiedNames(source, callee).includes("functools.partial");
  const base = isPartial && first ? makerOf(source, first, steps - 1) : undefined;
  if (!base) return undefined;
  return {
    ...base,
    options: (given, outer) =>
      base.options((name) => given(name) ?? seenFrom(user, source, option(source, call, name), outer.call), call),
    calls: [{ source, node }, ...base.calls],
  };
}

/** What a subclass makes of the options that it is given. */
function subclassOf(user: Source, { source, node }: Place, steps: number): Maker | undefined {
  const superclasses = node.childForFieldName("superclasses");
  const bases = superclasses ? partsOf(superclasses) : [];
  const base = bases.flatMap((each) => makerOf(source, each, steps - 1) ?? [])[0];
  if (!base) return undefined;
  const isPlain = bases.length === 1 && node.parent?.type !== "decorated_definition" && !base.doubt;
  const own = isPlain ? initialised(source, node) : "doubtful";
  if (own === "doubtful") return { ...base, doubt: "the class goes its own way" };
  if (own === "inherited") return base;
  return {
    takesOptions: own.handsOn && base.takesOptions,
    options: (given, outer) => {
      const options = own.options(given, outer);
      return base.options((name) => seenFrom(user, source, options(name), outer.call), outer);
    },
    calls: [{ source, node: own.call }, ...base.calls],
  };
}

function seenFrom(user: Source, source: Source, value: Value | undefined, use: Node): Value | undefined {
  return value && source.path !== user.path && !value.elsewhere ? fromElsewhere(source, value, use) : value;
}

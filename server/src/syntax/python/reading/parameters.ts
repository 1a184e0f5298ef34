import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { climb, encloses, partsOf, textOf } from "../../nodes.ts";
import { onceForName } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import type { Branch } from "../../value.ts";
import { argumentsOf } from "../arguments.ts";
import { leaves } from "../blocks.ts";
import { pathTo } from "../branches.ts";
import { pythonNames } from "../names.ts";
import { constantTruth } from "./conditions.ts";
import type { Reading } from "./reading.ts";
import { thingOf } from "./things.ts";

/** What one call of a function gives one of its parameters: an expression, often the default. */
export interface Given {
  /** The file that it stands in: that of the function, but for the arguments of `Source.caller`. */
  readonly source: Source;
  readonly node: Node;
  /** For `**options`: `node` is the call, whose keywords they are but for these, which other parameters take. */
  readonly taken?: ReadonlySet<string>;
  /** That it is this call, together with the branches that lead to it. */
  readonly branches: readonly Branch[];
}

/** More calls than a function has that sets something up. */
const maxCalls = 8;
const functions = new Set(["function_definition"]);
const imports = new Set(["import_statement", "import_from_statement"]);

/** A call, with the file that it stands in. */
interface Place {
  readonly source: Source;
  readonly call: Node;
}

/**
 * What the calls of a function in its file give one of its parameters, one entry for each call, or what the call gives that
 * the file is read for; `use` is where the function reads it. Undefined where nobody calls it or more is done with it than calling, where a call spreads its arguments, and
 * where a condition on a parameter decides whether `use` is reached at all: the calls may be those that do not reach it.
 */
export function givenTo(reading: Reading, parameter: Node, use: Node): readonly Given[] | undefined {
  const { source } = reading;
  const definition = climb(parameter, functions);
  if (!definition || decoratorOf(definition) === "other") return undefined;
  const list = parametersOf(source, definition);
  const wanted = list.find(({ name, others }) => (name ?? others)?.id === parameter.id);
  if (!wanted || isConditional(reading, definition, list, use)) return undefined;
  const calls = reading.once(definition, "thing", () => placesOf(reading, definition));
  const given = calls?.map((place) => argumentOf(source, place, list, wanted));
  const isKnown = given?.every((one) => one !== undefined);
  if (!calls || !given || !isKnown) return undefined;
  const condition = `${source.path}:${definition.startIndex} call`;
  return given.map((one, way) => {
    const place = calls[way];
    const path = place ? pathTo(place.source, place.call).branches : [];
    return { ...one, branches: [{ condition, way, ways: given.length }, ...path] };
  });
}

/** The same of one call of a class, for its `__init__`: what an object was made with. */
export function givenToMaking(
  reading: Reading,
  parameter: Node,
  use: Node,
  call: { readonly source: Source; readonly node: Node },
): Given | undefined {
  const definition = climb(parameter, functions);
  const list = definition ? parametersOf(reading.source, definition) : [];
  const wanted = list.find(({ name, others }) => (name ?? others)?.id === parameter.id);
  if (!definition || !wanted || isConditional(reading, definition, list, use)) return undefined;
  const given = argumentOf(reading.source, { source: call.source, call: call.node }, list, wanted);
  return given && { ...given, branches: [] };
}

/** The decorator of a function, as far as it matters for how it is called. */
function decoratorOf(definition: Node): "none" | "staticmethod" | "classmethod" | "other" {
  if (definition.parent?.type !== "decorated_definition") return "none";
  const [only, ...others] = partsOf(definition.parent).filter(({ type }) => type === "decorator");
  const name = only && others.length === 0 ? partsOf(only)[0]?.text : undefined;
  return name === "staticmethod" || name === "classmethod" ? name : "other";
}

function placesOf(reading: Reading, definition: Node): readonly Place[] | undefined {
  const { source } = reading;
  if (source.caller?.definition.id === definition.id) return [source.caller];
  return callsOf(reading, definition)?.map((call) => ({ source, call }));
}

export interface Parameter {
  /** None for `*`, `/`, `*args` and `**options`. */
  readonly name: Node | undefined;
  /** `options` of `**options`. */
  readonly others: Node | undefined;
  readonly byDefault: Node | undefined;
  /** Its place among the arguments; none where it is given by its name only. */
  readonly position: number | undefined;
}

/** The parameters of a function or a lambda, each with its place among the arguments. */
export function parametersOf(source: Source, definition: Node): readonly Parameter[] {
  const list = definition.childForFieldName("parameters");
  const parts = (list ? partsOf(list) : []).filter(({ type }) => type !== "positional_separator");
  const isMethod = classOf(definition) !== undefined && decoratorOf(definition) !== "staticmethod";
  const splat = parts.findIndex((part) => /^(?:\*)/.test(textOf(source, part)));
  return parts.map((part, index) => {
    const isSplat = textOf(source, part).startsWith("*");
    const name = part.type === "identifier" ? part : (part.childForFieldName("name") ?? partsOf(part)[0]);
    const isPlaced = splat < 0 || index < splat;
    return {
      name: isSplat ? undefined : name,
      others: part.type === "dictionary_splat_pattern" ? partsOf(part)[0] : undefined,
      byDefault: part.childForFieldName("value") ?? undefined,
      position: isPlaced ? index - (isMethod ? 1 : 0) : undefined,
    };
  });
}

function argumentOf(
  source: Source,
  { source: from, call }: Place,
  list: readonly Parameter[],
  wanted: Parameter,
): Omit<Given, "branches"> | undefined {
  const { positional, keywords, spreads, hasListSplat } = argumentsOf(from, call);
  if (wanted.others) {
    const taken = list.flatMap(({ name }) => (name ? [textOf(source, name)] : []));
    return { source: from, node: call, taken: new Set(taken) };
  }
  if (spreads.length > 0 || hasListSplat || !wanted.name) return undefined;
  const placed = list.filter(({ position }) => position !== undefined && position >= 0).length;
  if (positional.length > placed) return undefined;
  const keyword = keywords.get(textOf(source, wanted.name))?.value;
  const inPlace = wanted.position === undefined ? undefined : positional[wanted.position];
  const node = keyword ?? inPlace;
  if (node) return { source: from, node };
  return wanted.byDefault && { source, node: wanted.byDefault };
}

/** The calls of a function or method, of a class for its `__init__`; undefined where its name is used for anything else. */
function callsOf(reading: Reading, definition: Node): readonly Node[] | undefined {
  const { source } = reading;
  const owner = classOf(definition);
  const own = definition.childForFieldName("name");
  const isMade = owner !== undefined && own && textOf(source, own) === "__init__";
  const called = isMade ? owner : definition;
  const name = called.childForFieldName("name");
  if (!name || (isMade && owner.parent?.type === "decorated_definition")) return undefined;
  const isMethod = owner !== undefined && !isMade;
  const { members, others } = usesOf(source, textOf(source, name));
  const all = isMethod ? members : others;
  // The definition itself is one of them.
  if (all.length === 0 || all.length > maxCalls + 1) return undefined;
  const uses = all.filter(({ id }) => id !== name.id);
  if (uses.length === 0 || uses.length > maxCalls) return undefined;
  const calls = uses.map((use) => callOf(isMethod ? (use.parent ?? use) : use));
  const leadsHere = (call: Node) => {
    const callee = call.childForFieldName("function");
    const thing = callee && thingOf(reading, callee);
    return (thing?.kind === "function" || thing?.kind === "class") && thing.node.id === called.id;
  };
  return calls.every((call) => call !== undefined && leadsHere(call))
    ? calls.filter((call) => call !== undefined)
    : undefined;
}

/** Where a name stands behind a dot and where it does not, but for imports and the names of arguments. */
const usesOf = onceForName((source: Source, name: string) => {
  const uses = namesOf(source, name, pythonNames.nameTypes).filter((use) => !isKeyword(use) && !climb(use, imports));
  const isMember = (use: Node) => use.parent?.childForFieldName("attribute")?.id === use.id;
  return { members: uses.filter(isMember), others: uses.filter((use) => !isMember(use)) };
});

function isKeyword(use: Node): boolean {
  return use.parent?.type === "keyword_argument" && use.parent.childForFieldName("name")?.id === use.id;
}

function callOf(callee: Node): Node | undefined {
  const call = callee.parent;
  return call?.type === "call" && call.childForFieldName("function")?.id === callee.id ? call : undefined;
}

/** The class whose method a function is. */
export function classOf(definition: Node): Node | undefined {
  const { parent } = definition;
  const block = parent?.type === "decorated_definition" ? parent.parent : parent;
  return block?.type === "block" && block.parent?.type === "class_definition" ? block.parent : undefined;
}

const deciding = ["if_statement", "elif_clause", "while_statement", "match_statement", "for_statement"];

/** Whether a condition on a parameter stands around `use`, or leaves the function before it, unless constants decide that it is reached. */
function isConditional(reading: Reading, definition: Node, list: readonly Parameter[], use: Node): boolean {
  const { source } = reading;
  const names = list.flatMap(({ name, others }) => {
    const own = name ?? others;
    return own ? [textOf(source, own)] : [];
  });
  const mentions = new RegExp(`(?<![\\w.])(?:${names.join("|")})\\b`);
  return definition.descendantsOfType([...deciding, "assert_statement"]).some((found) => {
    const decides = encloses(found, use) || mayLeave(source, found);
    const body = found.childForFieldName("consequence") ?? found.childForFieldName("body");
    const head = source.text.slice(found.startIndex, body?.startIndex ?? found.endIndex);
    return found.startIndex < use.startIndex && decides && mentions.test(head) && !isReached(reading, found, use);
  });
}

/** Whether an `if` is known to lead to `use`, in one of its blocks or behind it. */
function isReached(reading: Reading, statement: Node, use: Node): boolean {
  const condition = statement.childForFieldName("condition");
  const block = statement.childForFieldName("consequence");
  const hasOthers = statement.childForFieldName("alternative") !== null;
  if (statement.type !== "if_statement" || !condition || !block) return false;
  if (encloses(condition, use)) return true;
  if (encloses(statement, use)) return encloses(block, use) && constantTruth(reading, condition) === true;
  return !hasOthers && constantTruth(reading, condition) === false;
}

function mayLeave(source: Source, statement: Node): boolean {
  return statement.type === "assert_statement" || statement.descendantsOfType("block").some((b) => leaves(source, b));
}

import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { type Alternative, type Branch, type Entry, unknown, type Value } from "../../value.ts";
import { choiceOf } from "../../worlds.ts";
import { type Arguments, argumentsOf } from "../arguments.ts";
import { branchOn } from "../branches.ts";
import { constantTruth } from "./conditions.ts";
import { readingInMember } from "./enumerations.ts";
import { isCalledEarly, isDefaultChanged, isSharedAndChanged } from "./later.ts";
import { fromElsewhere, seenFrom } from "./names.ts";
import { isPlainFunction } from "./plain.ts";
import { boundKey, type Reading } from "./reading.ts";
import { type Thing, thingOf } from "./things.ts";
import { isTruthy } from "./truth.ts";

const atRuntime = "it is worked out when the program runs";

type Callee = Extract<Thing, { kind: "function" }>;

/** The parameters of a function at one call: their names, and what each stands for. */
type Bound = readonly { readonly name: string; readonly value: Value; readonly thing?: Thing }[];

/**
 * What a call of a function of the workspace gives: what its `return`s say, each in the branches that lead to it, with what the
 * call gives its parameters. Unknown where one stands in a loop or a `try`, or behind a condition on a parameter that is not known.
 */
export function returnedValue(reading: Reading, callee: Callee, call: Node): Value {
  const { source, node: definition } = callee;
  const body = definition.childForFieldName("body");
  if (source === reading.source && isCalledEarly(source, definition, call)) return unknown(call, atRuntime);
  if (isSharedAndChanged(reading, definition)) return unknown(call, "what it hands out is changed elsewhere");
  const value = reading.once(definition, "value", () => {
    const inside = body ? readingAt(reading, callee, call) : undefined;
    if (!inside || !body) return unknown(call, atRuntime);
    return returned(inside, parameterNames(source, definition), definition, partsOf(body));
  });
  return value ? seenFrom(reading, source, value, undefined, call) : unknown(call, "it leads back to itself");
}

/** The reading in a function at one call of it, which binds its parameters; undefined where that cannot be told. */
export function readingAt(reading: Reading, callee: Callee, call: Node): Reading | undefined {
  const { source, node: definition, self } = callee;
  const plain = reading.within(source, self?.kind === "object" ? self : undefined);
  const inside = self ? readingInMember(plain, definition, self) : plain;
  const bound = isPlainFunction(definition) ? boundAt(reading, inside, callee, call) : undefined;
  if (!bound) return undefined;
  const names = bound.map(({ name, value }) => [boundKey(definition, name), value] as const);
  const things = bound.flatMap(({ name, thing }) => (thing ? [[boundKey(definition, name), thing] as const] : []));
  return inside.binding(names, things);
}

function parameterNames(source: Source, definition: Node): ReadonlySet<string> {
  const list = definition.childForFieldName("parameters");
  return new Set((list ? partsOf(list) : []).map((part) => textOf(source, nameOf(part) ?? part)));
}

/** What the statements of a property return. */
export function returnedBy(inside: Reading, definition: Node): Value {
  const body = definition.childForFieldName("body");
  const isKnown = body && isPlainFunction(definition);
  return isKnown ? returned(inside, new Set(), definition, partsOf(body), true) : unknown(definition, atRuntime);
}

/** What a validator, `def validator(cls, value)`, makes of a value. */
export function validated(inside: Reading, definition: Node, value: Value): Value {
  const body = definition.childForFieldName("body");
  const parameters = definition.childForFieldName("parameters");
  const names = (parameters ? partsOf(parameters) : []).map(nameOf);
  const [, name] = names;
  const isKnown = definition.child(0)?.type !== "async" && definition.descendantsOfType("yield").length === 0;
  if (!body || !name || !isKnown) return unknown(definition, "a validator may change it");
  const text = textOf(inside.source, name);
  const given = new Set(names.map((each) => (each ? textOf(inside.source, each) : "")));
  return returned(inside.binding([[boundKey(definition, text), value]]), given, definition, partsOf(body));
}

/** What a call gives the parameters of a function; undefined where that cannot be told. */
function boundAt(reading: Reading, inside: Reading, { node, source, self }: Callee, call: Node): Bound | undefined {
  const list = node.childForFieldName("parameters");
  const written = (list ? partsOf(list) : []).filter(({ type }) => type !== "comment");
  const isStatic =
    node.parent?.type === "decorated_definition" && /@\s*staticmethod\b/.test(node.parent.text.slice(0, 200));
  const own = self && !isStatic ? written.slice(1) : written;
  const given = argumentsOf(reading.source, call);
  if (given.hasListSplat || given.spreads.length > 0) return own.length === 0 ? [] : undefined;
  let position = 0;
  let isPlaced = true;
  const readDefault = (written: Node, name: string) =>
    isDefaultChanged(source, node, name, written) ? unknown(written, "its default is changed") : inside.read(written);
  const bound: Bound[number][] = [];
  for (const parameter of own) {
    if (textOf(source, parameter).startsWith("*")) isPlaced = false;
    if (parameter.type === "keyword_separator" || parameter.type === "positional_separator") continue;
    const rest = restOf(reading, source, parameter, own, given, position, call);
    if (rest) {
      bound.push(rest);
      continue;
    }
    const name = nameOf(parameter);
    if (!name) return undefined;
    const text = textOf(source, name);
    const argument = given.keywords.get(text)?.value ?? (isPlaced ? given.positional[position++] : undefined);
    const byDefault = parameter.childForFieldName("value");
    if (!argument && !byDefault) return undefined;
    const value = argument ? handedOver(reading, source, argument, name) : byDefault && readDefault(byDefault, text);
    const thing = argument && thingOf(reading, argument);
    const isAsked = thing?.kind === "object" || thing?.kind === "class";
    if (value) bound.push({ name: text, value, ...(isAsked && { thing }) });
  }
  return bound;
}

/** What `*lists` and `**options` stand for: the arguments that no other parameter takes. */
function restOf(
  reading: Reading,
  source: Source,
  parameter: Node,
  all: readonly Node[],
  { positional, keywords }: Arguments,
  position: number,
  call: Node,
): Bound[number] | undefined {
  const name = parameter.type.endsWith("_splat_pattern") ? partsOf(parameter)[0] : undefined;
  if (name?.type !== "identifier") return undefined;
  const text = textOf(source, name);
  if (parameter.type === "list_splat_pattern") {
    const items = positional.slice(position).map((argument) => handedOver(reading, source, argument, name));
    return { name: text, value: { kind: "list", items, node: source === reading.source ? call : name } };
  }
  const taken = new Set(all.flatMap((other) => (nameOf(other) ? [textOf(source, nameOf(other) ?? other)] : [])));
  const entries = [...keywords].flatMap(([key, { value, argument }]): Entry[] => {
    const keyNode = source === reading.source ? (argument.childForFieldName("name") ?? argument) : name;
    return taken.has(key) ? [] : [{ key, keyNode, value: handedOver(reading, source, value, name) }];
  });
  return { name: text, value: { kind: "record", entries, node: source === reading.source ? call : name } };
}

function nameOf(parameter: Node): Node | undefined {
  if (parameter.type === "identifier") return parameter;
  const name = parameter.childForFieldName("name") ?? partsOf(parameter)[0];
  return name?.type === "identifier" && parameter.type.endsWith("parameter") ? name : undefined;
}

/** An argument as the file of the function sees it. */
function handedOver(reading: Reading, source: Source, argument: Node, name: Node): Value {
  const value = reading.read(argument);
  return source === reading.source ? value : fromElsewhere(reading.source, value, name);
}

/** What the statements of a function return, as one value. */
function returned(
  reading: Reading,
  given: ReadonlySet<string>,
  definition: Node,
  statements: readonly Node[],
  byDefaults = false,
): Value {
  const found: Alternative[] = [];
  const last = statements.at(-1) ?? definition;
  const open = follow(reading, { given, definition, found, byDefaults }, [[]], statements);
  if (!open) return unknown(last, atRuntime);
  const none = open.map((branches): Alternative => ({ branches, value: { kind: "null", node: last } }));
  return choiceOf(last, [...found, ...none]);
}

interface Work {
  readonly given: ReadonlySet<string>;
  readonly definition: Node;
  readonly found: Alternative[];
  /** The defaults of settings decide, also where the environment may change them: of an object that holds both. */
  readonly byDefaults: boolean;
}

type Paths = readonly (readonly Branch[])[];

/** Follows statements: notes what they return, and gives the paths that go on behind them. Undefined where that cannot be told. */
function follow(reading: Reading, work: Work, paths: Paths, statements: readonly Node[]): Paths | undefined {
  let open = paths;
  for (const statement of statements) {
    if (open.length === 0) return open;
    if (statement.type === "return_statement") {
      const expression = partsOf(statement)[0];
      const value: Value = expression ? reading.read(expression) : { kind: "null", node: statement };
      work.found.push(...open.map((branches): Alternative => ({ branches, value })));
      return [];
    }
    if (statement.type === "raise_statement") return [];
    if (!mayReturn(statement)) continue;
    const next = statement.type === "if_statement" ? followIf(reading, work, open, statement) : undefined;
    if (!next) return undefined;
    open = next;
  }
  return open;
}

function mayReturn(statement: Node): boolean {
  return (
    !/_definition$/.test(statement.type) &&
    statement.descendantsOfType(["return_statement", "raise_statement"]).length > 0
  );
}

function followIf(reading: Reading, work: Work, paths: Paths, statement: Node): Paths | undefined {
  const clauses = [statement, ...partsOf(statement).filter(({ type }) => type === "elif_clause")];
  const ends: (readonly Branch[])[] = [];
  let open = paths;
  for (const clause of clauses) {
    const condition = clause.childForFieldName("condition");
    const body = clause.childForFieldName("consequence");
    if (!condition || !body) return undefined;
    const byDefault = work.byDefaults ? isTruthy(reading.read(condition)) : undefined;
    const truth = constantTruth(reading, condition) ?? byDefault;
    if (truth === undefined && isOn(reading, work, condition)) return undefined;
    if (truth === false) continue;
    const holds = branchOn(reading.source, work.definition, condition, true);
    const taken = truth ? open : open.map((branches) => [...branches, holds]);
    const behind = follow(reading, work, taken, partsOf(body));
    if (!behind) return undefined;
    ends.push(...behind);
    if (truth) return ends;
    open = open.map((branches) => [...branches, { ...holds, way: 1 - holds.way }]);
  }
  const otherwise = partsOf(statement)
    .find(({ type }) => type === "else_clause")
    ?.childForFieldName("body");
  const behind = otherwise ? follow(reading, work, open, partsOf(otherwise)) : open;
  return behind && [...ends, ...behind];
}

/** Whether a condition looks at a parameter: then each call may turn out in another way. */
function isOn({ source }: Reading, { given }: Work, condition: Node): boolean {
  const names = [condition, ...condition.descendantsOfType("identifier")];
  return names.some((name) => name && given.has(textOf(source, name)));
}

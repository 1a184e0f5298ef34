import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { onceForEach } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { literalOf, type Value } from "../../value.ts";
import { functionTypes, parametersOf } from "../functions.ts";
import type { MethodCall } from "../members.ts";
import { boundBy } from "./parameters.ts";
import { deeper, type Given, type Read, type Reading, workedOut } from "./reading.ts";
import { reducedValue } from "./reduced.ts";
import { givenBack, isParameterKept } from "./results.ts";
import { isTruthy, textFrom } from "./truth.ts";

type Items = readonly Value[];
/** What a method makes of the items of a list, all of which are known one by one, and of what it is given. */
type OfKnown = (items: Items, given: Items, node: Node) => Value | undefined;

const ofKnown: ReadonlyMap<string, OfKnown> = new Map<string, OfKnown>([
  ["slice", (items, places, node) => sliced(items, places, node)],
  ["at", (items, [place], node) => (place?.kind === "number" ? (items.at(place.value) ?? nothing(node)) : undefined)],
  ["pop", (items, _, node) => items.at(-1) ?? nothing(node)],
  ["shift", (items, _, node) => items[0] ?? nothing(node)],
  ["reverse", (items, _, node) => ({ kind: "list", items: items.toReversed(), node })],
  ["toReversed", (items, _, node) => ({ kind: "list", items: items.toReversed(), node })],
  ["sort", (items, given, node) => sorted(items, given, node)],
  ["toSorted", (items, given, node) => sorted(items, given, node)],
  ["values", (items, _, node) => ({ kind: "list", items, node })],
  ["keys", (items, _, node) => ({ kind: "list", items: items.map((_item, index) => numbered(index, node)), node })],
  [
    "entries",
    (items, _, node) => ({ kind: "list", items: items.map((item, index) => pairOf(index, item, node)), node }),
  ],
  ["includes", (items, given, node) => flagOf(placeIn(items, given), (place) => place >= 0, node)],
  ["indexOf", (items, given, node) => numberOf(placeIn(items, given), node)],
]);

function numbered(value: number, node: Node): Value {
  return { kind: "number", value, node };
}

function pairOf(index: number, item: Value, node: Node): Value {
  return { kind: "list", items: [numbered(index, node), item], node };
}

/** What a method call on a list is worth whose items are given; undefined for all other calls. */
export function ofList(reading: Reading, call: MethodCall, items: Items, read: Read): Value | undefined {
  const { method, given, call: node } = call;
  const [first] = given;
  const values = () => given.map((each) => read(deeper(reading), each));
  switch (method) {
    case "concat":
      return { kind: "list", items: [...items, ...values().flatMap(spreadOut)], node };
    case "flat":
      return flattened(items, values(), node, first && textOf(reading.source, first) === "Infinity");
    case "join": {
      const text = joinedList(items, values()[0]);
      return text === undefined ? undefined : { kind: "text", value: text, node };
    }
    case "flatMap":
      return first && { kind: "list", items: mappedBy(reading, first, items, read).flatMap(spreadOut), node };
    case "map":
      return first && { kind: "list", items: mappedBy(reading, first, items, read), node };
    case "filter":
      return first && { kind: "list", items: items.flatMap((item, at) => kept(reading, first, item, at, read)), node };
    case "find":
      return first && foundBy(reading, first, items, read);
    case "reduce":
      return first && reduced(reading, call, first, items, read);
    case "some":
    case "every":
      return first && askedOfAll(reading, first, items, node, read, method === "some");
    default: {
      const make = items.some(({ kind }) => kind === "unknown") ? undefined : ofKnown.get(method);
      return make?.(items, values(), node);
    }
  }
}

/** What a function makes of each of some items: `(item, index) => …`, `String`. */
export function mappedBy(reading: Reading, fn: Node, items: Items, read: Read): Value[] {
  return items.map((item, index) => applied(reading, fn, item, index, read));
}

function nothing(node: Node): Value {
  return { kind: "undefined", node };
}

function spreadOut(value: Value): Items {
  return value.kind === "list" ? value.items : [value];
}

/** Lists in lists are taken apart no deeper than this. */
const deepest = 10;

function flattened(items: Items, [depth]: Items, node: Node, isWhole = false): Value | undefined {
  if (depth && depth.kind !== "number" && !isWhole) return undefined;
  const times = isWhole ? deepest : depth?.kind === "number" ? depth.value : 1;
  let at = items;
  for (let left = Math.min(times, deepest); left > 0; left--) at = at.flatMap(spreadOut);
  return { kind: "list", items: at, node };
}

/** A part of a list. */
function sliced(items: Items, places: Items, node: Node): Value | undefined {
  const numbers = places.flatMap((place) => (place.kind === "number" ? [place.value] : []));
  return numbers.length === places.length ? { kind: "list", items: items.slice(...numbers), node } : undefined;
}

/** Texts in the order of their UTF-16 units, as `sort` without a function puts them. */
function sorted(items: Items, given: Items, node: Node): Value | undefined {
  const texts = items.flatMap((item) => (item.kind === "text" ? [item] : []));
  if (given.length > 0 || texts.length < items.length) return undefined;
  const inOrder = texts.toSorted((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0));
  return { kind: "list", items: inOrder, node };
}

/** Where a text lies among texts; undefined where other values are among them. */
function placeIn(items: Items, [text, ...others]: Items): number | undefined {
  const isPlain = text?.kind === "text" && others.length === 0 && items.every(({ kind }) => kind !== "choice");
  return isPlain ? items.findIndex((item) => item.kind === "text" && item.value === text.value) : undefined;
}

function flagOf(place: number | undefined, ask: (place: number) => boolean, node: Node): Value | undefined {
  return place === undefined ? undefined : { kind: "flag", value: ask(place), node };
}

function numberOf(place: number | undefined, node: Node): Value | undefined {
  return place === undefined ? undefined : { kind: "number", value: place, node };
}

/** What a function that only gives a result makes of an item: `(item) => item.trim()`; `String` and `Boolean` too. */
function applied(reading: Reading, fn: Node, item: Value, index: number, read: Read): Value {
  if (item.kind === "unknown" && item.may) {
    return { ...item, may: item.may.map((each) => applied(reading, fn, each, index, read)) };
  }
  if (fn.type === "identifier" && textOf(reading.source, fn) === "String") {
    const text = textFrom(item);
    return text === undefined ? workedOut(item.node) : { kind: "text", value: text, node: item.node };
  }
  const own = functionTypes.has(fn.type) ? fn : functionHere(read(deeper(reading), fn));
  if (!own || !keepsItems(reading.source, own)) return workedOut(item.node);
  const inner = { ...deeper(reading), given: givenTo(reading, parametersOf(own), item, index, read) };
  const result = givenBack(inner, own, read);
  return result ? { ...result, node: item.node } : workedOut(item.node);
}

function reduced(reading: Reading, call: MethodCall, fn: Node, items: Items, read: Read): Value | undefined {
  const own = functionTypes.has(fn.type) ? fn : functionHere(read(deeper(reading), fn));
  const [, item, index] = own ? parametersOf(own) : [];
  const givenFor = (value: Value, at: number): Reading => ({
    ...deeper(reading),
    given: givenTo(reading, [item, index], value, at, read),
  });
  return own && reducedValue(reading, call, own, items, givenFor, read);
}

/** What the names of a function's parameters are given for an item. */
function givenTo(
  reading: Reading,
  [first, second]: readonly (Node | undefined)[],
  item: Value,
  index: number,
  read: Read,
): Given {
  const byDefault = (written: Node) => read(deeper(reading), written);
  const bound = new Map(first ? boundBy(reading.source, first, () => item, byDefault) : []);
  if (second) bound.set(second.id, () => ({ kind: "number", value: index, node: item.node }));
  return { get: (id: number) => bound.get(id)?.() ?? reading.given.get(id) };
}

/** Whether a function leaves what it is handed as it is. */
const keepsItems = onceForEach(
  (source: Source, fn: Node) => !parametersOf(fn).some((parameter) => !isParameterKept(source, fn, parameter)),
);

/** The function of this file that a value stands for. */
function functionHere(value: Value): Node | undefined {
  const node = value.kind === "function" && !value.elsewhere && !value.made ? literalOf(value) : undefined;
  return node && functionTypes.has(node.type) ? node : undefined;
}

/** Whether a function says yes to an item: `Boolean`, `(item) => item.length > 0`. */
function truthFor(reading: Reading, fn: Node, item: Value, index: number, read: Read): boolean | undefined {
  const isBoolean = fn.type === "identifier" && textOf(reading.source, fn) === "Boolean";
  return isTruthy(isBoolean ? item : applied(reading, fn, item, index, read));
}

function kept(reading: Reading, fn: Node, item: Value, index: number, read: Read): Items {
  if (item.kind === "unknown" && item.may) {
    const may = item.may.filter((each) => truthFor(reading, fn, each, index, read) !== false);
    return [{ ...item, may }];
  }
  const truth = truthFor(reading, fn, item, index, read);
  if (truth === undefined) return [workedOut(item.node)];
  return truth ? [item] : [];
}

function foundBy(reading: Reading, fn: Node, items: Items, read: Read): Value | undefined {
  for (const [index, item] of items.entries()) {
    const truth = truthFor(reading, fn, item, index, read);
    if (truth === undefined) return undefined;
    if (truth) return item;
  }
  return undefined;
}

function askedOfAll(reading: Reading, fn: Node, items: Items, node: Node, read: Read, decides: boolean) {
  const truths = items.map((item, index) => truthFor(reading, fn, item, index, read));
  if (truths.includes(decides)) return { kind: "flag", value: decides, node } as const;
  return truths.includes(undefined) ? undefined : ({ kind: "flag", value: !decides, node } as const);
}

function joinedList(items: Items, separator: Value | undefined): string | undefined {
  const between = separator === undefined ? "," : textFrom(separator);
  const texts = items.map(textFrom);
  return between === undefined || texts.includes(undefined) ? undefined : texts.join(between);
}

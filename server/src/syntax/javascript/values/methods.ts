import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { literalOf, type Value } from "../../value.ts";
import { functionTypes, parametersOf } from "../functions.ts";
import { methodCall } from "../members.ts";
import { deeper, type Given, type Read, type Reading, workedOut } from "./reading.ts";
import { onlyResult } from "./results.ts";
import { isTruthy, textFrom } from "./truth.ts";

/** What a method makes of a known text. Items get the node of the call: they are written nowhere by themselves. */
type OfText = (text: string, given: readonly Value[]) => string | readonly string[] | undefined;

const ofTexts: ReadonlyMap<string, OfText> = new Map<string, OfText>([
  ["split", (text, [separator]) => splitBy(text, separator)],
  ["trim", (text) => text.trim()],
  ["toLowerCase", (text) => text.toLowerCase()],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["toString", (text) => text],
  ["valueOf", (text) => text],
  ["replace", (text, given) => replaced(text, given)],
  ["replaceAll", (text, given) => replaced(text, given, true)],
  ["concat", (text, given) => joinedTexts([text, ...given.map(textFrom)])],
]);

/** What a method call on a known text or list is worth; undefined for all other calls. */
export function methodValue(reading: Reading, node: Node, read: Read): Value | undefined {
  const call = methodCall(reading.source, node);
  if (!call) return undefined;
  const object = read(deeper(reading), call.object);
  if (object.kind === "text") {
    const given = call.given.map((argument) => read(deeper(reading), argument));
    return made(ofTexts.get(call.method)?.(object.value, given), node);
  }
  return object.kind === "list" ? ofList(reading, node, object.items, call.method, call.given, read) : undefined;
}

function ofList(
  reading: Reading,
  node: Node,
  items: readonly Value[],
  method: string,
  given: readonly Node[],
  read: Read,
): Value | undefined {
  const [first] = given;
  const argument = () => (first ? read(deeper(reading), first) : undefined);
  switch (method) {
    case "concat": {
      const added = given.flatMap((each) => {
        const value = read(deeper(reading), each);
        return value.kind === "list" ? value.items : [value];
      });
      return { kind: "list", items: [...items, ...added], node };
    }
    case "flat":
      return { kind: "list", items: items.flatMap((item) => (item.kind === "list" ? item.items : [item])), node };
    case "slice": {
      const places = given.map((each) => read(deeper(reading), each));
      return sliced(items, places, node);
    }
    case "join":
      return made(joinedList(items, argument()), node);
    case "flatMap": {
      const made = first && items.map((item) => applied(reading, first, item, read));
      return (
        made && { kind: "list", items: made.flatMap((each) => (each.kind === "list" ? each.items : [each])), node }
      );
    }
    case "map":
      return first && { kind: "list", items: items.map((item) => applied(reading, first, item, read)), node };
    case "filter":
      return first && { kind: "list", items: items.flatMap((item) => kept(reading, first, item, read)), node };
    default:
      return undefined;
  }
}

/** A part of a list of which all items are known one by one. */
function sliced(items: readonly Value[], places: readonly Value[], node: Node): Value | undefined {
  const numbers = places.flatMap((place) => (place.kind === "number" ? [place.value] : []));
  const isCertain =
    numbers.length === places.length && (places.length === 0 || items.every(({ kind }) => kind !== "unknown"));
  return isCertain ? { kind: "list", items: items.slice(...numbers), node } : undefined;
}

/** What a function that only gives a result makes of an item: `(item) => item.trim()`; `String` and `Boolean` too. */
function applied(reading: Reading, fn: Node, item: Value, read: Read): Value {
  if (item.kind === "unknown" && item.may) {
    return { ...item, may: item.may.map((each) => applied(reading, fn, each, read)) };
  }
  if (fn.type === "identifier" && textOf(reading.source, fn) === "String") {
    const text = textFrom(item);
    return text === undefined ? workedOut(item.node) : { kind: "text", value: text, node: item.node };
  }
  const own = functionTypes.has(fn.type) ? fn : functionHere(read(deeper(reading), fn));
  const [parameter] = own ? parametersOf(own) : [];
  const body = own && onlyResult(own);
  if (parameter?.type !== "identifier" || !body) return workedOut(item.node);
  const given: Given = { get: (id) => (id === parameter.id ? item : reading.given.get(id)) };
  const value = read({ ...deeper(reading), given }, body);
  return { ...value, node: item.node };
}

/** The function of this file that a value stands for. */
function functionHere(value: Value): Node | undefined {
  const node = value.kind === "function" && !value.elsewhere && !value.made ? literalOf(value) : undefined;
  return node && functionTypes.has(node.type) ? node : undefined;
}

function kept(reading: Reading, fn: Node, item: Value, read: Read): readonly Value[] {
  const isBoolean = fn.type === "identifier" && textOf(reading.source, fn) === "Boolean";
  const truth = isBoolean
    ? isTruthy(item)
    : (compares(reading, fn, item, read) ?? isTruthy(applied(reading, fn, item, read)));
  if (truth === undefined && isBoolean && item.kind === "unknown" && item.may) {
    return [{ ...item, may: item.may.filter((each) => isTruthy(each) !== false) }];
  }
  if (truth === undefined) return [workedOut(item.node)];
  return truth ? [item] : [];
}

const comparing: ReadonlyMap<string, (one: string | number, other: string | number) => boolean> = new Map([
  ["===", (one, other) => one === other],
  ["!==", (one, other) => one !== other],
  [">", (one, other) => one > other],
]);

/** `(item) => item !== ""` and `(item) => item.length > 0` of a text that is known. */
function compares(reading: Reading, fn: Node, item: Value, read: Read): boolean | undefined {
  const [parameter] = functionTypes.has(fn.type) ? parametersOf(fn) : [];
  const body = onlyResult(fn);
  if (parameter?.type !== "identifier" || body?.type !== "binary_expression" || item.kind !== "text") return undefined;
  const given: Given = { get: (id) => (id === parameter.id ? item : reading.given.get(id)) };
  const [left, right] = [body.childForFieldName("left"), body.childForFieldName("right")];
  const [one, other] = [left, right].map((side) => side && read({ ...deeper(reading), given }, side));
  const isKnown = (value: Value | null | undefined) => value?.kind === "text" || value?.kind === "number";
  if (!one || !other || !isKnown(one) || !isKnown(other) || !("value" in one) || !("value" in other)) return undefined;
  const compare = comparing.get(body.childForFieldName("operator")?.type ?? "");
  const [first, second] = [one.value, other.value];
  return typeof first === "boolean" || typeof second === "boolean" ? undefined : compare?.(first, second);
}

function made(result: string | readonly string[] | undefined, node: Node): Value | undefined {
  if (result === undefined) return undefined;
  if (typeof result === "string") return { kind: "text", value: result, node };
  return { kind: "list", items: result.map((value): Value => ({ kind: "text", value, node })), node };
}

function splitBy(text: string, separator: Value | undefined): readonly string[] | undefined {
  if (separator?.kind === "text") return text.split(separator.value);
  const pattern = separator?.kind === "regex" ? compiled(separator) : undefined;
  return pattern && text.split(pattern);
}

function replaced(text: string, [pattern, replacement]: readonly Value[], all = false): string | undefined {
  if (replacement?.kind !== "text") return undefined;
  const { value } = replacement;
  if (pattern?.kind === "text") return all ? text.replaceAll(pattern.value, value) : text.replace(pattern.value, value);
  const searched = pattern?.kind === "regex" ? compiled(pattern) : undefined;
  return searched && text.replace(searched, value);
}

/** A short pattern without repetitions in repetitions is run as it is. */
function compiled({ source, flags }: { readonly source: string; readonly flags: string }): RegExp | undefined {
  if (source.length > 40 || source.replace(/\[(?:\\.|[^\]])*\]|\\./g, "").includes("(")) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined; // it is just being typed
  }
}

function joinedList(items: readonly Value[], separator: Value | undefined): string | undefined {
  const between = separator === undefined ? "," : textFrom(separator);
  const texts = items.map(textFrom);
  return between === undefined || texts.includes(undefined) ? undefined : texts.join(between);
}

function joinedTexts(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join("");
}

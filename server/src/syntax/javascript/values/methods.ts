import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import type { Value } from "../../value.ts";
import { functionTypes, parametersOf } from "../functions.ts";
import { methodCall } from "../members.ts";
import { deeper, type Given, type Read, type Reading, workedOut } from "./reading.ts";
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
    case "slice":
      return first ? undefined : { kind: "list", items, node };
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

/** What a function of one expression makes of an item: `(item) => item.trim()`; `String` and `Boolean` too. */
function applied(reading: Reading, fn: Node, item: Value, read: Read): Value {
  if (fn.type === "identifier" && textOf(reading.source, fn) === "String") {
    const text = textFrom(item);
    return text === undefined ? workedOut(item.node) : { kind: "text", value: text, node: item.node };
  }
  const [parameter] = functionTypes.has(fn.type) ? parametersOf(fn) : [];
  const body = fn.childForFieldName("body");
  if (parameter?.type !== "identifier" || !body || body.type === "statement_block") return workedOut(item.node);
  const given: Given = { get: (id) => (id === parameter.id ? item : reading.given.get(id)) };
  const value = read({ ...deeper(reading), given }, body);
  return { ...value, node: item.node };
}

function kept(reading: Reading, fn: Node, item: Value, read: Read): readonly Value[] {
  const isBoolean = fn.type === "identifier" && textOf(reading.source, fn) === "Boolean";
  const truth = isTruthy(isBoolean ? item : applied(reading, fn, item, read));
  if (truth === undefined) return [workedOut(item.node)];
  return truth ? [item] : [];
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
  if (replacement?.kind !== "text" || replacement.value.includes("$")) return undefined;
  const { value } = replacement;
  if (pattern?.kind === "text") return all ? text.replaceAll(pattern.value, value) : text.replace(pattern.value, value);
  const searched = pattern?.kind === "regex" ? compiled(pattern) : undefined;
  return searched && text.replace(searched, value);
}

/** A short pattern without repetitions in repetitions is run as it is. */
function compiled({ source, flags }: { readonly source: string; readonly flags: string }): RegExp | undefined {
  if (source.length > 40 || source.includes("(")) return undefined;
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

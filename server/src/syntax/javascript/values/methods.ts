import type { Node } from "web-tree-sitter";
import type { Value } from "../../value.ts";
import { type MethodCall, methodCall } from "../members.ts";
import { ofList } from "./lists.ts";
import { askedOfCollection } from "./maps.ts";
import { deeper, type Read, type Reading } from "./reading.ts";
import { isTabled, ofEach } from "./tables.ts";
import { textFrom } from "./truth.ts";

/** What a method makes of a known text. Items get the node of the call: they are written nowhere by themselves. */
type OfText = (text: string, given: readonly Value[]) => Made | undefined;
type Made = string | number | boolean | readonly string[];

const ofTexts: ReadonlyMap<string, OfText> = new Map<string, OfText>([
  ["split", (text, given) => splitBy(text, given)],
  ["trim", (text) => text.trim()],
  ["trimStart", (text) => text.trimStart()],
  ["trimEnd", (text) => text.trimEnd()],
  ["startsWith", (text, given) => asked(given, (part) => text.startsWith(part))],
  ["endsWith", (text, given) => asked(given, (part) => text.endsWith(part))],
  ["includes", (text, given) => asked(given, (part) => text.includes(part))],
  ["indexOf", (text, given) => asked(given, (part) => text.indexOf(part))],
  ["slice", (text, given) => cut(given, (from, to) => text.slice(from, to))],
  ["substring", (text, given) => cut(given, (from, to) => text.substring(from ?? 0, to))],
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
  return isTabled(object)
    ? ofEach(object, node, (each) => madeOf(reading, call, each, read))
    : madeOf(reading, call, object, read);
}

function madeOf(reading: Reading, call: MethodCall, object: Value, read: Read): Value | undefined {
  if (object.kind === "list") return ofList(reading, call, object.items, read);
  if (object.kind === "unknown") return askedOfCollection(reading, call, object, read);
  if (object.kind !== "text") return undefined;
  const given = call.given.map((argument) => read(deeper(reading), argument));
  return made(ofTexts.get(call.method)?.(object.value, given), call.call);
}

function made(result: Made | undefined, node: Node): Value | undefined {
  switch (typeof result) {
    case "undefined":
      return undefined;
    case "string":
      return { kind: "text", value: result, node };
    case "number":
      return { kind: "number", value: result, node };
    case "boolean":
      return { kind: "flag", value: result, node };
    default:
      return { kind: "list", items: result.map((value): Value => ({ kind: "text", value, node })), node };
  }
}

/** What is asked of a text with another text, from its start. */
function asked<T>([part, ...others]: readonly Value[], ask: (part: string) => T): T | undefined {
  return part?.kind === "text" && others.length === 0 ? ask(part.value) : undefined;
}

function cut(places: readonly Value[], take: (from: number | undefined, to: number | undefined) => string) {
  const [from, to, ...others] = places.map((place) => (place.kind === "number" ? place.value : undefined));
  const isKnown = others.length === 0 && places.every(({ kind }) => kind === "number");
  return isKnown ? take(from, to) : undefined;
}

function splitBy(text: string, [separator, most]: readonly Value[]): readonly string[] | undefined {
  const limit = most?.kind === "number" ? most.value : undefined;
  if (most && limit === undefined) return undefined;
  if (separator?.kind === "text") return text.split(separator.value, limit);
  const pattern = separator?.kind === "regex" ? compiled(separator) : undefined;
  return pattern && text.split(pattern, limit);
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

function joinedTexts(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join("");
}

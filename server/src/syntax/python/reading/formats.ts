import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { entryOf, literalOf, unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { decodePythonString } from "../strings.ts";
import type { Reading } from "./reading.ts";
import { thingOf } from "./things.ts";

const atRuntime = "the string is put together when the program runs";

/** A string literal, or several side by side; of an f-string all fields must be known. */
export function stringValue(reading: Reading, node: Node): Value {
  const literals = node.type === "concatenated_string" ? partsOf(node) : [node];
  const pieces = literals.map((literal) => pieceOf(reading, literal));
  const isBytes = pieces.every(({ kind }) => kind === "bytes");
  return inEachWorld(pieces, node, (all) => {
    let text = "";
    for (const piece of all) {
      if (piece.kind !== "text" && !(isBytes && piece.kind === "bytes")) return unknown(node, atRuntime);
      text += piece.value;
    }
    return { kind: isBytes ? "bytes" : "text", value: text, node };
  });
}

function pieceOf(reading: Reading, literal: Node): Value {
  const { source } = reading;
  if (literal.type !== "string") return unknown(literal, atRuntime);
  const written = textOf(source, literal);
  const prefix = /^[a-zA-Z]*/.exec(written)?.[0].toLowerCase() ?? "";
  const text = decodePythonString(prefix.includes("b") ? written.replace(/b/i, "") : written);
  if (text !== undefined) return { kind: prefix.includes("b") ? "bytes" : "text", value: text, node: literal };
  return prefix.includes("f") ? fStringValue(reading, literal, prefix.includes("r")) : unknown(literal, atRuntime);
}

function fStringValue(reading: Reading, literal: Node, isRaw: boolean): Value {
  const parts = partsOf(literal).filter(({ type }) => type === "string_content" || type === "interpolation");
  const values = parts.map((part) =>
    part.type === "interpolation" ? fieldValue(reading, part) : chunkOf(reading, part, isRaw),
  );
  return inEachWorld(values, literal, (all) => {
    const texts = all.map(shown);
    if (texts.includes(undefined)) return unknown(literal, whyOf(all));
    return { kind: "text", value: texts.join(""), node: literal };
  });
}

function chunkOf({ source }: Reading, part: Node, isRaw: boolean): Value {
  const text = decodePythonString(`${isRaw ? "r" : ""}"""${textOf(source, part)}"""`);
  if (text === undefined) return unknown(part, atRuntime);
  return { kind: "text", value: text.replaceAll("{{", "{").replaceAll("}}", "}"), node: part };
}

function fieldValue(reading: Reading, part: Node): Value {
  const expression = part.childForFieldName("expression");
  const conversion = part.childForFieldName("type_conversion");
  const format = part.childForFieldName("format_specifier");
  const isPlain =
    !/=\s*\}$/.test(textOf(reading.source, part)) &&
    (!format || /^:[ds]?$/.test(textOf(reading.source, format))) &&
    (!conversion || textOf(reading.source, conversion) === "!s");
  // What a member of an enumeration is written as depends on the version of Python.
  const isMember =
    expression && isPlain && mayBeMember.test(expression.type) && thingOf(reading, expression).kind === "member";
  return expression && isPlain && !isMember ? reading.read(expression) : unknown(part, atRuntime);
}

const mayBeMember = /^(?:identifier|attribute)$/;

/** What `str()` makes of a value; undefined for what is not known or not plain. */
export function shown(value: Value): string | undefined {
  if (value.kind === "text") return value.value;
  if (value.kind === "number")
    return Number.isSafeInteger(value.value) && !isFloat(value) ? String(value.value) : undefined;
  return value.kind === "flag" ? (value.value ? "True" : "False") : undefined;
}

/** Python writes `1.0` where JavaScript writes `1`. */
function isFloat(value: Value): boolean {
  return (value.elsewhere?.node ?? literalOf(value)).type === "float";
}

/** `"…%s…" % value`: with one value, a tuple of values, or a dictionary. */
export function formatted(format: string, given: Value, node: Node): Value {
  const values = given.kind === "list" ? [...given.items] : [given];
  let isKnown = true;
  const text = format.replace(/%(?:\((\w+)\))?([a-zA-Z%])/g, (_whole, key: string | undefined, kind: string) => {
    if (kind === "%") return "%";
    const value = key === undefined ? values.shift() : entryOf(given, key);
    const piece = value && shown(value);
    if (piece === undefined || !/[sd]/.test(kind)) isKnown = false;
    return piece ?? "";
  });
  return isKnown && !/%(?:[^\w(]|\d)/.test(format.replaceAll("%%", ""))
    ? { kind: "text", value: text, node }
    : unknown(node, atRuntime);
}

/** `"…{}…{name}…".format(…)`; a format behind a colon is not followed. */
export function filledIn(
  format: string,
  positional: readonly Value[],
  named: ReadonlyMap<string, Value>,
  node: Node,
): Value {
  let next = 0;
  let isKnown = true;
  const text = format.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (whole, field: string | undefined) => {
    if (field === undefined) return whole.charAt(0);
    const value =
      field === "" ? positional[next++] : /^\d+$/.test(field) ? positional[Number(field)] : named.get(field);
    const piece = value && shown(value);
    if (piece === undefined) isKnown = false;
    return piece ?? "";
  });
  return isKnown ? { kind: "text", value: text, node } : unknown(node, atRuntime);
}

function whyOf(values: readonly Value[]): string {
  const reason = values.find((value) => value.kind === "unknown");
  return reason?.kind === "unknown" ? reason.why : atRuntime;
}

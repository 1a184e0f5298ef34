import type { Node } from "web-tree-sitter";
import { encloses, partsOf, textOf } from "../../nodes.ts";
import { type Entry, entryOf, literalOf, type Value } from "../../value.ts";
import { itemOf, placeOf } from "./parameters.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";
import { isTabled, ofEach } from "./tables.ts";

const names = /^(?:shorthand_property_)?identifier(?:_pattern)?$/;

/**
 * What a name is worth that a pattern takes out of a value, `const { cors: { origins = ["…"] }, ...rest } = config` or
 * `const [first, ...others] = list`: what lies there, or its default where nothing does.
 */
export function takenValue(reading: Reading, pattern: Node, value: Value, name: Node, read: Read): Value {
  const next = (inner: Node | undefined, worth: Value) =>
    inner ? takenValue(reading, inner, worth, name, read) : workedOut(name);
  if (isTabled(value)) return ofEach(value, name, (each) => takenValue(reading, pattern, each, name, read));
  switch (pattern.type) {
    case "object_pattern":
      return next(...memberOf(reading, pattern, value, name));
    case "array_pattern": {
      const part = partsOf(pattern).find((each) => encloses(each, name));
      if (part?.type === "rest_pattern") return next(partsOf(part)[0], restOfList(value, placeOf(pattern, part), name));
      return next(part, (part && itemOf(value, placeOf(pattern, part))) ?? workedOut(name));
    }
    case "assignment_pattern":
    case "object_assignment_pattern": {
      const [left, right] = [pattern.childForFieldName("left"), pattern.childForFieldName("right")];
      const isMissing = value.kind === "undefined";
      return next(left ?? undefined, isMissing && right ? read(deeper(reading), right) : value);
    }
    default:
      return names.test(pattern.type) ? value : workedOut(name);
  }
}

/** The part of an object pattern that a name stands in, and what it is given. */
function memberOf({ source }: Reading, pattern: Node, value: Value, name: Node): [Node | undefined, Value] {
  const parts = partsOf(pattern);
  const part = parts.find((each) => encloses(each, name));
  if (part?.type === "rest_pattern") {
    const others = parts.filter(({ id }) => id !== part.id).flatMap((each) => keyOf(each) ?? []);
    const keys = new Set(others.map((key) => textOf(source, key)));
    return [partsOf(part)[0], restOfRecord(value, keys, name)];
  }
  const key = part && keyOf(part);
  const inner = part?.type === "pair_pattern" ? part.childForFieldName("value") : part;
  const isPlain = key !== undefined && /identifier/.test(key.type);
  return [inner ?? undefined, isPlain ? under(value, textOf(source, key), name) : workedOut(name)];
}

/** The key that a part of an object pattern takes. */
function keyOf(part: Node): Node | undefined {
  const field = part.type === "pair_pattern" ? "key" : "left";
  return names.test(part.type) ? part : (part.childForFieldName(field) ?? undefined);
}

/** Of an object that is written in place it is known what it does not hold. */
function under(value: Value, key: string, name: Node): Value {
  const found = entryOf(value, key);
  const isWritten = value.kind === "record" && literalOf(value).type === "object" && !value.elsewhere;
  return found ?? (isWritten ? { kind: "undefined", node: name } : workedOut(name));
}

function restOfRecord(value: Value, keys: ReadonlySet<string>, name: Node): Value {
  if (value.kind !== "record") return workedOut(name);
  const left = spreadOut(value.entries).filter(({ key }) => key === undefined || !keys.has(key));
  return { kind: "record", entries: left, node: name };
}

/** Entries with those of the records that are spread among them. */
function spreadOut(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) =>
    entry.key === undefined && entry.value.kind === "record" ? spreadOut(entry.value.entries) : [entry],
  );
}

function restOfList(value: Value, place: number, name: Node): Value {
  const isKnown = value.kind === "list" && value.items.slice(0, place).every(({ kind }) => kind !== "unknown");
  return isKnown ? { ...value, items: value.items.slice(place), node: name } : workedOut(name);
}

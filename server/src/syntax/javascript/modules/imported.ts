import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import { type Entry, entryOf, unknown, type Value } from "../../value.ts";
import type { Imported } from "../imports.ts";
import { changedByOthers } from "../values/aliases.ts";
import { deeper, type Read, type Reading, unfixed } from "../values/reading.ts";
import { isChangedByImports } from "./changers.ts";
import { type Export, type Exports, exportsOf } from "./exports.ts";
import { valueOfData } from "./json.ts";
import { dataOf, moduleOf } from "./paths.ts";
import { relocated } from "./relocated.ts";

const elsewhere = "it is imported from another file";

/** What an import is worth, read in the file that it comes from; unknown where that is no file of the project. */
export function importedValue(reading: Reading, { module, name }: Imported, node: Node, read: Read): Value {
  if (reading.steps <= 1) return unknown(node, elsewhere);
  const data = dataOf(reading.source, module);
  if (data !== undefined) {
    const whole = valueOfData(data, node);
    return name === "*" || name === "default" ? whole : (entryOf(whole, name) ?? unknown(node, elsewhere));
  }
  const home = moduleOf(reading.source, module);
  if (home && isChangedByImports(reading.source, home)) return unknown(node, changedByOthers);
  const value = home && exportedValue({ ...deeper(reading), source: home, given: new Map() }, name, node, read);
  if (!value) return unknown(node, elsewhere);
  const origin = value.elsewhere?.source;
  const isHandedOn = origin !== undefined && origin.path !== home.path;
  if (isHandedOn && isChangedByImports(reading.source, origin)) return unknown(node, changedByOthers);
  return relocated(value, node, home);
}

/** What a module exports under a name; `*` is all of it. */
function exportedValue(reading: Reading, name: string, node: Node, read: Read): Value | undefined {
  const { named, whole, all } = exportsOf(reading.source);
  const found = named.get(name);
  if (found) return exportWorth(reading, found, node, read);
  if (whole) {
    const value = withNamed(reading, read(reading, whole), named, node, read);
    return name === "*" || name === "default" ? value : entryOf(value, name);
  }
  if (name === "*" || (name === "default" && named.size > 0 && isCommon(reading.source))) {
    return { kind: "record", entries: [...named].map(([key, each]) => entry(reading, key, each, node, read)), node };
  }
  for (const module of all) {
    const value = importedValue(reading, { module, name }, node, read);
    if (value.kind !== "unknown") return value;
  }
  return undefined;
}

/** `module.exports = …` with what is added to it behind that. */
function withNamed(reading: Reading, whole: Value, named: Exports["named"], node: Node, read: Read): Value {
  if (named.size === 0 || whole.kind !== "record") return whole;
  const added = [...named].map(([key, each]) => entry(reading, key, each, node, read));
  return { ...whole, entries: [...whole.entries, ...added] };
}

function exportWorth(reading: Reading, found: Export, node: Node, read: Read): Value {
  if (found.kind === "unclear") return unknown(node, unfixed);
  return found.kind === "here" ? read(reading, found.node) : importedValue(reading, found, node, read);
}

function entry(reading: Reading, key: string, found: Export, node: Node, read: Read): Entry {
  let value: Value | undefined;
  return {
    key,
    keyNode: node,
    get value() {
      value ??= exportWorth(reading, found, node, read);
      return value;
    },
  };
}

/** CommonJS modules have no default of their own: they are it. */
function isCommon({ text }: Source): boolean {
  return !/^\s*export\b/m.test(text);
}

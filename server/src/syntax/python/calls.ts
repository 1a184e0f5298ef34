import type { Node } from "web-tree-sitter";
import type { Source } from "../source.ts";
import { entryOf, unknown, type Value } from "../value.ts";
import { choiceOf } from "../worlds.ts";
import type { Arguments } from "./arguments.ts";
import { pythonValue } from "./values.ts";

export { type Arguments, argumentsOf } from "./arguments.ts";

/**
 * The value of a parameter: by keyword, by its position (undefined when it cannot be given by position), or through
 * `**options`. Undefined when it is not given; unknown when something spread may hold it.
 */
export function argument(source: Source, given: Arguments, name: string, position?: number): Value | undefined {
  const keyword = given.keywords.get(name);
  if (keyword) return pythonValue(source, keyword.value);
  const placed = position === undefined ? undefined : given.positional[position];
  if (placed) return pythonValue(source, placed);
  for (const spread of given.spreads) {
    const found = spreadEntry(pythonValue(source, spread), name, spread);
    if (found) return found;
  }
  if (given.hasListSplat) return unknown(given.call, "the arguments are put together elsewhere");
  return undefined;
}

/** An option that a call gets by name. */
export interface NamedOption {
  readonly name: string;
  /** Where the name is written: of a keyword, or of a key in what is spread with `**`. */
  readonly node: Node;
}

/** The options that are given by name: the keywords, and what `**options` of this file hold in every branch. */
export function namedOptions(source: Source, { keywords, spreads }: Arguments): NamedOption[] {
  const own = [...keywords].map(([name, { argument }]) => ({
    name,
    node: argument.childForFieldName("name") ?? argument,
  }));
  const spread = spreads.flatMap((node) => {
    const record = pythonValue(source, node);
    const entries = record.kind === "record" && !record.elsewhere ? record.entries : [];
    return entries.flatMap(({ key, keyNode }) => (key === undefined ? [] : { name: key, node: keyNode }));
  });
  return [...own, ...spread];
}

/** What some spread options hold under a name; in branches where all of them do, else that is unknown. */
function spreadEntry(record: Value, name: string, spread: Node): Value | undefined {
  if (record.kind === "record") return entryOf(record, name);
  if (record.kind !== "choice") return unknown(spread, "the options are put together elsewhere");
  const held = record.alternatives.map(({ branches, value }) => ({
    branches,
    value: spreadEntry(value, name, spread),
  }));
  const given = held.flatMap(({ branches, value }) => (value ? [{ branches, value }] : []));
  if (given.length === 0) return undefined;
  return given.length === held.length ? choiceOf(spread, given) : unknown(spread, "only some of the options hold it");
}

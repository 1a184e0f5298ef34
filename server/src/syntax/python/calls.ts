import type { Source } from "../source.ts";
import { entryOf, unknown, type Value } from "../value.ts";
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
    const record = pythonValue(source, spread);
    if (record.kind !== "record") return unknown(spread, "the options are put together elsewhere");
    const found = entryOf(record, name);
    if (found) return found;
  }
  if (given.hasListSplat) return unknown(given.call, "the arguments are put together elsewhere");
  return undefined;
}

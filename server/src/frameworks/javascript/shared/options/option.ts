import type { Known } from "../../../../policy/known.ts";
import { textFrom } from "../../../../syntax/javascript/values/truth.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../../syntax/value.ts";
import { setting } from "../../../shared/reading/settings.ts";
import { isPlainObject } from "./plainObjects.ts";

/**
 * The value of an option as written, `undefined` too; undefined where it is not written, or where the options are no
 * object. Unknown where the options are.
 */
export function optionOf(options: Value | undefined, name: string): Value | undefined {
  return options?.kind === "unknown" ? options : options && entryOf(options, name);
}

/** The same for a library that takes `undefined` for an option that is not written: `{ origin = "*" } = options`. */
export function givenOption(options: Value | undefined, name: string): Value | undefined {
  return unlessUndefined(optionOf(options, name));
}

/** Nothing where a value is `undefined`. */
export function unlessUndefined(value: Value | undefined): Value | undefined {
  return value?.kind === "undefined" ? undefined : value;
}

/** The value of an option for origins: what is known to be an object of its own class counts as any other object. */
export function originOption(source: Source, options: Value | undefined, name: string): Value | undefined {
  const value = optionOf(options, name);
  const isObject = value?.kind === "unknown" && !value.elsewhere && isPlainObject(source, literalOf(value));
  if (!value || !isObject) return value;
  return { kind: "record", entries: [], node: value.node, ...(value.definition && { definition: value.definition }) };
}

/** A switch that only `true` turns on. */
export function exactlyTrue(value: Value | undefined): Known<boolean> {
  return setting(value, (given) => (given.kind === "unknown" ? undefined : given.kind === "flag" && given.value));
}

/** A switch that everything truthy turns on, `"false"` too. */
export function truthy(value: Value | undefined): Known<boolean> {
  return setting(value, isTruthy);
}

/** The text that `String(value)` and template strings make of a value; undefined where that cannot be known. */
export function stringOf(value: Value): string | undefined {
  if (value.kind === "record") return "[object Object]";
  return value.kind === "list" ? joined(value.items) : textFrom(value);
}

/** `null` and `undefined` in a list are joined as nothing. */
function joined(items: readonly Value[]): string | undefined {
  const texts = items.map((item) => (item.kind === "null" || item.kind === "undefined" ? "" : stringOf(item)));
  return texts.every((text) => text !== undefined) ? texts.join(",") : undefined;
}

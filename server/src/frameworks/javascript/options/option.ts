import type { Known } from "../../../policy/known.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { setting } from "../../reading/settings.ts";

/**
 * The value of an option as written, `undefined` too; undefined where it is not written, or where the options are no
 * object. Unknown where the options are.
 */
export function optionOf(options: Value | undefined, name: string): Value | undefined {
  return options?.kind === "unknown" ? options : options && entryOf(options, name);
}

/** The same for a library that takes `undefined` for an option that is not written: `{ origin = "*" } = options`. */
export function givenOption(options: Value | undefined, name: string): Value | undefined {
  const value = optionOf(options, name);
  return value?.kind === "undefined" ? undefined : value;
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
  switch (value.kind) {
    case "text":
      return value.value;
    case "flag":
    case "number":
      return String(value.value);
    case "null":
    case "undefined":
      return value.kind;
    case "regex":
      return `/${value.source}/${value.flags}`;
    default:
      return undefined;
  }
}

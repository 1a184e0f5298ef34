import type { Value } from "../../value.ts";

/** Whether JavaScript takes a value for true; undefined when it cannot be known. */
export function isTruthy(value: Value): boolean | undefined {
  switch (value.kind) {
    case "flag":
      return value.value;
    case "text":
      return value.value !== "";
    case "number":
      return value.value !== 0 && !Number.isNaN(value.value);
    case "null":
    case "undefined":
      return false;
    case "unknown":
      return undefined;
    default:
      return true;
  }
}

/** The text that a value becomes where it is put into one; undefined when that cannot be known. */
export function textFrom(value: Value): string | undefined {
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

import type { Value } from "../../value.ts";

/** Whether Python takes a value for true; undefined when it cannot be known. */
export function isTruthy(value: Value): boolean | undefined {
  switch (value.kind) {
    case "flag":
      return value.value;
    case "text":
    case "bytes":
      return value.value !== "";
    case "number":
      return value.value !== 0;
    case "list":
      return value.items.length > 0;
    case "record":
      return value.entries.length > 0;
    case "null":
      return false;
    case "function":
    case "regex":
      return true;
    default:
      return undefined;
  }
}

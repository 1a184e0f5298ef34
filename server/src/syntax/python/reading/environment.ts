import type { Value } from "../../value.ts";

/** Why a value is unknown that only the environment tells. */
export const fromEnvironment = "it comes from the environment";

/** Why the pieces of a text are unknown that only the environment tells: where it is empty, they are one empty piece. */
export const splitEnvironment = "it is made from what the environment says";

/** A default that says nothing: it stands for "to be set", not for what a server runs with. */
export function isEmpty(value: Value): boolean {
  switch (value.kind) {
    case "null":
      return true;
    case "text":
      return value.value.trim() === "";
    case "list":
      return value.items.length === 0;
    default:
      return false;
  }
}

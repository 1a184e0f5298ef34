import type { Node } from "web-tree-sitter";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import type { Value } from "../../../../syntax/value.ts";
import type { Scope } from "./scope.ts";
import type { Passed } from "./tests.ts";

/** What a function gives on one way: the origin of the request as it came in, a value, or an error. */
export type Answer =
  | { readonly kind: "refused" }
  | { readonly kind: "origin"; readonly node: Node }
  | {
      readonly kind: "value";
      readonly value: Value;
      /** Where the value is read: parts of a record may depend on the way. */
      readonly scope: Scope;
    };

/** One way through a function: the tests of the origin that are passed on it, and what it gives. */
export interface Way {
  readonly passed: Passed;
  readonly answer: Answer;
}

/** Whether JavaScript takes what a function gives for true; undefined when that cannot be known. */
export function truthOf(answer: Answer): boolean | undefined {
  if (answer.kind === "refused") return false;
  return answer.kind === "origin" ? true : isTruthy(answer.value);
}

import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import type { Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";
import { resultValue } from "./results.ts";

/**
 * What a promise comes to: `Promise.resolve(x)`, `Promise.all([x, y])`, and the result of a function that gives one. What is
 * no promise is what it is.
 */
export function settledWorth(reading: Reading, expression: Node, read: Read): Value {
  const node = bare(expression);
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  // What `new Promise(…)` comes to is not the promise.
  if (node.type === "new_expression") return workedOut(node.parent ?? node);
  if (reading.steps <= 0 || !callee) return read(deeper(reading), node);
  const settle: Read = (inner, part) => settledWorth(inner, part, read);
  const { given, hasSpread } = argumentsOf(node);
  const [first] = given;
  if (hasSpread) return workedOut(node);
  switch (textOf(reading.source, callee)) {
    case "Promise.resolve":
      return first ? settle(deeper(reading), first) : { kind: "undefined", node };
    case "Promise.all": {
      const list = first && read(deeper(reading), first);
      if (list?.kind !== "list" || !first || first.type !== "array") return workedOut(node);
      return {
        kind: "list",
        items: first.namedChildren.flatMap((item) => (item ? settle(deeper(reading), item) : [])),
        node,
      };
    }
    default:
      return resultValue(reading, node, callee, read, settle) ?? read(deeper(reading), node);
  }
}

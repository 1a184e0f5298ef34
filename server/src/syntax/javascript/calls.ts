import type { Node } from "web-tree-sitter";
import { partsOf } from "../nodes.ts";

/** The arguments of a call as written. */
export interface Arguments {
  /** In order, up to the first spread. */
  readonly given: readonly Node[];
  /** A `...spread` is there: what follows `given` is unknown. */
  readonly hasSpread: boolean;
}

/** Reads the arguments of a `call_expression` or `new_expression`; a template tag has none. */
export function argumentsOf(call: Node): Arguments {
  const list = call.childForFieldName("arguments");
  const parts = list?.type === "arguments" ? partsOf(list) : [];
  const spread = parts.findIndex((part) => part.type === "spread_element");
  return { given: spread < 0 ? parts : parts.slice(0, spread), hasSpread: spread >= 0 };
}

/** The call that calls this expression: `f` in `f(…)`, also as `(f)(…)` and `(f as any)(…)`. */
export function callOf(callee: Node): Node | undefined {
  const outer = outermost(callee);
  const call = outer.parent;
  return call?.type === "call_expression" && call.childForFieldName("function")?.id === outer.id ? call : undefined;
}

const wrappers = new Set([
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
  "non_null_expression",
  "type_assertion",
]);

/** More wrappers around each other are not taken off; no one writes them. */
const maxWrappers = 30;

/** The expression inside of parentheses, casts and `!`; of `(0, f)` the last part. */
export function bare(node: Node): Node {
  let at = node;
  for (let step = 0; step < maxWrappers; step++) {
    const inner = insideOf(at);
    if (!inner) return at;
    at = inner;
  }
  return at;
}

/** The node with all parentheses, casts and `!` around it. */
export function outermost(node: Node): Node {
  let at = node;
  for (let step = 0; step < maxWrappers; step++) {
    if (!at.parent || insideOf(at.parent)?.id !== at.id) return at;
    at = at.parent;
  }
  return at;
}

/** A cast has its type behind the expression, `<T>x` before it. */
function insideOf(node: Node): Node | undefined {
  // The grammar reads `await f<T>(…)` as if it were `(await f)<T>(…)`, which nobody writes without parentheses.
  if (node.type === "await_expression") return isCalled(node) ? partsOf(node)[0] : undefined;
  const isSequence = node.type === "sequence_expression";
  if (!isSequence && !wrappers.has(node.type)) return undefined;
  const parts = partsOf(node);
  return isSequence || node.type === "type_assertion" ? parts.at(-1) : parts[0];
}

function isCalled(node: Node): boolean {
  return node.parent?.type === "call_expression" && node.parent.childForFieldName("function")?.id === node.id;
}

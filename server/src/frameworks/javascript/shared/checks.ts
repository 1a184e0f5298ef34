import type { Node } from "web-tree-sitter";
import { bare } from "../../../syntax/javascript/calls.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** Functions that write things down and turn nobody away. */
const loggers =
  /^(?:console|log|logger|debug|winston|pino|morgan|metrics|stats)\b|\.(?:log|logger|debug|info|warn|error|trace)$/i;

/** A call that is made for what it does, not for its result. */
export interface EffectCall {
  /** What is called, as written. */
  readonly callee: string;
  readonly given: readonly Node[];
}

/**
 * The call that a statement consists of, also an awaited one, when it may turn a request away by an exception or an answer
 * of its own: `assertAllowed(origin)`. Calls that only write something down are none.
 */
export function effectCall(source: Source, statement: Node): EffectCall | undefined {
  const expression = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const inner = expression && bare(expression);
  const call = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  const callee = call?.type === "call_expression" ? call.childForFieldName("function") : null;
  const list = call?.childForFieldName("arguments");
  if (!callee || list?.type !== "arguments") return undefined;
  const name = textOf(source, callee);
  return loggers.test(name) ? undefined : { callee: name, given: partsOf(list) };
}

import type { Node } from "web-tree-sitter";
import { bare } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

const unchanging = new Set(["toString", "trim", "valueOf"]);

/**
 * The expression that another one is worth as long as that is not empty: without parentheses and casts, without the
 * fallback of `a || b` and `a ?? b`, without `String(…)`, `.toString()` and a template around nothing else.
 */
export function unwrapped(source: Source, expression: Node): Node {
  let at = bare(expression);
  for (let inner = inside(source, at); inner; inner = inside(source, at)) at = bare(inner);
  return at;
}

/** The operator of a unary or binary expression; empty for all other nodes. */
export function operatorOf(node: Node): string {
  return node.childForFieldName("operator")?.type ?? "";
}

function inside(source: Source, node: Node): Node | undefined {
  switch (node.type) {
    case "binary_expression":
      return ["||", "??"].includes(operatorOf(node)) ? (node.childForFieldName("left") ?? undefined) : undefined;
    case "template_string":
      return onlySubstitution(node);
    case "call_expression":
      return converted(source, node);
    default:
      return undefined;
  }
}

/** The expression in `${…}` where a template holds nothing else. */
function onlySubstitution(template: Node): Node | undefined {
  const [part, ...others] = partsOf(template);
  const isAll = part?.type === "template_substitution" && others.length === 0;
  const fills = part?.startIndex === template.startIndex + 1 && part.endIndex === template.endIndex - 1;
  return isAll && fills ? partsOf(part)[0] : undefined;
}

/** What `String(x)` and `x.toString()` are made from. */
function converted(source: Source, call: Node): Node | undefined {
  const method = methodCall(source, call);
  if (method) return unchanging.has(method.method) ? method.object : undefined;
  const callee = call.childForFieldName("function");
  const isString = callee !== null && textOf(source, callee) === "String";
  return isString ? (call.childForFieldName("arguments")?.firstNamedChild ?? undefined) : undefined;
}

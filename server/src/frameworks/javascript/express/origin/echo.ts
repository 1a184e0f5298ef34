import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { originRead } from "../../shared/origins/requestOrigin.ts";
import { operatorOf } from "../../shared/unwrapped.ts";
import { withOrigin } from "./presence.ts";

/** How an expression hands back the request's Origin header: always, with the part that reads it, or under a condition. */
export type Echo = { readonly when: "always"; readonly read: Node } | { readonly when: "sometimes" };

const sometimes: Echo = { when: "sometimes" };
/** Operators and names are followed this deep. */
const maxDepth = 12;
/** Longer expressions, in characters, are not looked into. */
const maxLength = 2000;

/** Whether an expression is the origin of the request; fallbacks for requests without one do not matter. */
export function echoOf(source: Source, expression: Node, depth = maxDepth): Echo | undefined {
  const node = bare(expression);
  if (depth === 0 || node.endIndex - node.startIndex > maxLength) return undefined;
  const read = originRead(source, node);
  if (read) return { when: "always", read };
  const follow = (field: string) => {
    const next = node.childForFieldName(field);
    return next ? echoOf(source, next, depth - 1) : undefined;
  };
  if (node.type === "ternary_expression") {
    return chosen(source, node.childForFieldName("condition"), follow("consequence"), follow("alternative"));
  }
  if (node.type === "identifier") {
    const given = givenExpression(source, node);
    return given && echoOf(source, given, depth - 1);
  }
  if (operatorOf(node) === "&&") return chosen(source, node.childForFieldName("left"), follow("right"), undefined);
  const isFallback = operatorOf(node) === "||" || operatorOf(node) === "??";
  return isFallback ? (follow("left") ?? (follow("right") && sometimes)) : undefined;
}

function givenExpression(source: Source, name: Node): Node | undefined {
  const binding = bindingOf(source, javascriptNames, name, source.root);
  return binding.kind === "value" && !javascriptNames.nameTypes.has(binding.node.type) ? binding.node : undefined;
}

function chosen(source: Source, condition: Node | null, then: Echo | undefined, otherwise: Echo | undefined) {
  const holds = condition ? withOrigin(source, condition) : undefined;
  if (holds === true) return then;
  if (holds === false) return otherwise;
  return then || otherwise ? sometimes : undefined;
}

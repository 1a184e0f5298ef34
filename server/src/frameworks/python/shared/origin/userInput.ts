import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";

/** What a request brings along besides its headers, by the expression that reads it. */
const inputs: readonly { readonly read: RegExp; readonly what: string }[] = [
  {
    read: /\breq(?:uest)?\.(?:args|query_params|GET|query|query_string|params|values|rel_url\.query)\b/,
    what: "the query",
  },
  { read: /\.(?:get_query_arguments?|get_arguments?|get_param|get_param_as_list)\s*\(/, what: "the query" },
  { read: /\b(?:queryStringParameters|multiValueQueryStringParameters)\b/, what: "the query" },
  { read: /\breq(?:uest)?\.(?:form|json|POST|data|get_json\s*\(|forms|media|body)\b/, what: "the body" },
  { read: /\.get_body_arguments?\s*\(/, what: "the body" },
  { read: /\breq(?:uest)?\.(?:cookies|COOKIES)\b|\.get_(?:secure_)?cookie\s*\(/, what: "a cookie" },
  {
    read: /\breq(?:uest)?\.(?:path_params|match_info|view_args|matchdict|url_args)\b|\bpathParameters\b/,
    what: "the path",
  },
];
const maxSteps = 4;

/** What part of the request an expression is taken from, behind the names that stand for it; undefined for all others. */
export function userInputIn(source: Source, node: Node, steps = maxSteps): string | undefined {
  if (node.type === "identifier" && steps > 0) {
    const binding = bindingOf(source, pythonNames, node);
    return binding.kind === "value" ? userInputIn(source, binding.node, steps - 1) : undefined;
  }
  if (node.type === "parenthesized_expression" || node.type === "await") {
    const inner = partsOf(node)[0];
    return inner && userInputIn(source, inner, steps);
  }
  if (node.type !== "call" && node.type !== "subscript" && node.type !== "attribute") return undefined;
  const callee = node.childForFieldName("function");
  const isRead =
    node.type !== "call" || /\.(?:get|pop|getlist|getone|getall|get_\w+)$/.test(callee ? textOf(source, callee) : "");
  const text = textOf(source, node);
  return isRead ? inputs.find(({ read }) => read.test(text))?.what : undefined;
}

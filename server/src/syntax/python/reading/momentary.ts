import type { Node } from "web-tree-sitter";
import { encloses, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";

const reading = /^(?:comparison_operator|not_operator|binary_operator|list_splat|dictionary_splat|interpolation)$/;
const copying = /^(?:len|bool|str|any|all|list|tuple|set|frozenset|dict|sorted|print|isinstance)$/;
const copyingMethods = /^(?:copy|get|keys|items|values|index|count|join)$/;
const conditional = /^(?:if_statement|elif_clause|while_statement|assert_statement)$/;
const loops = /^(?:for_statement|while_statement)$/;

/**
 * Whether a use of a name only looks at what it stands for, or copies it, so that what becomes of it afterwards does not matter:
 * `"*" in ORIGINS`, `list(ORIGINS)`.
 */
export function isMomentary(source: Source, use: Node): boolean {
  const { parent } = use;
  if (!parent) return false;
  if (parent.type === "boolean_operator") return isMomentary(source, parent);
  if (reading.test(parent.type)) return true;
  if (conditional.test(parent.type)) return true;
  if (parent.type === "subscript") return parent.childForFieldName("value")?.id === use.id;
  if (parent.type === "for_in_clause") return parent.childForFieldName("right")?.id === use.id;
  const call = parent.type === "attribute" || parent.type === "argument_list" ? parent.parent : undefined;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  if (!callee) return false;
  if (parent.type === "argument_list") return copying.test(textOf(source, callee));
  const method = parent.childForFieldName("attribute");
  return method ? copyingMethods.test(textOf(source, method)) : false;
}

/** Whether a loop runs through both of two places: the later one may be reached before the earlier one. */
export function isInLoopWith(use: Node, other: Node): boolean {
  for (let at = use.parent; at; at = at.parent) if (loops.test(at.type) && encloses(at, other)) return true;
  return false;
}

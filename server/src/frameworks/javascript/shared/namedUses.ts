import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/**
 * Where something is used that a declaration gives a name: `xhr` of `const xhr = new XMLHttpRequest()`, or a function by its
 * own name. Setting its properties changes it, and it is the same thing for all that. None where it has no name, or the name stands for others too.
 */
export function namedUses(source: Source, made: Node): Node[] {
  const whole = outermost(made);
  const holder = made.type === "function_declaration" ? made : whole.parent;
  const isNamed = holder?.type === "variable_declarator" || holder?.type === "function_declaration";
  const name = isNamed ? holder.childForFieldName("name") : undefined;
  if (name?.type !== "identifier") return [];
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter((use) => {
    if (use.id === name.id) return false;
    const binding = bindingOf(source, javascriptNames, use);
    if (binding.kind === "value") return outermost(binding.node).id === whole.id;
    return binding.kind === "other" && binding.declarations.length === 1 && binding.declarations[0]?.id === name.id;
  });
}

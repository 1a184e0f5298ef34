import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";

const wrappers: ReadonlySet<string> = new Set(["set", "frozenset", "list", "tuple", "sorted"]);

/** The values of a list, a set, a tuple or the keys of a dictionary, also where a name stands for it; undefined when they are not known. */
export function itemsOf(source: Source, node: Node): readonly Value[] | undefined {
  const list = unwrapped(source, node);
  const value = pythonValue(source, list);
  if (value.kind === "list") return value.items;
  if (value.kind !== "record") return undefined;
  return value.entries.every(({ key }) => key !== undefined)
    ? value.entries.map(({ keyNode }) => pythonValue(source, keyNode))
    : undefined;
}

/** What a name stands for one after another in a loop or a comprehension; the value itself for everything else. */
export function valuesOf(source: Source, node: Node): readonly Value[] | undefined {
  const walked = node.type === "identifier" ? walkedList(source, node) : undefined;
  return walked ? itemsOf(source, walked) : [pythonValue(source, node)];
}

/** The list that a loop variable walks through. */
function walkedList(source: Source, name: Node): Node | undefined {
  const binding = bindingOf(source, pythonNames, name);
  const [declaration, ...others] = binding.kind === "other" ? binding.declarations : [];
  if (!declaration || others.length > 0) return undefined;
  const loop = declaration.parent;
  if (loop?.type !== "for_statement" && loop?.type !== "for_in_clause") return undefined;
  return loop.childForFieldName("right") ?? undefined;
}

/** The expression behind `set(…)`, `frozenset(…)` and names that are given one. */
function unwrapped(source: Source, node: Node, steps = 4): Node {
  if (steps === 0) return node;
  if (node.type === "identifier") {
    const binding = bindingOf(source, pythonNames, node);
    const isWrapped = binding.kind === "value" && binding.node.type === "call";
    return isWrapped ? unwrapped(source, binding.node, steps - 1) : node;
  }
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  const inner =
    callee && wrappers.has(textOf(source, callee)) ? node.childForFieldName("arguments")?.namedChild(0) : undefined;
  return inner ? unwrapped(source, inner, steps - 1) : node;
}

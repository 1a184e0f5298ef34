import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { boundKey } from "../../../../syntax/python/reading/reading.ts";
import { pythonValue, pythonValueWith } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

const wrappers: ReadonlySet<string> = new Set(["set", "frozenset", "list", "tuple", "sorted"]);

/** The values of a list, a set, a tuple or the keys of a dictionary, also where a name stands for it; undefined when they are not known. */
export function itemsOf(source: Source, node: Node): readonly Value[] | undefined {
  const list = unwrapped(source, node);
  // What is changed behind `ALLOWED = set(…)` is not what stands in the brackets.
  if (list.id !== node.id && pythonValue(source, node).kind === "unknown") return undefined;
  return itemsIn(source, pythonValue(source, list));
}

function itemsIn(source: Source, value: Value): readonly Value[] | undefined {
  if (value.kind === "list") return value.items;
  if (value.kind === "choice") return itemsOfBranches(source, value);
  if (value.kind !== "record") return undefined;
  return value.entries.every(({ key }) => key !== undefined)
    ? value.entries.map(({ keyNode }) => pythonValue(source, keyNode))
    : undefined;
}

/** The items of all branches; those that one of them lacks are there in some branches only. */
function itemsOfBranches(source: Source, choice: Value & { readonly kind: "choice" }): readonly Value[] | undefined {
  const lists = choice.alternatives.map((one) => ({ ...one, items: itemsIn(source, one.value) }));
  const holds = (items: readonly Value[] | undefined, text: string) =>
    items?.some((item) => item.kind === "text" && item.value === text);
  const all = new Map<string, Value>();
  for (const { branches, items } of lists) {
    if (!items) return undefined;
    for (const item of items) {
      if (item.kind !== "text") return undefined;
      const isCertain = lists.every((list) => holds(list.items, item.value));
      all.set(
        item.value,
        isCertain ? item : { kind: "choice", alternatives: [{ branches, value: item }], node: item.node },
      );
    }
  }
  return [...all.values()];
}

/** What an expression is for one item of a loop or a comprehension after another; the value itself for everything else. */
export function valuesOf(source: Source, node: Node): readonly Value[] | undefined {
  const walked = node.type === "identifier" ? walkedList(source, node) : undefined;
  if (walked) return itemsOf(source, walked);
  const loop = /^(?:string|binary_operator|call)$/.test(node.type) ? loopIn(source, node) : undefined;
  const items = loop && itemsOf(source, loop.list);
  if (!loop || !items) return [pythonValue(source, node)];
  return items.map((item) => pythonValueWith(source, node, [[loop.key, item]]));
}

/** The loop whose variable an expression is made of: `f".{domain}"`. */
function loopIn(source: Source, node: Node): { readonly list: Node; readonly key: string } | undefined {
  for (const name of node.descendantsOfType("identifier")) {
    const list = name ? walkedList(source, name) : undefined;
    const binding = name && list ? bindingOf(source, pythonNames, name) : undefined;
    if (name && list && binding?.kind === "other") return { list, key: boundKey(binding.scope, textOf(source, name)) };
  }
  return undefined;
}

/** Whether a text stands there as it is, and is not put together. */
export function isWritten({ node }: Value): boolean {
  return node.type !== "binary_operator" && !(node.type === "string" && /^\w*f/i.test(node.text));
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

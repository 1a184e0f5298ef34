import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { exactlyAt, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf } from "../../../../syntax/value.ts";
import type { Edit } from "../../../adapter.ts";
import type { PlainChange } from "../../../change.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { replaceItem, withNames } from "../../../shared/writing/names.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { pythonPattern, pythonString } from "./literals.ts";
import { removeAt } from "./removal.ts";
import { valueToEdit } from "./values.ts";

const plainKinds: ReadonlySet<string> = new Set(["text", "flag", "number", "null"]);
/** What stands for itself: a value that is read when the program runs, with a default, is none. */
const literals: ReadonlySet<string> = new Set([
  "string",
  "concatenated_string",
  "true",
  "false",
  "none",
  "integer",
  "float",
  "unary_operator",
  "parenthesized_expression",
]);
const holders: ReadonlySet<string> = new Set(["keyword_argument", "pair", "assignment"]);
const lists: ReadonlySet<string> = new Set(["list", "tuple", "set"]);

/** The edits that make a change; undefined where it cannot be written. */
export function changePython(source: Source, change: PlainChange): readonly Edit[] | undefined {
  const node = exactlyAt(source, change.span);
  if (!node) return undefined;
  switch (change.kind) {
    case "text":
      return retyped(source, node, (like) => pythonString(change.text, like));
    case "number":
      return retyped(source, node, (like, isText) =>
        isText ? pythonString(String(change.value), like) : String(change.value),
      );
    case "flag":
      return isWhole(source, node) ? retyped(source, node, () => (change.value ? "True" : "False")) : undefined;
    case "pattern":
      return withPattern(source, node, change.source);
    case "names":
      return renamed(source, node, change);
    case "rename":
      return newName(source, node, change.name);
    case "list":
      return listed(source, node, change.items);
    case "remove":
      return removeAt(source, node);
  }
}

/** A text that stands for another one when the program runs, such as the default of a variable of the environment, stays. */
function listed(source: Source, node: Node, items: readonly string[]): readonly Edit[] | undefined {
  const literal = literalOf(pythonValue(source, node));
  const isDefault = literal.id !== node.id && literal.parent?.type === "argument_list";
  if (isDefault) return undefined;
  return retyped(source, node, (like) => `[${items.map((item) => pythonString(item, like)).join(", ")}]`);
}

/** `f(name=…)`, `NAME = …`, `{"name": …}`, and an argument that was given by its place. */
function newName(source: Source, node: Node, name: string): readonly Edit[] | undefined {
  const parent = node.parent;
  if (parent?.type === "argument_list") return [replaceNode(node, [`${name}=${textOf(source, node)}`])];
  if (node.type === "identifier") return [replaceNode(node, [name])];
  const isKey = parent?.type === "pair" && parent.childForFieldName("key")?.id === node.id;
  return isKey ? [replaceNode(node, [pythonString(name, textOf(source, node))])] : undefined;
}

/** Whether a value is all that an option holds, and not the default of what is read when the program runs. */
function isWhole(source: Source, node: Node): boolean {
  const place = valueToEdit(source, pythonValue(source, node));
  return place.parent !== null && holders.has(place.parent.type);
}

/** Gives a literal, or a name that stands for one, another value. `write` is told a string literal to imitate. */
function retyped(
  source: Source,
  node: Node,
  write: (like: string, isText: boolean) => string,
): readonly Edit[] | undefined {
  const value = pythonValue(source, node);
  if (!plainKinds.has(value.kind) || !literals.has(literalOf(value).type)) return undefined;
  return [replaceNode(valueToEdit(source, value), [write(likeOf(source, literalOf(value)), value.kind === "text")])];
}

/** The literal itself where it is a string, else an empty one in the quotes of the file. */
function likeOf(source: Source, literal: Node): string {
  const text = textOf(source, literal).replace(/^[(\s]+/, "");
  if (/^[a-zA-Z]{0,2}["']/.test(text)) return text;
  const quote = quoteFor(source, literal);
  return quote + quote;
}

/** The pattern stands in a string, in `re.compile(…)`, or where the name for one of them is given it. */
function withPattern(source: Source, node: Node, pattern: string): readonly Edit[] | undefined {
  const binding = node.type === "identifier" ? bindingOf(source, pythonNames, node) : undefined;
  const literal = binding?.kind === "value" ? binding.node : node;
  const first = literal.type === "call" ? argumentsOf(source, literal).positional[0] : undefined;
  if (first) return first.type === "call" ? undefined : withPattern(source, first, pattern);
  const value = pythonValue(source, literal);
  const place = literalOf(value);
  if (value.kind !== "text" || !literals.has(place.type)) return undefined;
  return [replaceNode(place, [pythonPattern(pattern, likeOf(source, place))])];
}

function renamed(
  source: Source,
  node: Node,
  { old, names }: Extract<PlainChange, { kind: "names" }>,
): readonly Edit[] | undefined {
  const value = pythonValue(source, node);
  if (value.kind !== "text" || !literals.has(literalOf(value).type)) return undefined;
  const text = withNames(value.value, old, names);
  if (text === "") return removeAt(source, node);
  const like = likeOf(source, literalOf(value));
  const isItem = value.value.trim() === old && node.parent !== null && lists.has(node.parent.type);
  if (isItem)
    return [
      replaceItem(
        source,
        node,
        names.map((name) => pythonString(name, like)),
      ),
    ];
  return text === undefined ? undefined : [replaceNode(valueToEdit(source, value), [pythonString(text, like)])];
}

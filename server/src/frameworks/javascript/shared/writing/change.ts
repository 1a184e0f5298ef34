import type { Node } from "web-tree-sitter";
import { argumentsOf, bare, outermost } from "../../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { exactlyAt, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf } from "../../../../syntax/value.ts";
import type { Edit } from "../../../adapter.ts";
import type { PlainChange } from "../../../change.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { replaceItem, withNames } from "../../../shared/writing/names.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { javascriptString, regexBody } from "./literals.ts";
import { removeAt } from "./removal.ts";
import { valueToEdit } from "./values.ts";

const plainKinds: ReadonlySet<string> = new Set(["text", "flag", "number", "null", "undefined"]);
/** What stands for itself: a value that is read when the program runs, with a default, is none. */
const literals: ReadonlySet<string> = new Set([
  "string",
  "template_string",
  "true",
  "false",
  "null",
  "undefined",
  "number",
  "unary_expression",
]);

/** What a property's name stands in where it is set. */
const keyed: ReadonlySet<string> = new Set(["pair", "member_expression"]);

const holders: ReadonlySet<string> = new Set(["pair", "object", "variable_declarator", "assignment_expression"]);

/** The edits that make a change; undefined where it cannot be written. */
export function changeJavascript(source: Source, change: PlainChange): readonly Edit[] | undefined {
  const node = exactlyAt(source, change.span);
  if (!node) return undefined;
  switch (change.kind) {
    case "text":
      return retyped(source, node, (like) => javascriptString(change.text, like));
    case "number":
      return retyped(source, node, (like, isText) =>
        isText ? javascriptString(String(change.value), like) : String(change.value),
      );
    case "flag":
      return isWhole(source, node) ? retyped(source, node, () => String(change.value)) : undefined;
    case "pattern":
      return withPattern(source, node, change.source);
    case "names":
      return renamed(source, node, change);
    case "rename":
      return newKey(source, node, change.name);
    case "list":
      return retyped(
        source,
        node,
        (like) => `[${change.items.map((item) => javascriptString(item, like)).join(", ")}]`,
      );
    case "remove":
      return removeAt(source, node);
  }
}

/** `{ origins: … }`, `{ "origins": … }` and `{ origins }`. */
function newKey(source: Source, node: Node, name: string): readonly Edit[] | undefined {
  if (node.type === "shorthand_property_identifier") return [replaceNode(node, [`${name}: ${textOf(source, node)}`])];
  const isKey = node.parent?.childForFieldName("key")?.id === node.id;
  return isKey ? [replaceNode(node, [withoutQuotes(javascriptString(name, likeOf(source, node)))])] : undefined;
}

/** A key that was written without quotes stays so where it can. */
function withoutQuotes(key: string): string {
  return key.replace(/^(["'])([A-Za-z_$][\w$]*)\1$/, "$2");
}

/** Whether a value is all that an option holds, and not the default of what is read when the program runs. */
function isWhole(source: Source, node: Node): boolean {
  const place = outermost(valueToEdit(source, javascriptValue(source, node)));
  return place.parent !== null && holders.has(place.parent.type);
}

/** Gives a literal, a name that stands for one, or a key another value. `write` is told a string literal to imitate. */
function retyped(
  source: Source,
  node: Node,
  write: (like: string, isText: boolean) => string,
): readonly Edit[] | undefined {
  const isKey = node.type === "property_identifier" && keyed.has(node.parent?.type ?? "");
  if (isKey) return [replaceNode(node, [withoutQuotes(write(likeOf(source, node), true))])];
  const value = javascriptValue(source, node);
  if (!plainKinds.has(value.kind) || !literals.has(bare(literalOf(value)).type)) return undefined;
  const text = write(likeOf(source, literalOf(value)), value.kind === "text");
  const place = valueToEdit(source, value);
  const isShorthand = place.type === "shorthand_property_identifier";
  return [replaceNode(place, [isShorthand ? `${textOf(source, place)}: ${text}` : text])];
}

/** The literal itself where it is a string, else an empty one in the quotes of the file. */
function likeOf(source: Source, literal: Node): string {
  const text = textOf(source, bare(literal));
  if (/^["'`]/.test(text)) return text;
  const quote = quoteFor(source);
  return quote + quote;
}

/** The pattern stands in a regular expression literal or in `new RegExp(…)`, there or where a name is given one. */
function withPattern(source: Source, node: Node, pattern: string): readonly Edit[] | undefined {
  const value = javascriptValue(source, node);
  const place = bare(literalOf(value));
  if (value.kind === "text" && !literals.has(place.type)) return undefined;
  if (value.kind === "text") return [replaceNode(place, [javascriptString(pattern, likeOf(source, place))])];
  if (value.kind !== "regex") return undefined;
  const body = place.childForFieldName("pattern");
  if (body) return [replaceNode(body, [regexBody(pattern)])];
  const first = argumentsOf(place).given[0];
  return first && withPattern(source, first, pattern);
}

function renamed(
  source: Source,
  node: Node,
  { old, names }: Extract<PlainChange, { kind: "names" }>,
): readonly Edit[] | undefined {
  const value = javascriptValue(source, node);
  if (value.kind !== "text" || !literals.has(bare(literalOf(value)).type)) return undefined;
  const text = withNames(value.value, old, names);
  if (text === "") return removeAt(source, node);
  const like = likeOf(source, literalOf(value));
  const isItem = value.value.trim() === old && outermost(node).parent?.type === "array";
  if (isItem)
    return [
      replaceItem(
        source,
        outermost(node),
        names.map((name) => javascriptString(name, like)),
      ),
    ];
  if (text === undefined) return undefined;
  const place = valueToEdit(source, value);
  const isShorthand = place.type === "shorthand_property_identifier";
  const literal = javascriptString(text, like);
  return [replaceNode(place, [isShorthand ? `${textOf(source, place)}: ${literal}` : literal])];
}

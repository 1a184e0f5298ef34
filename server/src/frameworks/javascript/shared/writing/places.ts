import type { Node } from "web-tree-sitter";
import type { OtherFile } from "../../../../policy/span.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import type { Edit, NewText } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { valueToEdit } from "./values.ts";

/** Values of another file that say themselves whom they let in. */
const alone: ReadonlySet<Value["kind"]> = new Set(["flag", "text", "function"]);

/**
 * The edit that gives an option another value, in the form that `{ origin }` and `origin() {}` need: here, or in the other
 * file where the whole options come from there. Undefined where what is written there is not the option alone.
 */
export function optionReplaced(source: Source, value: Value, name: string, text: NewText): Edit | undefined {
  if (value.elsewhere && !isOwn(value.node)) return replacedThere(value, text);
  const target = valueToEdit(source, value);
  return replaceNode(target, target.parent?.type === "object" ? [`${name}: `, ...text] : text);
}

/** Whether a node is what an option is given, not the name of all options. */
function isOwn(node: Node): boolean {
  return node.parent?.type === "object" || outermost(node).parent?.type === "pair";
}

/** The same in the other file that gives the value, where it says there by itself whom it lets in. */
export function replacedThere({ kind, elsewhere }: Value, text: NewText): Edit | undefined {
  const isAlone = elsewhere && alone.has(kind) && elsewhere.node.parent?.type === "pair";
  if (!isAlone) return undefined;
  const { source, node } = elsewhere;
  const file: OtherFile = { path: source.path, text: source.text };
  return { ...replaceNode(node, text), file };
}

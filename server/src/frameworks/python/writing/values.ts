import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";

/** The definition of a name that only this value uses, else the place where the value is used. */
export function valueToEdit(source: Source, { node, definition }: Value): Node {
  if (!definition || node.type !== "identifier") return node;
  return namesOf(source, textOf(source, node), pythonNames.nameTypes).length === 2 ? definition : node;
}

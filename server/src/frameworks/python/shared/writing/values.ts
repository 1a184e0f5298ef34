import type { Node } from "web-tree-sitter";
import type { Span } from "../../../../policy/span.ts";
import { namesOf } from "../../../../syntax/hits.ts";
import { nodeAt, textOf } from "../../../../syntax/nodes.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { isParameter } from "../../../../syntax/python/parameters.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

/** The definition of a name that only this value uses, else the place where the value is used. */
export function valueToEdit(source: Source, { node, definition }: Value): Node {
  if (!definition || node.type !== "identifier") return node;
  return namesOf(source, textOf(source, node), pythonNames.nameTypes).length === 2 ? definition : node;
}

/** Where a parameter that an option stands for has its value from: the argument of the call, or the default. */
export function argumentGiven(source: Source, option: Node, definedAt: Span | undefined): Node | undefined {
  const definition = definedAt && nodeAt(source, definedAt);
  return definition && option.type === "identifier" && isParameter(source, option) ? definition : undefined;
}

import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

const plainKinds: ReadonlySet<string> = new Set(["text", "flag", "number", "list", "record", "regex"]);

/**
 * Where a value is to be changed: in its definition, when a name stands for it that is used only here and in this file,
 * else where it is used. A function keeps its definition.
 */
export function valueToEdit(source: Source, value: Value): Node {
  const { node, definition } = value;
  if (!definition || !plainKinds.has(value.kind) || !javascriptNames.nameTypes.has(node.type)) return node;
  const uses = namesOf(source, textOf(source, node), javascriptNames.nameTypes);
  const declared = uses.find((use) => use.parent?.childForFieldName("value")?.id === definition.id);
  const isExported = declared?.parent?.parent?.parent?.type === "export_statement";
  return uses.length === 2 && declared && !isExported ? definition : node;
}

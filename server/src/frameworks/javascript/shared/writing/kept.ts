import type { Node } from "web-tree-sitter";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { partsOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { keptParts, type WrittenItem } from "../../../shared/writing/lists.ts";

/**
 * What stays of a list of origins: the texts that `drop` does not name, and what only the running program knows, such as
 * `process.env.SITE` and `...partners`. Patterns go.
 */
export function keptInList(
  source: Source,
  list: Node,
  drop: (item: string) => boolean,
): readonly (string | WrittenItem)[] {
  return keptParts(source, list, drop, (item) => {
    const [inner] = item.type === "spread_element" ? partsOf(item) : [item];
    return inner !== undefined && javascriptValue(source, inner).kind === "unknown";
  });
}

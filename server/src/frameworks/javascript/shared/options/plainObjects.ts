import type { Node } from "web-tree-sitter";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Classes whose objects are neither strings, arrays nor regular expressions, and truthy. */
const plainClasses: ReadonlySet<string> = new Set([
  "Set",
  "Map",
  "WeakSet",
  "WeakMap",
  "URL",
  "URLSearchParams",
  "Date",
  "Promise",
]);

/** `new Set([…])` and the like, when the class is the language's own. */
export function isPlainObject(source: Source, node: Node): boolean {
  const made = node.type === "new_expression" ? node.childForFieldName("constructor") : null;
  if (made?.type !== "identifier" || !plainClasses.has(textOf(source, made))) return false;
  return bindingOf(source, javascriptNames, made).kind === "free";
}

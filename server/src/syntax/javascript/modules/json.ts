import type { Node } from "web-tree-sitter";
import { unknown, type Value } from "../../value.ts";

/** What a JSON file holds, as a value that `node` stands for here: nothing of it can be shown or corrected. */
export function valueOfData(data: unknown, node: Node): Value {
  if (typeof data === "string") return { kind: "text", value: data, node };
  if (typeof data === "boolean") return { kind: "flag", value: data, node };
  if (typeof data === "number") return { kind: "number", value: data, node };
  if (data === null) return { kind: "null", node };
  if (Array.isArray(data)) return { kind: "list", items: data.map((item) => valueOfData(item, node)), node };
  if (typeof data !== "object") return unknown(node, "it is imported from another file");
  const entries = Object.entries(data).map(([key, value]) => ({ key, keyNode: node, value: valueOfData(value, node) }));
  return { kind: "record", entries, node };
}

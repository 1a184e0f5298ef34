import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../names.ts";
import { literalOf, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import { javascriptNames } from "../names.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

const parts = new Set(["origin", "host", "hostname", "protocol", "port", "href", "pathname"]);

/**
 * What `.origin`, `.host` and their like are of `new URL("https://app.example.com/path")` (URL standard, the URL class);
 * undefined for what is no such object, whose text is not known or is no URL of `http` or `https`.
 */
export function partOfUrl(reading: Reading, holder: Value, key: string, node: Node, read: Read): Value | undefined {
  if (!parts.has(key)) return undefined;
  const made = literalOf(holder);
  const callee = made.type === "new_expression" ? made.childForFieldName("constructor") : null;
  if (holder.kind !== "unknown" || holder.elsewhere || callee?.text !== "URL") return undefined;
  if (bindingOf(reading.source, javascriptNames, callee).kind !== "free") return undefined;
  const { given, hasSpread } = argumentsOf(made);
  const [url, base] = given.map((argument) => read(deeper(reading), argument));
  if (hasSpread || url?.kind !== "text" || (base && base.kind !== "text")) return undefined;
  if (!URL.canParse(url.value, base?.value)) return undefined;
  const parsed = new URL(url.value, base?.value);
  const value: unknown = Reflect.get(parsed, key);
  return /^https?:$/.test(parsed.protocol) && typeof value === "string" ? { kind: "text", value, node } : undefined;
}

import type { Node } from "web-tree-sitter";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, unknown, type Value } from "../../../syntax/value.ts";

/** The paths that the extension answers for, with options of their own. */
export interface Resource {
  /** The pattern of the paths: it tells one resource from another. */
  readonly path: string;
  /** A record of options; absent where those of the extension count. */
  readonly settings?: Value;
}

/** `resources`: a pattern, a list of patterns, or a dictionary from patterns to options. All paths by default. */
export function resourcesOf(source: Source, use: Node, value: Value | undefined): Resource[] {
  if (!value) return [{ path: "" }];
  if (value.kind === "unknown") return [{ path: "", settings: unknown(use, value.why) }];
  if (isRefused(value)) return [{ path: "" }];
  if (value.kind === "list") return value.items.map((item) => ({ path: pathOf(item) }));
  if (value.kind !== "record") return [{ path: pathOf(value) }];
  return value.entries.map((entry) => ({
    path: entry.key ?? `${entry.keyNode.startIndex}`,
    settings: entry.key === undefined ? settingsUnder(source, entry) : entry.value,
  }));
}

/** What `parse_resources` takes for no paths at all; what `app.config` holds is left out where it is None. */
export function isRefused({ kind }: Value): boolean {
  return kind === "null" || kind === "number" || kind === "flag";
}

/** What stands under a key that is no text: a compiled pattern. */
function settingsUnder(source: Source, { keyNode, value }: Entry): Value {
  const pair = keyNode.parent?.type === "pair" ? keyNode.parent : undefined;
  const node = pair?.childForFieldName("key")?.id === keyNode.id ? pair?.childForFieldName("value") : undefined;
  return node ? pythonValue(source, node) : value;
}

function pathOf(value: Value): string {
  if (value.kind === "text") return value.value;
  return value.kind === "regex" ? value.source : `${value.node.startIndex}`;
}

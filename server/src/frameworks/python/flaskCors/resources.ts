import type { Node } from "web-tree-sitter";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, unknown, type Value } from "../../../syntax/value.ts";
import { isPattern } from "./options.ts";

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
  if (value.kind === "list")
    return value.items
      .filter((item) => !isRefused(item))
      .map((item) => ({ path: pathOf(item) }))
      .filter(isOfSome);
  if (value.kind !== "record") return [{ path: pathOf(value) }].filter(isOfSome);
  return value.entries.map((entry) => resourceAt(source, entry)).filter(isOfSome);
}

/** No path is empty, and a text is compared with the whole path. */
function isOfSome({ path }: Resource): boolean {
  return path !== "";
}

function resourceAt(source: Source, entry: Entry): Resource {
  const settings = entry.key === undefined ? settingsUnder(source, entry) : entry.value;
  const isEmpty = settings.kind === "list" && settings.items.length === 0; // `dict.update` takes it for one without keys
  return { path: entry.key ?? keyOf(source, entry), ...(!isEmpty && { settings }) };
}

/** A key that is no text: a compiled pattern, or one that is not known and may be meant for any path. */
function keyOf(source: Source, { keyNode }: Entry): string {
  const key = pythonValue(source, keyNode);
  return key.kind === "regex" ? pathOf(key) : ".*";
}

/** What `parse_resources` takes for no paths at all; what `app.config` holds is left out where it is None. */
export function isRefused({ kind }: Value): boolean {
  return kind === "null" || kind === "number" || kind === "flag";
}

const noText = /^(?:none|integer|float|true|false)$/;

/** The key that no path is looked up with, where there is one: Flask-CORS searches each for the letters of a pattern. */
export function wrongKey(value: Value | undefined): Node | undefined {
  const entries = value?.kind === "record" ? value.entries : [];
  return entries.find(({ key, keyNode }) => key === undefined && noText.test(keyNode.type))?.keyNode;
}

/** What stands under a key that is no text: a compiled pattern. */
function settingsUnder(source: Source, { keyNode, value }: Entry): Value {
  const pair = keyNode.parent?.type === "pair" ? keyNode.parent : undefined;
  const node = pair?.childForFieldName("key")?.id === keyNode.id ? pair?.childForFieldName("value") : undefined;
  return node ? pythonValue(source, node) : value;
}

function pathOf(value: Value): string {
  if (value.kind === "text") return value.value;
  if (value.kind !== "regex") return `${value.node.startIndex}`;
  // A compiled pattern is matched from the start whatever is in it, a text only where it looks like a pattern.
  return isPattern(value.source) ? value.source : `^${value.source}`;
}

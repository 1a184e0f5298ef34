import type { Node } from "web-tree-sitter";
import { unknown, type Value } from "../../../syntax/value.ts";

/** The paths that the extension answers for, with options of their own. */
export interface Resource {
  /** The pattern of the paths: it tells one resource from another. */
  readonly path: string;
  /** A record of options; absent where those of the extension count. */
  readonly settings?: Value;
}

/** `resources`: a pattern, a list of patterns, or a dictionary from patterns to options. All paths by default. */
export function resourcesOf(use: Node, value: Value | undefined): Resource[] {
  if (!value) return [{ path: "" }];
  if (value.kind === "unknown") return [{ path: "", settings: unknown(use, value.why) }];
  if (value.kind === "list") return value.items.map((item) => ({ path: pathOf(item) }));
  if (value.kind !== "record") return [{ path: pathOf(value) }];
  return value.entries.map(({ key, value: settings, keyNode }) => ({ path: key ?? `${keyNode.startIndex}`, settings }));
}

function pathOf(value: Value): string {
  if (value.kind === "text") return value.value;
  return value.kind === "regex" ? value.source : `${value.node.startIndex}`;
}

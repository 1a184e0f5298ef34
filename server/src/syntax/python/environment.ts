import type { Node } from "web-tree-sitter";
import { textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { argumentsOf } from "./arguments.ts";
import { qualifiedNames } from "./imports.ts";

/** A value that is taken from a variable of the environment. */
export interface FromEnvironment {
  readonly variable: string;
  /** What it is where the variable is not set: None, a list of one empty text, or nothing, since a method of None is called. */
  readonly unset: "none" | "empty item" | "fails";
}

const reads = new Set(["os.getenv", "os.environ.get"]);

/**
 * Reads `os.getenv("NAME")` and `os.environ.get("NAME")`, also with `.split(",")`. Undefined for everything else: where
 * something stands in for a variable that is not set, and where an empty text does by itself. `os.environ["NAME"]` says itself what is missing.
 */
export function fromEnvironment(source: Source, expression: Node): FromEnvironment | undefined {
  const read = readOf(source, expression);
  if (read) return read.isEmptyText ? undefined : { variable: read.variable, unset: "none" };
  const callee = expression.type === "call" ? expression.childForFieldName("function") : undefined;
  const object = callee?.type === "attribute" ? callee.childForFieldName("object") : undefined;
  const method = callee?.childForFieldName("attribute");
  const split = object && method && textOf(source, method) === "split" ? readOf(source, object) : undefined;
  if (!split) return undefined;
  // Without a separator, nothing is split into no items at all.
  const hasSeparator = argumentsOf(source, expression).positional[0]?.type === "string";
  if (!split.isEmptyText) return { variable: split.variable, unset: "fails" };
  return hasSeparator ? { variable: split.variable, unset: "empty item" } : undefined;
}

/** Whether a file says more of a name than where it is made and this one use: then it may look whether it is set. */
export function isMentionedElsewhere({ text }: Source, name: string, mentions: number): boolean {
  return text.split(new RegExp(`(?<!\\w)${name.replace(/\W/g, "")}(?!\\w)`)).length - 1 > mentions;
}

function readOf(source: Source, call: Node): { variable: string; isEmptyText: boolean } | undefined {
  const callee = call.type === "call" ? call.childForFieldName("function") : undefined;
  if (!callee || !qualifiedNames(source, callee).some((name) => reads.has(name))) return undefined;
  const { positional, keywords, spreads, hasListSplat } = argumentsOf(source, call);
  const [name, placed] = positional;
  const variable = name?.type === "string" ? /^["'](\w+)["']$/.exec(textOf(source, name))?.[1] : undefined;
  if (!variable || spreads.length > 0 || hasListSplat) return undefined;
  const byDefault = placed ?? keywords.get("default")?.value;
  if (!byDefault || byDefault.type === "none") return { variable, isEmptyText: false };
  const isEmptyText = byDefault.type === "string" && /^(?:""|'')$/.test(textOf(source, byDefault));
  return isEmptyText ? { variable, isEmptyText } : undefined;
}

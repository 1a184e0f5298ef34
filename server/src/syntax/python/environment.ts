import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { argumentsOf } from "./arguments.ts";
import { qualifiedNames } from "./imports.ts";

/** A value that is taken from a variable of the environment. */
export interface FromEnvironment {
  readonly variable: string;
  /** What it is where the variable is not set: None, a list of one empty text or of none, or nothing, since a method of None is called. */
  readonly unset: "none" | "empty item" | "empty list" | "fails";
}

const reads = new Set(["os.getenv", "os.environ.get"]);
/** Methods that make an empty text of an empty one. */
const keeping = new Set(["strip", "lstrip", "rstrip", "removesuffix", "lower"]);

/**
 * Reads `os.getenv("NAME")` and `os.environ.get("NAME")`, also with `.split(",")`, in a comprehension over that, and with
 * `or []`. Undefined for everything else: where something stands in for a variable that is not set, and where an empty text
 * does by itself. `os.environ["NAME"]` says itself what is missing.
 */
export function fromEnvironment(source: Source, expression: Node): FromEnvironment | undefined {
  const read = readOf(source, expression);
  if (read) return read.isEmptyText ? undefined : { variable: read.variable, unset: "none" };
  if (expression.type === "list_comprehension") return gathered(source, expression);
  return splitOf(source, expression) ?? orEmptyList(source, expression);
}

function splitOf(source: Source, expression: Node): FromEnvironment | undefined {
  const [object, method] = methodOf(source, expression);
  const split = object && method === "split" ? readOf(source, object) : undefined;
  if (!split) return undefined;
  if (!split.isEmptyText) return { variable: split.variable, unset: "fails" };
  // Without a separator, nothing is split into no items at all.
  const given = argumentsOf(source, expression);
  const hasSeparator = given.positional[0]?.type === "string";
  const isPlain = hasSeparator || (given.positional.length === 0 && given.keywords.size === 0);
  return isPlain ? { variable: split.variable, unset: hasSeparator ? "empty item" : "empty list" } : undefined;
}

/** `os.getenv("NAME") or []`. */
function orEmptyList(source: Source, expression: Node): FromEnvironment | undefined {
  const [left, right] = expression.type === "boolean_operator" ? partsOf(expression) : [];
  const isEmpty = (right?.type === "list" || right?.type === "tuple") && partsOf(right).length === 0;
  const isOr = expression.childForFieldName("operator")?.type === "or";
  const read = isEmpty && isOr && left ? readOf(source, left) : undefined;
  return read && { variable: read.variable, unset: "empty list" };
}

/** `[name.strip() for name in os.getenv("NAME", "").split(",") if name]`: with a condition on the name, the empty text falls out. */
function gathered(source: Source, expression: Node): FromEnvironment | undefined {
  const [body, clause, condition, ...others] = partsOf(expression);
  const name = clause?.childForFieldName("left");
  const right = clause?.childForFieldName("right");
  const split = right && splitOf(source, right);
  if (!body || !split || !name || others.length > 0 || clause?.type !== "for_in_clause") return undefined;
  if (split.unset !== "empty item") return split;
  const tested = condition?.type === "if_clause" ? partsOf(condition)[0] : undefined;
  if (condition) return tested && isKept(source, tested, name) ? { ...split, unset: "empty list" } : undefined;
  return isKept(source, body, name) ? split : undefined;
}

/** Whether an expression is empty where the name is: the name itself, or `name.strip()`. */
function isKept(source: Source, expression: Node, name: Node): boolean {
  if (expression.type === "identifier") return textOf(source, expression) === textOf(source, name);
  const [object, method] = methodOf(source, expression);
  return object !== undefined && keeping.has(method) && isKept(source, object, name);
}

/** The object and the name of a method that is called. */
function methodOf(source: Source, expression: Node): [object: Node | undefined, method: string] {
  const callee = expression.type === "call" ? expression.childForFieldName("function") : undefined;
  const method = callee?.childForFieldName("attribute");
  return [callee?.childForFieldName("object") ?? undefined, method ? textOf(source, method) : ""];
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

import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { holdsFor } from "./namesTested.ts";

/** What of the headers that were there is gone, where an answer is given new ones: all, none, some, or that is not known. */
export type Lost = "all" | "none" | "not known" | readonly string[];

/** A place behind which an answer has none of its headers any more. */
export interface Replacement {
  readonly statement: Node;
  readonly holder: string;
  readonly isDoubtful?: true;
  /** All headers are gone. */
  readonly isWhole?: true;
  /** The headers that are gone, where others stay; what decides who reads an answer where this is absent. */
  readonly names?: readonly string[];
}

/** What decides who reads an answer. */
export const decisive = ["access-control-allow-origin", "access-control-allow-credentials"] as const;

const copies = /(?:^|\.)(?:dict|list|tuple|copy|deepcopy|Headers|MutableHeaders|CIMultiDict|MultiDict|EnvironHeaders)$/;
const comprehensions: ReadonlySet<string> = new Set([
  "dictionary_comprehension",
  "list_comprehension",
  "generator_expression",
]);
const deepest = 4;
/** How the headers that were there are called. */
const anyHeaders = /headers/;

/** What is gone of `names` (in lower case) behind `response.headers = value`; `from` tells what the headers were called before. */
export function lostBy(source: Source, value: Node, names: readonly string[], from = anyHeaders, left = deepest): Lost {
  if (left === 0) return "not known";
  if (comprehensions.has(value.type)) return lostByFilter(source, value, names, from);
  switch (value.type) {
    case "call":
      return lostByCall(source, value, names, from, left);
    case "dictionary":
    case "list": {
      const spread = partsOf(value).filter(({ type }) => /splat$/.test(type));
      const inner = spread.map((part) => lostBy(source, partsOf(part)[0] ?? part, names, from, left - 1));
      return inner.find((lost) => lost !== "all") ?? "all";
    }
    case "identifier": {
      const binding = bindingOf(source, pythonNames, value);
      const [first, ...others] = binding.kind === "other" ? binding.declarations : [];
      const assigned = others.length === 0 ? first?.parent?.childForFieldName("right") : undefined;
      const given = binding.kind === "value" ? binding.node : assigned;
      if (given) return isTakenFrom(source, value) ? "not known" : lostBy(source, given, names, from, left - 1);
      return from.test(textOf(source, value)) ? "none" : "not known";
    }
    default:
      return from.test(textOf(source, value)) ? "none" : "not known";
  }
}

/** `Headers()`, `Headers({…})`, `dict(response.headers)`, `response.headers.copy()`. */
function lostByCall(source: Source, call: Node, names: readonly string[], from: RegExp, left: number): Lost {
  const callee = call.childForFieldName("function");
  const text = callee ? textOf(source, callee) : "";
  const { positional, keywords, spreads } = argumentsOf(source, call);
  const [first] = partsOf(call.childForFieldName("arguments") ?? call);
  const given =
    call.childForFieldName("arguments")?.type === "generator_expression"
      ? call.childForFieldName("arguments")
      : positional[0];
  if (/headers\.(?:items|copy|keys|to_wsgi_list|multi_items)$/.test(text)) return "none";
  if (!copies.test(text)) return from.test(textOf(source, call)) ? "none" : "not known";
  if (!first && keywords.size === 0 && spreads.length === 0) return "all";
  if (given) return lostBy(source, given, names, from, left - 1);
  return keywords.size > 0 && spreads.length === 0 && !/headers\b(?!\s*=)/.test(textOf(source, call))
    ? "all"
    : "not known";
}

/** `{name: value for name, value in response.headers.items() if name != "…"}`. */
function lostByFilter(source: Source, comprehension: Node, names: readonly string[], from: RegExp): Lost {
  const parts = partsOf(comprehension);
  const [clause, ...more] = parts.filter(({ type }) => type === "for_in_clause");
  const conditions = parts.filter(({ type }) => type === "if_clause").map((part) => partsOf(part)[0]);
  const left = clause?.childForFieldName("left");
  const right = clause?.childForFieldName("right");
  const name = left && /^(?:pattern_list|tuple_pattern)$/.test(left.type) ? partsOf(left)[0] : undefined;
  if (!right || more.length > 0 || !name || !from.test(textOf(source, right))) return "not known";
  const kept = names.map((header) => {
    const found = conditions.map((condition) => condition && holdsFor(source, condition, textOf(source, name), header));
    if (found.includes(false)) return false;
    return found.includes(undefined) ? undefined : true;
  });
  if (kept.includes(undefined)) return "not known";
  return names.filter((_, index) => kept[index] === false);
}

/** Whether something is taken out of what a name stands for. */
function isTakenFrom(source: Source, name: Node): boolean {
  const text = textOf(source, name);
  return new RegExp(`\\b${text}\\.(?:pop|clear|popitem|remove)\\(|\\bdel\\s+${text}\\[`).test(source.text);
}

/** What is gone behind a place where an answer is given other headers. */
export function lostAt(
  source: Source,
  headers: Node,
  at: Pick<Replacement, "statement" | "holder">,
  from?: RegExp,
): Replacement[] {
  const lost = lostBy(source, headers, decisive, from);
  if (lost === "all") return [{ ...at, isWhole: true }];
  if (lost === "none") return [];
  return lost === "not known" ? [{ ...at, isDoubtful: true }] : [{ ...at, names: lost }];
}

import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { entryOf, literalOf, unknown, type Value } from "../../value.ts";
import { bare } from "../calls.ts";
import { isEnvironment, isMode, isTakenMode } from "../environment.ts";
import { lazyEntry } from "../records.ts";
import { atRuntime, type Reading } from "./reading.ts";

type Unknown = Extract<Value, { kind: "unknown" }>;
/** A value that is one of several, by a variable of the environment. */
export type Tabled = Unknown & Required<Pick<Unknown, "may" | "by">>;

/** Larger tables are not told entry by entry. */
const mostEntries = 8;
/** What Express calls `NODE_ENV`, or "development". */
const ofExpress = /\.get\(\s*["'`]env["'`]\s*\)$/;

/** Whether a value is one of several, by a variable of the environment. */
export function isTabled(value: Value | undefined): value is Tabled {
  return value?.kind === "unknown" && value.by !== undefined && value.may !== undefined;
}

/**
 * What `table[process.env.NODE_ENV]` may be: any of the entries, that of `production` first, which a server that is deployed
 * uses. `place` is what the index is worth. Undefined where something else chooses, and where an entry is not known by its key.
 */
export function tabledValue(
  { source }: Reading,
  table: Value,
  index: Node,
  place: Value,
  node: Node,
): Value | undefined {
  if (table.kind !== "record" || place.kind !== "unknown" || place.elsewhere) return undefined;
  const { entries } = table;
  if (entries.length > mostEntries || entries.length === 0 || entries.some(({ key }) => key === undefined))
    return undefined;
  const asked = literalOf(place);
  const isOfMode = isMode(source, asked) || isTakenMode(source, index) || ofExpress.test(textOf(source, asked));
  if (!isOfMode && !isEnvironment(source, asked)) return undefined;
  const keys = [...new Set(entries.map(({ key }) => key ?? ""))].sort((one) => (one === "production" ? -1 : 0));
  const isDeployed = isOfMode && keys[0] === "production";
  const all = keys.flatMap((key) => entryOf(table, key) ?? []);
  const may = isDeployed ? all.map((each, way) => (way === 0 ? each : elsewhereOnly(each))) : all;
  return { kind: "unknown", why: atRuntime, node, may, by: { condition: textOf(source, index), isDeployed } };
}

/** What counts where a server is developed or tested: a wildcard there says nothing of the one that is deployed. */
function elsewhereOnly(value: Value): Value {
  const why = "it counts in another environment only";
  switch (value.kind) {
    case "text":
      return value.value === "*" ? unknown(value.node, why) : value;
    case "list":
      return { ...value, items: value.items.map(elsewhereOnly) };
    case "record": {
      const entries = value.entries.map((entry) =>
        lazyEntry(entry.key, entry.keyNode, () => elsewhereOnly(entry.value)),
      );
      return { ...value, entries };
    }
    default:
      return value;
  }
}

/** What is made of each that a value may be. */
export function ofEach(value: Tabled, node: Node, make: (each: Value) => Value | undefined): Value {
  const may = value.may.map((each) => make(each) ?? unknown(node, atRuntime));
  return { kind: "unknown", why: value.why, node, may, by: value.by };
}

/** `table[process.env.NODE_ENV] || fallback` */
export function withFallback(value: Tabled, fallback: Value, node: Node): Value {
  const others = isTabled(fallback) ? fallback.may : [fallback];
  const may = value.by.isDeployed ? others.map(elsewhereOnly) : others;
  return { kind: "unknown", why: value.why, node, may: [...value.may, ...may], by: value.by };
}

/** One of two values by a condition that is not known: a comparison of what the program runs for, or something else. */
export function eitherOf({ source }: Reading, condition: Node, then: Value, otherwise: Value): Value {
  const test = bare(condition);
  const operator = test.childForFieldName("operator")?.type ?? "";
  const [left, right] = [test.childForFieldName("left"), test.childForFieldName("right")];
  const isEqual = operator === "===" || operator === "==";
  const isOfMode = left !== null && (isMode(source, left) || isTakenMode(source, left));
  const isProduction = right?.type === "string" && textOf(source, right).slice(1, -1) === "production";
  const isDeployed = isOfMode && isProduction && (isEqual || operator.startsWith("!="));
  const [first, last] = isDeployed && !isEqual ? [otherwise, then] : [then, otherwise];
  const all = [first, isDeployed ? elsewhereOnly(last) : last].flatMap((each) => (isTabled(each) ? each.may : [each]));
  return {
    kind: "unknown",
    why: atRuntime,
    node: condition,
    may: all,
    by: { condition: textOf(source, test), isDeployed },
  };
}

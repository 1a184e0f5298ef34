import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";

/** A `match` whose cases are all written out as texts, numbers, True, False and None; the last one may be `_`. */
export interface Matching {
  readonly subject: Node;
  /** What each case takes; one without any takes all that is left. */
  readonly cases: readonly (readonly Node[])[];
}

const literals: ReadonlySet<string> = new Set(["string", "integer", "true", "false", "none"]);

/** The cases of a `match`; undefined where a pattern takes something apart, has a name for it or a guard. */
export function matchingOf(source: Source, statement: Node): Matching | undefined {
  const subject = statement.childForFieldName("subject");
  const body = statement.childForFieldName("body");
  if (!subject || !body || statement.type !== "match_statement") return undefined;
  const cases = partsOf(body).map((clause) => taken(source, clause));
  const known = cases.filter((one) => one !== undefined);
  const isLast = known.every((one, index) => one.length > 0 || index === known.length - 1);
  return known.length === cases.length && isLast ? { subject, cases: known } : undefined;
}

function taken(source: Source, clause: Node): readonly Node[] | undefined {
  const [pattern, ...others] = partsOf(clause).filter(({ type }) => type === "case_pattern");
  if (!pattern || others.length > 0 || clause.childForFieldName("guard")) return undefined;
  const [only, ...more] = partsOf(pattern);
  if (!only) return textOf(source, pattern).trim() === "_" ? [] : undefined;
  const written = only.type === "union_pattern" ? partsOf(only) : [only];
  return more.length === 0 && written.every(({ type }) => literals.has(type)) ? written : undefined;
}

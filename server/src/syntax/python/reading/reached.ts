import type { Node } from "web-tree-sitter";
import { hits } from "../../hits.ts";
import { partsOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { ancestorsOf } from "../ancestors.ts";
import { leaves } from "../blocks.ts";
import { constantTruth } from "./conditions.ts";
import type { Reading } from "./reading.ts";
import { isTruthy } from "./truth.ts";

const levels: ReadonlySet<string> = new Set(["block", "module"]);
/** At the start of a line or behind a `;`. */
const stopping = /\b(?:if|assert)\b(?<=(?:^|;[^\S\n]*)(?:if|assert))/gm;

/**
 * Whether the program stops before it gets to a place, with the values that are taken for its settings:
 * `if "*" in ORIGINS: raise …`, `assert "*" not in ORIGINS`.
 */
export function isStoppedBefore(reading: Reading, node: Node): boolean {
  const around = ancestorsOf(reading.source, node);
  return around.some((level, index) => {
    const inside = around[index + 1];
    if (!inside || !levels.has(level.type)) return false;
    const earlier = mayStop(reading.source, level).filter((statement) => statement.endIndex <= inside.startIndex);
    return earlier.some((statement) => stops(reading, statement));
  });
}

/** Of the many statements of a file only those that may stop it, found in its text: to look at each costs much more. */
function mayStop(source: Source, level: Node): Node[] {
  if (level.type !== "module") return partsOf(level);
  return hits(source, stopping).flatMap((keyword) => keyword.parent ?? []);
}

function stops(reading: Reading, statement: Node): boolean {
  if (statement.type === "assert_statement") {
    const condition = partsOf(statement)[0];
    return condition !== undefined && truthOf(reading, condition) === false;
  }
  if (statement.type !== "if_statement") return false;
  const clauses = partsOf(statement).filter(({ type }) => type === "elif_clause");
  const blocks = [statement, ...clauses].map((clause) => clause.childForFieldName("consequence"));
  // To look at a condition costs more than to look at what stands behind it.
  if (!blocks.some((block) => block && leaves(reading.source, block))) return false;
  for (const clause of [statement, ...clauses]) {
    const condition = clause.childForFieldName("condition");
    const block = clause.childForFieldName("consequence");
    const truth = condition ? truthOf(reading, condition) : undefined;
    if (truth === undefined || !block) return false;
    if (truth) return leaves(reading.source, block);
  }
  return false;
}

/** What the environment may change is open, but for a look for `"*"`: it finds the value that is taken for the setting. */
function truthOf(reading: Reading, condition: Node): boolean | undefined {
  const truth = constantTruth(reading, condition);
  return truth ?? (/["']\*["']/.test(condition.text) ? isTruthy(reading.read(condition)) : undefined);
}

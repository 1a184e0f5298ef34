import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import type { Value } from "../../value.ts";
import type { Fork } from "../branches.ts";
import type { Reading } from "./reading.ts";
import { isTruthy } from "./truth.ts";

const literals = /^(?:true|false|none|integer|string)$/;

/**
 * How a condition turns out that constants of the program decide. Undefined where the environment may change it, but for a look
 * for `"*"` in something: the value that is taken for the setting is the one that is looked at.
 */
export function constantTruth(reading: Reading, condition: Node): boolean | undefined {
  if (looksAtBound(reading, condition)) return isTruthy(reading.read(condition));
  switch (condition.type) {
    case "parenthesized_expression": {
      const inner = partsOf(condition)[0];
      return inner && constantTruth(reading, inner);
    }
    case "not_operator": {
      const inner = condition.childForFieldName("argument");
      const truth = inner ? constantTruth(reading, inner) : undefined;
      return truth === undefined ? undefined : !truth;
    }
    case "boolean_operator":
      return truthOfBoth(reading, condition);
    case "comparison_operator": {
      const operands = partsOf(condition);
      const isDecided =
        looksForWildcard(reading.source, operands) || operands.every((one) => isFixed(reading.read(one)));
      return isDecided ? isTruthy(reading.read(condition)) : undefined;
    }
    default: {
      const value = reading.read(condition);
      // The environment gives other texts, but no other types.
      const isType = condition.type === "call" && /^isinstance\s*\(/.test(textOf(reading.source, condition));
      return isType || isFixed(value) ? isTruthy(value) : undefined;
    }
  }
}

function truthOfBoth(reading: Reading, node: Node): boolean | undefined {
  const operator = node.childForFieldName("operator");
  const deciding = operator !== null && textOf(reading.source, operator) === "or";
  const truths = partsOf(node).map((part) => constantTruth(reading, part));
  if (truths.includes(deciding)) return deciding;
  return truths.includes(undefined) ? undefined : !deciding;
}

/** Whether a condition is on a loop variable or a parameter, of which it is known what it stands for this time. */
function looksAtBound({ source, bound }: Reading, condition: Node): boolean {
  if (bound.size === 0) return false;
  const names = new Set([...bound.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));
  const found = condition.type === "identifier" ? [condition] : condition.descendantsOfType("identifier");
  return found.some((name) => name !== null && names.has(textOf(source, name)));
}

function looksForWildcard(source: Source, operands: readonly Node[]): boolean {
  return operands.some((one) => /^[[(]?["']\*["'],?[\])]?$/.test(textOf(source, one)));
}

/** Whether a value is written out: no one can give it another one from outside. */
function isFixed(value: Value): boolean {
  const written = value.elsewhere?.node ?? value.definition ?? value.node;
  if (value.kind === "list") return /^(?:list|tuple|set)$/.test(written.type) && value.items.every(isFixed);
  return literals.test(written.type) && isTruthy(value) !== undefined;
}

/** The way that constants make a program take at a fork; undefined where it is open. */
export function decidedWay(reading: Reading, { conditions, ways }: Fork): number | undefined {
  if (conditions.length === 0) return undefined;
  for (const [index, condition] of conditions.entries()) {
    const truth = constantTruth(reading, condition);
    if (truth === undefined) return undefined;
    if (truth) return index;
  }
  return ways - 1;
}

/** The branches of a path that no constant decides; undefined where one keeps the path from being taken. */
export function openBranches(reading: Reading, branches: readonly Fork[]): readonly Fork[] | undefined {
  const open: Fork[] = [];
  for (const branch of branches) {
    const way = decidedWay(reading, branch);
    if (way !== undefined && way !== branch.way) return undefined;
    if (way === undefined) open.push(branch);
  }
  return open;
}

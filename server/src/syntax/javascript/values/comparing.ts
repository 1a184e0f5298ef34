import type { Value } from "../../value.ts";

/** What a comparison of two values comes to; undefined where that cannot be known, and for other operators. */
export function comparedAs(operator: string | undefined, left: Value, right: Value): boolean | undefined {
  switch (operator) {
    case "===":
      return isSame(left, right);
    case "!==":
      return opposite(isSame(left, right));
    case "==":
      return isAlike(left, right);
    case "!=":
      return opposite(isAlike(left, right));
    default:
      return left.kind === "number" && right.kind === "number" ? inOrder(operator, left.value, right.value) : undefined;
  }
}

function opposite(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

/** Two objects may be one; a text, number or flag is what it says. */
function isSame(left: Value, right: Value): boolean | undefined {
  if (!isSettled(left) || !isSettled(right)) return undefined;
  if (left.kind !== right.kind) return false;
  if (isMissing(left)) return true;
  return "value" in left && "value" in right ? left.value === right.value : undefined;
}

/** `==` of what needs no conversion. */
function isAlike(left: Value, right: Value): boolean | undefined {
  if (!isSettled(left) || !isSettled(right)) return undefined;
  if (isMissing(left) || isMissing(right)) return isMissing(left) && isMissing(right);
  return left.kind === right.kind ? isSame(left, right) : undefined;
}

function isSettled({ kind }: Value): boolean {
  return kind !== "unknown" && kind !== "choice";
}

function isMissing({ kind }: Value): boolean {
  return kind === "null" || kind === "undefined";
}

function inOrder(operator: string | undefined, left: number, right: number): boolean | undefined {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return undefined;
  }
}

import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { isTabled } from "../../../../syntax/javascript/values/tables.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { partsOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { memberOfFound } from "./answers.ts";
import { calledOutcome } from "./calls.ts";
import { comparisonOutcome, constant, isComparison } from "./comparisons.ts";
import { outcomeOfWays } from "./functions.ts";
import { lookedUp } from "./lookups.ts";
import { comparing, type Subject } from "./parts.ts";
import { filtered, found, isComplemented } from "./positions.ts";
import { boundTo, deeper, isWornOut, resolvedWith, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { ofTable } from "./tabled.ts";
import { both, either, holds, isUrl, not, type Outcome, ofPart, tested, undecided } from "./tests.ts";

/** Longer conditions, in characters, are not looked into. */
const maxLength = 2000;
/** What is true whatever it holds. */
const objects = new Set(["new_expression", "object", "array", "class", "arrow_function", "function_expression"]);

/** Whom a condition lets through, of the requests that have an Origin header. */
export function outcomeOf(scope: Scope, condition: Node): Outcome {
  const node = bare(condition);
  if (isWornOut(scope) || node.endIndex - node.startIndex > maxLength) return undecided(node);
  const part = (field: string) => {
    const child = node.childForFieldName(field);
    return child ? outcomeOf(deeper(scope), child) : undecided(node);
  };
  const operator = operatorOf(node);
  if (operator === "!") return not(part("argument"));
  if (operator === "&&") return both(part("left"), part("right"));
  if (operator === "||") return either(part("left"), part("right"));
  if (isComparison(operator)) return comparisonOutcome(scope, node);
  const position = operator === "~" ? isComplemented(scope, node) : undefined;
  if (position) return found(scope, position, "found", node);
  if (node.type === "ternary_expression") {
    const condition = part("condition");
    return either(both(condition, part("consequence")), both(not(condition), part("alternative")));
  }
  const subject = subjectOf(scope, node);
  return subject ? partOutcome(subject, node) : plainOutcome(scope, node);
}

/** A port that goes without saying is the empty text; `URL.parse` gives nothing for `null`. */
function partOutcome(subject: Subject, node: Node): Outcome {
  if (subject.part === "port") return ofPart(subject, not(tested(comparing(subject, "is", ""), node)), node);
  return subject.part === "url" ? { yes: isUrl(node).yes, no: subject.isParsed ? [] : isUrl(node).no } : holds;
}

function plainOutcome(scope: Scope, node: Node): Outcome {
  if (objects.has(node.type)) return holds;
  switch (node.type) {
    case "call_expression":
      return calledOutcome(scope, node);
    case "await_expression": {
      const awaited = partsOf(node)[0];
      return awaited ? awaitedOutcome(scope, awaited) : undecided(node);
    }
    case "member_expression":
      return filtered(scope, node) ?? foundMember(scope, node) ?? byValue(scope, node);
    case "subscript_expression":
      return lookedUp(scope, node) ?? byValue(scope, node);
    case "identifier": {
      const bound = boundTo(scope, node);
      if (bound?.kind === "settled") return awaitedOutcome(deeper(bound.scope), bound.node);
      return bound?.kind === "expression" ? outcomeOf(deeper(bound.scope), bound.node) : byValue(scope, node);
    }
    default:
      return byValue(scope, node);
  }
}

/** `allowed.get(origin)?.enabled` */
function foundMember(scope: Scope, node: Node): Outcome | undefined {
  const ways = memberOfFound(scope, node);
  return ways && outcomeOfWays(ways, node);
}

function awaitedOutcome(scope: Scope, awaited: Node): Outcome {
  const node = bare(awaited);
  const held = isWornOut(scope) ? undefined : resolvedWith(scope, node);
  if (held) return awaitedOutcome(deeper(held.scope), held.node);
  if (node.type === "new_expression") return undecided(node);
  return node.type === "call_expression" ? calledOutcome(scope, node, true) : outcomeOf(deeper(scope), node);
}

function byValue(scope: Scope, node: Node): Outcome {
  const value = valueIn(scope, node);
  const ask = (each: Value) => constant(isTruthy(each), node);
  return isTabled(value) ? ofTable(value, node, ask) : ask(value);
}

import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf } from "../../../../syntax/python/blocks.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { functionNamed } from "../hooks/afterRequest.ts";
import { outcomeOf } from "./conditions.ts";
import { all, everyone, noOne, notUnderstood, type Passing } from "./outcome.ts";
import { passingAt } from "./path.ts";
import type { Subject } from "./tests.ts";

/** One value that an expression may have, with the origins for which it has it. */
export interface Alternative {
  readonly value: Node;
  readonly passing: Passing;
}

const maxSteps = 4;

/** The values of an expression: both sides of `or`, of a conditional expression, and what a name is given in several places. */
export function alternativesOf(source: Source, node: Node, isOrigin: Subject, steps = maxSteps): Alternative[] {
  if (isRead(source, node, isOrigin)) return [{ value: node, passing: everyone }];
  const inner = (part: Node, ...conditions: readonly Passing[]) =>
    alternativesOf(source, part, isOrigin, steps).map(({ value, passing }) => ({
      value,
      passing: all([...conditions, passing]),
    }));
  const [first, second, third] = partsOf(node);
  switch (node.type) {
    case "parenthesized_expression":
      return first ? inner(first) : [];
    case "conditional_expression": {
      if (!first || !second || !third) return [];
      const { holds, fails } = outcomeOf(source, second, isOrigin);
      return [...inner(first, holds), ...inner(third, fails)];
    }
    case "boolean_operator": {
      if (!first || !second) return [];
      const isAnd = node.childForFieldName("operator")?.type === "and";
      const outcome = outcomeOf(source, first, isOrigin);
      return isAnd ? inner(second, outcome.holds) : [...inner(first), ...inner(second, outcome.fails)];
    }
    case "call":
      return steps > 0 ? calledAlternatives(source, node, isOrigin, steps) : [{ value: node, passing: everyone }];
    case "identifier":
      return steps > 0 ? namedAlternatives(source, node, isOrigin, steps) : [{ value: node, passing: everyone }];
    default:
      return [{ value: node, passing: everyone }];
  }
}

/** What a function of the file returns, and the origin itself for `next((o for o in ALLOWED if o == origin), None)`. */
function calledAlternatives(source: Source, call: Node, isOrigin: Subject, steps: number): Alternative[] {
  const callee = call.childForFieldName("function");
  const [found] = originFound(call, isOrigin);
  if (found && callee && textOf(source, callee) === "next") {
    return [{ value: found, passing: outcomeOf(source, call, isOrigin).holds }];
  }
  const definition = callee && functionNamed(source, callee);
  const returns = (definition?.descendantsOfType("return_statement") ?? []).flatMap((one) =>
    one && handlerOf(one).id === definition?.id ? [one] : [],
  );
  if (returns.length === 0) return [{ value: call, passing: everyone }];
  return returns.flatMap((one) => {
    const value = partsOf(one)[0];
    const reached = passingAt(source, one, isOrigin, 0);
    const alternatives = value ? alternativesOf(source, value, isOrigin, steps - 1) : [];
    return alternatives.map(({ value: of, passing }) => ({ value: of, passing: all([reached, passing]) }));
  });
}

/** The origin in the filter of a generator that gives what it is compared with. */
function originFound(call: Node, isOrigin: Subject): Node[] {
  const list = call.childForFieldName("arguments");
  const first = list ? (list.type === "generator_expression" ? list : partsOf(list)[0]) : undefined;
  const filter =
    first?.type === "generator_expression" ? partsOf(first).find(({ type }) => type === "if_clause") : undefined;
  const comparison = filter ? partsOf(filter)[0] : undefined;
  const isEqual = comparison?.childrenForFieldName("operators").every((child) => child?.type === "==");
  const [left, right] = comparison?.type === "comparison_operator" && isEqual ? partsOf(comparison) : [];
  const body = first?.childForFieldName("body")?.text;
  return [left, right].flatMap((side, at) =>
    side && isOrigin(side) && [right, left][at]?.text === body ? [side] : [],
  );
}

/** A name that is given the header once is the header; one that is given other values too may be either. */
function isRead(source: Source, node: Node, isOrigin: Subject): boolean {
  return isOrigin(node) && (node.type !== "identifier" || assignmentsOf(source, node).length <= 1);
}

function namedAlternatives(source: Source, name: Node, isOrigin: Subject, steps: number): Alternative[] {
  const assignments = assignmentsOf(source, name);
  if (assignments.length === 0) return [{ value: name, passing: everyone }];
  return assignments.flatMap((assignment, index) => {
    const right = assignment.childForFieldName("right");
    if (!right) return [];
    const kept = assignments.slice(index + 1).map((later) => notOverwritten(source, assignment, later, name, isOrigin));
    const reached = passingAt(source, assignment, isOrigin);
    return alternativesOf(source, right, isOrigin, steps - 1).map(({ value, passing }) => ({
      value,
      passing: all([reached, passing, ...kept]),
    }));
  });
}

/** The places before a use that give a name of the same function a value, in the order of the text. */
export function assignmentsOf(source: Source, name: Node): Node[] {
  const binding = bindingOf(source, pythonNames, name);
  if (binding.kind === "free" || binding.kind === "import" || binding.scope.type === "module") return [];
  const handler = handlerOf(name);
  const nodes = binding.kind === "value" ? [binding.node] : binding.declarations;
  return nodes.flatMap((node) => {
    const assignment = node.parent;
    const isPlain = assignment?.type === "assignment" && handlerOf(assignment).id === handler.id;
    return isPlain && assignment.endIndex <= name.startIndex ? [assignment] : [];
  });
}

/** For whom a value is still there behind another place that gives the name a value. */
function notOverwritten(source: Source, first: Node, later: Node, use: Node, isOrigin: Subject): Passing {
  let statement: Node = later;
  while (statement.parent && !encloses(statement.parent, use)) statement = statement.parent;
  if (statement.type === "block" && statement.parent) statement = statement.parent;
  if (encloses(statement, first)) {
    return statement.type === "if_statement" && areApart(statement, first, later) ? everyone : notUnderstood().holds;
  }
  if (statement.type === "expression_statement") return noOne;
  if (statement.type !== "if_statement") return notUnderstood().holds;
  const condition = statement.childForFieldName("condition");
  const consequence = statement.childForFieldName("consequence");
  if (!condition || !consequence) return notUnderstood().holds;
  const outcome = outcomeOf(source, condition, isOrigin);
  if (isStatementOf(consequence, later)) return outcome.fails;
  const otherwise = partsOf(statement)
    .find(({ type }) => type === "else_clause")
    ?.childForFieldName("body");
  const hasElif = partsOf(statement).some(({ type }) => type === "elif_clause");
  return otherwise && !hasElif && isStatementOf(otherwise, later) ? outcome.holds : notUnderstood().holds;
}

/** Whether two places lie in different branches of an `if`. */
function areApart(statement: Node, first: Node, later: Node): boolean {
  return partsOf(statement).some((part) => encloses(part, first) && !encloses(part, later));
}

function isStatementOf(block: Node, assignment: Node): boolean {
  return partsOf(block).some((statement) => partsOf(statement)[0]?.id === assignment.id);
}

import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import type { Branch } from "../value.ts";
import { ancestorsOf } from "./ancestors.ts";
import { type Matching, matchingOf } from "./matches.ts";

/** A branch with the conditions that decide it, in the order of the text: several for an `elif`, none for a `try`. */
export interface Fork extends Branch {
  readonly conditions: readonly Node[];
  /** What decides it instead where it is a case of a `match`. */
  readonly matching?: Matching;
}

/** The way through the code of a function or module to a node. */
export interface Path {
  /** The function or module that the node is run in. */
  readonly handler: Node;
  /** The branches that are taken on it, outermost first. */
  readonly branches: readonly Fork[];
  /** It leads through something that may run any number of times, or through cases that are not followed. */
  readonly repeats: boolean;
}

const handlers = new Set(["function_definition", "lambda", "module"]);
const repeating = new Set(["for_statement", "while_statement"]);

/** The path to a node in the function (or module) around it. */
export function pathTo(source: Source, node: Node): Path {
  const around = ancestorsOf(source, node);
  const start = around.findLastIndex(({ type }, index) => handlers.has(type) && index < around.length - 1);
  const handler = around[start] ?? source.root;
  const branches: Fork[] = [];
  let repeats = around.length === 0;
  for (let index = start + 2; index < around.length; index++) {
    const [parent, part] = [around[index - 1], around[index]];
    if (!parent || !part) continue;
    if (repeating.has(parent.type) && part.type === "block") repeats = true;
    const branch = branchOf(source, handler, parent, part, around[index - 2]);
    if (branch) branches.push(branch);
    else if (parent.type === "case_clause" && part.type === "block") repeats = true;
  }
  return { handler, branches, repeats };
}

/** The branch that a part of an `if` or a `try` is. */
function branchOf(source: Source, handler: Node, parent: Node, part: Node, above: Node | undefined): Fork | undefined {
  switch (parent.type) {
    case "if_statement":
      return part.type === "block" ? ifBranch(source, handler, parent, 0) : undefined;
    case "elif_clause":
    case "else_clause":
      return part.type === "block" && above ? laterBranch(source, handler, above, parent) : undefined;
    case "try_statement":
      return part.type === "block" ? tryBranch(handler, source, parent, 0) : undefined;
    case "except_clause":
      return part.type === "block" && above ? laterBranch(source, handler, above, parent) : undefined;
    case "case_clause":
      return part.type === "block" ? caseBranch(source, handler, parent) : undefined;
    case "conditional_expression":
      return expressionBranch(source, handler, parent, part);
    default:
      return undefined;
  }
}

function laterBranch(source: Source, handler: Node, statement: Node, clause: Node): Fork | undefined {
  const clauses = partsOf(statement).filter(({ type }) => /^(?:elif|else|except)_clause$/.test(type));
  const index = clauses.findIndex(({ id }) => id === clause.id);
  if (statement.type === "if_statement") return ifBranch(source, handler, statement, index + 1);
  if (statement.type !== "try_statement") return undefined;
  return tryBranch(handler, source, statement, clause.type === "else_clause" ? 0 : index + 1);
}

function ifBranch(source: Source, handler: Node, statement: Node, index: number): Fork | undefined {
  const later = partsOf(statement).filter(({ type }) => type === "elif_clause");
  const conditions = [statement, ...later].flatMap((clause) => clause.childForFieldName("condition") ?? []);
  const [first, ...others] = conditions;
  if (!first) return undefined;
  if (others.length === 0) return branchOn(source, handler, first, index === 0);
  const text = conditions.map((condition) => spelled(source, condition)).join(" / ");
  return { condition: `${placeOf(source, handler)} ${text}`, way: index, ways: conditions.length + 1, conditions };
}

/** The branch in which a condition holds, or does not: way 0 and way 1. A `not` turns them round. */
export function branchOn(source: Source, handler: Node, condition: Node, holds: boolean): Fork {
  const inner = condition.type === "not_operator" ? condition.childForFieldName("argument") : undefined;
  if (inner) return branchOn(source, handler, inner, !holds);
  if (condition.type === "parenthesized_expression") {
    const only = partsOf(condition)[0];
    if (only) return branchOn(source, handler, only, holds);
  }
  const text = `${placeOf(source, handler)} ${spelled(source, condition)}`;
  return { condition: text, way: holds ? 0 : 1, ways: 2, conditions: [condition] };
}

function tryBranch(handler: Node, source: Source, statement: Node, way: number): Fork | undefined {
  const excepts = partsOf(statement).filter(({ type }) => type === "except_clause").length;
  if (excepts === 0) return undefined;
  const condition = `${placeOf(source, handler)} try at ${statement.startIndex}`;
  return { condition, way, ways: excepts + 1, conditions: [] };
}

function caseBranch(source: Source, handler: Node, clause: Node): Fork | undefined {
  const statement = clause.parent?.parent;
  const matching = statement ? matchingOf(source, statement) : undefined;
  if (!matching) return undefined;
  const way = partsOf(clause.parent ?? clause).findIndex(({ id }) => id === clause.id);
  const { subject, cases } = matching;
  const ways = cases.at(-1)?.length === 0 ? cases.length : cases.length + 1;
  const condition = `${placeOf(source, handler)} match ${spelled(source, subject)} at ${subject.startIndex}`;
  return { condition, way, ways, conditions: [], matching };
}

/** `value if condition else other`. */
function expressionBranch(source: Source, handler: Node, expression: Node, part: Node): Fork | undefined {
  const [value, condition, other] = partsOf(expression);
  if (!condition || !other) return undefined;
  if (part.id === value?.id) return branchOn(source, handler, condition, true);
  return part.id === other.id ? branchOn(source, handler, condition, false) : undefined;
}

function placeOf(source: Source, handler: Node): string {
  return `${source.path}:${handler.startIndex}`;
}

function spelled(source: Source, condition: Node): string {
  return textOf(source, condition).replace(/\s+/g, " ");
}

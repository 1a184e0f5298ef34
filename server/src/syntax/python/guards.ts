import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { partsOf, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { handlerOf, leaves } from "./blocks.ts";
import { pythonNames } from "./names.ts";

/** What a condition has to do with a value: nothing, only whether it is there, or it may look at it. */
type Concern = "nothing" | "presence" | "test";

const compound = new Set([
  "if_statement",
  "for_statement",
  "while_statement",
  "try_statement",
  "with_statement",
  "match_statement",
]);
const deciding = ["if_statement", "elif_clause", "while_statement", "conditional_expression", "if_clause"];
const transparent = new Set(["parenthesized_expression", "not_operator", "boolean_operator"]);
const requestName = /^_?req(?:uest)?$/i;
const plainRequestParts =
  /^(?:method|path|full_path|url|base_url|url_rule|scheme|host|is_secure|is_json|is_ajax|remote_addr|query_params|path_params|args|form|json|endpoint|blueprint|user)$/;
const harmlessCalls = /^(?:len|bool|str|int|isinstance|os\.getenv|os\.environ\.get)$/;
const checkingCalls = /(?:verif|check|valid|assert|requir|ensur|allow|guard|authori[sz])/i;

/**
 * Whether something on the way to `node` may test the value that `isSubject` recognises: a condition around it, a
 * conditional expression, an earlier `if` that leaves, an `assert`, a call that sounds like a check. A test for mere
 * presence is none. In doubt it is a test, since only what is certainly untested may be reported.
 */
export function isTested(source: Source, node: Node, isSubject: (node: Node) => boolean): boolean {
  const handler = handlerOf(node);
  const concerns = (condition: Node) => concernOf(source, condition, isSubject) === "test";
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    if (conditionsOver(at).some(concerns)) return true;
    if (isStatement(at) && earlierStatements(at).some((earlier) => stops(source, earlier, concerns, isSubject)))
      return true;
  }
  return false;
}

/** Whether a condition may look at the value beyond its presence. */
export function isTest(source: Source, condition: Node, isSubject: (node: Node) => boolean): boolean {
  return concernOf(source, condition, isSubject) === "test";
}

/** Whether a statement may keep what follows it from being reached, by looking at the value. */
export function mayStop(source: Source, statement: Node, isSubject: (node: Node) => boolean): boolean {
  return stops(source, statement, (condition) => isTest(source, condition, isSubject), isSubject);
}

/** The conditions that decide whether a child of some statement or expression is reached. */
function conditionsOver(node: Node): Node[] {
  const parent = node.parent;
  if (!parent) return [];
  const condition = parent.childForFieldName("condition");
  switch (parent.type) {
    case "if_statement":
    case "elif_clause":
    case "while_statement": {
      const before = parent.type === "if_statement" ? earlierElifs(parent, node) : [];
      return condition && condition.id !== node.id ? [condition, ...before] : [];
    }
    case "conditional_expression":
    case "boolean_operator":
      return partsOf(parent).filter((part) => part.id !== node.id);
    case "case_clause":
      return parent.parent?.parent?.type === "match_statement" ? partsOf(parent.parent.parent).slice(0, 1) : [];
    default:
      return [];
  }
}

/** The conditions of the `elif`s before an alternative: it is reached only when they do not hold. */
function earlierElifs(statement: Node, alternative: Node): Node[] {
  return partsOf(statement)
    .filter((part) => part.type === "elif_clause" && part.endIndex <= alternative.startIndex)
    .flatMap((part) => part.childForFieldName("condition") ?? []);
}

function isStatement(node: Node): boolean {
  return node.parent?.type === "block" || node.parent?.type === "module";
}

function earlierStatements(statement: Node): Node[] {
  return partsOf(statement.parent ?? statement).filter((other) => other.endIndex <= statement.startIndex);
}

/** Whether a statement may keep what follows it from being reached, by looking at the value. */
function stops(
  source: Source,
  statement: Node,
  concerns: (node: Node) => boolean,
  isSubject: (node: Node) => boolean,
): boolean {
  if (statement.type === "assert_statement") return partsOf(statement).some(concerns);
  if (statement.type === "expression_statement") return isCheck(source, statement, isSubject);
  if (!compound.has(statement.type) || !mayLeave(source, statement)) return false;
  const conditions = nodesIn(statement, deciding).flatMap((node) => node.childForFieldName("condition") ?? []);
  const asserted = nodesIn(statement, ["assert_statement"]).flatMap(partsOf);
  if ([...conditions, ...asserted].some(concerns)) return true;
  // What is tried may raise, and the `except` behind it may leave.
  const tried = statement.type === "try_statement" ? nodesIn(statement, ["call", "subscript"]) : [];
  return tried.some((part) => mentions(source, part, isSubject, 3));
}

/** A call that sounds like a check and can reach the value: it may raise. */
function isCheck(source: Source, statement: Node, isSubject: (node: Node) => boolean): boolean {
  const expression = partsOf(statement)[0];
  const call = expression?.type === "await" ? partsOf(expression)[0] : expression;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  return Boolean(call && callee && checkingCalls.test(textOf(source, callee)) && mentions(source, call, isSubject, 3));
}

function mayLeave(source: Source, statement: Node): boolean {
  return (
    nodesIn(statement, ["return_statement", "raise_statement", "assert_statement"]).length > 0 ||
    nodesIn(statement, ["block"]).some((block) => leaves(source, block))
  );
}

function nodesIn(node: Node, types: string[]): Node[] {
  return node.descendantsOfType(types).filter((found) => found !== null);
}

function concernOf(source: Source, condition: Node, isSubject: (node: Node) => boolean): Concern {
  const parts = transparent.has(condition.type) ? partsOf(condition) : [];
  if (parts.length > 0) {
    const concerns = parts.map((part) => concernOf(source, part, isSubject));
    return (
      concerns.find((concern) => concern === "test") ?? concerns.find((concern) => concern === "presence") ?? "nothing"
    );
  }
  if (isSubject(condition)) return "presence";
  if (condition.type === "comparison_operator" && comparesPresence(source, condition, isSubject)) return "presence";
  return mentions(source, condition, isSubject, 3) ? "test" : "nothing";
}

/** `origin is not None`, `origin != ""`, `"origin" in request.headers`. */
function comparesPresence(source: Source, comparison: Node, isSubject: (node: Node) => boolean): boolean {
  const operands = partsOf(comparison);
  const isEmpty = (node: Node) => node.type === "none" || ['""', "''"].includes(textOf(source, node));
  const isHeaderName = (node: Node) => /^["']origin["']$/i.test(textOf(source, node));
  const isHeaders = (node: Node) => /\.headers$/.test(textOf(source, node));
  if (operands.some(isHeaderName) && operands.some(isHeaders)) return true;
  return operands.every((operand) => isSubject(operand) || isEmpty(operand));
}

/** Whether an expression may depend on the value, also through a local name or through a call that can reach it. */
function mentions(source: Source, expression: Node, isSubject: (node: Node) => boolean, steps: number): boolean {
  const pending = [expression];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isSubject(node)) return true;
    if (node.type === "attribute" && isPlainRequestPart(source, node)) continue;
    if (node.type === "call" && !isHarmless(source, node)) return true;
    if (node.type === "identifier" && mayDepend(source, node, isSubject, steps)) return true;
    pending.push(...partsOf(node));
  }
  return false;
}

function isPlainRequestPart(source: Source, attribute: Node): boolean {
  const object = attribute.childForFieldName("object");
  const name = attribute.childForFieldName("attribute");
  return Boolean(
    object && name && requestName.test(textOf(source, object)) && plainRequestParts.test(textOf(source, name)),
  );
}

/** Calls that cannot look at the request: a few functions, and methods of a plain part of it (`request.path.startswith`). */
function isHarmless(source: Source, call: Node): boolean {
  const callee = call.childForFieldName("function");
  if (!callee) return false;
  if (harmlessCalls.test(textOf(source, callee))) return true;
  const object = callee.childForFieldName("object");
  return object?.type === "attribute" && isPlainRequestPart(source, object);
}

function mayDepend(source: Source, name: Node, isSubject: (node: Node) => boolean, steps: number): boolean {
  if (name.parent?.type === "attribute" && name.parent.childForFieldName("attribute")?.id === name.id) return false;
  if (name.parent?.type === "keyword_argument" && name.parent.childForFieldName("name")?.id === name.id) return false;
  if (requestName.test(textOf(source, name))) return true;
  const binding = bindingOf(source, pythonNames, name);
  if (binding.kind === "free" || binding.kind === "import") return false;
  if (binding.scope.type === "module") return false;
  if (binding.kind === "other" || steps === 0) return true;
  return mentions(source, binding.node, isSubject, steps - 1);
}

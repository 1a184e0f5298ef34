import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { allMethods } from "../../shared/options/mount.ts";
import { isThrow } from "../../shared/origins/throwing.ts";
import { operatorOf } from "../../shared/unwrapped.ts";

/** Methods of requests. */
type Methods = ReadonlySet<string>;

const all: Methods = new Set(allMethods);
/** `req.method`, `event.httpMethod`, `event["httpMethod"]`; what a preflight asks for is another method. */
const subject = /\b(?:http)?[mM]ethod\b["'`\])]*(?:\.to(?:Upper|Lower)Case\(\))?$/;
const asked = /request-?_?method/i;
const equal = new Set(["===", "=="]);
const unequal = new Set(["!==", "!="]);
const leaving = new Set(["return_statement", "throw_statement", "break_statement", "continue_statement"]);

/** The methods of the requests that come from the start of a handler to a place in it; undefined where any may. */
export function methodsTo(source: Source, node: Node, handler: Node): readonly string[] | undefined {
  if (!source.mentions(/[mM]ethod\b/)) return undefined;
  let left = all;
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    left = both(left, both(into(source, at, at.parent), leftAt(source, at, at.parent)));
  }
  return left.size < all.size ? [...left] : undefined;
}

/** The methods for which a branch is taken. */
function into(source: Source, node: Node, parent: Node): Methods {
  const is = (field: string) => parent.childForFieldName(field)?.id === node.id;
  if (parent.type === "switch_case" || parent.type === "switch_default")
    return is("value") ? all : ofCase(source, parent);
  const field = parent.type === "binary_expression" ? "left" : "condition";
  const condition = parent.childForFieldName(field);
  if (!condition || is(field)) return all;
  if (parent.type === "if_statement" || parent.type === "ternary_expression") {
    return tested(source, condition)[is("consequence") ? "yes" : "no"];
  }
  const operator = operatorOf(parent);
  return operator === "&&" || operator === "||" ? tested(source, condition)[operator === "&&" ? "yes" : "no"] : all;
}

/** The methods that earlier statements of a list leave over: `if (req.method === "OPTIONS") return res.end();`. */
function leftAt(source: Source, statement: Node, list: Node): Methods {
  const known = list.type === "statement_block" || list.type === "program" ? leftIn(source, list) : undefined;
  return known?.get(statement.id) ?? all;
}

const leftIn = onceForEach((source: Source, list: Node): ReadonlyMap<number, Methods> => {
  const known = new Map<number, Methods>();
  let left = all;
  for (const statement of partsOf(list)) {
    if (left.size < all.size) known.set(statement.id, left);
    const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
    const taken = condition && statement.childForFieldName("consequence");
    if (condition && taken && leaves(source, taken)) left = both(left, tested(source, condition).no);
  }
  return known;
});

/** The methods that come to a branch of a `switch`, also from those in front that run on into it. */
function ofCase(source: Source, branch: Node): Methods {
  const choice = branch.parent?.parent?.childForFieldName("value");
  if (!choice || !isMethod(source, choice)) return all;
  let methods = labelOf(source, branch);
  for (
    let before = branch.previousNamedSibling;
    before && !leaves(source, before);
    before = before.previousNamedSibling
  ) {
    methods = either(methods, labelOf(source, before));
  }
  return methods;
}

function labelOf(source: Source, branch: Node): Methods {
  const value = branch.childForFieldName("value");
  if (branch.type === "switch_case") return value ? (listed(source, value) ?? all) : all;
  if (branch.type !== "switch_default" || !branch.parent) return new Set();
  const cases = partsOf(branch.parent).filter(({ type }) => type === "switch_case");
  return cases.reduce((left: Methods, each) => {
    const label = each.childForFieldName("value");
    return without(left, (label && listed(source, label)) ?? new Set());
  }, all);
}

/** The methods for which a condition may hold, and those for which it may not. */
function tested(source: Source, condition: Node): { readonly yes: Methods; readonly no: Methods } {
  const node = bare(condition);
  const operator = operatorOf(node);
  const part = (field: string) => {
    const child = node.childForFieldName(field);
    return child ? tested(source, child) : { yes: all, no: all };
  };
  if (operator === "!") {
    const { yes, no } = part("argument");
    return { yes: no, no: yes };
  }
  if (operator === "&&" || operator === "||") {
    const [left, right] = [part("left"), part("right")];
    const [narrow, wide] = operator === "&&" ? [both, either] : [either, both];
    return { yes: narrow(left.yes, right.yes), no: wide(left.no, right.no) };
  }
  const methods = compared(source, node, operator);
  if (!methods) return { yes: all, no: all };
  const others = without(all, methods);
  return unequal.has(operator) ? { yes: others, no: methods } : { yes: methods, no: others };
}

/** The methods that the method of the request is compared with. */
function compared(source: Source, node: Node, operator: string): Methods | undefined {
  if (equal.has(operator) || unequal.has(operator)) {
    const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
    if (!left || !right) return undefined;
    if (isMethod(source, left)) return listed(source, right);
    return isMethod(source, right) ? listed(source, left) : undefined;
  }
  const call = methodCall(source, node);
  const [given] = call?.given ?? [];
  const isSearch = call && (call.method === "includes" || call.method === "has");
  return isSearch && given && isMethod(source, given) ? listed(source, call.object) : undefined;
}

function isMethod(source: Source, node: Node): boolean {
  const text = textOf(source, bare(node));
  return text.length < 80 && subject.test(text) && !asked.test(text);
}

/** The methods that a value names, one or several; undefined where they are not all known. */
function listed(source: Source, node: Node): Methods | undefined {
  const value = javascriptValue(source, node);
  const items = value.kind === "list" ? value.items : [value];
  const names = items.flatMap((item) => (item.kind === "text" ? item.value.toUpperCase() : []));
  return names.length === items.length && names.every((name) => all.has(name)) ? new Set(names) : undefined;
}

function leaves(source: Source, branch: Node): boolean {
  if (leaving.has(branch.type) || isThrow(source, branch)) return true;
  const isCase = branch.type === "switch_case" || branch.type === "switch_default";
  const last = isCase || branch.type === "statement_block" ? partsOf(branch).at(-1) : undefined;
  return last !== undefined && leaves(source, last);
}

function both(a: Methods, b: Methods): Methods {
  return a === all ? b : b === all ? a : new Set([...a].filter((name) => b.has(name)));
}

function either(a: Methods, b: Methods): Methods {
  return a === all || b === all ? all : new Set([...a, ...b]);
}

function without(a: Methods, b: Methods): Methods {
  return new Set([...a].filter((name) => !b.has(name)));
}

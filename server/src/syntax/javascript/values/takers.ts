import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { bare, outermost } from "../calls.ts";
import { functionAround, functionTypes, parametersOf } from "../functions.ts";
import { type Container, containerOf } from "./containers.ts";

/** Where something takes what a name holds, or a part of it. */
export type Taken =
  /** Another name, or the names of a pattern. */
  | { readonly kind: "name"; readonly target: Node; readonly container?: Container | undefined }
  /** A function, among its arguments. */
  | { readonly kind: "call"; readonly list: Node; readonly part: Node; readonly container?: Container | undefined }
  /** It is what a function of that name gives. */
  | { readonly kind: "result"; readonly name: string }
  /** It is changed where it stands: `(list || []).push(…)`. */
  | { readonly kind: "changed" };

/** What is taken is followed so far outwards. */
const maxSteps = 20;
const members = new Set(["member_expression", "subscript_expression"]);
/** Methods that give a part of what they are called on, or all of its parts. */
const giving = new Set(["get", "at", "find", "values", "entries", "filter"]);
/** Methods that hand each part to a function. */
const each = new Set(["forEach", "map"]);
const mutating = new Set([
  "push",
  "unshift",
  "splice",
  "pop",
  "shift",
  "add",
  "set",
  "delete",
  "clear",
  "sort",
  "reverse",
]);
/** Functions that give all parts of what they are handed. */
const spreading = new Set(["Object.values", "Object.entries", "Array.from"]);

/** What a part goes on to: something around it, or what takes it. */
type Step = { readonly at: Node; readonly container?: Container } | Taken | undefined;

/** Where another name or a function takes what a name holds, or a part of that; undefined for all other uses. */
export function takenFrom(source: Source, use: Node): Taken | undefined {
  let at = outermost(use);
  let container: Container | undefined;
  let isApart = false;
  for (let step = 0; step < maxSteps; step++) {
    const next: Step =
      memberStep(source, at, isApart) ?? choiceStep(at) ?? containerStep(source, at) ?? takerOf(source, at, container);
    if (!next || "kind" in next) return next;
    isApart ||= !members.has(next.at.type);
    container = next.container ?? container;
    at = next.at;
  }
  return undefined;
}

/** `config.cors`, `table.get("a")`, `list.forEach((item) => …)` */
function memberStep(source: Source, at: Node, isApart: boolean): Step {
  const member = at.parent;
  if (!member || !members.has(member.type) || member.childForFieldName("object")?.id !== at.id) return undefined;
  const place = outermost(member);
  const call = place.parent?.type === "call_expression" ? place.parent : undefined;
  if (!call || call.childForFieldName("function")?.id !== place.id) return { at: place };
  const property = member.childForFieldName("property");
  const method = property ? textOf(source, property) : "";
  if (giving.has(method)) return { at: outermost(call) };
  if (isApart && mutating.has(method)) return { kind: "changed" };
  const fn = each.has(method) ? partsOf(call.childForFieldName("arguments") ?? call)[0] : undefined;
  const [item] = fn && functionTypes.has(fn.type) ? parametersOf(fn) : [];
  return item && { kind: "name", target: item };
}

/** `production ? list : []`, `list || []` */
function choiceStep(at: Node): Step {
  const parent = at.parent;
  if (parent?.type === "ternary_expression" && parent.childForFieldName("condition")?.id !== at.id) {
    return { at: outermost(parent) };
  }
  const operator = parent?.type === "binary_expression" ? parent.childForFieldName("operator")?.type : undefined;
  return parent && operator && /^(?:\|\||\?\?|&&)$/.test(operator) ? { at: outermost(parent) } : undefined;
}

function containerStep(source: Source, at: Node): Step {
  const container = containerOf(source, at);
  return container && { at: container.node, container };
}

function takerOf(source: Source, part: Node, container: Container | undefined): Step {
  const taker = part.parent;
  const is = (field: string) => taker?.childForFieldName(field)?.id === part.id;
  const to = (target: Node | null | undefined): Taken | undefined =>
    target ? { kind: "name", target, container } : undefined;
  switch (taker?.type) {
    case "variable_declarator":
      return is("value") ? to(taker.childForFieldName("name")) : undefined;
    case "assignment_expression":
      return is("right") ? assigned(taker.childForFieldName("left"), part, container) : undefined;
    case "assignment_pattern":
      return is("right") ? to(taker.childForFieldName("left")) : undefined;
    case "required_parameter":
      return is("value") ? to(taker.childForFieldName("pattern")) : undefined;
    case "for_in_statement": {
      const item = is("right") ? taker.childForFieldName("left") : null;
      return item ? { kind: "name", target: item } : undefined;
    }
    case "return_statement":
    case "arrow_function":
      return resultOf(source, taker.type === "arrow_function" && is("body") ? taker : functionAround(part));
    case "arguments": {
      const callee = taker.parent?.childForFieldName("function");
      if (taker.parent && callee && spreading.has(textOf(source, callee))) return { at: outermost(taker.parent) };
      return { kind: "call", list: taker, part, container };
    }
    default:
      return undefined;
  }
}

/** `copy = list`, `options.list = list` */
function assigned(left: Node | null, part: Node, container: Container | undefined): Taken | undefined {
  if (left?.type === "identifier") return { kind: "name", target: left, container };
  let root: Node | null = left && members.has(left.type) ? left.childForFieldName("object") : null;
  while (root && members.has(bare(root).type)) root = bare(root).childForFieldName("object");
  const isName = root?.type === "identifier";
  return isName && root ? { kind: "name", target: root, container: { node: part, key: undefined } } : undefined;
}

function resultOf(source: Source, fn: Node | undefined): Taken | undefined {
  const place = fn && outermost(fn).parent;
  const name =
    fn?.childForFieldName("name") ?? (place?.type === "variable_declarator" ? place.childForFieldName("name") : null);
  return name ? { kind: "result", name: textOf(source, name) } : undefined;
}

import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { chainStart, methodCall } from "../../../../syntax/javascript/members.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { operatorOf } from "../unwrapped.ts";
import { boundTo } from "./bindings.ts";
import { isFunction, type Standing, worthOf } from "./expressions.ts";
import { absent, isTrue, type Names, open, something, type Worth } from "./worth.ts";

/** How a way through a function ends. */
export type End =
  /** The request is handed on to what lies behind. */
  | { readonly kind: "handed on" }
  /** It is answered, or fails. */
  | { readonly kind: "ended" }
  | { readonly kind: "thrown" }
  /** It goes on to what handles errors. */
  | { readonly kind: "failed" }
  /** It comes to the goal. */
  | { readonly kind: "reached" }
  | { readonly kind: "returned"; readonly worth: Worth }
  /** Nobody knows. */
  | { readonly kind: "lost" };

const lost: readonly End[] = [{ kind: "lost" }];
const ended: readonly End[] = [{ kind: "ended" }];
const handed: readonly End[] = [{ kind: "handed on" }];
const reached: readonly End[] = [{ kind: "reached" }];
const failed: readonly End[] = [{ kind: "thrown" }];

/** What comes after a statement. */
type Then = (names: Names) => readonly End[];

/** Methods of answers that send them. */
const sending =
  /^(?:send|json|jsonp|end|sendStatus|sendFile|redirect|render|text|html|body|unauthorized|forbidden|code204)$/;
const skipped = new Set(["comment", "function_declaration", "empty_statement", "type_alias_declaration"]);

/** How the ways through statements end, from the first one on; what is behind the last one is `then`. */
export function endsOf(standing: Standing, statements: readonly Node[], names: Names, then: Then): readonly End[] {
  const [first, ...others] = statements;
  if (!first) return then(names);
  if (standing.work.left-- <= 0) return lost;
  const rest: Then = (after) => endsOf(standing, others, after, then);
  switch (first.type) {
    case "expression_statement":
      return first.firstNamedChild ? endsOfExpression(standing, first.firstNamedChild, names, rest) : rest(names);
    case "return_statement":
      return endsOfReturn(standing, first.firstNamedChild, names);
    case "throw_statement":
      return failed;
    case "lexical_declaration":
    case "variable_declaration":
      return endsOfDeclaration(standing, first, names, rest);
    case "if_statement":
      return endsOfIf(standing, first, names, rest);
    case "statement_block":
      return endsOf(standing, partsOf(first), names, rest);
    case "try_statement":
      return endsOfTry(standing, first, names, rest);
    default:
      return skipped.has(first.type) ? rest(names) : lost;
  }
}

/** What a function gives back: the ends of a call that hands requests on in `return next()`. */
export function endsOfReturn(standing: Standing, value: Node | null, names: Names): readonly End[] {
  if (!value) return [{ kind: "returned", worth: absent }];
  return endsOfExpression(standing, value, names, () => {
    const worth = worthOf(standing, names, value);
    return worth.kind === "throws" ? failed : [{ kind: "returned", worth }];
  });
}

function endsOfIf(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  const condition = node.childForFieldName("condition");
  const consequence = node.childForFieldName("consequence");
  const otherwise = node.childForFieldName("alternative");
  const [alternative] = otherwise ? partsOf(otherwise) : [];
  if (!condition || !consequence) return lost;
  return endsOfChoice(
    standing,
    condition,
    names,
    () => endsOf(standing, [consequence], names, rest),
    () => endsOf(standing, alternative ? [alternative] : [], names, rest),
  );
}

function endsOfChoice(
  standing: Standing,
  condition: Node,
  names: Names,
  taken: () => readonly End[],
  left: () => readonly End[],
): readonly End[] {
  if (handsOnElsewhere(standing, condition, names)) return lost;
  const worth = worthOf(standing, names, condition);
  if (worth.kind === "throws") return failed;
  const holds = isTrue(worth);
  if (holds !== undefined) return holds ? taken() : left();
  return [...taken(), ...left()];
}

function endsOfDeclaration(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  let known = names;
  for (const declarator of partsOf(node)) {
    const name = declarator.childForFieldName("name");
    const value = declarator.childForFieldName("value");
    if (!name) continue;
    if (value && handsOnElsewhere(standing, value, known)) return lost;
    const worth = value ? worthOf(standing, known, value) : absent;
    if (worth.kind === "throws") return failed;
    const bound = boundTo(standing, name, worth, known);
    if (!bound) return failed;
    known = bound;
  }
  return rest(known);
}

function endsOfTry(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  const body = node.childForFieldName("body");
  const handler = node.childForFieldName("handler");
  const caught = handler?.childForFieldName("body");
  if (!body || !handler || !caught || node.childForFieldName("finalizer")) return lost;
  const parameter = handler.childForFieldName("parameter");
  const through: Names[] = [];
  const inside = endsOf(standing, partsOf(body), names, (after) => {
    through.push(after);
    return [];
  });
  const left = inside.filter(({ kind }) => kind !== "thrown");
  const error = parameter ? new Map([...names, [textOf(standing.source, parameter), something]]) : names;
  // What is called there may always fail.
  return [...left, ...through.flatMap((after) => [...rest(after)]), ...endsOf(standing, [caught], error, rest)];
}

function endsOfExpression(standing: Standing, written: Node, names: Names, rest: Then): readonly End[] {
  const { source } = standing;
  const whole = bare(written);
  const node = whole.type === "await_expression" && whole.firstNamedChild ? bare(whole.firstNamedChild) : whole;
  if (node.type === "ternary_expression") return endsOfTernary(standing, node, names, rest);
  if (node.type === "binary_expression" && /^(?:&&|\|\|)$/.test(operatorOf(node)))
    return endsOfShort(standing, node, names, rest);
  if (node.type === "assignment_expression") return endsOfAssignment(standing, node, names, rest);
  if (node.type !== "call_expression") {
    if (handsOnElsewhere(standing, node, names)) return lost;
    return worthOf(standing, names, node).kind === "throws" ? failed : rest(names);
  }
  if (node.id === standing.goal?.id) return reached;
  const callee = node.childForFieldName("function");
  const { given } = argumentsOf(node);
  const called = callee && names.get(textOf(source, callee));
  if (called?.kind === "part" && called.of === "next")
    return endsOfNext(given[0] && worthOf(standing, names, given[0]));
  const told = given.at(-1);
  if (told && isFunction(told) && isVerification(standing, node, names)) return endsOfFailure(standing, told, names);
  if (handsOnElsewhere(standing, node, names)) return lost;
  if (isSent(standing, node, names)) return ended;
  if (isThrown(standing, node, names)) return failed;
  return worthOf(standing, names, node).kind === "throws" ? failed : rest(names);
}

/** `next()`, `next("route")` and `next(error)`. */
function endsOfNext(given: Worth | undefined): readonly End[] {
  if (!given || (given.kind === "text" && given.value === "route")) return handed;
  if (given.kind === "text" && given.value === "router") return lost;
  return isTrue(given) === false ? handed : [{ kind: "failed" }];
}

function endsOfTernary(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  const condition = node.childForFieldName("condition");
  const consequence = node.childForFieldName("consequence");
  const alternative = node.childForFieldName("alternative");
  if (!condition || !consequence || !alternative) return lost;
  const ends = (side: Node) => () => endsOfExpression(standing, side, names, rest);
  return endsOfChoice(standing, condition, names, ends(consequence), ends(alternative));
}

/** `!token && res.sendStatus(401)` */
function endsOfShort(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (!left || !right) return lost;
  const taken = () => endsOfExpression(standing, right, names, rest);
  const skip = () => rest(names);
  return operatorOf(node) === "&&"
    ? endsOfChoice(standing, left, names, taken, skip)
    : endsOfChoice(standing, left, names, skip, taken);
}

function endsOfAssignment(standing: Standing, node: Node, names: Names, rest: Then): readonly End[] {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (!left || !right || handsOnElsewhere(standing, right, names)) return lost;
  const worth = worthOf(standing, names, right);
  return worth.kind === "throws" ? failed : rest(new Map([...names, [textOf(standing.source, left), worth]]));
}

/** Whether what hands requests on, or a name for it, comes into an expression that is not known to call it. */
function handsOnElsewhere({ source, goal }: Standing, node: Node, names: Names): boolean {
  // Whoever else is handed the request: what is looked for is the way to one call.
  if (goal) return encloses(node, goal);
  const written = textOf(source, node);
  return [...names].some(
    ([name, worth]) =>
      worth.kind === "part" && worth.of === "next" && new RegExp(`\\b${name.replace(/\W/g, "")}\\b`).test(written),
  );
}

/** `res.status(401).json(…)`: the answer is sent, whatever follows. */
function isSent({ source, shape }: Standing, node: Node, names: Names): boolean {
  const call = methodCall(source, node);
  if (!call || !sending.test(call.method)) return false;
  const answer = [...names].find(([name]) => name === textOf(source, chainStart(source, call.object)));
  return answer !== undefined && shape.answer !== shape.request;
}

/** `ctx.throw(401)`, and `ctx.assert(user, 401)` without a user. */
function isThrown(standing: Standing, node: Node, names: Names): boolean {
  const call = methodCall(standing.source, node);
  if (!call || (call.method !== "throw" && call.method !== "assert")) return false;
  const held = worthOf(standing, names, call.object);
  const [first] = call.given;
  if (held.kind !== "part" || held.of !== "request") return false;
  return call.method === "throw" || (first !== undefined && isTrue(worthOf(standing, names, first)) === false);
}

/** `jwt.verify(token, secret, (error, user) => …)` with a token that is not there. */
function isVerification({ source, ...standing }: Standing, node: Node, names: Names): boolean {
  const call = methodCall(source, node);
  const [token] = call?.given ?? [];
  if (call?.method !== "verify" || !/^(?:jwt|jsonwebtoken)$/i.test(textOf(source, call.object)) || !token) return false;
  return isTrue(worthOf({ source, ...standing }, names, token)) === false;
}

/** The function that waits for a result is told of an error. */
function endsOfFailure(standing: Standing, fn: Node, names: Names): readonly End[] {
  const body = fn.childForFieldName("body");
  if (!body) return lost;
  const [error, ...results] = parametersOf(fn).map((each) => textOf(standing.source, each));
  const own: [string, Worth][] = results.map((name) => [name, absent]);
  const known = new Map<string, Worth>([...names, ...own, ...(error ? [[error, something] as const] : [])]);
  if (body.type !== "statement_block") return endsOfReturn(standing, body, known);
  return endsOf(standing, partsOf(body), known, () => [{ kind: "returned", worth: open }]);
}

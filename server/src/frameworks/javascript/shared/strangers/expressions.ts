import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { type MethodCall, memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { operatorOf } from "../unwrapped.ts";
import { ofEvent } from "./events.ts";
import { calledOn, memberOf, type Shape, saysWho } from "./said.ts";
import { onList, onText } from "./texts.ts";
import {
  absent,
  flag,
  isNullish,
  isSame,
  isTrue,
  type Names,
  open,
  something,
  text,
  thrown,
  type Worth,
} from "./worth.ts";

/** Where an expression stands. */
export interface Standing {
  readonly source: Source;
  readonly shape: Shape;
  /** The path of the request, where it is asked about one. */
  readonly path?: string;
  /** A call that a way is looked for to. */
  readonly goal?: Node;
  /** What is left to be looked at, in steps. */
  readonly work: { left: number };
  /** What a function of the project gives for its arguments. */
  readonly result: (standing: Standing, callee: Node, given: readonly Worth[]) => Worth;
}

/** What an expression is worth while a stranger's request is handled. */
export function worthOf(standing: Standing, names: Names, node: Node): Worth {
  const { source } = standing;
  if (standing.work.left-- <= 0) return open;
  const inner = bare(node);
  const own = names.get(textOf(source, inner));
  if (own) return own;
  switch (inner.type) {
    case "await_expression":
      return inner.firstNamedChild ? worthOf(standing, names, inner.firstNamedChild) : open;
    case "member_expression":
    case "subscript_expression":
      return memberWorth(standing, names, inner, node);
    case "call_expression":
      return callWorth(standing, names, inner);
    case "unary_expression":
      return unaryWorth(standing, names, inner);
    case "binary_expression":
      return binaryWorth(standing, names, inner);
    case "ternary_expression":
      return ternaryWorth(standing, names, inner);
    case "new_expression":
      return something;
    case "undefined":
      return absent;
    default:
      return plainWorth(source, inner);
  }
}

/** What stands for itself, or for something that is the same for every request. */
function plainWorth(source: Source, node: Node): Worth {
  if (node.type === "identifier" && textOf(source, node) === "undefined") return absent;
  const value = javascriptValue(source, node);
  switch (value.kind) {
    case "text":
      return text(value.value);
    case "flag":
      return flag(value.value);
    case "null":
    case "undefined":
      return { kind: value.kind };
    case "record":
    case "function":
    case "regex":
      return something;
    case "list":
      return { kind: "list", items: value.items.map((item) => (item.kind === "text" ? text(item.value) : open)) };
    default:
      return isSecret(source, value.definition ?? node) ? something : open;
  }
}

/** A variable of the environment, which is set where the program is to keep strangers out. */
function isSecret(source: Source, node: Node): boolean {
  return /^process\.env(?:\.\w+|\[["'`]\w+["'`]\])!?$/.test(textOf(source, node));
}

function memberWorth(standing: Standing, names: Names, node: Node, written: Node): Worth {
  const { source } = standing;
  const object = node.childForFieldName("object");
  if (!object) return open;
  const held = worthOf(standing, names, object);
  const isOptional = node.children.some((child) => child?.type === "optional_chain");
  if (held.kind === "throws") return held;
  if (isNullish(held)) {
    const isSkipped = isOptional || (held.kind === "undefined" && held.isShort === true);
    if (!isSkipped) return thrown;
    // Parentheses end the chain.
    return written.type === "parenthesized_expression" ? absent : { kind: "undefined", isShort: true };
  }
  const read = memberRead(source, node);
  if (held.kind === "part") {
    const known = read && memberOf(held.of, read.key, standing.path);
    return known ?? plainMember(source, node, held.kind);
  }
  const index = node.childForFieldName("index");
  if (held.kind === "list" && index?.type === "number") return held.items[Number(textOf(source, index))] ?? absent;
  return plainMember(source, node, held.kind);
}

function plainMember(source: Source, node: Node, kind: Worth["kind"]): Worth {
  return kind === "unknown" || kind === "something" ? plainWorth(source, node) : open;
}

function callWorth(standing: Standing, names: Names, node: Node): Worth {
  const { source } = standing;
  const callee = node.childForFieldName("function");
  const { given } = argumentsOf(node);
  if (!callee) return open;
  const behind = () => given[1] && worthOf(standing, names, given[1]);
  const known = libraryCall(standing, names, callee, given) ?? ofEvent(source, bare(callee), behind);
  if (known) return known;
  const call = methodCall(source, node);
  if (call) return methodWorth(standing, names, call, bare(callee));
  if (textOf(source, callee) === "Boolean" && given[0]) return flag(isTrue(worthOf(standing, names, given[0])));
  const arguments_ = given.map((each) => worthOf(standing, names, each));
  return standing.result(standing, callee, arguments_);
}

/** Functions of libraries that read who the user is. */
function libraryCall({ source, ...standing }: Standing, names: Names, callee: Node, given: readonly Node[]) {
  const imported = importedAs(source, callee);
  if (imported?.module === "hono/cookie" && /^get(?:Signed)?Cookie$/.test(imported.name) && given.length > 1)
    return absent;
  if (imported?.module !== "jsonwebtoken" || imported.name !== "verify" || !given[0]) return undefined;
  const token = worthOf({ source, ...standing }, names, given[0]);
  // With a function behind them it is that which is handed the error.
  return given.length < 4 && isTrue(token) === false && !given.slice(2).some(isFunction) ? thrown : undefined;
}

export function isFunction({ type }: Node): boolean {
  return type === "arrow_function" || type === "function_expression";
}

function methodWorth(standing: Standing, names: Names, { object, method, given }: MethodCall, callee: Node): Worth {
  const { source } = standing;
  const held = worthOf(standing, names, object);
  if (held.kind === "throws") return held;
  if (isNullish(held)) {
    const isOptional = callee.children.some((child) => child?.type === "optional_chain");
    const isSkipped = isOptional || (held.kind === "undefined" && held.isShort === true);
    return isSkipped ? { kind: "undefined", isShort: true } : thrown;
  }
  const worths = given.map((each) => worthOf(standing, names, each));
  const [first] = worths;
  if (held.kind === "something" && method === "test" && first?.kind === "text")
    return onPattern(source, object, first.value);
  if (held.kind === "part") {
    const name = first?.kind === "text" ? first.value : undefined;
    return calledOn(held.of, method, name, standing.shape) ?? open;
  }
  if (held.kind === "text") return onText(held.value, method, worths);
  if (held.kind === "list") return onList(held.items, method, first);
  // A list of texts, taken from one text.
  const isSplit = method === "includes" && /\.split\([^()]*\)$/.test(textOf(source, object));
  return isSplit && first && isNullish(first) ? flag(false) : open;
}

/** A pattern that no text takes long for. */
const quick = /^[^*+{]*(?:[*+][^*+{]*)?$/;
const longest = 200;

/** `/^\/api\//.test(req.path)` */
function onPattern(source: Source, node: Node, tested: string): Worth {
  const value = javascriptValue(source, node);
  if (value.kind !== "regex" || !quick.test(value.source) || tested.length > longest || /[gy]/.test(value.flags))
    return open;
  try {
    return flag(new RegExp(value.source, value.flags).test(tested));
  } catch {
    return open;
  }
}

function unaryWorth(standing: Standing, names: Names, node: Node): Worth {
  const argument = node.childForFieldName("argument");
  if (!argument) return open;
  const held = worthOf(standing, names, argument);
  if (held.kind === "throws") return held;
  const operator = operatorOf(node);
  if (operator === "!") {
    const isHeld = isTrue(held);
    return flag(isHeld === undefined ? undefined : !isHeld);
  }
  if (operator !== "typeof") return open;
  return held.kind === "undefined" ? text("undefined") : held.kind === "text" ? text("string") : open;
}

function binaryWorth(standing: Standing, names: Names, node: Node): Worth {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (!left || !right) return open;
  const operator = operatorOf(node);
  const worth = (side: Node) => worthOf(standing, names, side);
  if (operator === "in") {
    const key = left.type === "string" ? decodeJavascriptString(textOf(standing.source, left)) : undefined;
    const held = worth(right);
    const isKnown = held.kind === "part" && (held.of === "cookies" || (held.of === "headers" && saysWho(key ?? "")));
    return key !== undefined && isKnown ? flag(false) : open;
  }
  const first = worth(left);
  if (first.kind === "throws") return first;
  if (operator === "&&" || operator === "||") return chosen(first, operator === "||", () => worth(right));
  if (operator === "??") return isNullish(first) ? worth(right) : first.kind === "unknown" ? open : first;
  const second = worth(right);
  if (second.kind === "throws") return second;
  if (!/^[!=]==?$/.test(operator)) return open;
  const same = isSame(first, second, operator.length === 3);
  return flag(same === undefined ? undefined : same === operator.startsWith("="));
}

/** `first || second`, or `first && second`. */
function chosen(first: Worth, isOr: boolean, second: () => Worth): Worth {
  const holds = isTrue(first);
  if (holds !== undefined) return holds === isOr ? first : second();
  const other = second();
  // Whichever it is, it counts the same.
  const isEither = isTrue(other) === isOr;
  return isEither ? { kind: isOr ? "something" : "nothing" } : open;
}

function ternaryWorth(standing: Standing, names: Names, node: Node): Worth {
  const [condition, consequence, alternative] = ["condition", "consequence", "alternative"].map((field) =>
    node.childForFieldName(field),
  );
  if (!condition || !consequence || !alternative) return open;
  const holds = isTrue(worthOf(standing, names, condition));
  if (holds !== undefined) return worthOf(standing, names, holds ? consequence : alternative);
  return open;
}

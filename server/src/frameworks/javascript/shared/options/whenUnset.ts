import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { fromEnvironment } from "../../../../syntax/javascript/environment.ts";
import { type MethodCall, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

/** What an expression with a variable of the environment comes to where that is not set. */
export interface WhenUnset {
  readonly variable: string;
  readonly given: Value | "fails";
  /** It is handed to a worker with each request. */
  readonly isHanded?: boolean;
  /** The empty text or list that is written behind the variable: `process.env.NAME ?? ""`. */
  readonly empty?: Node;
  /** What splits it. */
  readonly split?: MethodCall;
}

/** `(text) => text.trim()`: what is left of an empty text is one. */
const trims = /^\(?\s*(\w+)(?:\s*:\s*string)?\s*\)?\s*=>\s*\1\.trim\(\)$|^String$/;
/** `Boolean`, `(text) => text`, `(text) => text.length > 0`: none of them keeps an empty text. */
const dropsEmpty =
  /^Boolean$|^\(?\s*(\w+)(?:\s*:\s*string)?\s*\)?\s*=>\s*(?:!!)?\1(?:\.trim\(\))?(?:\.length(?:\s*>\s*0)?)?$|^\(?\s*(\w+)(?:\s*:\s*string)?\s*\)?\s*=>\s*\2(?:\.trim\(\))?\s*!==?\s*(?:""|'')$/;

/** Reads `process.env.NAME`, what stands behind it and what is made of it; undefined where that cannot be told. */
export function whenUnset(source: Source, expression: Node): WhenUnset | undefined {
  const node = bare(expression);
  const read = fromEnvironment(source, node);
  if (read) {
    const { variable, fails, isHanded } = read;
    return { variable, isHanded, given: fails ? "fails" : { kind: "undefined", node } };
  }
  if (node.type === "binary_expression") return orEmpty(source, node);
  const call = methodCall(source, node);
  const made = call && whenUnset(source, call.object);
  if (!call || !made || made.given === "fails") return made;
  const given = madeOf(source, call, made.given);
  return given && { ...made, given, ...(call.method === "split" && { split: call }) };
}

/** `process.env.NAME ?? ""`, `process.env.NAME?.split(",") || []` */
function orEmpty(source: Source, node: Node): WhenUnset | undefined {
  const operator = node.childForFieldName("operator")?.type;
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  if (!left || !right || (operator !== "||" && operator !== "??")) return undefined;
  const made = whenUnset(source, left);
  if (!made || made.given === "fails" || made.given.kind !== "undefined") return made;
  const value = javascriptValue(source, right);
  const isEmpty = value.kind === "text" ? value.value === "" : value.kind === "list" && value.items.length === 0;
  return isEmpty ? { ...made, given: { ...value, node }, empty: bare(right) } : undefined;
}

function madeOf(source: Source, { method, given, call }: MethodCall, object: Value): Value | undefined {
  const [first] = given;
  const text = first ? textOf(source, bare(first)) : "";
  if (object.kind === "text" && method === "trim") return { ...object, node: call };
  if (object.kind === "text" && method === "split" && /^["'`/][^"'`]+["'`/]$/.test(text)) {
    return { kind: "list", items: [{ kind: "text", value: object.value, node: call }], node: call };
  }
  if (object.kind !== "list") return undefined;
  if (method === "map" && (object.items.length === 0 || trims.test(text))) return { ...object, node: call };
  if (method === "filter" && (object.items.length === 0 || dropsEmpty.test(text))) {
    return { kind: "list", items: [], node: call };
  }
  return undefined;
}

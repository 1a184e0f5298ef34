import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../../../syntax/python/imports.ts";
import { pythonNames } from "../../../../../syntax/python/names.ts";
import { pythonValue } from "../../../../../syntax/python/values.ts";
import type { Source } from "../../../../../syntax/source.ts";
import { type Frame, quotedPattern } from "./frame.ts";

type IsOrigin = (node: Node) => boolean;

const scheme = "[^:/]+://";
const host = "[^:/]*";

/** The parts that `urlparse` and `urlsplit` give (https://docs.python.org/3/library/urllib.parse.html). */
const ofUrl: Readonly<Record<string, Frame>> = {
  hostname: { before: scheme, inside: host, after: "(?::\\d*)?" },
  netloc: { before: scheme, inside: "[^/]*", after: "" },
  scheme: { before: "", inside: host, after: "://.*" },
  port: { before: `${scheme}${host}:`, inside: "\\d*", after: "" },
};
const parsers = /^urllib\.parse\.url(?:parse|split)$|^urlparse\.url(?:parse|split)$/;
const maxSteps = 4;

/** Which part of the origin an expression is; undefined for all others, and for the origin itself. */
export function partAt(source: Source, node: Node, isOrigin: IsOrigin, steps = maxSteps): Frame | undefined {
  if (steps === 0) return undefined;
  const follow = (inner: Node | null | undefined) => (inner ? partAt(source, inner, isOrigin, steps - 1) : undefined);
  switch (node.type) {
    case "parenthesized_expression":
      return follow(partsOf(node)[0]);
    case "named_expression":
      return follow(node.childForFieldName("value"));
    case "identifier":
      return follow(givenOnce(source, node)) ?? unpackedPart(source, node, isOrigin, follow);
    case "boolean_operator": {
      const [left, right] = partsOf(node);
      return right && /^(?:["']{2}|None)$/.test(textOf(source, right)) ? follow(left) : undefined;
    }
    case "attribute":
      return urlPart(source, node, isOrigin);
    case "subscript":
      return splitPart(source, node, isOrigin, follow);
    case "call":
      return calledPart(source, node, isOrigin, follow);
    default:
      return undefined;
  }
}

function givenOnce(source: Source, name: Node): Node | undefined {
  const binding = bindingOf(source, pythonNames, name);
  if (binding.kind === "value") return binding.scope.type === "module" ? undefined : binding.node;
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  const isWalrus = only?.parent?.type === "named_expression" && others.length === 0;
  return isWalrus ? (only.parent?.childForFieldName("value") ?? undefined) : undefined;
}

/** `urlparse(origin).hostname`, also of a name that is given the parsed origin. */
function urlPart(source: Source, node: Node, isOrigin: IsOrigin): Frame | undefined {
  const object = node.childForFieldName("object");
  const name = node.childForFieldName("attribute")?.text ?? "";
  return object && isParsed(source, object, isOrigin) && Object.hasOwn(ofUrl, name) ? ofUrl[name] : undefined;
}

/** Whether an expression is the origin behind `urlparse` or `urlsplit`. */
export function isParsed(source: Source, node: Node, isOrigin: IsOrigin): boolean {
  const call = node.type === "identifier" ? givenOnce(source, node) : node;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  const [given] = call && callee ? argumentsOf(source, call).positional : [];
  return Boolean(
    callee && given && isOrigin(given) && qualifiedNames(source, callee).some((name) => parsers.test(name)),
  );
}

/** `origin.split("://")[1]`, `netloc.split(":")[0]`, `origin.partition("://")[2]`. */
function splitPart(
  source: Source,
  node: Node,
  isOrigin: IsOrigin,
  follow: (node: Node) => Frame | undefined,
): Frame | undefined {
  const call = node.childForFieldName("value");
  const index = node.childForFieldName("subscript");
  return call && index ? pieceOf(source, call, textOf(source, index), isOrigin, follow) : undefined;
}

/** `scheme, _, host = origin.partition("://")`. */
function unpackedPart(
  source: Source,
  name: Node,
  isOrigin: IsOrigin,
  follow: (node: Node) => Frame | undefined,
): Frame | undefined {
  const binding = bindingOf(source, pythonNames, name);
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  const list = only?.parent?.type === "pattern_list" && others.length === 0 ? only.parent : undefined;
  const call = list?.parent?.type === "assignment" ? list.parent.childForFieldName("right") : undefined;
  const at = list ? partsOf(list).findIndex(({ id }) => id === only?.id) : -1;
  return call ? pieceOf(source, call, `${at}`, isOrigin, follow) : undefined;
}

/** What a method that splits a text gives at a place: the separator takes a place of its own in `partition`. */
function pieceOf(
  source: Source,
  call: Node,
  at: string,
  isOrigin: IsOrigin,
  follow: (node: Node) => Frame | undefined,
): Frame | undefined {
  const callee = call.type === "call" ? call.childForFieldName("function") : undefined;
  const object = callee?.childForFieldName("object");
  const method = /^(?:r?split|(r?partition))$/.exec(callee?.childForFieldName("attribute")?.text ?? "");
  const [by] = call.type === "call" ? argumentsOf(source, call).positional : [];
  const separator = by ? pythonValue(source, by) : undefined;
  if (!object || !method || separator?.kind !== "text") return undefined;
  const place = method[1] === undefined ? at : { "0": "0", "2": "1", "-1": "1" }[at];
  if (place === undefined) return undefined;
  if (isOrigin(object)) return ofSplit(separator.value, place);
  const inner = follow(object);
  const isHost = inner?.inside === "[^/]*" && separator.value === ":" && place === "0";
  return isHost ? { before: inner.before, inside: host, after: "(?::.*)?" } : undefined;
}

function ofSplit(separator: string, at: string): Frame | undefined {
  if (separator !== "://" && separator !== "//") return undefined;
  if (at === "1") return ofUrl.netloc;
  if (at === "-1") return { before: `(?:${scheme})?`, inside: "[^/]*", after: "" };
  return at === "0" && separator === "://" ? ofUrl.scheme : undefined;
}

/** `hostname.lower()`, `origin.removeprefix("https://")`, `origin.replace("https://", "")`, `re.sub(r"^https?://", "", origin)`. */
function calledPart(
  source: Source,
  call: Node,
  isOrigin: IsOrigin,
  follow: (node: Node) => Frame | undefined,
): Frame | undefined {
  const callee = call.childForFieldName("function");
  const object = callee?.childForFieldName("object");
  const name = callee?.childForFieldName("attribute")?.text ?? "";
  const { positional } = argumentsOf(source, call);
  if (!callee || !object) return undefined;
  if (positional.length === 0 && /^(?:lower|casefold|strip)$/.test(name)) return follow(object);
  const [first, second, third] = positional.map((node) => ({ node, value: pythonValue(source, node) }));
  if (first?.value.kind !== "text") return undefined;
  const isEmptied = second?.value.kind === "text" && second.value.value === "";
  const without = (prefix: string): Frame => ({ before: `(?:${prefix})?`, inside: ".*", after: "" });
  const isPrefix = /^[a-z]+:\/\/$/.test(first.value.value);
  if (isPrefix && isOrigin(object) && (name === "removeprefix" || (name === "replace" && isEmptied))) {
    return without(quotedPattern(first.value.value));
  }
  const isSub = qualifiedNames(source, callee).includes("re.sub") && isEmptied && third && isOrigin(third.node);
  const pattern = isSub ? /^\^((?:\w|[()?:|]|\\?\/)+)$/.exec(first.value.value)?.[1] : undefined;
  return pattern === undefined ? undefined : without(pattern);
}

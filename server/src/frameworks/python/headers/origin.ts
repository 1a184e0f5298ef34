import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";

const headerKeys: ReadonlySet<string> = new Set(["origin"]);
/** WSGI and Django's META spell request headers so (PEP 3333). */
const environmentKeys: ReadonlySet<string> = new Set(["http_origin"]);
const environments = /(?:environ|META)$/;

/**
 * Whether an expression is the request's Origin header: `request.headers.get("origin")`, `request.headers["Origin"]`,
 * `request.META.get("HTTP_ORIGIN")`, or a name that is given one of them once.
 */
export function isRequestOrigin(source: Source, node: Node): boolean {
  return originRead(source, node) !== undefined;
}

/** The expression that reads the header, behind the names that stand for it; undefined when it is another value. */
export function originRead(source: Source, node: Node, steps = 4): Node | undefined {
  if (node.type === "identifier" && steps > 0) {
    const binding = bindingOf(source, pythonNames, node);
    return binding.kind === "value" ? originRead(source, binding.node, steps - 1) : undefined;
  }
  if (node.type === "parenthesized_expression") {
    const inner = partsOf(node)[0];
    return inner && originRead(source, inner, steps);
  }
  return readsOrigin(source, node) ? node : undefined;
}

/** The same header read without a default: what is to be written where the value is tested. */
export function plainOriginRead(source: Source, read: Node): string {
  if (read.type !== "call") return textOf(source, read);
  const callee = read.childForFieldName("function");
  const key = argumentsOf(source, read).positional[0];
  return callee && key ? `${textOf(source, callee)}(${textOf(source, key)})` : textOf(source, read);
}

function readsOrigin(source: Source, node: Node): boolean {
  if (node.type === "subscript") {
    const holder = node.childForFieldName("value");
    const key = node.childForFieldName("subscript");
    return Boolean(holder && key && isOriginKey(source, holder, key));
  }
  if (node.type !== "call") return false;
  const callee = node.childForFieldName("function");
  const holder = callee?.childForFieldName("object");
  const key = argumentsOf(source, node).positional[0];
  return Boolean(
    callee?.childForFieldName("attribute")?.text === "get" && holder && key && isOriginKey(source, holder, key),
  );
}

function isOriginKey(source: Source, holder: Node, key: Node): boolean {
  const name = pythonValue(source, key);
  if (name.kind !== "text") return false;
  const holderText = textOf(source, holder);
  if (environments.test(holderText)) return environmentKeys.has(name.value.toLowerCase());
  return /headers$/.test(holderText) && headerKeys.has(name.value.toLowerCase());
}

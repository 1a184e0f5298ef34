import type { Node } from "web-tree-sitter";
import type { Span } from "../../../policy/span.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";

/** What an opaque answer hides (Fetch standard, "opaque filtered response"): its body, and that it is no error. */
const hidden = new Set([
  "json",
  "text",
  "blob",
  "bytes",
  "arrayBuffer",
  "formData",
  "body",
  "ok",
  "status",
  "statusText",
  "headers",
]);

/** Where the answer of a call of `fetch` is looked at: behind `await`, in `.then(…)`, through a name that it is given. */
export function readsOfAnswer(source: Source, call: Node): Span[] {
  const held = namedUses(source, call);
  return [call, ...held].flatMap((promise) => readsOfPromise(source, promise));
}

function readsOfPromise(source: Source, promise: Node): Span[] {
  const { parent } = outermost(promise);
  if (parent?.type === "await_expression") return readsOfValue(source, parent);
  const then = parent && memberRead(source, parent);
  const chained = then?.key === "then" ? parent?.parent : undefined;
  const [callback] = chained?.type === "call_expression" ? argumentsOf(chained).given : [];
  const fn = callback && functionOf(source, callback);
  return fn ? readsInCallback(source, fn) : [];
}

/** The function that an expression is, or that it names. */
export function functionOf(source: Source, node: Node): Node | undefined {
  const given = bare(node);
  if (given.type !== "identifier") return functionTypes.has(given.type) ? given : undefined;
  const binding = bindingOf(source, javascriptNames, given);
  if (binding.kind === "value") return functionTypes.has(bare(binding.node).type) ? bare(binding.node) : undefined;
  const [declaration, ...others] = binding.kind === "other" ? binding.declarations : [];
  const declared = others.length === 0 ? declaration?.parent : undefined;
  return declared?.type === "function_declaration" && !declared.equals(functionAround(given) ?? source.root)
    ? declared
    : undefined;
}

function readsOfValue(source: Source, awaited: Node): Span[] {
  const outer = outermost(awaited);
  const { parent } = outer;
  if (!parent) return [];
  const direct = memberRead(source, parent);
  if (direct && hidden.has(direct.key)) return [memberSpan(parent)];
  const name = parent.childForFieldName(parent.type === "assignment_expression" ? "left" : "name");
  if (parent.type !== "variable_declarator" && parent.type !== "assignment_expression") return [];
  if (name?.type === "object_pattern") return readsOfPattern(source, name);
  if (name?.type !== "identifier") return [];
  const scope = functionAround(parent) ?? source.root;
  return readsOfName(source, textOf(source, name), scope, (use) => isAnswer(source, use, outer));
}

/** Whether a name stands for the awaited answer alone: it is declared so, or declared without a value and given only it. */
function isAnswer(source: Source, name: Node, awaited: Node): boolean {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "value") return outermost(binding.node).id === awaited.id;
  const [declaration, ...others] = binding.kind === "other" ? binding.declarations : [];
  const declarator = declaration?.parent?.type === "variable_declarator" ? declaration.parent : undefined;
  if (binding.kind !== "other" || !declarator || others.length > 0 || declarator.childForFieldName("value"))
    return false;
  const changes = namesOf(source, textOf(source, name), javascriptNames.nameTypes, binding.scope).flatMap((one) => {
    const change = javascriptNames.classify(one);
    return change?.does === "change" ? [change] : [];
  });
  const [only, ...more] = changes;
  return only?.value !== undefined && more.length === 0 && outermost(only.value).id === awaited.id;
}

function readsInCallback(source: Source, callback: Node): Span[] {
  const [parameter] = parametersOf(callback);
  if (parameter?.type === "object_pattern") return readsOfPattern(source, parameter);
  if (parameter?.type !== "identifier") return [];
  // A function inside of it may have a parameter of the same name.
  return readsOfName(source, textOf(source, parameter), callback, (use) => functionAround(use)?.id === callback.id);
}

/** `const { ok, status } = …`; nothing where the pattern asks for the type as well. */
function readsOfPattern(source: Source, pattern: Node): Span[] {
  const keys = partsOf(pattern).map((part) => part.childForFieldName("key") ?? part);
  const isAware = keys.some((key) => textOf(source, key) === "type");
  return isAware ? [] : keys.filter((key) => hidden.has(textOf(source, key))).map(spanOf);
}

/** Nothing where the code shows that it knows what it gets: it looks at the answer's type, or for the status 0. */
function readsOfName(source: Source, name: string, within: Node, isMeant: (use: Node) => boolean): Span[] {
  const reads = namesOf(source, name, javascriptNames.nameTypes, within).flatMap((use) => {
    const { parent } = use;
    const read = parent && memberRead(source, parent);
    return parent && read?.object.id === use.id && isMeant(use) ? [{ member: parent, key: read.key }] : [];
  });
  if (reads.some(({ member, key }) => key === "type" || isComparedWithZero(source, member))) return [];
  return reads.flatMap(({ member, key }) => (key === "clone" ? readOfCopy(source, member) : readOf(member, key)));
}

function readOf(member: Node, key: string): Span[] {
  return hidden.has(key) ? [memberSpan(member)] : [];
}

/** `answer.clone().json()` for `answer.clone`. */
function readOfCopy(source: Source, clone: Node): Span[] {
  const member = outermost(clone).parent?.parent;
  const read = member && memberRead(source, member);
  return member && read ? readOf(member, read.key) : [];
}

function isComparedWithZero(source: Source, member: Node): boolean {
  const { parent } = outermost(member);
  const sides = parent?.type === "binary_expression" ? partsOf(parent) : [];
  return sides.some((side) => textOf(source, side) === "0");
}

function memberSpan(member: Node): Span {
  return spanOf(member.childForFieldName("property") ?? member);
}

import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, bare, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** A call of a function of the file that hands its options on to `fetch`. */
export interface WrappedCall {
  readonly call: Node;
  readonly address: Node | undefined;
  readonly options: Node;
  /** The options that the function looks at or writes itself: what it makes of them is its own. */
  readonly own: ReadonlySet<string>;
}

/**
 * The calls of functions that hand one of their parameters on to `fetch` as its options, alone or spread among others:
 * `const api = (path, options) => fetch(base + path, { ...options, credentials: "include" })`.
 */
export function wrappedCalls(source: Source, fetchCall: Node): WrappedCall[] {
  const fn = functionAround(fetchCall);
  const [address, init] = argumentsOf(fetchCall).given;
  const name = fn && nameOf(fn);
  if (!fn || !init || !name) return [];
  const handed = handedOn(init);
  const options = placeOf(source, fn, handed);
  const own = handed && options !== undefined ? ownOptions(source, fn, init, handed) : undefined;
  if (options === undefined || !own) return [];
  const place = placeOf(source, fn, address);
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).flatMap((use) => {
    const call = callOf(use);
    const given = call ? argumentsOf(call).given : [];
    const written = given[options];
    if (!call || !written || !isNamed(source, use, fn)) return [];
    return [{ call, options: written, address: place === undefined ? undefined : given[place], own }];
  });
}

/** The options themselves, or the last that is spread among them. */
function handedOn(init: Node): Node | undefined {
  const node = bare(init);
  if (node.type !== "object") return node;
  const spread = partsOf(node).findLast(({ type }) => type === "spread_element");
  return spread && partsOf(spread)[0];
}

/**
 * The options that a function reads, sets or writes over; undefined where it does more with the object than that, and may
 * change any of them.
 */
function ownOptions(source: Source, fn: Node, init: Node, handed: Node): Set<string> | undefined {
  const own = new Set<string>();
  const parts = partsOf(bare(init));
  const behind = parts.slice(parts.findIndex((part) => partsOf(part)[0]?.id === handed.id) + 1);
  for (const part of bare(init).type === "object" ? behind : [])
    own.add(textOf(source, part.childForFieldName("key") ?? part).replaceAll(/["'`]/g, ""));
  let keepsHeaders = false;
  let deletesHeaders = false;
  for (const use of namesOf(source, textOf(source, handed), javascriptNames.nameTypes, fn)) {
    if (use.id === handed.id || isParameter(use, fn)) continue;
    const member = outermost(use).parent;
    const read = member && memberRead(source, member);
    if (!read || read.object.id !== use.id) return undefined;
    if (read.key !== "headers") own.add(read.key);
    else if (isDeletedFrom(source, member)) deletesHeaders = true;
    else keepsHeaders ||= member.parent?.childForFieldName("left")?.id !== member.id;
  }
  if (keepsHeaders) own.delete("headers");
  return deletesHeaders ? own.add("headers") : own;
}

/** Whether a function takes a header away: `delete options.headers["X-A"]`, `options.headers.delete("X-A")`. */
function isDeletedFrom(source: Source, headers: Node): boolean {
  const part =
    headers.parent && headers.parent.childForFieldName("object")?.id === headers.id ? headers.parent : headers;
  const isDeleted = part.parent?.type === "unary_expression" && /^delete\b/.test(textOf(source, part.parent));
  return isDeleted || memberRead(source, part)?.key === "delete";
}

function isParameter(use: Node, fn: Node): boolean {
  return parametersOf(fn).some(({ id }) => id === use.id);
}

function nameOf(fn: Node): Node | undefined {
  const own = fn.type === "function_declaration" ? fn.childForFieldName("name") : undefined;
  if (own) return own;
  const holder = outermost(fn).parent;
  const name = holder?.type === "variable_declarator" ? holder.childForFieldName("name") : undefined;
  return name?.type === "identifier" ? name : undefined;
}

/** Which parameter of a function an expression is. */
function placeOf(source: Source, fn: Node, node: Node | undefined): number | undefined {
  if (node?.type !== "identifier") return undefined;
  const binding = bindingOf(source, javascriptNames, node);
  const declaration = binding.kind === "other" && binding.declarations.length === 1 ? binding.declarations[0] : null;
  const place = parametersOf(fn).findIndex(({ id }) => id === declaration?.id);
  return place < 0 ? undefined : place;
}

function isNamed(source: Source, use: Node, fn: Node): boolean {
  const binding = bindingOf(source, javascriptNames, use);
  if (binding.kind === "value") return bare(binding.node).id === fn.id;
  return binding.kind === "other" && binding.declarations[0]?.parent?.id === fn.id;
}

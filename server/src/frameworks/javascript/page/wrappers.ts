import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, bare, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** A call of a function of the file that hands its options on to `fetch`. */
export interface WrappedCall {
  readonly call: Node;
  readonly address: Node | undefined;
  readonly options: Node;
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
  const options = placeOf(source, fn, handedOn(init));
  if (options === undefined) return [];
  const place = placeOf(source, fn, address);
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).flatMap((use) => {
    const call = callOf(use);
    const given = call ? argumentsOf(call).given : [];
    const written = given[options];
    if (!call || !written || !isNamed(source, use, fn)) return [];
    return [{ call, options: written, address: place === undefined ? undefined : given[place] }];
  });
}

/** The options themselves, or the last that is spread among them. */
function handedOn(init: Node): Node | undefined {
  const node = bare(init);
  if (node.type !== "object") return node;
  const spread = partsOf(node).findLast(({ type }) => type === "spread_element");
  return spread && partsOf(spread)[0];
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

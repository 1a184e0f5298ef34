import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { encloses, partsOf, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { type CorsCall, corsCalls } from "../cors/calls.ts";
import { fixedPolicy, headerIn } from "../shared/fixedHeaders.ts";

/** The headers that `responseMeta` of a tRPC handler gives: they go over those of its `middleware`, but on no preflight. */
export interface Meta {
  readonly policy: Policy;
  readonly headers: Value;
  /** The `cors` call that is the middleware of the same handler. */
  readonly middleware: CorsCall | undefined;
}

/** All `responseMeta` that name an origin. */
export function metas(source: Source): Meta[] {
  return hits(source, /\bresponseMeta\b/g).flatMap((name) => {
    const fn = functionOf(name);
    const headers = fn && headersOf(source, fn);
    const origin = headers && headerIn(headers, "access-control-allow-origin");
    if (!fn || !origin) return [];
    const middleware = middlewareOf(source, fn);
    const given = middleware && argumentsOf(middleware.call).given[0];
    const policy = fixedPolicy({
      framework: "trpc",
      label: "tRPC's `responseMeta`",
      span: spanOf(origin.keyNode),
      scope: {
        route: String((middleware?.call ?? fn).startIndex),
        layer: 1,
        methods: ["GET", "HEAD", "POST"],
        writes: "on the way in",
      },
      header: (wanted) => headerIn(headers, wanted)?.value,
      beside: given && javascriptValue(source, given),
      optionsStatus: 404,
    });
    return policy ? [{ policy, headers, middleware }] : [];
  });
}

function middlewareOf(source: Source, fn: Node): CorsCall | undefined {
  const options = optionsAround(fn);
  return corsCalls(source).find(({ call }) => options && encloses(options, outermost(call)));
}

function optionsAround(fn: Node): Node | undefined {
  const object = fn.type === "method_definition" ? fn.parent : fn.parent?.parent;
  return object?.type === "object" ? object : undefined;
}

function functionOf(name: Node): Node | undefined {
  const { parent } = name;
  if (parent?.type === "method_definition") return parent;
  const value = parent?.type === "pair" ? parent.childForFieldName("value") : undefined;
  return value && functionTypes.has(value.type) ? value : undefined;
}

function headersOf(source: Source, fn: Node): Value | undefined {
  const body = fn.childForFieldName("body");
  const last = body?.type === "statement_block" ? partsOf(body).at(-1) : undefined;
  const result = last ? (last.type === "return_statement" ? partsOf(last)[0] : undefined) : body && bare(body);
  const value = result ? javascriptValue(source, result) : undefined;
  const headers = value && entryOf(value, "headers");
  return headers?.kind === "record" ? headers : undefined;
}

import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { bare, outermost } from "../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { encloses, partsOf, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import type { Adapter } from "../../adapter.ts";
import { corsCalls } from "../cors/calls.ts";
import { fixedPolicy, headerIn } from "../fixedHeaders.ts";

/** The headers that `responseMeta` of a tRPC handler gives: they go over those of its `middleware`, but on no preflight. */
function metas(source: Source): Policy[] {
  return hits(source, /\bresponseMeta\b/g).flatMap((name) => {
    const fn = functionOf(name);
    const headers = fn && headersOf(source, fn);
    const origin = headers && headerIn(headers, "access-control-allow-origin");
    if (!fn || !origin) return [];
    const policy = fixedPolicy({
      framework: "trpc",
      label: "tRPC's `responseMeta`",
      span: spanOf(origin.keyNode),
      scope: { route: routeOf(source, fn), layer: 1, methods: ["GET", "HEAD", "POST"], writes: "on the way in" },
      header: (wanted) => headerIn(headers, wanted)?.value,
      optionsStatus: 404,
    });
    return policy ? [policy] : [];
  });
}

/** The route of the `cors` call that is the middleware of the same handler, where it has one. */
function routeOf(source: Source, fn: Node): string {
  const options = optionsAround(fn);
  const beside = corsCalls(source).find(({ call }) => options && encloses(options, outermost(call)));
  return String((beside?.call ?? fn).startIndex);
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

export const trpc: Adapter = {
  id: "trpc",
  family: "javascript",
  words: /["'`]@trpc\/server/,
  wordsAreModules: true,
  read: metas,
  writers: {},
};

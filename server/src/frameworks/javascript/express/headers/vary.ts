import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { importedAs, mentionsOf } from "../../../../syntax/javascript/imports.ts";
import { type MethodCall, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Effect, HeaderWrite } from "../../../shared/headers/write.ts";
import { namesIn } from "./effects.ts";
import { headerNames } from "./names.ts";
import { reachesOf } from "./reaches.ts";
import { responseOf } from "./responses.ts";
import { headerSettings, type Setting } from "./settings.ts";
import { headerWrites, writeOf } from "./writes.ts";

export const varyWords = /\bvary\b/gi;

/**
 * Every place that sets `Vary`: `res.set("Vary", …)` and its like, `res.vary("Origin")`, `vary(res, "Origin")` of the npm
 * package. What sets it on something else, or is not understood, counts as naming something unknown; so does the `cors`
 * package, which adds it by itself.
 */
export function varyWrites(source: Source): HeaderWrite[] {
  const known = headerWrites(source, varyWords);
  const called = hits(source, varyWords).flatMap((hit) => calledAt(source, hit));
  const names = headerNames(source, varyWords, isVary);
  const set = new Set(headerSettings(source, names).map(({ nameNode }) => nameNode.id));
  const others = names.flatMap(({ node }) => (set.has(node.id) ? [] : node));
  return [...known, ...called, ...[...others, ...mentionsOf(source, "cors")].map(unknownAt)];
}

/** A call of the method `vary` of a response, or of the function of the package `vary`. */
function calledAt(source: Source, hit: Node): HeaderWrite[] {
  if (hit.type === "property_identifier" && hit.parent?.type === "member_expression") {
    const call = hit.parent.parent ? methodCall(source, hit.parent.parent) : undefined;
    const names = call?.given[0];
    return call && names ? varyCall(source, call, names) : [];
  }
  if (hit.type !== "identifier" || importedAs(source, hit)?.module !== "vary") return [];
  const call = callOf(hit);
  const [object, names] = call ? argumentsOf(call).given : [];
  return call && object && names ? varyCall(source, { call, object, method: "vary", given: [] }, names) : [];
}

function varyCall(source: Source, call: MethodCall, value: Node): HeaderWrite[] {
  const response = responseOf(source, call);
  const effect: Effect = { header: "vary", names: namesIn(javascriptValue(source, value)) };
  if (!response) return [unknownAt(call.call)];
  const setting: Setting = { how: "append", value, call, response, at: call.call, within: [] };
  return reachesOf(source, setting).map((each) => writeOf(source, each, effect));
}

/** The name of the header, in any case. */
export function isVary(name: string): boolean {
  return name.toLowerCase() === "vary";
}

function unknownAt(node: Node): HeaderWrite {
  const effect: Effect = { header: "vary", names: undefined };
  return { statement: spanOf(node), effect, branches: [], onlyPreflight: false, handler: "" };
}

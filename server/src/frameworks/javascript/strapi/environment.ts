import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../syntax/javascript/calls.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type WhenUnset, whenUnset } from "../shared/options/whenUnset.ts";

/** The helper that Strapi hands to a configuration that is a function: `({ env }) => …` */
const handed = /\(\s*\{[^}]*\benv\b[^}]*\}[^)]*\)\s*=>|function\s*\w*\s*\(\s*\{[^}]*\benv\b[^}]*\}/;

/** A call of the helper without a default: `env("NAME")`, `env.array("NAME")`. */
export function helperCall(source: Source, expression: Node): { call: Node; variable: string } | undefined {
  const call = bare(expression);
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  if (!callee || !/^env(?:\.array)?$/.test(textOf(source, callee)) || !source.mentions(handed)) return undefined;
  const [name, ...others] = argumentsOf(call).given;
  const variable = name?.type === "string" ? decodeJavascriptString(textOf(source, name)) : undefined;
  return variable === undefined || others.length > 0 ? undefined : { call, variable };
}

/** Like `whenUnset`, and for `env("NAME")`, which gives `undefined` where the variable is not set. */
export function whenUnsetInStrapi(source: Source, expression: Node): WhenUnset | undefined {
  const found = helperCall(source, expression);
  if (!found) return whenUnset(source, expression);
  return { variable: found.variable, given: { kind: "undefined", node: expression } };
}

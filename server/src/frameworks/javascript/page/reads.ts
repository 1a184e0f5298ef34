import type { Node } from "web-tree-sitter";
import type { Span } from "../../../policy/span.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

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
  const outer = outermost(call);
  const { parent } = outer;
  if (parent?.type === "await_expression") return readsOfValue(source, parent);
  const then = parent && memberRead(source, parent);
  const chained = then?.key === "then" ? parent?.parent : undefined;
  const [callback] = chained?.type === "call_expression" ? argumentsOf(chained).given : [];
  return callback ? readsInCallback(source, callback) : [];
}

function readsOfValue(source: Source, awaited: Node): Span[] {
  const outer = outermost(awaited);
  const { parent } = outer;
  if (!parent) return [];
  const direct = memberRead(source, parent);
  if (direct && hidden.has(direct.key)) return [memberSpan(parent)];
  const name = parent.type === "variable_declarator" ? parent.childForFieldName("name") : null;
  const scope = functionAround(parent) ?? source.root;
  if (name?.type !== "identifier") return [];
  return readsOfName(source, textOf(source, name), scope, (use) => {
    const binding = bindingOf(source, javascriptNames, use);
    return binding.kind === "value" && outermost(binding.node).id === outer.id;
  });
}

function readsInCallback(source: Source, callback: Node): Span[] {
  const [parameter] = parametersOf(callback);
  if (parameter?.type !== "identifier") return [];
  // A function inside of it may have a parameter of the same name.
  return readsOfName(source, textOf(source, parameter), callback, (use) => functionAround(use)?.id === callback.id);
}

function readsOfName(source: Source, name: string, within: Node, isMeant: (use: Node) => boolean): Span[] {
  return namesOf(source, name, javascriptNames.nameTypes, within).flatMap((use) => {
    const { parent } = use;
    const read = parent && memberRead(source, parent);
    return parent && read?.object.id === use.id && hidden.has(read.key) && isMeant(use) ? [memberSpan(parent)] : [];
  });
}

function memberSpan(member: Node): Span {
  return spanOf(member.childForFieldName("property") ?? member);
}

import type { Node } from "web-tree-sitter";
import type { PageApi, PageRequest } from "../../../policy/pageRequest.ts";
import { hits } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { chainStart, memberRead, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { headerOf } from "./init.ts";

/** What sets a header that a rule speaks of, by its name. */
const setters = /\b(?:set|append)(?=\s*\(\s*["'`](?:access-control-|origin["'`]|cookie["'`]|referer["'`]))/gi;
/** Libraries whose hooks get the headers of a request, and Angular, whose headers are copied with each change. */
const libraries = /["'](?:@reduxjs\/toolkit\/query(?:\/react)?|ky|@angular\/common\/http)["']/;

/** The headers that code sets on what a hook is handed, or on headers of Angular that it has already. */
export function hookRequests(source: Source): PageRequest[] {
  if (!libraries.test(source.text)) return [];
  return hits(source, setters).flatMap((hit) => {
    const node = hit.parent?.parent;
    const call = node && methodCall(source, node);
    const [name, value] = call?.given ?? [];
    const named = name && javascriptValue(source, name);
    if (!node || !call || !name || !value || named?.kind !== "text") return [];
    const api = apiOf(source, node, chainStart(source, call.object));
    const headers = [headerOf(named.value, name, () => javascriptValue(source, value))];
    if (!api) return [];
    const url = { kind: "absent" } as const;
    return [{ framework: "page", api, span: spanOf(node), url, headers, options: [], reads: [], onServer: false }];
  });
}

function apiOf(source: Source, call: Node, root: Node): PageApi | undefined {
  if (isParameterOf(source, root, "prepareHeaders") && /\bfetchBaseQuery\b/.test(source.text)) return "fetch";
  const held = memberRead(source, root);
  if (held?.key === "headers" && isParameterOf(source, held.object, "beforeRequest")) return "ky";
  return isAngularHeaders(source, root) && isUsed(call) ? "Angular" : undefined;
}

/** Whether a name is the first parameter of the function that an object has under a key, alone or in a list. */
function isParameterOf(source: Source, name: Node, key: string): boolean {
  const fn = name.type === "identifier" ? functionAround(name) : undefined;
  if (!fn || textOf(source, parametersOf(fn)[0] ?? fn) !== textOf(source, name)) return false;
  if (fn.type === "method_definition") return textOf(source, fn.childForFieldName("name") ?? fn) === key;
  const { parent } = outermost(fn);
  const pair = parent?.type === "array" ? parent.parent : parent;
  return pair?.type === "pair" && textOf(source, pair.childForFieldName("key") ?? pair) === key;
}

/** `headers` of `let headers = new HttpHeaders()`, or `request.headers` where an interceptor copies the request with them. */
function isAngularHeaders(source: Source, root: Node): boolean {
  if (!source.text.includes("@angular/common/http")) return false;
  if (root.type === "identifier") {
    const name = textOf(source, root).replaceAll("$", "\\$");
    return new RegExp(`\\b${name}\\s*(?::\\s*HttpHeaders\\b|=\\s*new\\s+HttpHeaders\\b)`).test(source.text);
  }
  if (memberRead(source, root)?.key !== "headers") return false;
  for (let at = root.parent; at; at = at.parent) {
    if (at.type === "arguments") {
      const called = at.parent && methodCall(source, at.parent);
      if (called?.method === "clone") return true;
    }
    if (at.type === "statement_block") return false;
  }
  return false;
}

/** Whether something is made of the copy with the header; without that nothing has changed. */
function isUsed(call: Node): boolean {
  const next = nextInChain(call);
  return next ? isUsed(next) : outermost(call).parent?.type !== "expression_statement";
}

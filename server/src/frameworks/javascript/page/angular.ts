import type { Node } from "web-tree-sitter";
import type { PageRequest, RequestHeader } from "../../../policy/pageRequest.ts";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { memberRead, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { headerOf, headersIn, headersOf } from "./init.ts";

const module = "@angular/common/http";
const makers = new Set(["new_expression"]);
const pairs = new Set(["pair"]);
/** Where the methods of HttpClient take their options. */
const optionsAt: Readonly<Record<string, number>> = {
  get: 1,
  delete: 1,
  head: 1,
  options: 1,
  post: 2,
  put: 2,
  patch: 2,
  request: 2,
};

/** The headers that code of Angular gives requests: by HttpHeaders, by options of an HttpClient, or in interceptors. */
export function angularRequests(source: Source): PageRequest[] {
  if (!source.text.includes(module)) return [];
  return [...madeHeaders(source), ...clientCalls(source), ...clonedRequests(source)];
}

/** `new HttpHeaders({ … }).set("X-A", "1").append(…)` */
function madeHeaders(source: Source): PageRequest[] {
  // An answer that the file makes up, as tests do, has headers of the same class.
  if (/\bnew\s+Http(?:Error)?Response\b/.test(source.text)) return [];
  return hits(source, /\bHttpHeaders(?=\s*\()/g).flatMap((hit) => {
    const maker = climb(hit, makers);
    const imported = importedAs(source, hit);
    if (!maker || imported?.module !== module || imported.name !== "HttpHeaders") return [];
    const [given] = argumentsOf(maker).given;
    const first = given ? headersOf(source, javascriptValue(source, given)) : [];
    return [requestOf(maker, [...first, ...chainedHeaders(source, maker)])];
  });
}

function chainedHeaders(source: Source, maker: Node): RequestHeader[] {
  const headers: RequestHeader[] = [];
  for (let next = nextInChain(maker); next; next = nextInChain(next)) {
    const call = methodCall(source, next);
    const [name, value] = call && ["set", "append"].includes(call.method) ? call.given : [];
    const named = name && javascriptValue(source, name);
    if (name && value && named?.kind === "text")
      headers.push(headerOf(named.value, name, () => javascriptValue(source, value)));
  }
  return headers;
}

/** `this.http.get(url, { headers: { … } })` of what the class declares as an HttpClient, or injects. */
function clientCalls(source: Source): PageRequest[] {
  const declared = source.text.matchAll(/\b([\w$]+)\s*(?::\s*HttpClient\b|=\s*inject\(\s*HttpClient\s*\))/g);
  const names = new Set([...declared].map(([, name = ""]) => name.replaceAll("$", "\\$")));
  return [...names].flatMap((name) =>
    memberHits(source, new RegExp(`\\b${name}(?=\\s*\\.)`, "g")).flatMap((hit) => {
      const client = hit.parent;
      const method = client?.parent && memberRead(source, client.parent);
      const call = client?.parent && method?.object.id === client.id ? callOf(client.parent) : undefined;
      const at = optionsAt[method?.key ?? ""];
      const options = call && at !== undefined ? argumentsOf(call).given[at] : undefined;
      return call && options ? [requestOf(call, headersIn(source, javascriptValue(source, options)))] : [];
    }),
  );
}

/** `request.clone({ setHeaders: { … } })` of an interceptor. */
function clonedRequests(source: Source): PageRequest[] {
  return hits(source, /\bsetHeaders(?=\s*:)/g).flatMap((hit) => {
    const pair = climb(hit, pairs);
    const value = pair?.childForFieldName("key")?.id === hit.id ? pair.childForFieldName("value") : undefined;
    return pair && value ? [requestOf(pair, headersOf(source, javascriptValue(source, value)))] : [];
  });
}

function requestOf(place: Node, headers: readonly RequestHeader[]): PageRequest {
  const url = { kind: "absent" } as const;
  return {
    framework: "page",
    api: "Angular",
    span: spanOf(place),
    url,
    headers,
    options: [],
    reads: [],
    onServer: false,
  };
}

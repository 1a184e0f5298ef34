import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, nodeAt, spanOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Server } from "./frameworks.ts";
import { mentionsOptions } from "./options.ts";
import { decoratorsOf } from "./reach.ts";

/** Methods that browsers ask about first, whatever else the request holds. */
const asked: readonly string[] = ["PUT", "PATCH", "DELETE"];
/** What makes the application: without it the rest of it lies elsewhere. */
const applications: Readonly<Record<string, RegExp>> = {
  flask: /\bFlask\s*\(/,
  quart: /\bQuart\s*\(/,
  starlette: /\b(?:FastAPI|Starlette)\s*\(/,
  aiohttp: /\bApplication\s*\(/,
  tornado: /\bApplication\s*\(/,
  bottle: /\b(?:Bottle|run)\s*\(/,
  sanic: /\bSanic\s*\(/,
  falcon: /\b(?:App|API)\s*\(/,
  "http.server": /\bBaseHTTPRequestHandler\b/,
};
/** What else may answer preflights, or set headers on the answers to them. */
const elsewhere = /\bcors\b|CORS|_cors\b|\bcors_|sanic_ext|middlewares?\b|wsgi_app|before_request|set_default_headers/g;
const comments: ReadonlySet<string> = new Set(["comment"]);
const strings: ReadonlySet<string> = new Set(["string"]);

/**
 * Marks the policies of routes that answer PUT, PATCH or DELETE where nothing in the file answers OPTIONS, so that no page
 * of another origin gets that far. Only where the application is made in the same file.
 */
export function withUnanswered(source: Source, server: Server, policies: readonly Policy[]): Policy[] {
  const isAnswered = policies.some(({ scope }) => scope.methods?.includes("OPTIONS") ?? true);
  if (!isWholeApplication(source, server) || isAnswered || mentionsOptions(source)) return [...policies];
  return policies.map((policy) => {
    const unanswered = askedMethods(source, policy);
    return unanswered.length > 0 ? { ...policy, unanswered } : policy;
  });
}

/** Whether a file makes the application, and nothing in it may set headers on all answers out of sight. */
export function isWholeApplication(source: Source, server: Server): boolean {
  const isMade = applications[server.id]?.test(source.text) ?? false;
  return isMade && !hits(source, elsewhere).some((node) => !climb(node, comments));
}

/** The methods of the route as they are written: in its decorator, or as the name of a method. */
function askedMethods(source: Source, { scope, span }: Policy): { name: string; span: Span }[] {
  const node = nodeAt(source, span);
  const wanted = asked.filter((method) => scope.methods?.includes(method));
  if (!node || wanted.length === 0) return [];
  const handler = handlerOf(node);
  return wanted.flatMap((name) => {
    const place = methodNode(source, handler, name);
    return place ? [{ name, span: spanOf(place) }] : [];
  });
}

function methodNode(source: Source, handler: Node, name: string): Node | undefined {
  for (const place of [...decoratorsOf(handler), handler.childForFieldName("name")]) {
    const hit = place && hits(source, new RegExp(`(?<![A-Za-z])${name}\\b`, "gi"), place)[0];
    if (hit) return climb(hit, strings) ?? hit;
  }
  return undefined;
}

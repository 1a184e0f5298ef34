import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { RewriteRequest } from "../../adapter.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { isRequestOrigin, originRead, plainOriginRead } from "../shared/origin/request.ts";

/** The name to test, and what it has to be given first where no name stands for the request's Origin yet. */
export function originToTest(request: RewriteRequest, value: Node): { name: string; definition?: string } | undefined {
  const { source } = request;
  if (value.type === "identifier" && isRequestOrigin(source, value)) return { name: textOf(source, value) };
  const definition = readIn(request, value) ?? readFromRequest(request, value);
  if (definition === undefined) return undefined;
  const handler = handlerOf(value);
  const isTaken = (name: string) =>
    namesOf(source, name, pythonNames.nameTypes).some((other) => handlerOf(other).id === handler.id);
  const name = ["origin", "request_origin", "cors_origin"].find((candidate) => !isTaken(candidate));
  return name === undefined ? undefined : { name, definition };
}

/** The expression that reads the Origin header inside of the value, without its default. */
function readIn({ source }: RewriteRequest, value: Node): string | undefined {
  const pending = [value];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const read = originRead(source, node);
    if (read) return plainOriginRead(source, read);
    pending.push(...partsOf(node));
  }
  return undefined;
}

/** The same for a constant value: through the request that the handler has at hand. */
function readFromRequest({ source }: RewriteRequest, value: Node): string | undefined {
  const handler = handlerOf(value);
  const quote = quoteFor(source, value);
  const parameters = handler.childForFieldName("parameters");
  const isParameter = (node: Node) =>
    parameters !== null && node.startIndex >= parameters.startIndex && node.endIndex <= parameters.endIndex;
  const isGlobal = (node: Node) =>
    qualifiedNames(source, node).some((name) => /^(?:flask|quart|bottle)\.request$/.test(name));
  const request = namesOf(source, "request", pythonNames.nameTypes).find((node) => isParameter(node) || isGlobal(node));
  if (request) return `request.headers.get(${quote}Origin${quote})`;
  const isOwn = /\bRequestHandler\b/.test(source.text) && parameters !== null && /^\(\s*self\b/.test(parameters.text);
  if (isOwn) return `self.request.headers.get(${quote}Origin${quote})`;
  const falcon = namesOf(source, "req", pythonNames.nameTypes).find(isParameter);
  return falcon && /\bfalcon\b/.test(source.text) ? `req.get_header(${quote}Origin${quote})` : undefined;
}

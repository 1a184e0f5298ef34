import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { echoOf } from "../../express/origin/echo.ts";
import type { Placement } from "./carrier.ts";

/** The expression that reads the request's origin where a header is set: the one written there, else that of the library. */
export function originExpression(source: Source, { value, carrier }: Placement): string | undefined {
  const { kind, handler, key } = carrier;
  if (!encloses(handler, value)) return undefined;
  const echo = echoOf(source, value);
  if (echo?.when === "always" && encloses(value, echo.read)) return textOf(source, bare(echo.read));
  if (carrier.isGivenOut) {
    // What such a function is called with is only known by how it reads it.
    return echo?.when === "always" && encloses(handler, echo.read) ? textOf(source, bare(echo.read)) : undefined;
  }
  const parameter = (index: number) => named(source, parametersOf(handler)[index]);
  const request = parameter(0);
  switch (kind) {
    case "koa":
      return `${key}.get("Origin")`;
    case "hono":
      return request && `${request}.req.header("Origin")`;
    case "express":
    case "fastify":
    case "hapi":
    case "webpack":
      return request && `${request}.headers.origin`;
    case "h3":
      return request && `${request}.headers.get("Origin")`;
    case "elysia":
    case "itty":
    case "web": {
      const name = requestIn(source, parametersOf(handler)[0]);
      return name && `${name}.headers.get("Origin")`;
    }
    case "lambda":
      return request && `(${request}.headers.origin ?? ${request}.headers.Origin)`;
  }
}

function named(source: Source, parameter: Node | undefined): string | undefined {
  return parameter?.type === "identifier" ? textOf(source, parameter) : undefined;
}

/** The request of a fetch handler: `request`, `event.request`, or `request` out of `{ request }`. */
function requestIn(source: Source, parameter: Node | undefined): string | undefined {
  const name = named(source, parameter);
  if (name && /^_*req/i.test(name)) return name;
  if (name && /^(?:e|evt|event|c|ctx|context)$/.test(name)) return `${name}.request`;
  const isTaken = parameter?.type === "object_pattern" && /[{,]\s*request\s*[,}]/.test(textOf(source, parameter));
  return isTaken ? "request" : undefined;
}

import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../policy/options.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument } from "../../../syntax/python/calls.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf } from "../../../syntax/value.ts";

/** What Connexion makes of a middleware that is added to its app. */
interface Position {
  /** The keywords that Connexion keeps to itself. */
  readonly taken: ReadonlySet<string>;
  /** Connexion answers OPTIONS before the middleware is asked. */
  readonly isBehindRouting: boolean;
  readonly inFront: readonly InFront[];
}

/** Connexion 3, `MiddlewarePosition`: the places that lie in front of its routing. */
const beforeRouting = /\.(?:BEFORE_EXCEPTION|BEFORE_SWAGGER|BEFORE_ROUTING)$/;
const behindRouting = /\.(?:BEFORE_SECURITY|BEFORE_VALIDATION|BEFORE_CONTEXT)$/;
const elsewhere: Position = { taken: new Set(), isBehindRouting: false, inFront: [] };

/** Where `app.add_middleware(CORSMiddleware, position=…)` of Connexion puts it; the default is behind the routing. */
export function connexionPosition(source: Source, use: Node, given: Arguments): Position {
  const { call } = given;
  const callee = call.childForFieldName("function");
  const isAdded = callee?.childForFieldName("attribute")?.text === "add_middleware";
  if (!isAdded || !importsModule(source, "connexion")) return elsewhere;
  const taken = new Set(["position"]);
  const position = argument(source, given, "position");
  const text = position ? textOf(source, literalOf(position)) : "";
  const isBehindRouting = position ? behindRouting.test(text) : !importsFastapi(source);
  if (!isBehindRouting || beforeRouting.test(text)) return { taken, isBehindRouting: false, inFront: [] };
  const effect = "Connexion routes requests before it asks this middleware, and answers preflights with 405 itself.";
  return { taken, isBehindRouting, inFront: [{ span: spanOf(position?.node ?? use), effect }] };
}

/** An app of FastAPI in the same file takes middleware too, which then is not Connexion's. */
function importsFastapi(source: Source): boolean {
  return importsModule(source, "fastapi") || importsModule(source, "starlette.applications");
}

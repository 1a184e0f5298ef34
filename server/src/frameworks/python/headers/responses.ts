import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { importsModule, qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { isRequest, isResponse } from "./target.ts";

const responder = /(?:response|^HTTPException|^HTTP[A-Z]\w+|^(?:make|send|render|jsonify|redirect|abort)\w*)$/i;
/** Clients, and the doubles that tests put in their place. */
const foreign =
  /^(?:requests|httpx|urllib\w*|responses|respx|requests_mock|aioresponses|httpretty|pytest_httpx|unittest|mock)\b/;
const double = /(?:mock|fake|stub|dummy)/i;
const sanicFunctions = /^sanic\.(?:response\.)?(?:json|text|html|raw|empty|redirect|file|file_stream|HTTPResponse)$/;

/** Whether a call makes an answer: `JSONResponse(…)`, `make_response(…)`, `web.json_response(…)`, Sanic's `json(…)`. */
export function makesResponse(source: Source, call: Node): boolean {
  const callee = call.childForFieldName("function");
  if (!callee) return false;
  const text = textOf(source, callee);
  const full = qualifiedNames(source, callee);
  if (full.some((name) => foreign.test(name)) || double.test(text)) return false;
  if (full.some((name) => sanicFunctions.test(name))) return true;
  return responder.test(text.split(".").at(-1) ?? "");
}

/** Whether an expression is called like an answer, or is given one. */
export function isResponseLike(source: Source, node: Node): boolean {
  const text = textOf(source, node);
  if (isRequest(text) || double.test(text)) return false;
  if (isResponse(text) || /(?:^|[._])http_?response$/i.test(text)) return true;
  if (node.type !== "identifier") return false;
  const binding = bindingOf(source, pythonNames, node);
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  if (only && others.length === 0 && isHandedIn(source, only)) return true;
  const given = binding.kind === "value" ? unwrapped(binding.node) : undefined;
  if (given?.type !== "call") return false;
  return makesResponse(source, given) || /(?:get_response|call_next|handler)$/.test(calleeText(source, given));
}

const methods = /^(?:process_(?:request|resource|response)|on_(?:get|head|post|put|patch|delete|options)\w*)$/;

/** The answer that Falcon hands to its methods behind the request, `on_get(self, req, resp)`, and Django to `process_response`. */
function isHandedIn(source: Source, parameter: Node): boolean {
  const definition = handlerOf(parameter);
  const name = definition.childForFieldName("name")?.text ?? "";
  if (!methods.test(name) || (name !== "process_response" && !importsModule(source, "falcon"))) return false;
  const list = definition.childForFieldName("parameters");
  return list !== null && partsOf(list).findIndex((part) => encloses(part, parameter)) === 2;
}

function unwrapped(node: Node): Node {
  return node.type === "await" ? (node.namedChild(0) ?? node) : node;
}

function calleeText(source: Source, call: Node): string {
  const callee = call.childForFieldName("function");
  return callee ? textOf(source, callee) : "";
}

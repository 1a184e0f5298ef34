import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Carrier } from "./carrier.ts";
import { isContext } from "./contexts.ts";
import { givenTo, usesOfValue } from "./uses.ts";
import { webCarrier } from "./web.ts";

/** The classes of the fetch standard's answers, and of what Next.js makes of them. */
const classes = new Set(["Response", "NextResponse"]);
const classMethods = new Set(["json", "redirect", "next", "rewrite", "error"]);
/** Methods of Hono's context that take headers behind a body and a status. */
const contextMethods = new Set(["text", "json", "html", "body", "newResponse", "redirect"]);

/** The answer whose headers an object is as the value of `headers`; undefined where it is something else. */
export function initCarrier(source: Source, headers: Node): Carrier | undefined {
  const pair = headers.parent?.type === "pair" ? headers.parent : undefined;
  const isShorthand = headers.type === "shorthand_property_identifier" && textOf(source, headers) === "headers";
  const key = pair?.childForFieldName("key");
  const isHeaders = isShorthand || (key && ["headers", '"headers"', "'headers'"].includes(textOf(source, key)));
  const init = isShorthand ? headers.parent : pair?.parent;
  if (isHeaders && init?.type === "object") return ofInit(source, init);
  return isReturned(headers) ? ofWebpackFunction(source, headers) : undefined;
}

/** The answer whose headers `name.headers` is, where the name stands for an object that is an answer, or that one is made with. */
export function carrierOfMember(source: Source, name: Node): Carrier | undefined {
  const init = name.type === "identifier" ? givenTo(source, name) : undefined;
  return init?.type === "object" ? ofInit(source, init) : undefined;
}

function ofInit(source: Source, init: Node): Carrier | undefined {
  for (const use of [init, ...usesOfValue(source, init)]) {
    const whole = outermost(use);
    const call = whole.parent?.type === "arguments" ? whole.parent.parent : undefined;
    const carrier = call && responseCarrier(source, call);
    if (carrier) return carrier;
  }
  return lambdaCarrier(source, init) ?? webpackCarrier(source, init);
}

/** `new Response(body, init)`, `NextResponse.json(data, init)`, `c.text(body, init)`. */
function responseCarrier(source: Source, call: Node): Carrier | undefined {
  const handler = functionAround(call) ?? call.tree.rootNode;
  const made = call.type === "new_expression" ? call.childForFieldName("constructor") : null;
  const method = methodCall(source, call);
  const isStatic = method && classMethods.has(method.method) && isResponseClass(source, method.object);
  if ((made && isResponseClass(source, made)) || isStatic || isMaker(source, call)) {
    return webCarrier(source, handler, nameOf(source, call));
  }
  const isAnswer = method && contextMethods.has(method.method) && isContext(source, method.object, "hono");
  return isAnswer ? { kind: "hono", handler, key: String(call.id), isGiven: true } : undefined;
}

/** Functions that make a `Response` with an init behind the body, by their modules. */
const makers: Readonly<Record<string, readonly string[]>> = {
  "@remix-run/cloudflare": ["json"],
  "@remix-run/deno": ["json"],
  "@remix-run/node": ["json"],
  "@remix-run/server-runtime": ["json"],
  "@sveltejs/kit": ["json", "text"],
  "itty-router": ["json", "text", "html", "jpeg", "png", "webp", "status"],
};

function isMaker(source: Source, call: Node): boolean {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  const imported = callee?.type === "identifier" ? importedAs(source, callee) : undefined;
  return imported !== undefined && makers[imported.module]?.includes(imported.name) === true;
}

function isResponseClass(source: Source, node: Node): boolean {
  if (node.type !== "identifier" || !classes.has(textOf(source, node))) return false;
  if (textOf(source, node) === "Response") return bindingOf(source, javascriptNames, node).kind === "free";
  return importedAs(source, node)?.module === "next/server";
}

/** `{…}` as the headers of a context's answer, or of `new Headers({…})` that an answer is made with. */
export function listCarrier(source: Source, call: Node, argument: Node): Carrier | undefined {
  const made = call.type === "new_expression" ? call.childForFieldName("constructor") : null;
  if (made && textOf(source, made) === "Headers") return headersCarrier(source, call);
  const method = methodCall(source, call);
  const isThird = method?.given[2]?.id === argument.id && contextMethods.has(method.method);
  if (!isThird || !isContext(source, method.object, "hono")) return undefined;
  return { kind: "hono", handler: functionAround(call) ?? call.tree.rootNode, key: String(call.id), isGiven: true };
}

/** The answer that a `Headers` object is the headers of: itself, or by the name that it is given. */
export function headersCarrier(source: Source, headers: Node): Carrier | undefined {
  const uses = [headers, ...usesOfValue(source, headers)].map(outermost);
  const isAnswered = uses.some((use) => initCarrier(source, use)?.isResponse === true);
  if (!isAnswered) return undefined;
  const handler = functionAround(headers) ?? headers.tree.rootNode;
  return webCarrier(source, handler, nameOf(source, headers));
}

/** The name that an expression is given, else what tells it from all others. */
function nameOf(source: Source, node: Node): string {
  const declarator = outermost(node).parent;
  const name = declarator?.type === "variable_declarator" ? declarator.childForFieldName("name") : null;
  return name ? textOf(source, name) : String(node.id);
}

/** `{ statusCode, headers, body }`, as AWS Lambda gives it to API Gateway. */
function lambdaCarrier(source: Source, answer: Node): Carrier | undefined {
  const names = partsOf(answer).map((part) => textOf(source, part.childForFieldName("key") ?? part));
  if (!names.some((name) => /^["']?statusCode["']?$/.test(name))) return undefined;
  const handler = functionAround(answer) ?? answer.tree.rootNode;
  return { kind: "lambda", handler, key: nameOf(source, answer), isGiven: true };
}

/** `devServer: {…}`, also with a name for it, `config.devServer = {…}`, and `new WebpackDevServer({…}, compiler)`. */
function webpackCarrier(source: Source, options: Node): Carrier | undefined {
  const isMeant = [options, ...usesOfValue(source, options)].some((use) => isDevServer(source, outermost(use)));
  return isMeant ? { kind: "webpack", handler: options, key: "headers", isGiven: false } : undefined;
}

function isDevServer(source: Source, options: Node): boolean {
  const isNamed = (name: Node | null | undefined) => name != null && textOf(source, name) === "devServer";
  const parent = options.parent;
  switch (parent?.type) {
    case "object":
      return options.type === "shorthand_property_identifier" && isNamed(options);
    case "pair":
      return isNamed(parent.childForFieldName("key"));
    case "assignment_expression":
      return isNamed(parent.childForFieldName("left")?.childForFieldName("property"));
    case "arguments": {
      const maker = parent.parent?.childForFieldName("constructor");
      return maker != null && importedAs(source, maker)?.module === "webpack-dev-server";
    }
    default:
      return false;
  }
}

/** `headers: (request) => ({…})` */
function ofWebpackFunction(source: Source, object: Node): Carrier | undefined {
  const fn = functionAround(object);
  const pair = fn?.parent?.type === "pair" ? fn.parent : undefined;
  const key = pair?.childForFieldName("key");
  if (!fn || !key || textOf(source, key) !== "headers" || !pair?.parent) return undefined;
  const carrier = webpackCarrier(source, pair.parent);
  return carrier && { ...carrier, handler: fn };
}

function isReturned(node: Node): boolean {
  const whole = outermost(node);
  return whole.parent?.type === "return_statement" || whole.parent?.type === "arrow_function";
}

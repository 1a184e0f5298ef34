import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../policy/options.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";

/** What lies outside of a middleware on the way to its app. */
interface Outside {
  readonly inFront: readonly InFront[];
  /** Something in front never hands a request on. */
  readonly answersAll: boolean;
}

/** Starlette's own middleware that answers some requests itself. */
const answering: Readonly<Record<string, string>> = {
  "starlette.middleware.authentication.AuthenticationMiddleware": "refuses requests",
  "starlette.middleware.httpsredirect.HTTPSRedirectMiddleware": "redirects requests",
  "fastapi.middleware.httpsredirect.HTTPSRedirectMiddleware": "redirects requests",
};

/** The middleware that is added to the same app behind an `add_middleware(CORSMiddleware, …)`, and answers by itself. */
export function inFrontOf(source: Source, use: Node, { call }: Arguments): Outside {
  const callee = call.childForFieldName("function");
  const app = callee?.childForFieldName("object");
  if (!app || callee?.childForFieldName("attribute")?.text !== "add_middleware")
    return { inFront: [], answersAll: false };
  const later = (node: Node) => node.startIndex > call.endIndex && handlerOf(node).id === handlerOf(call).id;
  const name = textOf(source, app);
  const functions = hits(source, /\bmiddleware\b/g).flatMap((hit) => middlewareFunction(source, hit, name) ?? []);
  const answeringFunctions = functions.filter((one) => later(one) && mayAnswer(source, one));
  const classes = hits(source, /\badd_middleware\b/g).flatMap((hit) => addedClass(source, hit, name) ?? []);
  return {
    inFront: [
      ...answeringFunctions.map((one) => aFunction(source, use, one)),
      ...classes.filter(({ node }) => later(node)).map(({ node, does }) => aClass(source, use, node, does)),
    ],
    answersAll: answeringFunctions.some(
      (one) => namesOf(source, nextOf(source, one), pythonNames.nameTypes, one).length < 2,
    ),
  };
}

/** The function behind `@app.middleware("http")`. */
function middlewareFunction(source: Source, hit: Node, app: string): Node | undefined {
  const callee = hit.parent;
  const decorator = callee?.parent?.parent;
  if (callee?.type !== "attribute" || decorator?.type !== "decorator") return undefined;
  const object = callee.childForFieldName("object");
  if (!object || textOf(source, object) !== app) return undefined;
  return decorator.parent?.childForFieldName("definition") ?? undefined;
}

/** The second parameter: it hands the request on. */
function nextOf(source: Source, definition: Node): string {
  const parameters = definition.childForFieldName("parameters");
  const second = parameters ? partsOf(parameters)[1] : undefined;
  const name = second?.type === "identifier" ? second : second && partsOf(second)[0];
  return name ? textOf(source, name) : "call_next";
}

/** Whether a function has a way out that is made neither of what lies behind it nor of what it was given there. */
function mayAnswer(source: Source, definition: Node): boolean {
  const returns = definition.descendantsOfType("return_statement").filter((node) => node !== null);
  return returns.some((one) => {
    const value = partsOf(one)[0];
    const callee = value?.type === "call" ? value.childForFieldName("function") : undefined;
    return callee !== null && callee !== undefined && /(?:Response|^Response)$/.test(textOf(source, callee));
  });
}

function addedClass(source: Source, hit: Node, app: string): { node: Node; does: string } | undefined {
  const callee = hit.parent;
  const object = callee?.childForFieldName("object");
  const call = callee?.parent;
  if (call?.type !== "call" || !object || textOf(source, object) !== app) return undefined;
  const added = argumentsOf(source, call).positional[0];
  const name = added && qualifiedNames(source, added).find((each) => Object.hasOwn(answering, each));
  const does = name && answering[name];
  return added && does ? { node: added, does } : undefined;
}

function aFunction(source: Source, use: Node, definition: Node): InFront {
  const name = definition.childForFieldName("name");
  return {
    span: spanOf(use),
    other: spanOf(name ?? definition),
    effect: `\`${name ? textOf(source, name) : "middleware"}\` is added later and so lies outside: what it answers itself goes out without CORS headers.`,
  };
}

function aClass(source: Source, use: Node, added: Node, does: string): InFront {
  return {
    span: spanOf(use),
    other: spanOf(added),
    effect: `${textOf(source, added)} is added later and so lies outside: when it ${does}, the answer has no CORS headers.`,
  };
}

import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../policy/options.ts";
import { hits } from "../../../syntax/hits.ts";
import { partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Answering, answeringClass, answeringFunction } from "./answering.ts";

/** What lies outside of a middleware on the way to its app. */
interface Outside {
  readonly inFront: readonly InFront[];
  /** Something in front never hands a request on. */
  readonly answersAll: boolean;
}

/** A middleware outside, where it is named, and what it does. */
interface Other {
  readonly name: Node;
  readonly answering: Answering;
}

/**
 * The middleware that lies outside of `CORSMiddleware` and answers by itself: what is added to the same app behind
 * `add_middleware(CORSMiddleware, …)`, and what stands before `Middleware(CORSMiddleware, …)` in a list.
 */
export function inFrontOf(source: Source, use: Node, { call }: Arguments): Outside {
  const callee = call.childForFieldName("function");
  const app = callee?.childForFieldName("object");
  const isAdded = app && callee?.childForFieldName("attribute")?.text === "add_middleware";
  const others = isAdded ? addedLater(source, call, textOf(source, app)) : listedBefore(source, call);
  const where = isAdded ? "is added later" : "stands before it in the list";
  return {
    inFront: others.map(({ name, answering }) => ({
      span: spanOf(use),
      other: spanOf(name),
      effect: `\`${textOf(source, name)}\` ${where} and so lies outside: when it ${answering.does}, the answer has no CORS headers.`,
    })),
    answersAll: others.some(({ answering }) => answering.always),
  };
}

function addedLater(source: Source, call: Node, app: string): Other[] {
  const isLater = (node: Node) => node.startIndex > call.endIndex && handlerOf(node).id === handlerOf(call).id;
  const functions = hits(source, /\bmiddleware\b/g).flatMap((hit) => {
    const definition = middlewareFunction(source, hit, app);
    return definition && isLater(definition) ? asOther(definition, answeringFunction(source, definition)) : [];
  });
  const classes = hits(source, /\badd_middleware\b/g).flatMap((hit) => {
    const name = addedClass(source, hit, app);
    return name && isLater(name) ? asOther(name, answeringClass(source, name)) : [];
  });
  return [...functions, ...classes];
}

function listedBefore(source: Source, call: Node): Other[] {
  const list = call.parent?.type === "list" || call.parent?.type === "tuple" ? call.parent : undefined;
  const before = (list ? partsOf(list) : []).filter((item) => item.endIndex <= call.startIndex && item.type === "call");
  return before.flatMap((item) => {
    const name = argumentsOf(source, item).positional[0];
    return name ? asOther(name, answeringClass(source, name)) : [];
  });
}

function asOther(name: Node, answering: Answering | undefined): Other[] {
  return answering ? [{ name: name.childForFieldName("name") ?? name, answering }] : [];
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

function addedClass(source: Source, hit: Node, app: string): Node | undefined {
  const callee = hit.parent;
  const object = callee?.childForFieldName("object");
  const call = callee?.parent;
  if (call?.type !== "call" || !object || textOf(source, object) !== app) return undefined;
  return argumentsOf(source, call).positional[0];
}

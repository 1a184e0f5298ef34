import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../policy/options.ts";
import { hits } from "../../../syntax/hits.ts";
import { partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { appAddedTo } from "./adding.ts";
import { type Answering, answeringClass, answeringFunction } from "./answering.ts";
import { appOfList } from "./place.ts";

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
 * `add_middleware(CORSMiddleware, …)`, or to the app that is made with its list; what stands before
 * `Middleware(CORSMiddleware, …)` in a list; and what is called with `CORSMiddleware(app, …)`.
 */
export function inFrontOf(source: Source, use: Node, { call }: Arguments): Outside {
  const others = [
    ...at("is added later", addedLater(source, call, appOf(source, call))),
    ...at("stands before it in the list", listedBefore(source, call)),
    ...at("wraps it", wrappedAround(source, call)),
  ];
  return {
    inFront: others.map((other) => asInFront(source, use, other)),
    answersAll: others.some(({ answering }) => answering.always),
  };
}

function at(where: string, others: readonly Other[]): (Other & { readonly where: string })[] {
  return others.map((other) => ({ ...other, where }));
}

function asInFront(source: Source, use: Node, { name, answering, where }: Other & { readonly where: string }): InFront {
  const lies = `\`${textOf(source, name)}\` ${where} and so lies outside:`;
  const places = { span: spanOf(use), other: spanOf(name) };
  if (!answering.toHttps) {
    return { ...places, effect: `${lies} when it ${answering.does}, the answer has no CORS headers.` };
  }
  const effect = `${lies} it answers a preflight over http with a redirect to https (307), which browsers do not follow. Pages have to ask for the https address.`;
  return { ...places, effect, toHttps: spanOf(name) };
}

/** The app that the middleware is added to, or that is made with the list that it stands in. */
function appOf(source: Source, call: Node): string | undefined {
  const callee = call.childForFieldName("function");
  const app = callee && appAddedTo(source, callee);
  if (app) return textOf(source, app);
  return isList(call.parent) ? appOfList(source, call.parent) : undefined;
}

function isList(node: Node | null): node is Node {
  return node?.type === "list" || node?.type === "tuple";
}

function addedLater(source: Source, call: Node, app: string | undefined): Other[] {
  if (app === undefined) return [];
  const isLater = (node: Node) => node.startIndex > call.endIndex && handlerOf(node).id === handlerOf(call).id;
  const functions = (functionsByApp(source).get(app) ?? []).flatMap((definition) =>
    isLater(definition) ? asOther(definition, answeringFunction(source, definition)) : [],
  );
  const classes = (classesByApp(source).get(app) ?? []).flatMap((name) =>
    isLater(name) ? asOther(name, answeringClass(source, name)) : [],
  );
  return [...functions, ...classes];
}

function listedBefore(source: Source, call: Node): Other[] {
  const before = (isList(call.parent) ? partsOf(call.parent) : []).filter(
    (item) => item.endIndex <= call.startIndex && item.type === "call",
  );
  return before.flatMap((item) => {
    const name = argumentsOf(source, item).positional[0];
    return name ? asOther(name, answeringClass(source, name)) : [];
  });
}

/** `HTTPSRedirectMiddleware(CORSMiddleware(app, …))`. */
function wrappedAround(source: Source, call: Node): Other[] {
  const outer = call.parent?.type === "argument_list" ? call.parent.parent : undefined;
  const name = outer?.type === "call" ? outer.childForFieldName("function") : undefined;
  const isFirst = outer && argumentsOf(source, outer).positional[0]?.id === call.id;
  return name && isFirst ? asOther(name, answeringClass(source, name)) : [];
}

function asOther(name: Node, answering: Answering | undefined): Other[] {
  return answering ? [{ name: name.childForFieldName("name") ?? name, answering }] : [];
}

/** The functions behind `@app.middleware("http")`, by the app. */
const functionsByApp = onceFor((source: Source) =>
  byApp(source, hits(source, /\bmiddleware\b/g), (callee) => {
    const decorator = callee.type === "attribute" ? callee.parent?.parent : undefined;
    return decorator?.type === "decorator" ? decorator.parent?.childForFieldName("definition") : undefined;
  }),
);

/** What `app.add_middleware(…)` is given first, by the app. */
const classesByApp = onceFor((source: Source) =>
  byApp(source, hits(source, /\badd_middleware\b/g), ({ parent }) =>
    parent?.type === "call" ? argumentsOf(source, parent).positional[0] : undefined,
  ),
);

function byApp(
  source: Source,
  names: readonly Node[],
  find: (callee: Node) => Node | null | undefined,
): ReadonlyMap<string, readonly Node[]> {
  const known = new Map<string, Node[]>();
  for (const { parent } of names) {
    const object = parent?.childForFieldName("object");
    const found = parent && object && find(parent);
    if (!object || !found) continue;
    const app = textOf(source, object);
    const others = known.get(app);
    if (others) others.push(found);
    else known.set(app, [found]);
  }
  return known;
}

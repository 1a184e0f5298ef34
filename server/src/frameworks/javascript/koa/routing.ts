import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { functionAround, functionTypes } from "../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountOf } from "../shared/options/mount.ts";
import { appOf, callsOf, type Mounted, type Routing, type SubApp } from "../shared/routing/places.ts";

const verbs = ["get", "head", "post", "put", "patch", "delete", "del", "options", "all"];

/** `app.use(router.routes())`, `router.use("/api", other.routes())` */
const subAppsOf = onceFor((source: Source): readonly SubApp[] =>
  callsOf(source, ["use"]).flatMap(({ object, given, call }) => {
    const parent = appOf(source, object);
    const last = given.at(-1);
    const child = last && routerOf(source, last);
    const path = given.length > 1 && given[0] ? javascriptValue(source, given[0]) : undefined;
    if (!parent || !child || (path && path.kind !== "text")) return [];
    return [{ parent, path: path?.value ?? "", child, at: call.endIndex }];
  }),
);

/** The name of the router of which an argument is `router.routes()`. */
function routerOf(source: Source, node: Node): string | undefined {
  const made = methodCall(source, node);
  const isRoutes = made && ["routes", "middleware"].includes(made.method) && made.object.type === "identifier";
  return isRoutes ? textOf(source, made.object) : undefined;
}

/** Whether something takes routers as a part that the file does not show. */
function isOpen(source: Source): boolean {
  return callsOf(source, ["routes", "middleware"]).some(({ object }) => !makingOf(source, textOf(source, object)));
}

/** `name = new Router(`, up to what it is made with. */
function makingOf({ text }: Source, name: string): RegExpExecArray | null {
  const making = `(?<![\\w$.])${name.replace(/\W/g, "")}\\s*=\\s*(?:new\\s+)?\\w*Router\\w*\\s*(?:<[^>]*>)?\\(\\s*`;
  return new RegExp(making).exec(text);
}

/** `new Router({ prefix: "/api" })` */
function prefixOf(source: Source, app: string): string {
  const made = makingOf(source, app);
  const at = made ? made.index + made[0].length : undefined;
  const object = at === undefined ? undefined : source.root.descendantForIndex(at, at + 1);
  const brace = object?.type === "{" ? object.parent : object;
  const prefix = brace?.type === "object" ? entryOf(javascriptValue(source, brace), "prefix") : undefined;
  return prefix?.kind === "text" ? prefix.value : "";
}

/** Paths with patterns in them are not compared. */
function isPlain({ path }: Mount): boolean {
  return path?.kind !== "text" || !path.value.includes("(");
}

function mountOfPolicy(source: Source, { span, scope }: Policy): Mounted | undefined {
  const node = nodeAt(source, span);
  const own = node?.type === "call_expression" ? mountOf(source, node) : undefined;
  if (node && own) return isPlain(own) ? { mount: own, at: node.startIndex, methods: scope.methods } : undefined;
  const inner = node && functionTypes.has(node.type) ? node : node && functionAround(node);
  for (let fn = inner; fn; fn = functionAround(fn)) {
    const mount = mountOfHandler(source, fn);
    if (mount) return isPlain(mount) ? { mount, at: fn.startIndex, methods: scope.methods } : undefined;
  }
  return undefined;
}

/** Koa asks everything in the order of the text, and a router its middlewares and routes where it is put in place. */
export const routing: Routing = {
  methods: verbs,
  subApps: subAppsOf,
  basePath: prefixOf,
  isOpen,
  answers: () => true,
  pattern: (path) => `${path.replace(/\/$/, "")}/*`,
  order: (_source, { call }) => call.endIndex,
  mountOf: mountOfPolicy,
};

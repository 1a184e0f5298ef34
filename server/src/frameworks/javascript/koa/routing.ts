import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { declaredWith, firstDeclaredWith } from "../shared/declaredWith.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountAround, mountOf } from "../shared/options/mount.ts";
import { guardsByOrigin } from "../shared/routing/originGuards.ts";
import { appOf, callsOf, type Mounted, type Routing, type SubApp } from "../shared/routing/places.ts";
import { askers } from "./signIns.ts";

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
  return callsOf(source, ["routes", "middleware"]).some(
    ({ object }) => !isMaking(source, declaredWith(source, object)),
  );
}

/** `new Router(…)`, `new KoaRouter(…)` */
function isMaking(source: Source, made: Node | undefined): made is Node {
  const maker = made?.childForFieldName("constructor") ?? made?.childForFieldName("function");
  return maker != null && /^\w*Router\w*$/.test(textOf(source, maker));
}

/** `new Router({ prefix: "/api" })` */
function prefixOf(source: Source, app: string): string {
  const made = firstDeclaredWith(source, app);
  const [options] = isMaking(source, made) ? argumentsOf(made).given : [];
  const prefix = options && entryOf(javascriptValue(source, options), "prefix");
  return prefix?.kind === "text" ? prefix.value : "";
}

/** Paths with patterns in them are not compared. */
function isPlain({ path }: Mount): boolean {
  return path?.kind !== "text" || !path.value.includes("(");
}

function mountOfPolicy(source: Source, policy: Policy): Mounted | undefined {
  const { methods } = policy.scope;
  const node = nodeAt(source, policy.span);
  const own = node?.type === "call_expression" ? mountOf(source, node) : undefined;
  if (node && own) return isPlain(own) ? { mount: own, at: node.startIndex, methods } : undefined;
  const around = mountAround(source, policy, (fn) => mountOfHandler(source, fn));
  return around && isPlain(around.mount) ? { mount: around.mount, at: around.fn.startIndex, methods } : undefined;
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
  guards: (source, handler) => guardsByOrigin(source, handler, 1),
  refusing: askers,
  mountOf: mountOfPolicy,
};

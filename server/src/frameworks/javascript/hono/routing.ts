import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { chainStart, type MethodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { declaredWith } from "../shared/declaredWith.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { type Mount, mountAround, mountedMethods } from "../shared/options/mount.ts";
import { guardsByOrigin } from "../shared/routing/originGuards.ts";
import { appOf, callsOf, type Mounted, type Routing, type SubApp } from "../shared/routing/places.ts";
import { exceptAround, mountOfMiddleware } from "./mount.ts";
import { refusingIn } from "./refusals.ts";

/** What takes an app and puts nothing on it. */
const taking = /(?:\.route|serve|handle|createServer|testClient)$/;

/** Whether an app is handed to something that may put more on it, or takes what this file does not show. */
function isOpen(source: Source, app: string): boolean {
  const others = callsOf(source, ["route"]).filter(({ object }) => appOf(source, object) === app);
  const shown = subAppsOf(source).filter(({ parent }) => parent === app);
  if (others.length !== shown.length || isUnread(source, app)) return true;
  return namesOf(source, app, javascriptNames.nameTypes).some((use) => {
    const call = use.parent?.type === "arguments" ? use.parent.parent : undefined;
    const callee = call?.childForFieldName("function");
    return callee != null && !taking.test(textOf(source, callee));
  });
}

const verbs = ["get", "post", "put", "patch", "delete", "all", "on"];

/** Whether the path of one of the routes of an app is not told. */
function isUnread(source: Source, app: string): boolean {
  return callsOf(source, verbs).some(({ object, method, given }) => {
    const path = given[method === "on" ? 1 : 0];
    if (!path || given.length < 2 || appOf(source, object) !== app) return false;
    const value = javascriptValue(source, path);
    return value.kind === "unknown" || (value.kind === "list" && value.items.some(({ kind }) => kind === "unknown"));
  });
}

const subAppsOf = onceFor((source: Source): readonly SubApp[] =>
  callsOf(source, ["route"]).flatMap(({ object, given: [path, child], call }) => {
    const parent = appOf(source, object);
    const text = path && javascriptValue(source, path);
    const start = child && chainStart(source, child);
    if (!parent || text?.kind !== "text" || !start || !isApp(source, child)) return [];
    return [{ parent, path: text.value, child: appOf(source, start) ?? "", at: call.endIndex }];
  }),
);

/** Whether an expression is an app that is made in this file: its name, or a chain that starts there. */
function isApp(source: Source, app: Node): boolean {
  const made = app.type === "identifier" ? declaredWith(source, app) : chainStart(source, app);
  return made !== undefined && /^new\s+\w*Hono\b/.test(textOf(source, made));
}

const basePathCalls = onceFor((source: Source): readonly MethodCall[] => callsOf(source, ["basePath"]));

/** `new Hono().basePath("/api")` */
function basePathOf(source: Source, app: string): string {
  const found = basePathCalls(source).find(({ object }) => appOf(source, object) === app);
  const path = found?.given[0] && javascriptValue(source, found.given[0]);
  return path?.kind === "text" ? path.value : "";
}

/** Before Hono 4 `app.use(middleware)` meant the path `/`, and nothing below it. */
function withPath(source: Source, mount: Mount): Mount {
  const version = source.project.versionOf("hono");
  const isRoot = mount.method === "use" && !mount.path && version !== undefined && compareVersions(version, "4") < 0;
  return isRoot ? { ...mount, path: { kind: "text", value: "/", node: mount.call } } : mount;
}

/** Where the middleware or the handler of a policy is handed over. */
function mountOfPolicy(source: Source, policy: Policy): Mounted | undefined {
  const node = nodeAt(source, policy.span);
  const own = node?.type === "call_expression" ? mountOfMiddleware(source, node) : undefined;
  if (node && own) {
    const except = exceptAround(source, node);
    return { mount: withPath(source, own), at: node.startIndex, methods: mountedMethods(own), except };
  }
  const around = mountAround(source, policy, (fn) => mountOfHandler(source, fn));
  return around && { mount: around.mount, at: around.fn.startIndex, methods: policy.scope.methods };
}

/** Whether the last handler of a route answers: a function that does not take `next`, or what is not known. */
function answers(source: Source, handler: Node, { method }: MethodCall): boolean {
  if (method === "mount") return true;
  const fn = functionOf(source, handler);
  if (fn) return parametersOf(fn).length < 2;
  return method !== "use" && handler.type !== "call_expression";
}

/** Hono runs everything in the order of the text. */
export const routing: Routing = {
  methods: [...verbs, "use", "mount"],
  subApps: subAppsOf,
  basePath: basePathOf,
  isOpen,
  answers,
  pattern: (path) => path,
  order: (_source, { call }) => call.endIndex,
  guards: (source, handler) => guardsByOrigin(source, handler, 1),
  refusing: refusingIn,
  mountOf: mountOfPolicy,
};

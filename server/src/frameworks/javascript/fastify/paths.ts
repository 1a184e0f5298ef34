import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { functionAround, functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { type MethodCall, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { firstDeclaredWith } from "../shared/declaredWith.ts";
import { mountAround, mountedMethods } from "../shared/options/mount.ts";
import { type Answering, onPaths } from "../shared/routing/paths.ts";
import { instanceOf } from "./instances.ts";
import { mountIn } from "./mounts.ts";
import { decidedByPath } from "./onPath.ts";
import { pluginUses } from "./plugins.ts";

/** What is called on an instance and puts no route on it. */
const harmless = new Set(["listen", "addHook", "ready", "inject", "setErrorHandler", "close", "after", "decorate"]);
/** What is read of an instance, and puts nothing on it. */
const read = new Set(["log", "server"]);
/** Where a name stands without being used. */
const named = new Set([
  "variable_declarator",
  "export_statement",
  "formal_parameters",
  "arrow_function",
  "required_parameter",
]);
const verbs = new Set(["get", "head", "post", "put", "patch", "delete", "options", "all"]);
const routed = /\.(?:get|head|post|put|patch|delete|options|all|route)[^\S\n]*\(/g;
/** A large file is not read through for what would be left alone. */
const mostRoutes = 60;

/** Policies on every path of an instance of which the file shows all routes; those of others are left as they are. */
export function onEveryPath(source: Source, policies: readonly Policy[]): Policy[] {
  if (policies.length < 2 || source.occurrences(routed).length > mostRoutes) return [...policies];
  const instances = new Set(policies.map(({ scope }) => scope.route).filter((route) => /^[\w$]+$/.test(route)));
  return [...instances].reduce<Policy[]>(
    (all, instance) => {
      const answering = isMade(source, instance) ? answeringOn(source, instance) : undefined;
      if (!answering || answering.length === 0) return all;
      const own = all.filter(({ scope }) => scope.route === instance);
      const others = all.filter(({ scope }) => scope.route !== instance);
      const onAll = onPaths(own, answering, (policy) => pathOfHandler(source, policy));
      return [...decidedByPath(source, onAll), ...others];
    },
    [...policies],
  );
}

function isMade(source: Source, instance: string): boolean {
  const made = firstDeclaredWith(source, instance);
  return made !== undefined && /^(?:await\s+)?[\w.]*fastify\w*(?:\.\w+)?\s*[(<]/i.test(textOf(source, made));
}

/** Scopes within scopes are followed this far. */
const maxDepth = 4;

/** What answers on an instance, of which the uses lie in `within`; undefined where something may be put on it that the file does not show. */
function answeringOn(
  source: Source,
  instance: string,
  within = source.root,
  depth = maxDepth,
): Answering[] | undefined {
  const found: Answering[] = [];
  for (const use of namesOf(source, instance, javascriptNames.nameTypes, within)) {
    const parent = use.parent;
    if ((parent && named.has(parent.type)) || isOfInner(source, use, within)) continue;
    const member = parent?.type === "member_expression" ? parent : undefined;
    if (member && read.has(member.childForFieldName("property")?.text ?? "")) continue;
    const calls = member?.childForFieldName("object")?.id === use.id ? chainOf(source, member) : [];
    if (calls.length === 0) return undefined;
    for (const call of calls) {
      const routes = routesOf(source, call, depth);
      if (!routes || (call.method === "addHook" && depth < maxDepth)) return undefined;
      found.push(...routes);
    }
  }
  return found;
}

/** Whether a name stands for the parameter of a function inside of another one. */
function isOfInner(source: Source, use: Node, within: Node): boolean {
  for (let fn = functionAround(use); fn && fn.id !== within.id; fn = functionAround(fn)) {
    if (parametersOf(fn).some((parameter) => textOf(source, parameter) === textOf(source, use))) return true;
  }
  return false;
}

/** The calls of a chain that starts with a member: `app.get(…).get(…)`. */
function chainOf(source: Source, member: Node): MethodCall[] {
  const calls: MethodCall[] = [];
  for (let at = member.parent ?? undefined; at; at = nextInChain(at)) {
    const call = methodCall(source, at);
    if (!call) return calls;
    calls.push(call);
  }
  return calls;
}

/** The routes that a call puts on an instance; undefined where it may put some there that are not known. */
function routesOf(source: Source, { method, given }: MethodCall, depth: number): Answering[] | undefined {
  if (method === "register") return registered(source, given, depth);
  if (harmless.has(method)) return [];
  const [first] = given;
  if (!first) return undefined;
  if (method === "route") return describedRoute(javascriptValue(source, first));
  const path = verbs.has(method) ? javascriptValue(source, first) : undefined;
  return path && answeringAt(path, mountedMethods({ method, listed: undefined }));
}

/** The plugin for CORS, or a scope of its own that is written in place: `app.register(async (scope) => {…}, { prefix: "/api" })`. */
function registered(source: Source, [plugin, given]: readonly Node[], depth: number): Answering[] | undefined {
  if (!plugin) return undefined;
  const uses = pluginUses(source);
  if (uses.some(({ node }) => node.id === plugin.id)) return [];
  const [instance] = functionTypes.has(plugin.type) ? parametersOf(plugin) : [];
  const options = given && javascriptValue(source, given);
  const prefix = options?.kind === "record" ? entryOf(options, "prefix") : undefined;
  const isPlain = (!options || options.kind === "record") && (!prefix || prefix.kind === "text");
  if (!instance || !isPlain || depth === 0 || uses.some(({ node }) => encloses(plugin, node))) return undefined;
  const inner = answeringOn(source, textOf(source, instance), plugin, depth - 1);
  const before = prefix?.kind === "text" ? prefix.value : "";
  return inner?.map((each) => ({ ...each, path: `${before}${each.path}` }));
}

/** `app.route({ method: "GET", url: "/", handler })` */
function describedRoute(options: Value): Answering[] | undefined {
  const [method, url] = [entryOf(options, "method"), entryOf(options, "url") ?? entryOf(options, "path")];
  const names = mountedMethods({ method: "on", listed: method });
  return url && names && answeringAt(url, names);
}

/** A path with parameters may be that of other routes as well. */
function answeringAt(path: Value, methods: readonly string[] | undefined): Answering[] | undefined {
  return path.kind === "text" && !/[:*]/.test(path.value) ? [{ path: path.value, methods }] : undefined;
}

/** The path of the handler that a policy stands in; undefined for hooks and plugins. */
function pathOfHandler(source: Source, policy: Policy): string | undefined {
  return mountAround(source, policy, (fn) => {
    const mount = mountIn(source, fn);
    if (mount?.path?.kind !== "text" || mount.method === "addHook") return undefined;
    return `${instanceOf(source, mount.receiver, mount.call).prefix ?? "?"}${mount.path.value}`;
  })?.mount;
}

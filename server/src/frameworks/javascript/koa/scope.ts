import type { Node } from "web-tree-sitter";
import type { Scope } from "../../../policy/policy.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { actualMethods, type Mount, mountedMethods, mountOf, routeOf } from "../options/mount.ts";

const routers = new Set(["@koa/router", "koa-router"]);

/**
 * Where a middleware stands: what is handed to an app meets every request in the order of the text. A router only runs what
 * it is handed for the methods that it has routes for, which are not OPTIONS.
 */
export function scopeOf(source: Source, middleware: Node): Partial<Scope> {
  const mount = mountOf(source, middleware);
  return mount ? scopeOfMount(source, mount) : {};
}

/** The same for what is handed over somewhere. */
export function scopeOfMount(source: Source, mount: Mount): Partial<Scope> {
  const methods = methodsOf(source, mount);
  return { route: routeOf(source, mount), layer: mount.call.startIndex, ...(methods && { methods }) };
}

function methodsOf(source: Source, mount: Mount): readonly string[] | undefined {
  if (!isRouter(source, mount.receiver)) {
    if (isBehindEnd(source, mount)) return [];
    return isBehindRouters(source, mount) ? ["OPTIONS"] : undefined;
  }
  return mountedMethods(mount) ?? (mount.method === "use" ? actualMethods : undefined);
}

/** Nothing gets past a middleware that takes no `next`. */
function isBehindEnd(source: Source, { receiver, call }: Mount): boolean {
  if (receiver.type !== "identifier") return false;
  return namesOf(source, textOf(source, receiver), javascriptNames.nameTypes).some((name) => {
    const used = name.parent?.parent && methodCall(source, name.parent.parent);
    const fn = used && used.method === "use" && used.call.endIndex < call.startIndex ? used.given[0] : undefined;
    return fn !== undefined && functionTypes.has(fn.type) && parametersOf(fn).length === 1;
  });
}

/** What is handed over behind all routers only meets what they have no route for: preflights. */
function isBehindRouters(source: Source, { call }: Mount): boolean {
  const routers = hits(source, /\broutes\b/g).filter(
    (name) => name.type === "property_identifier" && callOf(name.parent ?? name) !== undefined,
  );
  return routers.length > 0 && routers.every((name) => name.endIndex < call.endIndex);
}

/** Whether a name stands for `new Router()`. */
function isRouter(source: Source, receiver: Node): boolean {
  if (receiver.type !== "identifier") return false;
  const binding = bindingOf(source, javascriptNames, receiver);
  const made = binding.kind === "value" ? binding.node : undefined;
  const maker = made?.childForFieldName("constructor") ?? made?.childForFieldName("function");
  const imported = maker && importedAs(source, maker);
  return imported != null && routers.has(imported.module);
}

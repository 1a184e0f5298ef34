import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Server } from "./frameworks.ts";

const verbs = "get|head|post|put|patch|delete|options";
/** `@app.get(…)`, `@routes.post(…)`, `@bp.put(…)`. */
const verbDecorator = new RegExp(`^[\\w.]+\\.(${verbs})$`);
const routeDecorator = /(?:^|\.)(?:route|api_route|view|view_config|expose)$/;
const requireDecorator: Readonly<Record<string, readonly string[]>> = {
  require_GET: ["GET"],
  require_POST: ["POST"],
  require_safe: ["GET", "HEAD"],
};
/** Methods of classes that answer one HTTP method: Tornado, aiohttp, Django, Flask; Falcon; http.server. */
const ownMethod = new RegExp(`^(?:async_)?(?:on_|do_)?(${verbs})$`, "i");

/** The HTTP methods that the function around a place answers; undefined where it may answer all. */
export function methodsAt(source: Source, node: Node, server: Server): readonly string[] | undefined {
  const definition = handlerOf(node);
  if (definition.type !== "function_definition") return undefined;
  const name = definition.childForFieldName("name");
  const own = name && isInClass(definition) ? ownMethod.exec(textOf(source, name))?.[1] : undefined;
  if (own) return withHead([own.toUpperCase()]);
  const all = decoratorsOf(definition).flatMap((decorator) => methodsOf(source, decorator, server) ?? []);
  return all.length > 0 ? [...new Set(withHead(all))] : undefined;
}

/** The calls, or the names, behind the `@` of a function. */
export function decoratorsOf(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? partsOf(definition.parent) : [];
  return decorated.flatMap((part) => (part.type === "decorator" ? (partsOf(part)[0] ?? []) : []));
}

function isInClass(definition: Node): boolean {
  const around = definition.parent?.type === "decorated_definition" ? definition.parent.parent : definition.parent;
  return around?.parent?.type === "class_definition";
}

function withHead(methods: readonly string[]): readonly string[] {
  return methods.includes("GET") && !methods.includes("HEAD") ? [...methods, "HEAD"] : methods;
}

function methodsOf(source: Source, decorator: Node, server: Server): readonly string[] | undefined {
  const call = decorator.type === "call" ? decorator : undefined;
  const callee = call?.childForFieldName("function") ?? decorator;
  const text = textOf(source, callee);
  const verb = call && verbDecorator.exec(text)?.[1];
  if (verb) return [verb.toUpperCase()];
  const required = requireDecorator[text.split(".").at(-1) ?? ""];
  if (required) return required;
  if (!call) return undefined;
  if (/(?:^|\.)(?:require_http_methods|api_view)$/.test(text)) return listed(pythonFirst(source, call));
  if (!routeDecorator.test(text)) return undefined;
  const given = argumentsOf(source, call);
  const named = ["methods", "method", "request_method"].map((name) => argument(source, given, name)).find((one) => one);
  return named ? listed(named) : server.byDefault;
}

function pythonFirst(source: Source, call: Node): Value | undefined {
  const [first] = argumentsOf(source, call).positional;
  return first && pythonValue(source, first);
}

/** Names that are known; a list with others in it may hold any. */
function listed(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind === "text") return [value.value.toUpperCase()];
  if (value?.kind !== "list") return undefined;
  const names = value.items.flatMap((item) => (item.kind === "text" ? [item.value.toUpperCase()] : []));
  return names.length === value.items.length ? names : undefined;
}

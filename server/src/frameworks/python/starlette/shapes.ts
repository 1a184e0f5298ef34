import type { Node } from "web-tree-sitter";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { appAddedTo } from "./adding.ts";
import { type Parameter, parametersOf, wrapperNames } from "./options.ts";
import { behaviourOf, starletteVersion } from "./version.ts";

/**
 * The call that gives `CORSMiddleware` its options, with the arguments as they reach `__init__`, in any of its shapes:
 * `app.add_middleware(CORSMiddleware, …)`, `Middleware(CORSMiddleware, …)`, `CORSMiddleware(app, …)`. Undefined when
 * the class is only mentioned (inherited from, compared, handed on).
 */
export function middlewareCall(source: Source, use: Node): Arguments | undefined {
  const parent = use.parent;
  if (parent?.type === "call" && parent.childForFieldName("function")?.id === use.id)
    return argumentsOf(source, parent);
  const call = parent?.type === "argument_list" || parent?.type === "keyword_argument" ? callAround(use) : undefined;
  if (!call || !takesMiddleware(source, call)) return undefined;
  const given = argumentsOf(source, call);
  const isFirst = given.positional[0]?.id === use.id;
  return isFirst ||
    given.keywords.get("middleware_class")?.value.id === use.id ||
    given.keywords.get("cls")?.value.id === use.id
    ? given
    : undefined;
}

/** The value of an option of `CORSMiddleware`. Position 0 is the app, or the class where a call hands it on. */
export function option(source: Source, call: Arguments, name: Parameter): Value | undefined {
  const position = parametersOf(behaviourOf(starletteVersion(source))).indexOf(name);
  return argument(source, call, name, position < 0 ? undefined : position + 1);
}

function callAround(use: Node): Node | undefined {
  const list = use.parent?.type === "keyword_argument" ? use.parent.parent : use.parent;
  return list?.parent?.type === "call" ? list.parent : undefined;
}

function takesMiddleware(source: Source, call: Node): boolean {
  const callee = call.childForFieldName("function");
  if (!callee) return false;
  if (appAddedTo(source, callee)) return true;
  return qualifiedNames(source, callee).some((name) => wrapperNames.has(name));
}

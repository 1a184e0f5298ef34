import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";

/** A middleware that answers some requests itself. */
export interface Answering {
  /** What it does with them, as the end of "when it". */
  readonly does: string;
  /** It never hands a request on. */
  readonly always: boolean;
  /** It sends every request over http to https. */
  readonly toHttps?: boolean;
}

const redirect: Answering = { does: "redirects requests", always: false, toHttps: true };

/** Starlette's own ones. */
const known: Readonly<Record<string, Answering>> = {
  "starlette.middleware.authentication.AuthenticationMiddleware": { does: "refuses requests", always: false },
  "starlette.middleware.httpsredirect.HTTPSRedirectMiddleware": redirect,
  "fastapi.middleware.httpsredirect.HTTPSRedirectMiddleware": redirect,
};
const classes: ReadonlySet<string> = new Set(["class_definition"]);

/** Whether a middleware class answers requests itself: one of the library, or one of this file with a `dispatch`. */
export function answeringClass(source: Source, name: Node): Answering | undefined {
  const own = qualifiedNames(source, name).find((each) => Object.hasOwn(known, each));
  if (own) return known[own];
  const dispatch = dispatchOf(source, name);
  return dispatch && answeringFunction(source, dispatch, 2);
}

/**
 * Whether a function returns a response that it makes itself. `place` is that of the parameter which hands a request on:
 * the second one of a function, the third one of a method. One that sets the header itself is left alone.
 */
export function answeringFunction(source: Source, definition: Node, place = 1): Answering | undefined {
  const returns = definition.descendantsOfType("return_statement").filter((node) => node !== null);
  const isOwn = returns.some((one) => {
    const value = partsOf(one)[0];
    const callee = value?.type === "call" ? value.childForFieldName("function") : undefined;
    return callee !== null && callee !== undefined && /Response$/.test(textOf(source, callee));
  });
  if (!isOwn || /access-control-allow-origin/i.test(textOf(source, definition))) return undefined;
  const next = parameterAt(source, definition, place) ?? "call_next";
  return { does: "refuses requests", always: namesOf(source, next, pythonNames.nameTypes, definition).length < 2 };
}

function dispatchOf(source: Source, name: Node): Node | undefined {
  const binding = name.type === "identifier" ? bindingOf(source, pythonNames, name) : undefined;
  const [declaration] = binding?.kind === "other" ? binding.declarations : [];
  const definition = declaration?.parent ? climb(declaration.parent, classes) : undefined;
  const body = definition?.childForFieldName("body");
  return (body ? partsOf(body) : [])
    .map((part) => part.childForFieldName("definition") ?? part)
    .find((part) => part.type === "function_definition" && part.childForFieldName("name")?.text === "dispatch");
}

function parameterAt(source: Source, definition: Node, place: number): string | undefined {
  const parameters = definition.childForFieldName("parameters");
  const parameter = parameters ? partsOf(parameters)[place] : undefined;
  const name = parameter?.type === "identifier" ? parameter : parameter && partsOf(parameter)[0];
  return name && textOf(source, name);
}

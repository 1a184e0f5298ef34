import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { environmentSince } from "./options.ts";

/** The function that an expression is: a lambda, or the name of one that the file defines once. */
export function functionAt(source: Source, node: Node): Node | undefined {
  if (node.type === "lambda") return node;
  if (node.type !== "identifier") return undefined;
  const binding = bindingOf(source, pythonNames, node);
  if (binding.kind === "value") return binding.node.type === "lambda" ? binding.node : undefined;
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  return only?.parent?.type === "function_definition" && others.length === 0 ? only.parent : undefined;
}

/** Whether a function lets every origin in: all that it does is return something that is true. */
export function letsEveryoneIn(source: Source, definition: Node): boolean {
  const body = definition.childForFieldName("body");
  if (!body) return false;
  const returned = definition.type === "lambda" ? body : onlyReturned(body);
  const value = returned && pythonValue(source, returned);
  return value?.kind === "flag" && value.value;
}

/** Whether the installed version calls the function with fewer arguments than it wants, which fails on every request. */
export function wantsTooMuch(source: Source, definition: Node): boolean {
  const parameters = definition.childForFieldName("parameters");
  const wanted = parameters
    ? partsOf(parameters).filter(({ type }) => type === "identifier" || type === "typed_parameter")
    : [];
  return wanted.length > 1 && isOld(source);
}

function isOld(source: Source): boolean {
  return Object.entries(environmentSince).some(([name, since]) => {
    const version = source.project.versionOf(name);
    return version !== undefined && compareVersions(version, since) < 0;
  });
}

function onlyReturned(body: Node): Node | undefined {
  const [first, ...others] = partsOf(body).filter((part) => partsOf(part)[0]?.type !== "string");
  return first?.type === "return_statement" && others.length === 0 ? partsOf(first)[0] : undefined;
}

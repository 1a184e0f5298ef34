import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { encloses, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import type { Value } from "../value.ts";
import { argumentsOf, bare } from "./calls.ts";
import { functionAround, functionTypes, parametersOf } from "./functions.ts";
import { importedAs } from "./imports.ts";
import { type MethodCall, memberRead, methodCall } from "./members.ts";
import { javascriptNames } from "./names.ts";
import { keysTo, wholePattern } from "./patterns.ts";
import { decodeJavascriptString } from "./strings.ts";

/** How a value is taken from a variable of the environment. */
export interface FromEnvironment {
  readonly variable: string;
  /** A method is called on it that fails where it is not set: `process.env.ORIGINS.split(",")`. */
  readonly fails: boolean;
  /** `process.env.NAME` itself. */
  readonly read: Node;
  /** It is handed to a worker with each request. */
  readonly isHanded: boolean;
  /** The first method that is called on it. */
  readonly first: MethodCall | undefined;
}

/** Calls in a chain are followed this far. */
const maxCalls = 6;
/** Variables that say what a program runs for. */
const modes = new Set(["NODE_ENV", "MODE", "APP_ENV", "ENVIRONMENT", "VERCEL_ENV"]);
/** Modules that hand out `env`. */
const handingOut = /^(?:(?:node:)?process|cloudflare:workers|\$env\/dynamic\/(?:private|public))$/;
/** What is written where workers, Pages functions and apps of Hono are. */
const worker = /\bfetch\s*[(:]|\bfetch\s*=|\bonRequest|["'`]hono["'`/]/;
const environments = new Set(["process.env", "import.meta.env", "Bun.env"]);

/**
 * Reads `process.env.NAME` and `Deno.env.get("NAME")`, also with methods called on it. Undefined for everything else, and
 * where something else stands in for a variable that is not set.
 */
export function fromEnvironment(source: Source, expression: Node): FromEnvironment | undefined {
  let at = bare(expression);
  let fails = false;
  let first: MethodCall | undefined;
  for (let step = 0; step < maxCalls; step++) {
    const read = memberRead(source, at);
    if (read && holdsEnvironment(source, read.object)) {
      return { variable: read.key, fails, read: at, isHanded: isOfWorker(source, bare(read.object)), first };
    }
    const call = methodCall(source, at);
    if (!call) return undefined;
    const variable = ofDeno(source, call);
    if (variable !== undefined) return { variable, fails, read: at, isHanded: false, first };
    const member = call.call.childForFieldName("function");
    const isOptional = member?.children.some((child) => child?.type === "optional_chain") ?? false;
    fails = !isOptional;
    first = call;
    at = call.object;
  }
  return undefined;
}

/** Variables of the environment, as everybody writes their names. */
const variableName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** What the helpers are called that hand out variables of the environment. */
const helpers = /^env(?:\.\w+)?$|(?:^|\.)_?\w*(?:env|config|configservice)\.get$|\(\s*ConfigService\s*\)\.get$/i;

/**
 * Reads a call of a helper that hands out variables of the environment, with what it is told to give where one is not set:
 * `env("NAME", "…")` of Strapi, `config.get("NAME", "…")` of Nest, `env.get("NAME", "…")` of Adonis. Undefined for all other
 * calls, for functions of the program itself, and for variables that say what it runs for.
 */
export function helperRead(source: Source, expression: Node): { readonly byDefault: Node | undefined } | undefined {
  const node = bare(expression);
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  if (!callee || !helpers.test(textOf(source, callee).replace(/\?\./g, "."))) return undefined;
  const [name, byDefault] = argumentsOf(node).given;
  const variable = name?.type === "string" ? decodeJavascriptString(textOf(source, name)) : undefined;
  if (variable === undefined || !variableName.test(variable) || saysMode(variable)) return undefined;
  if (callee.type === "identifier" && isOwn(source, callee)) return undefined;
  return { byDefault };
}

/** Whether a name stands for what the program itself has made: then it is known what it does. */
function isOwn(source: Source, name: Node): boolean {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "value") return true;
  return binding.kind === "other" && binding.declarations.some(({ parent }) => functionTypes.has(parent?.type ?? ""));
}

/** The helper that a chain of method calls starts with: `config.get("NAME")?.split(",")`. */
function startsWithHelper(source: Source, expression: Node): boolean {
  let at: Node | undefined = expression;
  for (let step = 0; at && step < maxCalls; step++) {
    if (helperRead(source, at)) return true;
    at = methodCall(source, bare(at))?.object;
  }
  return false;
}

/** `Deno.env.get("NAME")` */
function ofDeno(source: Source, { object, method, given: [name] }: MethodCall): string | undefined {
  if (method !== "get" || name?.type !== "string" || textOf(source, object) !== "Deno.env") return undefined;
  return decodeJavascriptString(textOf(source, name));
}

/** Whether an expression is nothing but variables of the environment, one behind the other. */
export function isEnvironment(source: Source, expression: Node): boolean {
  const node = bare(expression);
  if (fromEnvironment(source, node) || startsWithHelper(source, node)) return true;
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  const [first] = callee && /^(?:Number|parseInt|String)$/.test(textOf(source, callee)) ? argumentsOf(node).given : [];
  if (first) return isEnvironment(source, first);
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
  return (operator === "||" || operator === "??") && sides.every((side) => side && isEnvironment(source, side));
}

/**
 * Whether an expression is a variable that says what a program runs for, as `NODE_ENV` does: on a server that is deployed it
 * is set, so that what stands in for it says nothing of that server.
 */
export function isMode(source: Source, expression: Node): boolean {
  const node = bare(expression);
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  const left = operator === "||" || operator === "??" ? node.childForFieldName("left") : null;
  const read = fromEnvironment(source, left ?? node);
  return read !== undefined && saysMode(read.variable);
}

/** Whether a variable of the environment says what a program runs for. */
export function saysMode(variable: string | undefined): boolean {
  return variable !== undefined && modes.has(variable);
}

/** `const { NODE_ENV: mode = "development" } = process.env` */
export function isTakenMode(source: Source, name: Node): boolean {
  if (!javascriptNames.nameTypes.has(name.type)) return false;
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind !== "value" || !javascriptNames.nameTypes.has(binding.node.type)) return false;
  const given = wholePattern(binding.node).parent?.childForFieldName("value");
  if (!given || !holdsEnvironment(source, given)) return false;
  return saysMode(keysTo(source, binding.node)?.[0]);
}

/** Whether an object holds the variables of the environment: `process.env`, also by another name. */
export function holdsEnvironment(source: Source, object: Node): boolean {
  const node = bare(object);
  if (environments.has(textOf(source, node))) return true;
  if (isOfWorker(source, node)) return true;
  if (node.type !== "identifier") return false;
  const binding = bindingOf(source, javascriptNames, node);
  if (binding.kind === "import") {
    const imported = importedAs(source, node);
    return imported?.name === "env" && handingOut.test(imported.module);
  }
  if (binding.kind !== "value") return false;
  if (environments.has(textOf(source, bare(binding.node)))) return true;
  const isTaken = javascriptNames.nameTypes.has(binding.node.type);
  const given = isTaken ? wholePattern(binding.node).parent?.childForFieldName("value") : undefined;
  const isProcess = given !== undefined && given !== null && textOf(source, given) === "process";
  return isProcess && keysTo(source, binding.node)?.join() === "env";
}

/**
 * What a worker is handed its variables in: `env` of `fetch(request, env)` and of the functions that it calls, and `c.env` of
 * the context of Hono or of a Pages function.
 */
function isOfWorker(source: Source, node: Node): boolean {
  if (!/\benv\b/.test(textOf(source, node)) || !worker.test(source.text)) return false;
  const read = memberRead(source, node);
  const name = read ? read.object : node;
  if (name.type !== "identifier" || (read ? read.key : textOf(source, node)) !== "env") return false;
  const binding = bindingOf(source, javascriptNames, name);
  const [declared, ...others] = binding.kind === "other" ? binding.declarations : [];
  const fn = declared && others.length === 0 ? functionAround(declared) : undefined;
  return declared !== undefined && (fn ? parametersOf(fn) : []).some((each) => encloses(each, declared));
}

/** Whether a default says nothing: it stands for "to be set", not for what a server runs with. */
export function saysNothing(value: Value): boolean {
  if (value.kind === "text") return value.value.trim() === "";
  if (value.kind === "list") return value.items.length === 0 || value.items.every(saysNothing);
  return value.kind === "null" || value.kind === "undefined" || value.kind === "unknown";
}

/** Whether a file says more of a variable than this one expression: then it may look whether it is set. */
export function isMentionedElsewhere({ text }: Source, variable: string): boolean {
  return text.split(new RegExp(`\\b${variable.replace(/\W/g, "")}\\b`)).length > 2;
}

import type { Node } from "web-tree-sitter";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf } from "../../../../syntax/value.ts";
import { asksForPreflight } from "../../../shared/headers/preflight.ts";

/** Middlewares that everybody knows, and that have nothing to do with CORS. */
const harmless =
  /^(?:express\.(?:json|urlencoded|static|text|raw|errorHandler|notFound)|bodyParser\.\w+|helmet|morgan|compression|cookieParser|session|logger)\b/;

/** Whether a handler is a middleware that everybody knows, neither answers API requests nor sets headers of CORS. */
export function isHarmless(source: Source, handler: Node): boolean {
  return harmless.test(textOf(source, handler));
}

/** The function that a handler is: written in place, or by a name of this file. */
export function functionOf(source: Source, handler: Node): Node | undefined {
  if (functionTypes.has(handler.type)) return handler;
  if (handler.type !== "identifier") return undefined;
  const value = javascriptValue(source, handler);
  const written = value.kind === "function" && !value.elsewhere ? literalOf(value) : undefined;
  return written && functionTypes.has(written.type) ? written : undefined;
}

const errorNames = /^_*(?:e|er|err|error|ex|exception)$/i;

/**
 * Whether a function is called with errors only, `(err, req, res, next)` (Express 4 and 5): it is handed to `use`, or names
 * its first parameter so.
 */
export function isForErrors(source: Source, fn: Node): boolean {
  const parameters = parametersOf(fn);
  const [first] = parameters;
  if (!first || parameters.length !== 4) return false;
  const call = fn.parent?.type === "arguments" ? fn.parent.parent : undefined;
  const taker = call?.childForFieldName("function")?.childForFieldName("property");
  return errorNames.test(textOf(source, first)) || (taker ? textOf(source, taker) === "use" : false);
}

/** Whether a function hands requests on to what stands behind it, `next()`, or is there for errors only. */
export function handsOn(source: Source, fn: Node): boolean {
  const parameters = parametersOf(fn);
  const next = parameters[2];
  const body = fn.childForFieldName("body");
  if (parameters.length > 3) return true;
  return next !== undefined && body !== null && mentions(source, body, next);
}

function mentions(source: Source, body: Node, name: Node): boolean {
  return new RegExp(`\\b${textOf(source, name).replace(/\W/g, "")}\\b`).test(textOf(source, body));
}

const choosing: ReadonlySet<string> = new Set(["if_statement", "ternary_expression"]);
const ending = /\breturn\b|\.(?:send|end|sendStatus|json)\s*\(/;

/**
 * Whether a function answers preflights itself: `if (req.method === "OPTIONS") return res.sendStatus(204)`. `next`, what
 * hands requests on, is its parameter at `nextAt`.
 */
export function answersPreflights(source: Source, fn: Node, nextAt = 2): boolean {
  const body = fn.childForFieldName("body");
  const next = parametersOf(fn)[nextAt];
  const whole = body?.type === "parenthesized_expression" ? body.firstNamedChild : body;
  if (!whole) return false;
  const statements = whole.type === "statement_block" ? partsOf(whole) : [whole];
  return statements.some((statement) => {
    const condition = choosing.has(statement.type) ? statement.childForFieldName("condition") : null;
    const taken = statement.childForFieldName("consequence");
    if (!condition || !taken || !asksForPreflight(textOf(source, condition))) return false;
    return ending.test(textOf(source, taken)) && !(next && mentions(source, taken, next));
  });
}

import type { Node } from "web-tree-sitter";
import { functionAround, functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf } from "../../../../syntax/value.ts";
import { boundTo } from "./bindings.ts";
import type { Standing } from "./expressions.ts";
import type { Shape } from "./said.ts";
import { type End, endsOf, endsOfReturn } from "./statements.ts";
import { absent, isNullish, type Names, open, type Part, thrown, type Worth } from "./worth.ts";

/** What becomes of a stranger's request in a middleware: a preflight, which never says who the user is. */
export interface Answered {
  readonly fate: "refused" | "handed on" | "unsure";
  /** What it is answered with where it is refused, as far as that is written; 401 otherwise. */
  readonly status: number;
}

/** A function, and the file in which it is written. */
interface Written {
  readonly source: Source;
  readonly fn: Node;
}

const who =
  /authorization|bearer|token|cookie|session|\.user\b|\buser\b|isAuthenticated|api[-_]?key|secret|jwt|csrf|requested-with|passw|signature/i;
/** Words with which a middleware turns someone away. */
const refusing =
  /\b(?:401|403|407|UNAUTHORIZED|FORBIDDEN)\b|unauthori[sz]ed|forbidden|unauthenticated|\bthrow\b|redirect\s*\(|next\(\s*\w/i;
const answering = /\b[345]\d\d\b/;
const statuses = /\b4\d\d\b/;
/** What sets headers of CORS by itself, or goes on there, is read elsewhere. */
const others = /access-control-allow|\bcors\b/i;
/** Larger functions, and longer ways through them, are not followed. */
const longest = 6000;
const most = 600;

/**
 * What becomes of a preflight in a middleware of the project that asks who the user is: `refused` where it surely ends there,
 * `handed on` where it surely goes on. Undefined where the middleware asks nothing of the kind, or is not written in the
 * project. `handler` is what is mounted; `path` is the path of the request, where that is known.
 */
export function answerToStrangers(source: Source, handler: Node, shape: Shape, path?: string): Answered | undefined {
  const written = writtenAs(source, handler) ?? madeBy(source, handler);
  if (!written) return undefined;
  const code = textOf(written.source, written.fn);
  if (code.length > longest || !who.test(code) || others.test(code)) return undefined;
  const standing = { source: written.source, shape, work: { left: most }, result, ...(path !== undefined && { path }) };
  const names = namesFor(standing, written.fn);
  if (!names) return undefined;
  const ends = endsOfFunction(standing, written.fn, names);
  if (ends.every((end) => isHandedOn(end, shape) === true)) return { fate: "handed on", status: 200 };
  const status = Number(statuses.exec(code)?.[0] ?? 401);
  if (ends.every((end) => isHandedOn(end, shape) === false)) return { fate: "refused", status };
  return refusing.test(code) ? { fate: "unsure", status } : undefined;
}

/** Whether requests to a path, whoever they are from, come to a call in a middleware; undefined where that is not sure. */
export function isReached(source: Source, fn: Node, goal: Node, shape: Shape, path: string): boolean | undefined {
  if (fn.endIndex - fn.startIndex > longest) return undefined;
  const standing = { source, shape, work: { left: most }, result, path, goal };
  const names = namesFor(standing, fn, "any request");
  if (!names) return undefined;
  const ends = endsOfFunction(standing, fn, names);
  if (ends.some(({ kind }) => kind === "lost")) return undefined;
  const reaching = ends.filter(({ kind }) => kind === "reached").length;
  return reaching === 0 ? false : reaching === ends.length ? true : undefined;
}

/** Whether a handler answers nobody: on every way it throws, or hands an error on. One that waits may never tell that it did. */
export function failsAlways(source: Source, fn: Node, { next, ...shape }: Shape): boolean {
  if (fn.endIndex - fn.startIndex > longest) return false;
  const takesNext = next !== undefined && parametersOf(fn).length > next;
  const standing = { source, shape: takesNext ? { ...shape, next } : shape, work: { left: most }, result };
  const names = namesFor(standing, fn, "any request");
  const ends = names ? endsOfFunction(standing, fn, names) : [];
  return ends.length > 0 && ends.every(({ kind }) => kind === "thrown" || kind === "failed");
}

/** What hands requests on, and what tells preflights apart. */
const handing = /\breturn\s+(?:await\s+)?(?:\w+\.)?next\s*\(|\breturn\s*(?:;|\}|$)|OPTIONS|\bmethod\b/m;

/**
 * What strangers are answered in front of a place, by the function around it, where none of them comes to the place; undefined
 * where some do, or may, or are handed on.
 */
export function answerBefore(source: Source, place: Node, shape: Shape): number | undefined {
  const fn = functionAround(place);
  const body = fn?.childForFieldName("body");
  if (!fn || body?.type !== "statement_block") return undefined;
  const code = source.text.slice(body.startIndex, place.startIndex);
  if (code.length > longest || !who.test(code) || handing.test(code) || others.test(code)) return undefined;
  const standing = { source, shape, work: { left: most }, result };
  const names = namesFor(standing, fn);
  const statements = partsOf(body).filter(({ endIndex }) => endIndex <= place.startIndex);
  const ends = names ? endsOf(standing, statements, names, () => [{ kind: "lost" }]) : [];
  if (ends.length === 0 || ends.some(({ kind }) => kind === "lost")) return undefined;
  return Number(answering.exec(code)?.[0] ?? (/redirect/i.test(code) ? 307 : 401));
}

function isHandedOn(end: End, { next, givesAnswers }: Shape): boolean | undefined {
  const { kind } = end;
  if (kind === "lost") return undefined;
  if (kind === "returned" && givesAnswers) return end.worth.kind === "unknown" ? undefined : isNullish(end.worth);
  return kind === "handed on" || (kind === "returned" && next === undefined);
}

/** The function that an expression stands for, in this file or in another one of the project. */
function writtenAs(source: Source, node: Node): Written | undefined {
  if (functionTypes.has(node.type)) return { source, fn: node };
  if (node.type !== "identifier" && node.type !== "member_expression") return undefined;
  const value = javascriptValue(source, node);
  if (value.kind !== "function") return undefined;
  const written = value.elsewhere ?? { source, node: literalOf(value) };
  return functionTypes.has(written.node.type) ? { source: written.source, fn: written.node } : undefined;
}

/** The function that a maker gives back: `requireUser({ role: "admin" })`. */
function madeBy(source: Source, node: Node): Written | undefined {
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  const maker = callee && writtenAs(source, callee);
  const body = maker?.fn.childForFieldName("body");
  if (!maker || !body) return undefined;
  if (functionTypes.has(body.type)) return { source: maker.source, fn: body };
  const last = body.type === "statement_block" ? partsOf(body).at(-1) : undefined;
  const given = last?.type === "return_statement" ? last.firstNamedChild : null;
  return given && functionTypes.has(given.type) ? { source: maker.source, fn: given } : undefined;
}

function namesFor(standing: Standing, fn: Node, of: Part = "request"): Names | undefined {
  const { request, answer, next, givesAnswers } = standing.shape;
  const parameters = parametersOf(fn);
  const [first, second, third] = [
    parameters[request],
    parameters[answer],
    next === undefined ? undefined : parameters[next],
  ];
  if (!first || (next !== undefined && !third) || parameters.length > 3) return undefined;
  let names = boundTo(standing, first, { kind: "part", of }, new Map());
  const held: Worth = givesAnswers ? { kind: "part", of: "toolkit" } : open;
  if (second && names && answer !== request) names = boundTo(standing, second, held, names);
  return third && names ? boundTo(standing, third, { kind: "part", of: "next" }, names) : names;
}

function endsOfFunction(standing: Standing, fn: Node, names: Names): readonly End[] {
  const body = fn.childForFieldName("body");
  if (!body) return [{ kind: "lost" }];
  if (body.type !== "statement_block") return endsOfReturn(standing, body, names);
  return endsOf(standing, partsOf(body), names, () => [{ kind: "returned", worth: absent }]);
}

/** What a function of the project gives for arguments: the one thing that all ways through it give. */
function result(standing: Standing, callee: Node, given: readonly Worth[]): Worth {
  const written = writtenAs(standing.source, callee);
  if (!written) return open;
  const inner = { ...standing, source: written.source };
  let names: Names | undefined = new Map();
  for (const [index, parameter] of parametersOf(written.fn).entries()) {
    names = names && boundTo(inner, parameter, given[index] ?? { kind: "undefined" }, names);
  }
  if (!names) return thrown;
  const ends = endsOfFunction(inner, written.fn, names);
  const [first] = ends;
  if (first && ends.every(({ kind }) => kind === "thrown")) return thrown;
  const worths = ends.map((end) => (end.kind === "returned" ? end.worth : open));
  const [worth] = worths;
  return worth && worths.every((one) => JSON.stringify(one) === JSON.stringify(worth)) ? worth : open;
}

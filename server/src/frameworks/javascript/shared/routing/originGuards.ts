import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { concernsOrigin, originLike } from "../../express/origin/concerns.ts";
import { functionOf } from "../../express/routes/handlers.ts";
import { wayTo } from "../../express/ways/guards.ts";
import { namedUses } from "../namedUses.ts";

/** Names of middlewares of other files that look at the origin. */
const guarding =
  /(?:[cC]heck|[vV]erify|[vV]alid|[gG]uard|[rR]equire|[eE]nsure|[aA]ssert|[rR]estrict|[pP]rotect|[eE]nforce)\w*?[oO]rigins?(?![a-z])|[oO]rigins?_?(?:[cC]heck|[gG]uard|[vV]alid|[vV]erif|[fF]ilter)/;

/**
 * Whether a middleware hands on requests by their origin only, or none at all. `nextAt` is the place of the parameter that it
 * calls to hand them on, the last one of its parameters.
 */
export function guardsByOrigin(source: Source, handler: Node, nextAt: number): boolean {
  const fn = functionOf(source, handler);
  if (!fn) return guarding.test(textOf(source, handler.childForFieldName("function") ?? handler));
  const parameters = parametersOf(fn);
  const next = parameters[nextAt];
  if (parameters.length !== nextAt + 1 || next?.type !== "identifier") return false;
  const uses = namesOf(source, textOf(source, next), javascriptNames.nameTypes, fn).filter(({ id }) => id !== next.id);
  const calls = uses.flatMap((use) => callOf(use) ?? []);
  // Where it is handed to something else, that may call it.
  if (uses.length === 0 || calls.length < uses.length) return false;
  const going = calls.filter((call) => argumentsOf(call).given.length === 0);
  return going.every((call) => wayTo(source, call, fn) !== "open");
}

/**
 * Whether handlers hand requests of some origins only, or to some hosts only, to a middleware, `cors(options)(ctx, next)`, itself
 * or by its name, or to a function that takes them: `handleCors(event, options)`.
 */
export function isCalledByOrigin(source: Source, middleware: Node): boolean {
  if (handlerOf(source, middleware)) return isReachedByOrigin(source, middleware, middleware);
  const uses = callOfChoice(middleware) ? [middleware] : namedUses(source, middleware);
  return uses.length > 0 && uses.every((use) => isReachedByOrigin(source, use, callOfChoice(use)));
}

/** Whether handlers come to a place only for some requests; `call` takes the request there. */
function isReachedByOrigin(source: Source, place: Node, call: Node | undefined): boolean {
  const handler = call && handlerOf(source, call);
  if (!handler) return false;
  const inFront = source.text.slice(handler.startIndex, place.startIndex);
  return originLike.test(inFront) && wayTo(source, place, handler) !== "open";
}

/** The call of what a node is, also where it is chosen among others: `(isKnown ? open : closed)(req, res, next)`. */
function callOfChoice(node: Node): Node | undefined {
  let chosen = node;
  while (chosen.parent && choices.has(chosen.parent.type)) chosen = chosen.parent;
  return callOf(chosen);
}

const choices: ReadonlySet<string> = new Set(["parenthesized_expression", "ternary_expression", "binary_expression"]);

/** The function whose request a call takes first. */
function handlerOf(source: Source, call: Node): Node | undefined {
  const fn = functionAround(call);
  const [first] = argumentsOf(call).given;
  const isTaken = fn && first && parametersOf(fn).some((each) => textOf(source, each) === textOf(source, first));
  return isTaken ? fn : undefined;
}

/** Whether a function that requests pass without a word ends some of them by their origin, in a way that `ending` finds. */
export function endsByOrigin(source: Source, handler: Node, ending: RegExp): boolean {
  const fn = functionOf(source, handler);
  if (!fn) return guarding.test(textOf(source, handler.childForFieldName("function") ?? handler));
  const body = fn.childForFieldName("body");
  if (body?.type !== "statement_block") return false;
  return partsOf(body).some((statement) => {
    const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
    const taken = statement.childForFieldName("consequence");
    return condition && taken && ending.test(textOf(source, taken)) && concernsOrigin(source, condition, fn);
  });
}

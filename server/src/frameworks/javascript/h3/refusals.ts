import type { Node } from "web-tree-sitter";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { declaredWith } from "../shared/declaredWith.ts";
import { mostGuards } from "../shared/routing/guards.ts";
import { callsOf, type Refusing } from "../shared/routing/places.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerToStrangers } from "../shared/strangers/strangers.ts";
import { functionIn } from "./functionIn.ts";

/** How h3 hands a request to a handler: what it gives back is the answer, and without one the next handler is asked. */
const shape: Shape = { request: 0, answer: 0, givesAnswers: true };
/** A middleware of version 2 that hands requests on itself. */
const withNext: Shape = { ...shape, next: 1 };

/** The middlewares of a file that end requests which do not say who the user is, as no preflight does. */
export const refusingIn = onceFor((source: Source): readonly Refusing[] =>
  callsOf(source, ["use"])
    .flatMap((call) => call.given.filter(({ type }) => type !== "string").map((handler) => ({ call, handler })))
    .slice(0, mostGuards)
    .flatMap(({ call, handler }) => {
      const status = refusedWith(source, handler);
      return status === undefined ? [] : [{ call, handler, status, except: [] }];
    }),
);

/** What a handler that a place lies in answers to preflights before they come there; undefined where they do, or may. */
export function refusedAround(source: Source, place: Node): number | undefined {
  const fn = functionAround(place);
  return fn && refusedBy(source, fn);
}

function refusedWith(source: Source, handler: Node): number | undefined {
  // `const auth = eventHandler(…)`
  const made = handler.type === "identifier" ? (declaredWith(source, handler) ?? handler) : handler;
  if (isBasicAuth(source, made)) return 401;
  const fn = functionIn(source, made);
  return fn && refusedBy(source, fn);
}

function refusedBy(source: Source, fn: Node): number | undefined {
  const written = functionOf(source, fn);
  const isHandingOn = written !== undefined && parametersOf(written).length === 2;
  const answer = answerToStrangers(source, fn, isHandingOn ? withNext : shape);
  return answer?.fate === "refused" ? answer.status : undefined;
}

/** `basicAuth({ … })` of version 2. */
function isBasicAuth(source: Source, handler: Node): boolean {
  const callee = handler.type === "call_expression" ? handler.childForFieldName("function") : null;
  const imported = callee ? importedAs(source, callee) : undefined;
  return imported?.module === "h3" && imported.name === "basicAuth";
}

import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { wayTo } from "../ways/guards.ts";
import { functionOf } from "./handlers.ts";
import { covers, isBefore, namesFor, type Place, placed } from "./places.ts";
import { mountsOf, type Registration } from "./registrations.ts";

/** Names of middlewares of other files that look at the origin. */
const guarding =
  /(?:check|verify|valid\w*|guard|require|ensure|assert|restrict|protect|enforce)_?origin|origin_?(?:check|guard|valid|verif|filter)/i;
const requests = /^_*req(?:uest)?$/i;

/** Whether something in front of a middleware hands on requests by their origin only, or none at all. */
export function isBehindOriginGuard(source: Source, place: Place): boolean {
  const { registration, order } = place;
  const beside = registration.handlers.slice(0, order.at(-1) ?? 0);
  if (beside.some((handler) => guardsByOrigin(source, handler))) return true;
  return guardingMounts(source).some(
    (each) =>
      each.call.id !== registration.call.id &&
      placed(source, each).some((at) => isBefore(at, place) && covers(at, place)),
  );
}

/** More of what stands in front of it in a call that is not finished is not looked at. */
const mostBeside = 8;

/** The same in a call that is still being typed, which puts nothing in its place yet. */
export function isTypedBehindGuard(source: Source, middleware: Node): boolean {
  if (middleware.parent?.type !== "ERROR") return false;
  let beside = middleware.previousNamedSibling;
  for (let left = mostBeside; beside && left > 0; left--) {
    if (functionTypes.has(beside.type) && guardsByOrigin(source, beside)) return true;
    beside = beside.previousNamedSibling;
  }
  return false;
}

const guardingMounts = onceFor((source: Source): readonly Registration[] =>
  mountsOf(source).filter(({ handlers }) => handlers.some((handler) => guardsByOrigin(source, handler))),
);

function guardsByOrigin(source: Source, handler: Node): boolean {
  const known = guardsIn(source);
  const answer = known.get(handler.id) ?? isGuard(source, handler);
  known.set(handler.id, answer);
  return answer;
}

const guardsIn = onceFor((_: Source) => new Map<number, boolean>());

function isGuard(source: Source, handler: Node): boolean {
  const fn = functionOf(source, handler);
  if (!fn) return guarding.test(textOf(source, handler.childForFieldName("function") ?? handler));
  const parameters = parametersOf(fn);
  const next = parameters[2];
  if (parameters.length !== 3 || next?.type !== "identifier") return false;
  const uses = namesOf(source, textOf(source, next), javascriptNames.nameTypes, fn).filter(({ id }) => id !== next.id);
  const calls = uses.flatMap((use) => callOf(use) ?? []);
  // Where it is handed to something else, that may call it.
  if (uses.length === 0 || calls.length < uses.length) return false;
  const going = calls.filter((call) => argumentsOf(call).given.length === 0);
  return going.every((call) => wayTo(source, call, fn) !== "open");
}

/** Whether handlers call a middleware, `cors(options)(req, res, next)`, itself or by its name, and that for some origins only. */
export function isCalledByOrigin(source: Source, middleware: Node): boolean {
  const own = callOf(middleware);
  const uses = own ? [own] : namesFor(source, middleware);
  return uses.length > 0 && uses.every((use) => isReachedByOrigin(source, use));
}

function isReachedByOrigin(source: Source, use: Node): boolean {
  const fn = functionAround(use);
  const isHandler = fn && parametersOf(fn).some((parameter) => requests.test(textOf(source, parameter)));
  return isHandler ? wayTo(source, use, fn) !== "open" : false;
}

import type { Node } from "web-tree-sitter";
import { callOf } from "../../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { guardsByOrigin } from "../../shared/routing/originGuards.ts";
import { originLike } from "../origin/concerns.ts";
import { functionOf } from "./handlers.ts";
import { covers, isBefore, type Place, placed } from "./places.ts";
import { mountsOf, type Registration } from "./registrations.ts";
import { strangersIn } from "./userGuards.ts";

/** Whether something in front of a middleware hands on requests by their origin only, or none at all. */
export function isBehindOriginGuard(source: Source, place: Place): boolean {
  const { registration, order } = place;
  const beside = registration.handlers.slice(0, order.at(-1) ?? 0);
  if (beside.some((handler) => isGuard(source, handler))) return true;
  return guardingMounts(source).some(
    (each) =>
      each.call.id !== registration.call.id &&
      placed(source, each).some((at) => isBefore(at, place) && covers(at, place)),
  );
}

/** More of what stands in front of it in a call that is not finished is not looked at. */
const mostBeside = 8;

/**
 * The same in a call that is still being typed, which puts nothing in its place yet; and whether the middleware is itself called
 * there, `cors(options)(req`, so that the tests around it are not to be seen yet.
 */
export function isTypedBehindGuard(source: Source, middleware: Node): boolean {
  if (callOf(middleware)?.parent?.type === "ERROR") return true;
  if (middleware.parent?.type !== "ERROR") return false;
  if (middleware.nextSibling?.type === "(") return true;
  let beside = middleware.previousNamedSibling;
  for (let left = mostBeside; beside && left > 0; left--) {
    if (functionTypes.has(beside.type) && isGuard(source, beside)) return true;
    beside = beside.previousNamedSibling;
  }
  return false;
}

const guardingMounts = onceFor((source: Source): readonly Registration[] =>
  mountsOf(source).filter(({ handlers }) => handlers.some((handler) => isGuard(source, handler))),
);

function isGuard(source: Source, handler: Node): boolean {
  const known = guardsIn(source);
  const answer = known.get(handler.id) ?? (guardsByOrigin(source, handler, 2) && !asksOnlyForUser(source, handler));
  known.set(handler.id, answer);
  return answer;
}

/** Whether a middleware turns away who does not say who the user is, and says nothing of origins. */
function asksOnlyForUser(source: Source, handler: Node): boolean {
  const fn = functionOf(source, handler);
  if (!fn || originLike.test(textOf(source, fn))) return false;
  return strangersIn(source, handler)?.fate === "refused";
}

const guardsIn = onceFor((_: Source) => new Map<number, boolean>());

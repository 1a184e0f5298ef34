import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import type { Span } from "../../../../policy/span.ts";
import type { Preflight } from "../../../../policy/wire.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { chainStart } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { behindSignIn, refusedWith } from "../../shared/routing/refused.ts";
import { pathOf } from "./calledOn.ts";
import { functionOf, isHarmless } from "./handlers.ts";
import { routeBefore } from "./leftover.ts";
import { bodyOf, covers, isBefore, type Place, placed, placesOf } from "./places.ts";
import { mountsOf, type Registration, registrationsOf } from "./registrations.ts";
import type { Target } from "./targets.ts";
import { type UserGuard, userGuardBefore, userGuardBehind } from "./userGuards.ts";

/** What is wrong with the place of a CORS middleware. */
export type Faults = Pick<Policy, "inFront" | "unanswered"> & {
  /** How preflights are answered before they come to it. */
  readonly preflight?: Preflight;
  /** Why that is not known. */
  readonly undecided?: string;
  /** The status that preflights end with behind it, where it hands them on. */
  readonly behind?: number;
};

/** A policy with what is wrong with its place. */
export function withFaults(policy: Policy, { preflight: before, undecided, behind, ...faults }: Faults): Policy {
  const isPassedOn = behind !== undefined && policy.wire.preflight.kind === "passed on";
  const preflight = before ?? (isPassedOn ? ({ kind: "passed on", status: behind } as const) : undefined);
  const left = undecided === undefined ? undefined : ({ kind: "unknown", why: undecided } as const);
  return {
    ...policy,
    ...faults,
    ...(preflight && { wire: { ...policy.wire, preflight } }),
    ...(left && { methods: left, headers: left }),
  };
}

/** Methods that browsers ask about first (Fetch standard: all but GET, HEAD and POST). */
const asked = new Set(["PUT", "PATCH", "DELETE"]);
/** Why nothing is known of how preflights are answered. */
const undecided = "a middleware in front of it asks who the user is, and may answer preflights";
/** What answers preflights in front of a middleware that asks who the user is. */
const answering = /\bcors\b|OPTIONS|access-control/i;

/**
 * What stands in front of a CORS middleware on an application of the file and answers before it, and which methods of a
 * route nobody answers preflights for. Nothing is said of routers: their application may do it in another file.
 */
export function faultsOf(source: Source, middleware: Node, label: string, place: Place): Faults {
  if (!isApplication(source, place)) return {};
  const route = routeBefore(source, place);
  if (route) {
    if (namesOrigins(source, route)) return {};
    return { inFront: [{ span: spanOf(middleware), other: spanOf(route.call), effect: behind(label) }] };
  }
  const guard = guardBefore(source, place);
  if (guard) {
    return {
      inFront: [behindSignIn(label, middleware, guard.call, guard.status)],
      preflight: refusedWith(guard.status),
    };
  }
  return unanswered(source, place);
}

/** An application that is made in this file: `const app = express()`. */
function isApplication(source: Source, { registration }: Place): boolean {
  const start = chainStart(source, registration.call);
  const binding = start.type === "identifier" ? bindingOf(source, javascriptNames, start) : undefined;
  // `app.delete(…)` looks as if it changed what the name stands for.
  const declared = binding?.kind === "other" ? binding.declarations[0]?.parent?.childForFieldName("value") : undefined;
  const made = binding?.kind === "value" ? binding.node : declared;
  return made ? /^express\s*\(\s*\)$/.test(textOf(source, made)) : false;
}

/** Whether the outermost receiver of a place is an application that is made in this file. */
function isInApplication(source: Source, place: Place): boolean {
  if (isApplication(source, place)) return true;
  const mount = mountsOf(source).find(({ receiver }) => receiver === place.root);
  return mount !== undefined && isApplication(source, { ...place, registration: mount });
}

/** What stands in front of a middleware that sets headers by hand, where it hands on what it does not answer. */
export function handSetFaults(source: Source, handler: Node, statement: Span): Pick<Policy, "inFront"> {
  const next = parametersOf(handler)[2];
  const places = parametersOf(handler).length === 3 ? placesOf(source, handler) : [];
  const handsOn =
    next !== undefined &&
    new RegExp(`\\b${textOf(source, next).replace(/\W/g, "")}\\s*\\(`).test(bodyOf(source, handler));
  const routes =
    handsOn && places.every((place) => isApplication(source, place))
      ? places.map((place) => routeBefore(source, place))
      : [];
  const [first] = routes;
  if (!first || routes.some((route) => !route || namesOrigins(source, route))) return {};
  return { inFront: [{ span: statement, other: spanOf(first.call), effect: behind("This middleware") }] };
}

/** Whether a route sets the header by itself. */
function namesOrigins(source: Source, { handlers }: Registration): boolean {
  return handlers.some((handler) =>
    /access-control-allow-origin/i.test(textOf(source, functionOf(source, handler) ?? handler)),
  );
}

function behind(label: string): string {
  return `${label} stands behind the routes: they answer before it is reached, and their answers have no CORS headers.`;
}

/** How preflights to a path are answered in front of a middleware, where something there asks who the user is. */
export function refusalBefore(source: Source, place: Place, target: Pick<Place, "root" | "path">): Faults {
  if (!isInApplication(source, place)) return {};
  const guard = userGuardBefore(source, place, target, pathOf(target));
  if (guard?.fate === "unsure") return { undecided };
  return guard ? { preflight: refusedWith(guard.status) } : {};
}

/** What preflights that a middleware hands on are answered with, where something behind it asks who the user is. */
export function refusalBehind(source: Source, place: Place, target: Target): Pick<Faults, "behind"> {
  if (!isInApplication(source, place)) return {};
  const guard = userGuardBehind(source, place, target, pathOf(target));
  if (guard?.fate !== "refused" || target.ending.some((each) => !isBefore(each, place))) return {};
  const isAnswered =
    source.mentions(/\.(?:all|options)[^\S\n]*\(/) &&
    registrationsOf(source).some(
      ({ method, call }) => (method === "OPTIONS" || method === "all") && call.endIndex < guard.call.startIndex,
    );
  return isAnswered ? {} : { behind: guard.status };
}

/** What surely refuses preflights in front of a middleware, and nothing answers them before. */
function guardBefore(source: Source, place: Place): UserGuard | undefined {
  if (place.registration.method !== "use") return undefined;
  const guard = userGuardBefore(source, place, place);
  if (guard?.fate !== "refused" || source.mentions(/\.options[^\S\n]*\(/)) return undefined;
  const isAnswered = mountsOf(source).some(
    ({ call, handlers }) =>
      call.endIndex <= guard.call.startIndex &&
      handlers.some((handler) => answering.test(textOf(source, functionOf(source, handler) ?? handler))),
  );
  return isAnswered ? undefined : guard;
}

/** A route that says who may read it, and has no one to answer the question that comes first. */
function unanswered(source: Source, place: Place): Faults {
  const { method, call } = place.registration;
  if (!asked.has(method)) return {};
  const others = registrationsOf(source).filter((each) => each.call.id !== call.id && mayAnswer(source, each));
  if (others.some((each) => placed(source, each).some((at) => covers(at, place)))) return {};
  const name = call.childForFieldName("function")?.childForFieldName("property");
  return name ? { unanswered: [{ name: method, span: spanOf(name) }] } : {};
}

/** Whether something may answer OPTIONS with CORS headers: what is put there for it, or is not known to be something else. */
function mayAnswer(source: Source, { method, handlers }: Registration): boolean {
  if (method === "OPTIONS" || method === "all") return true;
  return method === "use" && handlers.some((handler) => !isHarmless(source, handler));
}

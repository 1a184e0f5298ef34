import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { allMethods } from "../../shared/options/mount.ts";
import { methodsIn } from "../../shared/routing/paths.ts";
import { isFailing } from "./failing.ts";
import { answersPreflights, functionOf, handsOn, isHarmless } from "./handlers.ts";
import { answersSurely, isLikeMiddleware } from "./mounts.ts";
import { answers, covers, isBefore, type Place, placed } from "./places.ts";
import { type Registration, receiverOf, receiversOf, registrationsOf, unread } from "./registrations.ts";

/** A path on which a file shows that something answers, with all that answers there. */
export interface Target extends Pick<Place, "root" | "path"> {
  readonly answering: readonly Place[];
  /** What answers preflights there before anything behind it sees them. */
  readonly ending: readonly Place[];
}

const routed = /\.(?:all|get|head|post|put|patch|delete)[^\S\n]*\(/g;

/**
 * The paths on which a file shows that something answers, or may answer: routes, and what is mounted and not known.
 * `middlewares` are the ids of handlers that do not. None where there are more than `most`.
 */
export function targetsOf(source: Source, middlewares: ReadonlySet<number>, most: number): Target[] {
  // A path may have several methods; a large file is not read through for what would be left alone.
  if (source.occurrences(routed).length > most * allMethods.length) return [];
  const all = registrationsOf(source);
  const answering = all.flatMap((each) =>
    mayAnswer(source, each, middlewares) ? placesOfHandler(source, each, each.handlers.length - 1) : [],
  );
  const ending = all.flatMap((each) => placesOfHandler(source, each, preflightEnder(source, each)));
  const targets = new Map(answering.map((place) => [`${place.root} ${place.path.text}`, place]));
  if (targets.size > most) return [];
  return [...targets.values()].map(({ root, path }) => {
    const onPath = (place: Place) => covers(place, { root, path });
    return { root, path, answering: answering.filter(onPath), ending: ending.filter(onPath) };
  });
}

/**
 * The methods of the requests to a path that get to a middleware at `place`; undefined where all do. Those that no route
 * answers get there as well: their 404 carries the headers.
 */
export function methodsReaching(
  source: Source,
  { answering, ending }: Target,
  place: Place,
): readonly string[] | undefined {
  const own = place.methods ?? allMethods;
  const behind = answering.filter((each) => !isBefore(each, place));
  const before = answering.filter((each) => isBefore(each, place) && !isLikeMiddleware(source, each));
  const answers = (each: Place, method: string) =>
    (each.methods?.includes(method) ?? true) && !behind.some((other) => isLeftTo(source, each, other, method));
  const isAnswered = (method: string) =>
    before.some((each) => answers(each, method)) ||
    (method === "OPTIONS" &&
      [...ending, ...before.filter((each) => isInRouter(each, place))].some((each) => isBefore(each, place)));
  const left = own.filter((method) => !isAnswered(method));
  return left.length === allMethods.length ? undefined : left;
}

/**
 * Whether what is not known to answer hands requests on to something behind it on the same path, which would be there for
 * nothing else; what is left when nothing answers is no such thing.
 */
function isLeftTo(source: Source, each: Place, other: Place, method: string): boolean {
  const { registration } = each;
  if (answersSurely(source, registration) || (other.registration.method === "use" && other.path.text === ""))
    return false;
  return each.methods === undefined || (other.methods?.includes(method) ?? false);
}

/** Whether something in front of a place that the file shows answers requests to a path. */
export function isSurelyAnswered(source: Source, { answering }: Target, place: Place): boolean {
  return answering.some(
    (each) => isBefore(each, place) && (each.methods !== undefined || answersSurely(source, each.registration)),
  );
}

/** Whether all that answers on a path does so with an error. */
export function isAlwaysFailing(source: Source, { answering }: Target): boolean {
  return answering.length > 0 && answering.every(({ registration }) => isFailing(source, registration));
}

/** The methods of the requests to a path that something answers; undefined where all are. */
export function methodsAnswered({ answering }: Target): readonly string[] | undefined {
  const answered = methodsIn(answering);
  return answered.length === allMethods.length ? undefined : answered;
}

/** Whether a route belongs to a router that a place lies behind: at its end the router answers OPTIONS for its routes. */
function isInRouter({ order }: Place, place: Place): boolean {
  return order.length > 2 && order[0] !== place.order[0];
}

function mayAnswer(source: Source, registration: Registration, middlewares: ReadonlySet<number>): boolean {
  const { method, handlers } = registration;
  const last = handlers.at(-1);
  if (!last || method === "OPTIONS" || middlewares.has(last.id)) return false;
  if (method !== "use") return answers(source, registration);
  const fn = functionOf(source, last);
  if (fn) return !handsOn(source, fn);
  return !isHarmless(source, last) && !isKnownRouter(source, last);
}

/** A router whose routes the file shows. */
function isKnownRouter(source: Source, handler: Node): boolean {
  if (handler.type !== "identifier") return false;
  return receiversOf(source).has(receiverOf(source, handler));
}

/** The index of the handler that answers preflights; -1 where none does. */
function preflightEnder(source: Source, { method, handlers }: Registration): number {
  if (method !== "use" && method !== "all") return -1;
  return handlers.findIndex((handler) => {
    const fn = functionOf(source, handler);
    return fn !== undefined && answersPreflights(source, fn);
  });
}

function placesOfHandler(source: Source, registration: Registration, index: number): Place[] {
  if (index < 0) return [];
  return placed(source, registration).map((place) => ({ ...place, order: [...place.order, index] }));
}

/** Whether a path is one plain text, which can be compared with others. */
export function isPlain({ path: { text } }: Place): boolean {
  return !text.includes(unread);
}

/** Whether an application is handed to something that may put more routes on it: `addRoutes(app)`. */
export function isHandedOn(source: Source, { registration }: Place): boolean {
  const name = registration.receiver.split(" ")[0] ?? "";
  return namesOf(source, name, javascriptNames.nameTypes).some((use) => {
    if (receiverOf(source, use) !== registration.receiver) return false;
    const list = use.parent?.type === "arguments" ? use.parent : undefined;
    const call = list?.parent;
    if (!call)
      return (
        /^(?:shorthand_property_identifier|pair)$/.test(use.parent?.type ?? "") ||
        use.type === "shorthand_property_identifier"
      );
    const callee = call.childForFieldName("function") ?? call.childForFieldName("constructor");
    const method = methodCall(source, call)?.method;
    return !(
      method === "use" || /(?:createServer|serverless\w*|request|supertest)$/.test(callee ? textOf(source, callee) : "")
    );
  });
}

import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor, onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { asksWhoItIs, type SignIns } from "../../shared/routing/refused.ts";
import { type Answered, answerToStrangers } from "../../shared/strangers/strangers.ts";
import { express } from "./calledOn.ts";
import { covers, isBefore, type Place, placed } from "./places.ts";
import { mountsOf, type Registration, registrationsOf } from "./registrations.ts";

/** A middleware that asks who the user is, in front of another one. */
export interface UserGuard {
  readonly call: Node;
  readonly fate: Answered["fate"];
  /** What it answers preflights with. */
  readonly status: number;
}

/**
 * Middlewares that answer 401 to whoever is not signed in, as a preflight never is (passport 0.7, express-basic-auth 1.2,
 * express-oauth2-jwt-bearer 1.6, express-openid-connect 2.17). express-jwt hands on preflights that ask for `Authorization`.
 */
const signIns: SignIns = {
  passport: (name) => name === "authenticate",
  "express-basic-auth": () => true,
  "express-oauth2-jwt-bearer": (name) => name === "auth",
  "express-openid-connect": (name) => name === "requiresAuth",
};
/** Strategies that nobody fails: they only look whether someone is known. */
const lenient = new Set(["session", "anonymous"]);

/**
 * What asks who the user is in front of a place, on all of its path, and what becomes of preflights there: the first that
 * refuses them, else the first of which that is not sure. `path` is that of the request, where it is known.
 */
export function userGuardBefore(
  source: Source,
  place: Pick<Place, "order">,
  target: Target,
  path?: string,
): UserGuard | undefined {
  return userGuardAt(source, target, path, (guard) => isBefore(guard, place));
}

/** The same behind a place, for preflights that it hands on. */
export function userGuardBehind(
  source: Source,
  place: Pick<Place, "order">,
  target: Target,
  path?: string,
): UserGuard | undefined {
  return userGuardAt(source, target, path, (guard) => isBefore(place, guard));
}

function userGuardAt(
  source: Source,
  target: Target,
  path: string | undefined,
  isMeant: (guard: Pick<Place, "order">) => boolean,
): UserGuard | undefined {
  const found = guardsAt(source).flatMap(({ registration, index }) => {
    const at = placed(source, registration).find(
      (one) => covers(one, target) && isMeant({ order: [...one.order, index] }),
    );
    const handler = registration.handlers[index];
    if (!at || !handler) return [];
    if (isLibraryGuard(source, handler)) return [{ call: registration.call, fate: "refused" as const, status: 401 }];
    const answer = strangersIn(source, handler, at.path.text === "" ? path : undefined);
    if (!answer || answer.fate === "handed on") return [];
    return [{ call: registration.call, ...answer }];
  });
  return found.find(({ fate }) => fate === "refused") ?? found[0];
}

type Target = Parameters<typeof covers>[1];

interface Guarding {
  readonly registration: Registration;
  /** The place of the middleware among the handlers. */
  readonly index: number;
}

/** What takes preflights. */
const taking: ReadonlySet<string> = new Set(["use", "all", "OPTIONS"]);

/** Middlewares that may ask who the user is. */
const guardsAt = onceFor((source: Source): readonly Guarding[] => {
  const isRouted = source.mentions(/\.(?:all|options)[^\S\n]*\(/);
  const all = isRouted ? registrationsOf(source).filter(({ method }) => taking.has(method)) : mountsOf(source);
  return all.flatMap((registration) =>
    registration.handlers.flatMap((handler, index) => (mayAsk(source, handler) ? [{ registration, index }] : [])),
  );
});

/** More code than that is no middleware that asks for a user. */
const longest = 6000;
const never = /^(?:cors|express|bodyParser|helmet|morgan|compression|cookieParser|session)\b/;

function mayAsk(source: Source, handler: Node): boolean {
  return handler.endIndex - handler.startIndex < longest && !never.test(textOf(source, handler));
}

function isLibraryGuard(source: Source, handler: Node): boolean {
  return asksWhoItIs(source, handler, signIns) && argumentsOf(handler).given.every((each) => isStrict(source, each));
}

/** Whether what a middleware is given leaves it to ask everybody: a strategy by its name, options that do not make it optional. */
function isStrict(source: Source, given: Node): boolean {
  const value = javascriptValue(source, given);
  if (value.kind === "text") return !lenient.has(value.value);
  if (value.kind === "list") return value.items.every((item) => item.kind === "text" && !lenient.has(item.value));
  return value.kind === "record" && value.entries.every(({ key }) => key !== undefined && key !== "authRequired");
}

/** What becomes of preflights in a middleware of the project; `path` is that of the request, where it is known. */
export function strangersIn(source: Source, handler: Node, path?: string): Answered | undefined {
  return path === undefined ? onAnyPath(source, handler) : answerToStrangers(source, handler, express, path);
}

const onAnyPath = onceForEach((source: Source, handler: Node) => answerToStrangers(source, handler, express));

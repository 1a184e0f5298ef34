import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import type { Span } from "../../../../policy/span.ts";
import { type Preflight, silent } from "../../../../policy/wire.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { chainStart } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { functionOf, isHarmless } from "./handlers.ts";
import { routeBefore } from "./leftover.ts";
import { bodyOf, covers, isBefore, type Place, placed, placesOf } from "./places.ts";
import { mountsOf, type Registration, registrationsOf } from "./registrations.ts";

/** What is wrong with the place of a CORS middleware. */
export type Faults = Pick<Policy, "inFront" | "unanswered"> & {
  /** How preflights are answered before they come to it. */
  readonly preflight?: Preflight;
};

/** Methods that browsers ask about first (Fetch standard: all but GET, HEAD and POST). */
const asked = new Set(["PUT", "PATCH", "DELETE"]);
/** Middlewares that answer 401 to whoever is not signed in, as a preflight never is. */
const guards: Readonly<Record<string, (name: string) => boolean>> = {
  passport: (name) => name === "authenticate",
  "express-jwt": () => true,
  "express-basic-auth": () => true,
  "express-oauth2-jwt-bearer": (name) => name === "auth",
  "express-openid-connect": (name) => name === "requiresAuth",
};

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
    const effect = `${label} stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.`;
    return {
      inFront: [{ span: spanOf(middleware), other: spanOf(guard.call), effect }],
      ...refusalBefore(source, place),
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

/** How preflights are answered in front of a middleware, where something there asks who the user is. */
export function refusalBefore(source: Source, place: Place): Pick<Faults, "preflight"> {
  const isRefused = isApplication(source, place) && guardBefore(source, place) !== undefined;
  return isRefused ? { preflight: { kind: "answered", status: 401, allowed: silent, denied: silent } } : {};
}

function guardBefore(source: Source, place: Place): Registration | undefined {
  if (place.registration.method !== "use") return undefined;
  return guardsOf(source).find((each) => placed(source, each).some((at) => covers(at, place) && isBefore(at, place)));
}

const guardsOf = onceFor((source: Source): readonly Registration[] =>
  mountsOf(source).filter(({ handlers }) => handlers.some((handler) => isGuard(source, handler))),
);

function isGuard(source: Source, handler: Node): boolean {
  const callee = handler.type === "call_expression" ? handler.childForFieldName("function") : null;
  if (!callee) return false;
  const imported = importedAs(source, callee);
  const isMeant = imported && Object.hasOwn(guards, imported.module) ? guards[imported.module] : undefined;
  return isMeant?.(imported?.name ?? "") ?? false;
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

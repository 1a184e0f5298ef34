import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { namedUses } from "../../shared/namedUses.ts";
import { isFailing } from "./failing.ts";
import { mountsOf, type Path, type Registration, receiverOf, registrationAt } from "./registrations.ts";

/** Where a middleware lies in an application, as far as the file shows. */
export interface Place {
  /** The application, or the router that no application of the file takes. */
  readonly root: string;
  readonly path: Path;
  /** The methods that get there; undefined where all do. */
  readonly methods: readonly string[] | undefined;
  /** The places in the text that tell the order: of the mount of a router, then of what is put on it. */
  readonly order: readonly number[];
  readonly registration: Registration;
}

/** Routers in routers are followed this far. */
const maxSteps = 4;

/** Where a middleware is put on applications and routers, itself or by the name that it is given; none where it is used otherwise. */
export function placesOf(source: Source, middleware: Node): Place[] {
  const nodes = [outermost(middleware), ...namedUses(source, middleware)];
  return nodes.flatMap((node) => {
    const registration = takerOf(source, node);
    const index = registration?.handlers.findIndex((handler) => outermost(handler).id === node.id) ?? -1;
    if (!registration || index < 0) return [];
    return placed(source, registration).map((place) => ({ ...place, order: [...place.order, index] }));
  });
}

/** The registration that takes a handler, itself or in a list. */
function takerOf(source: Source, handler: Node): Registration | undefined {
  const list = handler.parent?.type === "array" ? outermost(handler.parent).parent : handler.parent;
  const call = list?.type === "arguments" ? list.parent : undefined;
  return call?.type === "call_expression" ? registrationAt(source, call) : undefined;
}

/** The places of a registration: those of the router that it is put on, or of the application. */
export function placed(source: Source, registration: Registration): readonly Place[] {
  const places = placesIn(source);
  const known = places.get(registration) ?? placesAt(source, registration, maxSteps);
  places.set(registration, known);
  return known;
}

const placesIn = onceFor((_: Source) => new Map<Registration, readonly Place[]>());

function placesAt(source: Source, registration: Registration, steps: number): Place[] {
  const { receiver, path, method, call } = registration;
  const methods = method === "use" || method === "all" ? undefined : method === "GET" ? ["GET", "HEAD"] : [method];
  const own: Place = { root: receiver, path, methods, order: [call.endIndex], registration };
  const mounts = (steps > 0 ? mountsByRouter(source).get(receiver) : undefined) ?? [];
  if (mounts.length === 0) return [own];
  return mounts.flatMap((mount) =>
    placesAt(source, mount, steps - 1).map((outer) => ({
      ...own,
      root: outer.root,
      path: { text: `${outer.path.text}${path.text}`, isPrefix: path.isPrefix },
      order: [...outer.order, ...own.order],
    })),
  );
}

/** Whether something at one place lies in front of something at another one, on its path. */
export function covers(outer: Place, inner: Pick<Place, "root" | "path">): boolean {
  if (outer.root !== inner.root) return false;
  const [above, below] = [outer.path.text, inner.path.text];
  if (above === below) return outer.path.isPrefix || !inner.path.isPrefix || above === "";
  return outer.path.isPrefix && below.startsWith(`${above}/`);
}

/** Whether the first of two places is reached before the second. */
export function isBefore({ order: first }: Pick<Place, "order">, { order: second }: Pick<Place, "order">): boolean {
  const at = first.findIndex((place, index) => place !== second[index]);
  if (at < 0) return first.length < second.length;
  return (first[at] ?? 0) < (second[at] ?? 0);
}

/** The mounts of each router, of those that are put on another one. */
const mountsByRouter = onceFor((source: Source): ReadonlyMap<string, readonly Registration[]> => {
  const known = new Map<string, Registration[]>();
  for (const each of mountsOf(source)) {
    const names = each.handlers.filter(({ type }) => type === "identifier");
    for (const router of new Set(names.map((name) => receiverOf(source, name)))) {
      if (router !== each.receiver) known.set(router, [...(known.get(router) ?? []), each]);
    }
  }
  return known;
});

/** Whether a registration answers requests itself: its last handler is a function that hands nothing on, or a router. */
export function answers(source: Source, registration: Registration): boolean {
  const answering = answeringIn(source);
  const known = answering.get(registration) ?? answersItself(source, registration);
  answering.set(registration, known);
  return known;
}

const answeringIn = onceFor((_: Source) => new Map<Registration, boolean>());

function answersItself(source: Source, registration: Registration): boolean {
  const { method, handlers, path } = registration;
  const last = handlers.at(-1);
  if (!last || method === "OPTIONS") return false;
  if (method === "use") return path.text !== "" && /(?:router|routes?)$/i.test(textOf(source, last));
  if (isFailing(source, registration)) return true;
  const next = functionTypes.has(last.type) ? parametersOf(last)[2] : undefined;
  return !next || !new RegExp(`\\b${textOf(source, next).replace(/\W/g, "")}\\b`).test(bodyOf(source, last));
}

/** The text of the body of a function. */
export function bodyOf(source: Source, fn: Node): string {
  const body = fn.childForFieldName("body");
  return body ? textOf(source, body) : "";
}

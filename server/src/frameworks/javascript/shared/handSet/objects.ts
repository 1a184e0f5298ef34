import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { type MethodCall, memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Frame } from "../../express/ways/way.ts";
import { argumentFor, callsOfFunction, giverOf } from "../functionCalls.ts";
import { operatorOf } from "../unwrapped.ts";
import type { Carrier, Placement } from "./carrier.ts";
import { eventCarrier } from "./events.ts";
import { givenOut } from "./givenOut.ts";
import { carrierOfMember, initCarrier, listCarrier } from "./inits.ts";
import { entryCalls } from "./loops.ts";
import { receiverCarrier } from "./receivers.ts";
import { givenTo, usesOfValue } from "./uses.ts";

/** A placement without the name of the header. */
export type Place = Omit<Placement, "name" | "nameNode">;

/** How far objects are followed that lead to objects. */
interface Effort {
  readonly steps: number;
  /** What may still be looked at; shared by all that is looked for from one object. */
  readonly work: { left: number };
}

const most = { steps: 5, work: 1000 };

/** What methods do with a header, by their names. */
export const setters: ReadonlyMap<string, Placement["how"]> = new Map([
  ["set", "set"],
  ["header", "set"],
  ["setHeader", "set"],
  ["append", "append"],
  ["appendHeader", "append"],
  ["delete", "remove"],
  ["remove", "remove"],
  ["removeHeader", "remove"],
]);

/**
 * Where an object with headers is handed over: itself, by its name, or spread into another one. Of more places than a file
 * can have by hand these are the first ones.
 */
export function objectPlaces(source: Source, value: Node, object: Node, effort = fresh()): Place[] {
  effort.work.left -= 1;
  if (effort.steps === 0 || effort.work.left < 0) return [];
  const next = { ...effort, steps: effort.steps - 1 };
  return [object, ...usesOfValue(source, object)].flatMap((use) => {
    const own = outermost(use);
    const whole = chosenAs(own);
    const parent = whole.parent;
    const isChosen = whole.id !== own.id;
    if (parent?.type === "spread_element" && parent.parent?.type === "object") {
      return objectPlaces(source, value, parent.parent, next).map((place) => ({
        ...place,
        ...(isChosen && { at: own, sentAt: place.sentAt ?? place.at }),
        order: parent.startIndex,
      }));
    }
    const fn = giverOf(whole);
    const calls = fn ? callsOfFunction(source, fn) : [];
    if (fn && calls.length > 0) {
      return calls.flatMap((call) => placesOfCall(source, value, call, { fn, at: own }, next));
    }
    const outside = fn && givenOut(source, fn);
    if (outside) return [{ value, how: "set" as const, at: own, carrier: outside }];
    const assigned = parent?.type === "assignment_expression" ? carrierOfHeaders(source, parent, whole) : undefined;
    if (assigned) return [{ value, how: "set" as const, at: isChosen ? own : (parent ?? whole), carrier: assigned }];
    const call = parent?.type === "arguments" ? parent.parent : undefined;
    if (call && isOfObject(source, call)) return copiedPlaces(source, value, call, whole, next);
    const carrier = call ? handedTo(source, call, whole) : initCarrier(source, whole);
    if (!carrier) return [];
    const sent = call ?? whole;
    return [{ value, how: "set" as const, at: isChosen ? own : sent, ...(isChosen && { sentAt: sent }), carrier }];
  });
}

function fresh(): Effort {
  return { steps: most.steps, work: { left: most.work } };
}

/** Where what a function gives is handed over: `headers: corsHeaders(request)`. */
function placesOfCall(source: Source, value: Node, call: Node, giver: Frame, effort: Effort): Place[] {
  const given = call.parent?.type === "await_expression" ? call.parent : call;
  const handed = argumentFor(source, value, giver.fn, call) ?? value;
  return objectPlaces(source, handed, given, effort).map((place) => ({
    ...place,
    within: [giver, ...(place.within ?? [])],
  }));
}

/** `set.headers = {…}` */
function carrierOfHeaders(source: Source, assignment: Node, object: Node): Carrier | undefined {
  const target = assignment.childForFieldName("left");
  return target && assignment.childForFieldName("right")?.id === object.id
    ? headersOf(source, target, assignment)
    : undefined;
}

/** The answer whose headers an expression is: `set.headers` of Elysia, `answer.headers` of an object. */
function headersOf(source: Source, headers: Node, at: Node): Carrier | undefined {
  const read = memberRead(source, headers);
  if (read?.key !== "headers") return undefined;
  const held = carrierOfMember(source, read.object);
  if (held) return held;
  const carrier = receiverCarrier(source, { call: at, object: read.object, method: "header", given: [] });
  return carrier?.kind === "elysia" ? carrier : undefined;
}

/** `Object.assign(…)` and `Object.entries(…)` */
function isOfObject(source: Source, call: Node): boolean {
  const method = methodCall(source, call);
  return (
    method !== undefined && ["assign", "entries"].includes(method.method) && textOf(source, method.object) === "Object"
  );
}

/** Where an object is handed over that others are copied from: as a whole, or entry by entry. */
function copiedPlaces(source: Source, value: Node, call: Node, object: Node, effort: Effort): Place[] {
  const { method, given } = methodCall(source, call) ?? { method: "", given: [] };
  if (method === "entries") return entryPlaces(source, value, call);
  const [target] = given;
  const headers = target && target.id !== object.id ? headersOf(source, target, call) : undefined;
  if (headers) return [{ value, how: "set", at: call, carrier: headers }];
  const changed = target?.type === "identifier" && target.id !== object.id ? givenTo(source, target) : undefined;
  const places = changed?.type === "object" ? placesOfChange(source, value, changed, call) : [];
  return [...places, ...objectPlaces(source, value, call, effort)].map((place) => ({
    ...place,
    order: object.startIndex,
  }));
}

/** The calls in a loop over the entries that set each of them. */
function entryPlaces(source: Source, value: Node, entries: Node): Place[] {
  return entryCalls(source, entries).flatMap((method) => {
    const how = setters.get(method.method);
    const carrier = how && receiverCarrier(source, method);
    return how && carrier ? [{ value, how, at: method.call, carrier }] : [];
  });
}

/** The choice that an object is one side of: `isAllowed ? {…} : {}`, `isAllowed && {…}`. */
function chosenAs(object: Node): Node {
  let at = object;
  while (at.parent && isSide(at, at.parent)) at = outermost(at.parent);
  return at;
}

function isSide(node: Node, parent: Node): boolean {
  if (parent.type === "ternary_expression") return parent.childForFieldName("condition")?.id !== node.id;
  const isAnd = parent.type === "binary_expression" && operatorOf(parent) === "&&";
  return isAnd && parent.childForFieldName("right")?.id === node.id;
}

/** `ctx.set({…})`, `reply.headers({…})`, `new Headers({…})`, `c.text(body, status, {…})`, `setHeaders(event, {…})`. */
function handedTo(source: Source, call: Node, argument: Node) {
  const method: MethodCall | undefined = methodCall(source, call);
  const takesObject = method && ["set", "headers", "header"].includes(method.method);
  if (takesObject && method.given[0]?.id === argument.id) return receiverCarrier(source, method);
  if (method?.method === "writeHead" && method.given.at(-1)?.id === argument.id) return receiverCarrier(source, method);
  return eventCarrier(source, call) ?? listCarrier(source, call, argument);
}

/** Where an object is handed over that is changed in place before. */
export function placesOfChange(source: Source, value: Node, made: Node, at: Node): Place[] {
  return objectPlaces(source, value, made).map(({ within, ...place }) => {
    const [inner, ...outer] = within ?? [];
    if (inner) return { ...place, within: [{ ...inner, at }, ...outer] };
    return { ...place, at, sentAt: place.sentAt ?? place.at, order: at.startIndex };
  });
}

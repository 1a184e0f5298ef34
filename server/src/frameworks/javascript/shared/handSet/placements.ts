import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { type MethodCall, memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type HeaderName, headerNames } from "../../express/headers/settings.ts";
import { operatorOf } from "../unwrapped.ts";
import type { Placement } from "./carrier.ts";
import { eventCarrier, isEventSetter } from "./events.ts";
import { initCarrier, listCarrier } from "./inits.ts";
import { receiverCarrier } from "./receivers.ts";
import { usesOfValue } from "./uses.ts";

/** Objects that lead to objects end here. */
const maxSteps = 5;

const setters: ReadonlyMap<string, Placement["how"]> = new Map([
  ["set", "set"],
  ["header", "set"],
  ["setHeader", "set"],
  ["append", "append"],
  ["appendHeader", "append"],
  ["delete", "remove"],
  ["remove", "remove"],
  ["removeHeader", "remove"],
]);

/** Every place that sets one of the headers on an answer that is no `res` of node or Express. */
export function placementsOf(source: Source, pattern: RegExp, isMeant: (name: string) => boolean): Placement[] {
  return headerNames(source, pattern, isMeant).flatMap((name) => placesOf(source, name));
}

function placesOf(source: Source, { name, node }: HeaderName): Placement[] {
  const found = [node, ...usesOfValue(source, node)].flatMap((at) => placesAt(source, at));
  return found.map((place) => ({ ...place, name, nameNode: node }));
}

type Place = Omit<Placement, "name" | "nameNode">;

function placesAt(source: Source, name: Node): Place[] {
  const list = name.parent?.type === "arguments" ? name.parent : undefined;
  if (list) return argumentPlace(source, name, list);
  if (name.parent?.type === "array") return pairPlaces(source, name, name.parent);
  if (name.parent?.type === "subscript_expression") return assignedPlace(source, name.parent);
  const key = name.parent?.type === "computed_property_name" ? name.parent : name;
  const pair = key.parent?.type === "pair" ? key.parent : undefined;
  const value = pair?.childForFieldName("key")?.id === key.id ? pair.childForFieldName("value") : undefined;
  const object = pair?.parent;
  return value && object?.type === "object" ? objectPlaces(source, value, object) : [];
}

/** `[["Access-Control-Allow-Origin", "*"]]` as headers. */
function pairPlaces(source: Source, name: Node, pair: Node): Place[] {
  const [first, value, ...more] = partsOf(pair);
  const isPair = first?.id === name.id && value !== undefined && more.length === 0 && pair.parent?.type === "array";
  return isPair && pair.parent ? objectPlaces(source, value, pair.parent) : [];
}

/** `response.headers[name] = value` of hapi, `set.headers[name] = value` of Elysia. */
function assignedPlace(source: Source, target: Node): Place[] {
  const assignment = target.parent?.type === "assignment_expression" ? target.parent : undefined;
  const headers = memberRead(source, target.childForFieldName("object") ?? target);
  const value = assignment?.childForFieldName("left")?.id === target.id && assignment.childForFieldName("right");
  if (!assignment || !value || headers?.key !== "headers") return [];
  const carrier = receiverCarrier(source, { call: assignment, object: headers.object, method: "header", given: [] });
  return carrier?.kind === "hapi" || carrier?.kind === "elysia" ? [{ value, how: "set", at: assignment, carrier }] : [];
}

/** `ctx.set(name, value)`, `headers.append(name, value)`, `setHeader(event, name, value)`. */
function argumentPlace(source: Source, name: Node, list: Node): Place[] {
  const call = list.parent;
  if (!call) return [];
  const given = partsOf(list);
  const event = eventCarrier(source, call);
  if (event && given[1]?.id === name.id) {
    const value = given[2];
    return value ? [{ value, how: isEventSetter(source, call), at: call, carrier: event }] : [];
  }
  const method = methodCall(source, call);
  const how = method && setters.get(method.method);
  if (!method || !how || given[0]?.id !== name.id) return [];
  const value = how === "remove" ? name : given[1];
  const carrier = value && receiverCarrier(source, method);
  if (!value || !carrier) return [];
  const adds = how === "set" && method.method === "header" && isAppending(source, given[2]);
  return [{ value, how: adds ? "append" : how, at: call, carrier }];
}

/** `c.header(name, value, { append: true })` of Hono. */
function isAppending(source: Source, options: Node | undefined): boolean {
  return options !== undefined && /\bappend\s*:\s*true\b/.test(textOf(source, options));
}

/** Where an object with headers is handed over: itself, by its name, or spread into another one. */
function objectPlaces(source: Source, value: Node, object: Node, steps = maxSteps): Place[] {
  if (steps === 0) return [];
  return [object, ...usesOfValue(source, object)].flatMap((use) => {
    const own = outermost(use);
    const whole = chosenAs(own);
    const parent = whole.parent;
    const isChosen = whole.id !== own.id;
    if (parent?.type === "spread_element" && parent.parent?.type === "object") {
      const places = objectPlaces(source, value, parent.parent, steps - 1);
      return isChosen ? places.map((place) => ({ ...place, at: own, sentAt: place.sentAt ?? place.at })) : places;
    }
    const call = parent?.type === "arguments" ? parent.parent : undefined;
    const carrier = call ? handedTo(source, call, whole) : initCarrier(source, whole);
    return carrier ? [{ value, how: "set" as const, at: isChosen ? own : (call ?? whole), carrier }] : [];
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

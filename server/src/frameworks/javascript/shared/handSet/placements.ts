import type { Node } from "web-tree-sitter";
import { type MethodCall, memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type HeaderName, headerNames } from "../../express/headers/names.ts";
import { operatorOf } from "../unwrapped.ts";
import type { Placement } from "./carrier.ts";
import { headersMethods } from "./contexts.ts";
import { eventCarrier, isEventSetter } from "./events.ts";
import { carrierOfMember } from "./inits.ts";
import { objectPlaces, type Place, placesOfChange, setters } from "./objects.ts";
import { reachesOf } from "./reaches.ts";
import { receiverCarrier } from "./receivers.ts";
import { givenTo, usesOfValue } from "./uses.ts";

/** Every place that sets one of the headers on an answer that is no `res` of node or Express. */
export function placementsOf(source: Source, pattern: RegExp, isMeant: (name: string) => boolean): Placement[] {
  return headerNames(source, pattern, isMeant).flatMap((name) => placesOf(source, name));
}

function placesOf(source: Source, { name, node }: HeaderName): Placement[] {
  return placesOfName(source, node).map((place) => ({ ...place, name, nameNode: node }));
}

/** The same for one literal or key. */
export const placesOfName = onceForEach((source: Source, node: Node): readonly Place[] =>
  [node, ...usesOfValue(source, node)]
    .flatMap((at) => placesAt(source, at))
    .flatMap((place) => (place.carrier.kind === "express" ? place : reachesOf(source, place))),
);

function placesAt(source: Source, name: Node): Place[] {
  const list = name.parent?.type === "arguments" ? name.parent : undefined;
  if (list) return argumentPlace(source, name, list);
  if (name.parent?.type === "array") return pairPlaces(source, name, name.parent);
  if (name.parent?.type === "subscript_expression") {
    return deletedPlace(source, name, name.parent) ?? assignedPlace(source, name.parent);
  }
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

/** `delete headers[name]` */
function deletedPlace(source: Source, name: Node, target: Node): Place[] | undefined {
  const deletion = target.parent?.type === "unary_expression" ? target.parent : undefined;
  if (!deletion || operatorOf(deletion) !== "delete") return undefined;
  const object = target.childForFieldName("object");
  const made = object?.type === "identifier" ? givenTo(source, object) : undefined;
  const places = made?.type === "object" ? placesOfChange(source, name, made, deletion) : [];
  return places.map((place) => ({ ...place, how: "remove" }));
}

/** `response.headers[name] = value` of hapi and Lambda, `set.headers[name] = value` of Elysia, `headers[name] = value` of an object. */
function assignedPlace(source: Source, target: Node): Place[] {
  const assignment = target.parent?.type === "assignment_expression" ? target.parent : undefined;
  const object = target.childForFieldName("object");
  const headers = memberRead(source, object ?? target);
  const value = assignment?.childForFieldName("left")?.id === target.id && assignment.childForFieldName("right");
  const made = object?.type === "identifier" ? givenTo(source, object) : undefined;
  if (assignment && value && made?.type === "object") return placesOfChange(source, value, made, assignment);
  if (!assignment || !value || headers?.key !== "headers") return [];
  const held = carrierOfMember(source, headers.object);
  if (held) return [{ value, how: "set", at: assignment, carrier: held }];
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
  if (value && !carrier)
    return returnedHeaders(source, method).flatMap((made) => {
      return placesOfChange(source, value, made, call).map((place) => ({ ...place, how }));
    });
  if (!value || !carrier) return [];
  // Hono takes a header away that is set to nothing.
  const isNothing = carrier.kind === "hono" && method.method === "header" && textOf(source, value) === "undefined";
  if (isNothing) return [{ value: name, how: "remove", at: call, carrier }];
  const adds = how === "set" && method.method === "header" && isAppending(source, given[2]);
  return [{ value, how: adds ? "append" : how, at: call, carrier }];
}

/** `new Headers()` behind the name that a method is called on, where a function gives it to its caller. */
function returnedHeaders(source: Source, { object, method }: MethodCall): Node[] {
  const made = object.type === "identifier" && headersMethods.includes(method) ? givenTo(source, object) : undefined;
  const maker = made?.type === "new_expression" ? made.childForFieldName("constructor") : null;
  return made && maker && textOf(source, maker) === "Headers" ? [made] : [];
}

/** `c.header(name, value, { append: true })` of Hono. */
function isAppending(source: Source, options: Node | undefined): boolean {
  return options !== undefined && /\bappend\s*:\s*true\b/.test(textOf(source, options));
}

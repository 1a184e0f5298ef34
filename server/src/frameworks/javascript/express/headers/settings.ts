import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { type MethodCall, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { encloses, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { entryCalls, keyCalls } from "../../shared/handSet/loops.ts";
import type { Frame } from "../ways/way.ts";
import { givenSettings } from "./given.ts";
import { isTooLate } from "./late.ts";
import type { HeaderName } from "./names.ts";
import { reachesOf } from "./reaches.ts";
import { type Response, responseOf } from "./responses.ts";

/** A call that sets a header of a response, adds to it, or takes it away. */
export interface HeaderSetting {
  /** The name of the header, decoded, and where it is written. */
  readonly name: string;
  readonly nameNode: Node;
  readonly how: "set" | "append" | "remove";
  /** What the header is set to; its name where it is taken away. */
  readonly value: Node;
  readonly call: MethodCall;
  /** The response of the handler that it is set on in the end. */
  readonly response: Response;
  /** The place in that handler: the call, or that of the helper which is handed the response. */
  readonly at: Node;
  /** The functions in between, the innermost first, where it is set by helpers, or in an object that they give back. */
  readonly within: readonly Frame[];
}

const methods: ReadonlyMap<string, HeaderSetting["how"]> = new Map([
  ["set", "set"],
  ["header", "set"],
  ["setHeader", "set"],
  ["append", "append"],
  ["appendHeader", "append"],
  ["removeHeader", "remove"],
]);
/** Objects that are spread into objects end here. */
const maxSteps = 5;

/** What is set, without the name of the header. */
export type Setting = Omit<HeaderSetting, "name" | "nameNode">;

/** Where the response gets it: by the call itself, or where the handler hands it to a helper. */
export function sentAt({ call, at, response }: Setting): Node {
  return encloses(response.handler, call.call) ? call.call : at;
}

/** Every place that sets one of the headers, on the response of a handler, in the order of the text. */
export function headerSettings(source: Source, names: readonly HeaderName[]): HeaderSetting[] {
  return names.flatMap(({ name, node }) =>
    settingsOf(source, node).map((setting) => ({ ...setting, name, nameNode: node })),
  );
}

const settingsOf = onceForEach((source: Source, name: Node): readonly Setting[] =>
  distinct(
    [name, ...namesFor(source, name)].flatMap((at) => {
      const settings = settingsAt(source, at);
      return settings.length > 0 ? settings : givenSettings(source, at);
    }),
  )
    .flatMap((setting) => reachesOf(source, setting))
    .filter((setting) => !isTooLate(source, sentAt(setting), setting.response)),
);

/** Each once: what is found at a constant's name is found from its text as well. */
function distinct(settings: readonly Setting[]): Setting[] {
  return [...new Map(settings.map((setting) => [`${setting.at.id} ${setting.value.id}`, setting])).values()];
}

/** Where a name is read that is given this expression once: `const HEADERS = {…}` … `res.set(HEADERS)`. */
function namesFor(source: Source, value: Node): Node[] {
  const whole = outermost(value);
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : undefined;
  const name = declarator?.childForFieldName("name");
  if (name?.type !== "identifier" || declarator?.childForFieldName("value")?.id !== whole.id) return [];
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter((use) => {
    if (use.id === name.id) return false;
    const binding = bindingOf(source, javascriptNames, use);
    return binding.kind === "value" && binding.node.id === whole.id;
  });
}

/** What is set where the name of a header stands as an argument, or as the key of an object. */
function settingsAt(source: Source, name: Node): Setting[] {
  const list = name.parent?.type === "arguments" ? name.parent : undefined;
  if (list) return argumentSetting(source, name, list);
  if (name.parent?.type === "array") return arraySettings(source, name, name.parent);
  const key = name.parent?.type === "computed_property_name" ? name.parent : name;
  const pair = key.parent?.type === "pair" ? key.parent : undefined;
  const value = pair?.childForFieldName("key")?.id === key.id ? pair.childForFieldName("value") : undefined;
  const object = pair?.parent;
  return value && object?.type === "object" ? objectSettings(source, value, object) : [];
}

/** `res.set(name, value)` and its like. */
function argumentSetting(source: Source, name: Node, list: Node): Setting[] {
  const call = list.parent && methodCall(source, list.parent);
  const how = call ? methods.get(call.method) : undefined;
  if (!call || !how || call.given[0]?.id !== name.id) return [];
  const value = how === "remove" ? name : call.given[1];
  const response = responseOf(source, call);
  return value && response ? [{ how, value, call, response, ...here(call) }] : [];
}

/** Where it is set in the function that the response is a parameter of. */
function here({ call }: MethodCall): Pick<Setting, "at" | "within"> {
  return { at: call, within: [] };
}

/** `res.set({ name: value })` and `res.writeHead(status, { name: value })`, also with a name for the object. */
function objectSettings(source: Source, value: Node, object: Node, steps = maxSteps): Setting[] {
  if (steps === 0) return [];
  const whole = [outermost(object), ...namesFor(source, object)];
  const spread = whole.flatMap((each) => spreadInto(each) ?? []);
  return [
    ...handedOver(source, value, whole),
    ...spread.flatMap((outer) => objectSettings(source, value, outer, steps - 1)),
  ];
}

/** `new Map([[name, value]])`, and `res.writeHead(status, [name, value, …])`. */
function arraySettings(source: Source, name: Node, array: Node): Setting[] {
  const items = partsOf(array);
  const index = items.findIndex(({ id }) => id === name.id);
  const value = items[index + 1];
  if (!value || index % 2 > 0) return [];
  const list = array.parent?.type === "array" ? array.parent : undefined;
  const made = list?.parent?.type === "arguments" ? list.parent.parent : undefined;
  if (!list) {
    const isAgain = items.slice(0, index).some((item) => textOf(source, item) === textOf(source, name));
    const settings = handedOver(source, value, [outermost(array)]);
    return isAgain ? settings.map((setting) => ({ ...setting, how: "append" as const })) : settings;
  }
  return made?.type === "new_expression" ? handedOver(source, value, [made, ...namesFor(source, made)]) : [];
}

/** `{ ...headers }` */
function spreadInto(object: Node): Node | undefined {
  const outer = object.parent?.type === "spread_element" ? object.parent.parent : undefined;
  return outer?.type === "object" ? outer : undefined;
}

/** What is set where something that holds a header is handed to a response. */
function handedOver(source: Source, value: Node, whole: readonly Node[]): Setting[] {
  return [...whole, ...whole.flatMap((each) => headersFrom(source, each) ?? [])].flatMap((argument) => {
    const list = argument.parent?.type === "arguments" ? argument.parent : undefined;
    const taken = list?.parent && methodCall(source, list.parent);
    const call = taken && takesObject(taken, argument) ? taken : fileCall(source, argument);
    const response = call && responseOf(source, call);
    if (!call || !response) return loopedOver(source, value, argument, taken);
    return [{ how: "set", value, call, response, ...here(call) }];
  });
}

/** What a loop over the entries of an object, or over its names, sets one by one. */
function loopedOver(source: Source, value: Node, object: Node, taken: MethodCall | null | undefined): Setting[] {
  const isOfEntries = taken?.method === "entries" && textOf(source, taken.object) === "Object";
  const calls = isOfEntries ? entryCalls(source, taken.call) : keyCalls(source, object);
  return calls.flatMap((call) => {
    const how = methods.get(call.method);
    const response = how && responseOf(source, call);
    return how && response ? [{ how, value, call, response, ...here(call) }] : [];
  });
}

/** `res.sendFile(path, { headers: {…} })` of Express, which sets them before it sends. */
function fileCall(source: Source, object: Node): MethodCall | undefined {
  const pair = object.parent?.type === "pair" ? object.parent : undefined;
  const key = pair?.childForFieldName("key");
  const list = pair?.parent?.parent;
  const isOption = key && pair?.parent?.type === "object" && textOf(source, key) === "headers";
  const call = isOption && list?.type === "arguments" && list.parent ? methodCall(source, list.parent) : undefined;
  return call && (call.method === "sendFile" || call.method === "download") ? call : undefined;
}

/** `new Headers({…})` */
function headersFrom(source: Source, object: Node): Node | undefined {
  const made = object.parent?.type === "arguments" ? object.parent.parent : undefined;
  const name = made?.type === "new_expression" ? made.childForFieldName("constructor") : undefined;
  return made && name && textOf(source, name) === "Headers" ? outermost(made) : undefined;
}

function takesObject({ method, given }: MethodCall, argument: Node): boolean {
  if (method === "setHeaders") return argument.type !== "object" && given[0]?.id === argument.id;
  if (method === "writeHead") return given.length > 1 && given.at(-1)?.id === argument.id;
  return (method === "set" || method === "header") && given[0]?.id === argument.id;
}

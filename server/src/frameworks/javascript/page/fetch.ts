import type { Node } from "web-tree-sitter";
import type { PageRequest } from "../../../policy/pageRequest.ts";
import type { Span } from "../../../policy/span.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { argumentFor, callsOfFunction, giverOf } from "../shared/functionCalls.ts";
import { namedUses } from "../shared/namedUses.ts";
import { addressOf, headersIn, isOwnAddress, optionsIn } from "./init.ts";
import { readsOfAnswer } from "./reads.ts";
import { type WrappedCall, wrappedCalls } from "./wrappers.ts";

const globals = new Set(["window", "globalThis", "self"]);
const properties = new Set(["property_identifier"]);
const makers = new Set(["new_expression"]);

/** The calls of the browser's own `fetch`, also as `window.fetch`; a local or imported function of that name is another one. */
export function fetchRequests(source: Source): PageRequest[] {
  return [...fetchCalls(source), ...requestObjects(source)];
}

function fetchCalls(source: Source): PageRequest[] {
  const free = namesOf(source, "fetch", javascriptNames.nameTypes).filter((name) => isFree(source, name));
  const members = namesOf(source, "fetch", properties).flatMap((name) => {
    const member = name.parent;
    const read = member && memberRead(source, member);
    return member && read && globals.has(textOf(source, read.object)) ? [member] : [];
  });
  return [...free, ...members].flatMap((callee) => {
    const call = callOf(callee);
    if (!call) return [];
    const [address, init] = argumentsOf(call).given;
    return [requestOf(source, call, address, init), ...wrappedCalls(source, call).map((each) => wrapped(source, each))];
  });
}

/** The request of a function that hands its options on, without those of which the function makes something itself. */
function wrapped(source: Source, { call, address, options, own }: WrappedCall): PageRequest {
  const request = requestOf(source, call, address, options);
  return {
    ...request,
    options: request.options.filter(({ name }) => !own.has(name)),
    headers: own.has("headers") ? [] : request.headers,
  };
}

/** `new Request(url, { … })`, and what `fetch` answers to it. */
function requestObjects(source: Source): PageRequest[] {
  return hits(source, /\bRequest(?=\s*\()/g).flatMap((hit) => {
    const maker = climb(hit, makers);
    if (!maker || maker.childForFieldName("constructor")?.id !== hit.id || !isFree(source, hit)) return [];
    const [address, init] = argumentsOf(maker).given;
    // What another function is handed, such as the handler of a server, need not be sent by a page.
    const isHandedOn = outermost(maker).parent?.type === "arguments";
    const senders = sendersOf(source, maker);
    const request = requestOf(source, maker, address, init, senders);
    return [{ ...request, onServer: isHandedOn && senders.length === 0 }];
  });
}

/** The calls of `fetch` that a request object is handed to. */
function sendersOf(source: Source, maker: Node): Node[] {
  return [outermost(maker), ...namedUses(source, maker)].flatMap((use) => {
    const call = use.parent?.type === "arguments" ? use.parent.parent : undefined;
    const callee = call?.childForFieldName("function");
    const isSent = call && callee && /^(?:(?:window|self|globalThis)\.)?fetch$/.test(textOf(source, callee));
    return isSent && argumentsOf(call).given[0]?.id === use.id ? [call] : [];
  });
}

/** Where the answers are read, also of functions that do nothing but ask: `const load = (url) => fetch(url, { … })`. */
function readsOfAll(source: Source, address: Node | undefined, senders: readonly Node[]): Span[] {
  const wrapping = senders.flatMap((sender) => {
    const giver = giverOf(outermost(sender.parent?.type === "await_expression" ? sender.parent : sender));
    // A function with more than one answer may give another one.
    if (!giver || giver.descendantsOfType("return_statement").length > 1) return [];
    return callsOfFunction(source, giver).filter((call) => {
      const given = address && argumentFor(source, address, giver, call);
      return !given || !isOwnAddress(source, given);
    });
  });
  return [...senders, ...wrapping].flatMap((sender) => readsOfAnswer(source, sender));
}

function isFree(source: Source, name: Node): boolean {
  return bindingOf(source, javascriptNames, name).kind === "free";
}

function requestOf(
  source: Source,
  call: Node,
  address: Node | undefined,
  second: Node | undefined,
  senders: readonly Node[] = [call],
): PageRequest {
  const init = second && javascriptValue(source, second);
  const options = optionsIn(init);
  const isOpaque = options.some(({ name, value }) => name === "mode" && value === "no-cors");
  // What the page's own server answers is no other origin's, whatever the mode.
  const isHidden = isOpaque && !(address && isOwnAddress(source, address));
  return {
    framework: "page",
    api: "fetch",
    span: spanOf(call),
    url: addressOf(source, address && javascriptValue(source, address)),
    headers: headersIn(source, init),
    options,
    reads: isHidden ? readsOfAll(source, address, senders) : [],
    onServer: false,
  };
}

import type { Node } from "web-tree-sitter";
import type { PageRequest } from "../../../policy/pageRequest.ts";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";
import { addressOf, headersIn, isOwnAddress, optionsIn } from "./init.ts";
import { readsOfAnswer } from "./reads.ts";
import { wrappedCalls } from "./wrappers.ts";

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
    const wrapped = wrappedCalls(source, call).map((each) => requestOf(source, each.call, each.address, each.options));
    return [requestOf(source, call, address, init), ...wrapped];
  });
}

/** `new Request(url, { … })`, and what `fetch` answers to it. */
function requestObjects(source: Source): PageRequest[] {
  return hits(source, /\bRequest(?=\s*\()/g).flatMap((hit) => {
    const maker = climb(hit, makers);
    if (!maker || maker.childForFieldName("constructor")?.id !== hit.id || !isFree(source, hit)) return [];
    const [address, init] = argumentsOf(maker).given;
    return [requestOf(source, maker, address, init, sendersOf(source, maker))];
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
  const isOwn = address !== undefined && isOwnAddress(source, address);
  return {
    framework: "page",
    api: "fetch",
    span: spanOf(call),
    url: addressOf(address && javascriptValue(source, address)),
    headers: headersIn(source, init),
    options: optionsIn(init),
    // What the page's own server answers is no other origin's, whatever the mode.
    reads: isOwn ? [] : senders.flatMap((sender) => readsOfAnswer(source, sender)),
    onServer: false,
  };
}

import type { Node } from "web-tree-sitter";
import type { PageRequest } from "../../../policy/pageRequest.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { addressOf, headersIn, optionsIn } from "./init.ts";
import { readsOfAnswer } from "./reads.ts";
import { wrappedCalls } from "./wrappers.ts";

const globals = new Set(["window", "globalThis", "self"]);
const properties = new Set(["property_identifier"]);

/** The calls of the browser's own `fetch`, also as `window.fetch`; a local or imported function of that name is another one. */
export function fetchRequests(source: Source): PageRequest[] {
  const free = namesOf(source, "fetch", javascriptNames.nameTypes).filter(
    (name) => bindingOf(source, javascriptNames, name).kind === "free",
  );
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

function requestOf(source: Source, call: Node, address: Node | undefined, second: Node | undefined): PageRequest {
  const init = second && javascriptValue(source, second);
  return {
    framework: "page",
    api: "fetch",
    span: spanOf(call),
    url: addressOf(address && javascriptValue(source, address)),
    headers: headersIn(source, init),
    options: optionsIn(init),
    reads: readsOfAnswer(source, call),
    onServer: false,
  };
}

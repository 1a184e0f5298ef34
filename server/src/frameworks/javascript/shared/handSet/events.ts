import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { modules } from "../../h3/options.ts";
import type { Carrier, Placement } from "./carrier.ts";

/** h3's functions that take `(event, name, value)` or `(event, {…})`. */
const functions: ReadonlyMap<string, Placement["how"]> = new Map([
  ["setHeader", "set"],
  ["setHeaders", "set"],
  ["setResponseHeader", "set"],
  ["setResponseHeaders", "set"],
  ["appendHeader", "append"],
  ["appendHeaders", "append"],
  ["appendResponseHeader", "append"],
  ["appendResponseHeaders", "append"],
]);

/** The answer that one of h3's functions sets headers on; they are imported, or handed out by Nitro and Nuxt. */
export function eventCarrier(source: Source, call: Node): Carrier | undefined {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  const event = argumentsOf(call).given[0];
  const handler = functionAround(call);
  if (callee?.type !== "identifier" || !event || !handler || !isOfH3(source, callee)) return undefined;
  return { kind: "h3", handler, key: textOf(source, event), isGiven: false };
}

/** What such a call does to the header. */
export function isEventSetter(source: Source, call: Node): Placement["how"] {
  const callee = call.childForFieldName("function");
  return (callee && functions.get(textOf(source, callee))) ?? "set";
}

function isOfH3(source: Source, callee: Node): boolean {
  if (!functions.has(textOf(source, callee))) return false;
  const imported = importedAs(source, callee);
  if (imported) return modules.includes(imported.module);
  return bindingOf(source, javascriptNames, callee).kind === "free" && /[eE]ventHandler\s*\(/.test(source.text);
}

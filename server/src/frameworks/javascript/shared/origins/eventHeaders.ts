import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

const getters: ReadonlySet<string> = new Set(["getRequestHeader", "getHeader"]);
const all: ReadonlySet<string> = new Set(["getRequestHeaders", "getHeaders"]);
const modules = /^(?:h3|h3-nightly|nitro\/h3|nitropack\/.*|#imports)$/;

/**
 * The event whose header a call of h3 reads: `getRequestHeader(event, "Origin")`, with `name` in lower case, whatever case
 * the call has. Nitro and Nuxt hand the function out without an import.
 */
export function eventRead(source: Source, call: Node, name: string): Node | undefined {
  const callee = call.childForFieldName("function");
  if (callee?.type !== "identifier") return undefined;
  const [event, header] = argumentsOf(call).given;
  if (!event || header?.type !== "string") return undefined;
  if (decodeJavascriptString(textOf(source, header))?.toLowerCase() !== name) return undefined;
  return isOfH3(source, callee, getters) ? event : undefined;
}

/** The event whose headers a call of h3 gives all at once: `getRequestHeaders(event)`. */
export function headersRead(source: Source, call: Node): Node | undefined {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  const isRead = callee?.type === "identifier" && isOfH3(source, callee, all);
  return isRead ? argumentsOf(call).given[0] : undefined;
}

function isOfH3(source: Source, callee: Node, names: ReadonlySet<string>): boolean {
  const imported = importedAs(source, callee);
  if (imported) return modules.test(imported.module) && names.has(imported.name);
  return names.has(textOf(source, callee)) && bindingOf(source, javascriptNames, callee).kind === "free";
}

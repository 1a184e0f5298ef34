import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

const getters: ReadonlySet<string> = new Set(["getRequestHeader", "getHeader"]);
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
  const imported = importedAs(source, callee);
  if (imported) return modules.test(imported.module) && getters.has(imported.name) ? event : undefined;
  const isHandedOut = getters.has(textOf(source, callee)) && bindingOf(source, javascriptNames, callee).kind === "free";
  return isHandedOut ? event : undefined;
}

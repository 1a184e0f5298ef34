import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import type { Source } from "../../../../syntax/source.ts";

const module = "next/headers";

/** Whether an expression is the headers of the request that Next.js hands out: `await headers()`, itself or by a name. */
export function isHeadersOfNext(source: Source, expression: Node): boolean {
  if (!source.text.includes(module)) return false;
  const node = bare(expression);
  const binding = node.type === "identifier" ? bindingOf(source, javascriptNames, node) : undefined;
  const given = binding?.kind === "value" ? bare(binding.node) : node;
  const [awaited] = given.type === "await_expression" ? given.namedChildren : [];
  const call = awaited ? bare(awaited) : given;
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : null;
  const imported = callee ? importedAs(source, callee) : undefined;
  return imported?.module === module && imported.name === "headers";
}

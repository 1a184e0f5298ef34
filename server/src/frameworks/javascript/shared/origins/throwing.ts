import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Packages whose function throws where its first argument does not hold. */
const asserting = new Set(["assert", "node:assert", "node:assert/strict", "http-assert"]);

/** Whether a statement always throws: `ctx.throw(403)` of Koa. */
export function isThrow(source: Source, statement: Node): boolean {
  const call = callOf(statement);
  return call !== undefined && methodCall(source, call)?.method === "throw";
}

/** What has to hold where a statement throws unless it does: `ctx.assert(isAllowed, 403)` of Koa, `assert(isAllowed)`. */
export function assertedBy(source: Source, statement: Node): Node | undefined {
  const call = callOf(statement);
  const callee = call?.childForFieldName("function");
  if (!call || !callee) return undefined;
  const method = methodCall(source, call);
  const isAssert =
    method?.method === "assert" && method.object.type === "identifier" && method.given.length > 1
      ? /^(?:ctx|context)$/.test(method.object.text)
      : callee.type === "identifier" && asserting.has(importedAs(source, callee)?.module ?? "");
  return isAssert ? argumentsOf(call).given[0] : undefined;
}

function callOf(statement: Node): Node | undefined {
  const expression = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const call = expression && bare(expression);
  return call?.type === "call_expression" ? call : undefined;
}

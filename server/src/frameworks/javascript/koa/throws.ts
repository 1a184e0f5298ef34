import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { silent } from "../../../policy/wire.ts";
import { bare } from "../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { isThrow } from "../shared/origins/throwing.ts";
import { callsOf } from "../shared/routing/places.ts";

const mounting = ["use", "get", "head", "post", "put", "patch", "delete", "del", "all"];
const mayLeave = /\breturn\b|\b(?:if|switch|for|while|try)\b/;

/**
 * Policies where all that answers requests always throws: Koa takes all headers away from the answer to an error, but for
 * those that `keepHeadersOnError` of a middleware puts to it (koa/lib/context.js, `onerror`).
 */
export function behindThrows(source: Source, policies: readonly Policy[]): Policy[] {
  // What is caught may be answered with what is there already.
  if (policies.length === 0 || source.mentions(/\bcatch\b/) || !alwaysThrows(source)) return [...policies];
  return policies.map(lost);
}

function lost(policy: Policy): Policy {
  const { wire } = policy;
  if (wire.keptOn === "every status") return policy;
  return { ...policy, wire: { ...wire, simple: { allowed: silent, denied: silent } } };
}

/** Whether the file shows something that answers, and all of it does nothing but throw. */
const alwaysThrows = onceFor((source: Source): boolean => {
  if (!source.mentions(/\bthrow\b|Promise\.reject/)) return false;
  const last = callsOf(source, mounting).flatMap(({ given }) => given.at(-1) ?? []);
  const handlers = last.filter(({ type }) => type !== "call_expression" && type !== "string");
  const written = handlers.map((handler) => functionOf(source, handler));
  const answering = written.flatMap((fn) => (fn && parametersOf(fn).length < 2 ? [fn] : []));
  return answering.length > 0 && !written.includes(undefined) && answering.every((fn) => isThrowing(source, fn));
});

function isThrowing(source: Source, fn: Node): boolean {
  const body = fn.childForFieldName("body");
  if (!body) return false;
  if (body.type !== "statement_block") return isFailing(source, body);
  const statements = partsOf(body);
  const end = statements.findIndex((statement) => isEnd(source, statement));
  return end >= 0 && !statements.slice(0, end).some((before) => mayLeave.test(textOf(source, before)));
}

function isEnd(source: Source, statement: Node): boolean {
  if (statement.type === "throw_statement" || isThrow(source, statement)) return true;
  const value = statement.type === "return_statement" ? statement.firstNamedChild : null;
  return value ? isFailing(source, value) : false;
}

/** `ctx.throw(403)`, `Promise.reject(error)` */
function isFailing(source: Source, expression: Node): boolean {
  const call = methodCall(source, bare(expression));
  return call?.method === "throw" || (call?.method === "reject" && textOf(source, call.object) === "Promise");
}

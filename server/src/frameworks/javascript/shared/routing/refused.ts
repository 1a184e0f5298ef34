import type { Node } from "web-tree-sitter";
import type { InFront } from "../../../../policy/options.ts";
import type { Policy } from "../../../../policy/policy.ts";
import { type Preflight, silent } from "../../../../policy/wire.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Functions by module and name that make a middleware which answers 401 to whoever is not signed in, as a preflight never is. */
export type SignIns = Readonly<Record<string, (name: string) => boolean>>;

/** Whether a handler is the call of one of them: `basicAuth({ users })`. */
export function asksWhoItIs(source: Source, handler: Node, signIns: SignIns): boolean {
  const callee = handler.type === "call_expression" ? handler.childForFieldName("function") : null;
  const imported = callee && importedAs(source, callee);
  if (!imported || !Object.hasOwn(signIns, imported.module)) return false;
  return signIns[imported.module]?.(imported.name ?? "") ?? false;
}

/** How a preflight is answered by what asks who the user is, in front of what would allow it. */
export function refusedWith(status: number): Preflight {
  return { kind: "answered", status, allowed: silent, denied: silent };
}

const choosing: ReadonlySet<string> = new Set([
  "if_statement",
  "switch_statement",
  "ternary_expression",
  "binary_expression",
  "for_statement",
  "for_in_statement",
  "while_statement",
  "catch_clause",
]);

/** Whether a call is made for some programs only, or some times: `if (process.env.PROTECTED) app.use(…)`. */
export function isChosen(call: Node): boolean {
  for (let at = call; at.parent && !functionTypes.has(at.type); at = at.parent) {
    if (choosing.has(at.parent.type)) return true;
  }
  return false;
}

/** A policy of which it is not known whether preflights come to it. */
export function mayBeRefused(policy: Policy): Policy {
  const why = "what stands in front of it asks who the user is, and may answer preflights";
  const listing = { kind: "unknown", why } as const;
  return { ...policy, methods: listing, headers: listing };
}

/** What is wrong with a middleware behind the call that puts such a one in its place. */
export function behindSignIn(label: string, middleware: Node, call: Node, status: number): InFront {
  const effect = `${label} stands behind a middleware that asks who the user is: preflights never say, are answered ${status}, and browsers stop there.`;
  return { span: spanOf(middleware), other: spanOf(call), effect };
}

const cookies = /cookie|session|isAuthenticated|isUnauthenticated|\.user\b/i;

/** Whether a middleware may be content with a cookie, which requests carry that need no preflight. */
export function takesCookies(code: string): boolean {
  return cookies.test(code);
}

import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { chainStart, type MethodCall, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { usesOfValue } from "../shared/handSet/uses.ts";

/** Names the path on which the plugin and handlers meet, where a file makes one app and no parts of it. */
export function onlyApp(source: Source): string | undefined {
  return onlyMade(source) ? "the app" : undefined;
}

/** The expression that makes the only app. */
const onlyMade = onceFor((source: Source): Node | undefined => {
  if (source.mentions(/\.(?:group|guard|mount)[^\S\n]*\(/)) return undefined;
  const made = hits(source, /\bnew[^\S\n]+Elysia\b/g).filter(({ type }) => type === "new_expression");
  return made.length === 1 ? made[0] : undefined;
});

/** The calls that put a handler on a path, in the order of the file. */
export const routeCalls = onceFor((source: Source): readonly MethodCall[] =>
  memberHits(source, /\b(?:get|post|put|patch|delete|all|route)\b(?=[^\S\n]*\()/g).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    const isRoute = call && call.given.length > 1 && chainStart(source, call.object).type !== "member_expression";
    return isRoute ? [call] : [];
  }),
);

/** Whether all that a file shows of its routes is one of them. */
export function hasOneRoute(source: Source): boolean {
  return routeCalls(source).length <= 1;
}

/**
 * The calls of methods of the only app, in the order in which they run; undefined where other code may call more of them:
 * another file, a plugin, or a function that the app is handed to.
 */
export const ownCalls = onceFor((source: Source): readonly MethodCall[] | undefined => {
  const made = onlyMade(source);
  if (!made || source.mentions(/\bexports?\b/)) return undefined;
  const chain = chainOf(source, made);
  const whole = outermost(chain.at(-1)?.call ?? made);
  if (whole.parent?.type === "expression_statement") return chain;
  if (whole.parent?.type !== "variable_declarator") return undefined;
  const uses = usesOfValue(source, whole);
  const isInOrder = uses.every(
    (use) => use.parent?.type === "member_expression" && functionAround(use)?.id === functionAround(made)?.id,
  );
  return isInOrder ? [...chain, ...uses.flatMap((use) => chainOf(source, use))] : undefined;
});

/** The calls that follow each other behind an expression: `a` and `b` of `app.a().b()`. */
export function chainOf(source: Source, start: Node): MethodCall[] {
  const calls: MethodCall[] = [];
  for (let call = nextInChain(start); call; call = nextInChain(call)) {
    const read = methodCall(source, call);
    if (read) calls.push(read);
  }
  return calls;
}

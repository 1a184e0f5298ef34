import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { type MethodCall, methodCall, nextInChain } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

interface Loop {
  /** What each round is given, and what it does with it. */
  readonly pattern: Node | null;
  readonly body: Node | null;
}

/**
 * The calls in a loop that take the name and the value of each entry of an object: `for (const [name, value] of
 * Object.entries(headers)) response.headers.set(name, value)`, and the same with `forEach`. `entries` is `Object.entries(…)`.
 */
export function entryCalls(source: Source, entries: Node): MethodCall[] {
  const { pattern, body } = loopOver(source, entries) ?? {};
  const [name, second, ...others] = pattern?.type === "array_pattern" ? partsOf(pattern) : [];
  if (!name || !second || !body || others.length > 0) return [];
  return callsWith(source, body, second, (given) => textOf(source, given) === textOf(source, name));
}

/** The same where each name is looked up: `for (const name in headers) res.setHeader(name, headers[name])`. */
export function keyCalls(source: Source, object: Node): MethodCall[] {
  const call = object.parent?.type === "arguments" ? object.parent.parent : undefined;
  const method = call && methodCall(source, call);
  const isOfKeys = method?.method === "keys" && textOf(source, method.object) === "Object";
  const { pattern, body } = loopOver(source, isOfKeys ? method.call : object) ?? {};
  if (!body || !/identifier$/.test(pattern?.type ?? "") || !pattern) return [];
  const looked = `${textOf(source, object)}[${textOf(source, pattern)}]`;
  return callsWith(source, body, pattern, () => true, 0).filter(
    ({ given }) => given[1] && textOf(source, given[1]) === looked,
  );
}

/** The calls of methods in `body` that take `name` at a place, behind a first argument that is meant. */
function callsWith(source: Source, body: Node, name: Node, isMeant: (first: Node) => boolean, index = 1): MethodCall[] {
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes, body).flatMap((use) => {
    const call = use.parent?.type === "arguments" ? use.parent.parent : undefined;
    const method = call ? methodCall(source, call) : undefined;
    const [first] = method?.given ?? [];
    return method && first && method.given[index]?.id === use.id && isMeant(first) ? [method] : [];
  });
}

function loopOver(source: Source, whole: Node): Loop | undefined {
  const over = outermost(whole);
  const loop = over.parent?.type === "for_in_statement" ? over.parent : undefined;
  if (loop) {
    const isOver = loop.childForFieldName("right")?.id === over.id;
    return isOver ? { pattern: loop.childForFieldName("left"), body: loop.childForFieldName("body") } : undefined;
  }
  const next = nextInChain(whole);
  const method = next && methodCall(source, next);
  const [fn] = method?.method === "forEach" ? method.given : [];
  if (!fn || !functionTypes.has(fn.type)) return undefined;
  return { pattern: parametersOf(fn)[0] ?? null, body: fn.childForFieldName("body") };
}

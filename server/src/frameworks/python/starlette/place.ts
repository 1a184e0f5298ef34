import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, choiceOf, handlerOf } from "../../../syntax/python/blocks.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { appAddedTo } from "./adding.ts";

/** Where a middleware lies: on the way to which app, and how far outside. */
export interface Place {
  readonly app: string;
  readonly layer: number;
}

/** What wraps an app lies outside of all that is added to it. */
const outside = -1_000_000_000;

/**
 * What is added later lies outside of what was added before, and all of it outside of the list that the app is made with,
 * whose first item is the outermost; `CORSMiddleware(app)` lies around it all. Both branches of an `if` are one layer.
 */
export function placeOf(source: Source, given: Arguments): Place {
  const { call } = given;
  const callee = call.childForFieldName("function");
  const [branch] = branchBlocks(call);
  const at = (branch ? (choiceOf(branch) ?? branch.parent) : call)?.startIndex ?? call.startIndex;
  const app = callee && appAddedTo(source, callee);
  if (app) return { app: inScope(call, textOf(source, app)), layer: -at };
  const list = call.parent?.type === "list" || call.parent?.type === "tuple" ? call.parent : undefined;
  if (list) return { app: inScope(call, appOfList(source, list) ?? `${list.startIndex}`), layer: call.startIndex };
  const around = wrappersAround(call);
  const outermost = around.at(-1) ?? call;
  const wrapped = wrappedName(source, given) ?? assignedName(source, outermost);
  const begin = branch ? at : outermost.startIndex;
  return { app: inScope(call, wrapped ?? `${outermost.startIndex}`), layer: outside - begin + around.length };
}

/** The calls of other middleware that a call is given to, the innermost first: `Outer(Inner(app))`. */
function wrappersAround(call: Node): Node[] {
  const outer = call.parent?.type === "argument_list" ? call.parent.parent : undefined;
  return outer?.type === "call" && isMiddleware(outer) ? [outer, ...wrappersAround(outer)] : [];
}

function isMiddleware(call: Node): boolean {
  return /Middleware$/.test(call.childForFieldName("function")?.text ?? "");
}

/** The name of the app that a call wraps, in one that it wraps, too. */
function wrappedName(source: Source, { positional, keywords }: Arguments): string | undefined {
  const wrapped = positional[0] ?? keywords.get("app")?.value;
  if (wrapped?.type === "identifier") return textOf(source, wrapped);
  return wrapped?.type === "call" && isMiddleware(wrapped)
    ? wrappedName(source, argumentsOf(source, wrapped))
    : undefined;
}

/** What tells one app from another: its name, and the function in which it has that name. */
export function inScope(node: Node, app: string): string {
  return `${handlerOf(node).startIndex} ${app}`;
}

/** The name of the app that is made with a list of middleware, or of routes, written in place or under a name. */
export function appOfList(source: Source, list: Node, keyword = "middleware"): string | undefined {
  const name = assignedName(source, list);
  const places = name === undefined ? [list] : namesOf(source, name, pythonNames.nameTypes);
  for (const { parent } of places) {
    const isArgument = parent?.type === "keyword_argument" && parent.childForFieldName("name")?.text === keyword;
    const call = isArgument ? parent.parent?.parent : undefined;
    if (call?.type === "call") return assignedName(source, call);
  }
  return undefined;
}

function assignedName(source: Source, value: Node): string | undefined {
  const { parent } = value;
  const left = parent?.type === "assignment" ? parent.childForFieldName("left") : undefined;
  return left ? textOf(source, left) : undefined;
}

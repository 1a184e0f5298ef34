import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import type { Arguments } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";

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
export function placeOf(source: Source, { call, positional }: Arguments): Place {
  const callee = call.childForFieldName("function");
  const at = (branchBlocks(call)[0]?.parent ?? call).startIndex;
  if (callee?.childForFieldName("attribute")?.text === "add_middleware") {
    const object = callee.childForFieldName("object");
    return { app: inScope(call, object ? textOf(source, object) : ""), layer: -at };
  }
  const list = call.parent?.type === "list" || call.parent?.type === "tuple" ? call.parent : undefined;
  if (list) return { app: inScope(call, appOfList(source, list) ?? `${list.startIndex}`), layer: call.startIndex };
  const wrapped = positional[0];
  const app = wrapped?.type === "identifier" ? textOf(source, wrapped) : assignedName(source, call);
  return { app: inScope(call, app ?? `${call.startIndex}`), layer: outside - at };
}

function inScope(node: Node, app: string): string {
  return `${handlerOf(node).startIndex} ${app}`;
}

/** The name of the app that is made with a list of middleware, written in place or under a name. */
export function appOfList(source: Source, list: Node): string | undefined {
  const name = assignedName(source, list);
  const places = name === undefined ? [list] : namesOf(source, name, pythonNames.nameTypes);
  for (const { parent } of places) {
    const isArgument = parent?.type === "keyword_argument" && parent.childForFieldName("name")?.text === "middleware";
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

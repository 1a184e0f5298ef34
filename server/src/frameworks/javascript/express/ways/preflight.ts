import type { Node } from "web-tree-sitter";
import { functionAround } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { HeaderWrite } from "../../../shared/headers/write.ts";
import { callsOfFunction, usesOfFunction } from "../../shared/functionCalls.ts";
import { allMethods } from "../../shared/options/mount.ts";
import { methodsTo } from "./methods.ts";
import type { Frame } from "./way.ts";

/**
 * Which requests come through functions that give a header to each other, the innermost first, by their methods: also where
 * the file calls the last one for some only.
 */
export function comingTo(source: Source, frames: readonly Frame[]): Pick<HeaderWrite, "onlyPreflight" | "methods"> {
  const handler = frames.at(-1)?.fn;
  if (!handler) return { onlyPreflight: false };
  if (isForOptions(source, handler)) return { onlyPreflight: true };
  return restricted({ onlyPreflight: false }, wayOf(source, frames, handler));
}

/** What is reached by some requests only that have one of the methods; undefined for all of them. */
export function restricted<Reached extends Pick<HeaderWrite, "onlyPreflight" | "methods">>(
  reached: Reached,
  methods: readonly string[] | undefined,
): Reached {
  if (!methods || reached.onlyPreflight) return reached;
  const left = methods.filter((name) => reached.methods?.includes(name) ?? true);
  // No page reads the body that an answer to HEAD does not have.
  const isPreflight = left.includes("OPTIONS") && left.every((name) => name === "OPTIONS" || name === "HEAD");
  return isPreflight ? { ...reached, onlyPreflight: true } : { ...reached, methods: left };
}

function wayOf(source: Source, frames: readonly Frame[], handler: Node): readonly string[] | undefined {
  const ways = frames.map(({ fn, at }) => methodsTo(source, at, fn));
  const left = allMethods.filter((name) =>
    [...ways, callsTo(source, handler)].every((way) => way?.includes(name) ?? true),
  );
  return left.length < allMethods.length ? left : undefined;
}

/** The methods of the requests with which a file calls a handler itself; undefined where it is not for these alone. */
const callsTo = onceForEach((source: Source, handler: Node): readonly string[] | undefined => {
  const calls = callsOfFunction(source, handler);
  if (calls.length === 0 || calls.length < usesOfFunction(source, handler).length) return undefined;
  const called = calls.map((call) => methodsTo(source, call, functionAround(call) ?? source.root));
  return allMethods.filter((name) => called.some((names) => names?.includes(name) ?? true));
});

/** `app.options(path, handler)` */
function isForOptions(source: Source, handler: Node): boolean {
  const call = handler.parent?.type === "arguments" ? handler.parent.parent : null;
  const method = call?.childForFieldName("function")?.childForFieldName("property");
  return method ? textOf(source, method) === "options" : false;
}

import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { chainStart, type MethodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountOf } from "../shared/options/mount.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerToStrangers } from "../shared/strangers/strangers.ts";
import { chainOf } from "./app.ts";
import type { Plugin } from "./options.ts";

/** A hook that ends requests which do not say who the user is. */
export interface Refusal {
  readonly call: Node;
  readonly status: number;
}

/** How Elysia hands a request to a hook, and what becomes of what it gives back: an answer, or more that is known of the request. */
const hooks: Readonly<Record<string, Shape>> = {
  onRequest: { request: 0, answer: 0, givesAnswers: true },
  onParse: { request: 0, answer: 0 },
  onTransform: { request: 0, answer: 0 },
  onBeforeHandle: { request: 0, answer: 0, givesAnswers: true },
  derive: { request: 0, answer: 0 },
  resolve: { request: 0, answer: 0 },
};

/**
 * The hook of the same application that ends preflights before the plugin answers them. The plugin does it as a hook for all
 * requests, among which the first one is asked first; before 1.4.1 as a route, behind all hooks that are there for it.
 */
export function refusalBefore(source: Source, plugin: Node, { answersFirst }: Plugin): Refusal | undefined {
  const mount = mountOf(source, plugin);
  if (mount?.method !== "use") return undefined;
  for (const { call, method, given } of callsOnAppOf(source, mount.receiver)) {
    const shape = Object.hasOwn(hooks, method) ? hooks[method] : undefined;
    const isForAll = method === "onRequest";
    const isInFront = call.endIndex <= mount.receiver.endIndex || (isForAll && !answersFirst);
    const hook = given.at(-1);
    if (!shape || !hook || !isInFront || (answersFirst && !isForAll)) continue;
    const answer = answerToStrangers(source, hook, shape);
    if (answer?.fate === "refused") return { call, status: answer.status };
  }
  return undefined;
}

/** The calls of methods of an application, in the order of the text: in its chain, and on its name in the same function. */
function callsOnAppOf(source: Source, receiver: Node): readonly MethodCall[] {
  const start = chainStart(source, receiver);
  if (start.type !== "identifier") return chainOf(source, start);
  const binding = bindingOf(source, javascriptNames, start);
  const made = binding.kind === "value" ? chainOf(source, chainStart(source, binding.node)) : [];
  const own = functionAround(start)?.id;
  const uses = namesOf(source, textOf(source, start), javascriptNames.nameTypes).filter(
    (use) => functionAround(use)?.id === own,
  );
  return [...made, ...uses.flatMap((use) => chainOf(source, use))];
}

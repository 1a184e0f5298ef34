import type { Node } from "web-tree-sitter";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { type MethodCall, memberRead } from "../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { asksForPreflight } from "../../shared/headers/preflight.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { callsOf } from "../shared/routing/places.ts";
import { isChosen, takesCookies } from "../shared/routing/refused.ts";
import { type Answered, answerToStrangers } from "../shared/strangers/strangers.ts";
import { layerAt } from "./handlers.ts";
import { type Instance, wholeInstanceOf } from "./instances.ts";

/** A hook that asks who the user is, also of preflights. */
export interface Asker {
  readonly instance: Instance;
  readonly layer: number;
  readonly status: number;
  /** It may hand some preflights on. */
  readonly isUnsure: boolean;
  readonly call: Node;
  /** It is content with a cookie, so that requests that need no preflight pass. */
  readonly takesCookies: boolean;
}

const phases = ["onRequest", "preParsing", "preValidation", "preHandler"];
const sending = /\.send\s*\(|\breturn\s+reply\b/;
const plain: Answered = { fate: "refused", status: 401 };
/** What plugins decorate an instance with, for hooks. */
const decorated: Readonly<Record<string, RegExp>> = {
  basicAuth: /["'`](?:@fastify\/basic-auth|fastify-basic-auth)["'`]/,
  verifyBearerAuth: /["'`](?:@fastify\/bearer-auth|fastify-bearer-auth)["'`]/,
};
/** Plugins that put a hook in its place themselves. */
const hooking = new Set(["@fastify/bearer-auth", "fastify-bearer-auth"]);

/** All hooks of a file that answer preflights with an error. */
export const askers = onceFor((source: Source): readonly Asker[] => {
  const calls = callsOf(source, ["addHook", "register"]);
  const found = calls.flatMap((call) => (call.method === "register" ? registered(source, call) : hooked(source, call)));
  const answered = found.length > 0 ? calls.find(({ given: [, hook] }) => hook && answers(source, hook)) : undefined;
  return answered ? found.filter(({ call }) => call.endIndex < answered.call.endIndex) : found;
});

/** Whether a hook answers preflights itself: no other one gets to see them. */
function answers(source: Source, hook: Node): boolean {
  const body = functionOf(source, hook)?.childForFieldName("body");
  if (body?.type !== "statement_block") return false;
  return partsOf(body).some((statement) => {
    const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
    const taken = statement.childForFieldName("consequence");
    return condition && taken && asksForPreflight(textOf(source, condition)) && sending.test(textOf(source, taken));
  });
}

function hooked(source: Source, { object, given: [name, hook], call }: MethodCall): Asker[] {
  const phase = name && decodeJavascriptString(textOf(source, name));
  if (!hook || phase === undefined || !phases.includes(phase)) return [];
  const own = decoratedAs(source, calledBy(source, hook) ?? hook) ?? hook;
  const answered = isOfPlugin(source, hook) ? plain : answerOf(source, own, phase);
  if (!answered || answered.fate === "handed on") return [];
  const code = textOf(source, functionOf(source, own) ?? own);
  return [
    {
      instance: wholeInstanceOf(source, object, call),
      layer: layerAt(source, phase, call.startIndex),
      status: answered.status,
      isUnsure: answered.fate === "unsure" || isChosen(call),
      call,
      takesCookies: takesCookies(code),
    },
  ];
}

/** `app.addHook("onRequest", app.basicAuth)` */
function isOfPlugin(source: Source, hook: Node): boolean {
  const read = memberRead(source, hook);
  const words = read && Object.hasOwn(decorated, read.key) ? decorated[read.key] : undefined;
  return words !== undefined && source.mentions(words);
}

/** What `(request, reply) => app.authenticate(request, reply)` calls. */
function calledBy(source: Source, hook: Node): Node | undefined {
  const body = functionOf(source, hook)?.childForFieldName("body");
  return body?.type === "call_expression" ? (body.childForFieldName("function") ?? undefined) : undefined;
}

/** What `app.decorate("authenticate", …)` gives an instance under the name that a hook reads. */
function decoratedAs(source: Source, hook: Node): Node | undefined {
  const read = memberRead(source, hook);
  if (!read) return undefined;
  const found = callsOf(source, ["decorate"]).filter(
    ({ given: [name] }) => name && decodeJavascriptString(textOf(source, name)) === read.key,
  );
  return found.length === 1 ? found[0]?.given[1] : undefined;
}

/**
 * What a hook answers to whoever does not say who they are: `async (request, reply) => …`, or
 * `(request, reply, done) => …`, which hands requests on by `done()`.
 */
function answerOf(source: Source, hook: Node, phase: string): Answered | undefined {
  const fn = functionOf(source, hook);
  const callsBack = fn !== undefined && parametersOf(fn).length === 3;
  if (callsBack && phase === "preParsing") return undefined;
  return answerToStrangers(source, hook, { request: 0, answer: 1, ...(callsBack && { next: 2 }) });
}

/** `app.register(bearerAuth, { keys, addHook: "onRequest" })` */
function registered(source: Source, { object, given: [plugin, given], call }: MethodCall): Asker[] {
  if (!plugin || !hooking.has(importedAs(source, plugin)?.module ?? "")) return [];
  const options = given && javascriptValue(source, given);
  const hook = options?.kind === "record" ? entryOf(options, "addHook") : undefined;
  const isUsual = options?.kind === "record" && (!hook || (hook.kind === "flag" && hook.value));
  const phase = isUsual ? "onRequest" : hook?.kind === "text" ? hook.value : undefined;
  if (phase === undefined) return [];
  const layer = layerAt(source, phase, call.startIndex);
  return [
    {
      instance: wholeInstanceOf(source, object, call),
      layer,
      status: 401,
      isUnsure: isChosen(call),
      call,
      takesCookies: false,
    },
  ];
}

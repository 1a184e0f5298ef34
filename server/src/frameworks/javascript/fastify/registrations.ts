import type { Node } from "web-tree-sitter";
import type { OriginSet } from "../../../policy/originSet.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, unknown, type Value } from "../../../syntax/value.ts";
import { optionBranches } from "../shared/options/branches.ts";
import { onlyValue, returnsOf } from "../shared/options/returns.ts";
import { type Instance, instanceKey, instanceOf, routelessScope } from "./instances.ts";
import { pluginUses } from "./plugins.ts";

/** One `app.register(cors, options)`. */
export interface Registration {
  readonly call: Node;
  /** The plugin as written. */
  readonly plugin: Node;
  readonly module: string;
  /** Names the instance whose routes meet it. */
  readonly receiver: string;
  readonly instance: Instance;
  /** What registers the scope that it is kept in, where that has no route. */
  readonly keptIn: Node | undefined;
  /** The options that a request may meet: one way, or those of a delegator. */
  readonly ways: readonly OptionWay[];
}

/** Options that requests meet. */
export interface OptionWay {
  /** Undefined where the defaults stand. */
  readonly options: Value | undefined;
  /** A delegator gives them anew for each request. */
  readonly isDynamic: boolean;
  /** The origins whose requests meet them; absent where all do. */
  readonly among?: OriginSet;
}

/** All registrations of the plugin, in the order of the text. */
export function registrations(source: Source): Registration[] {
  return pluginUses(source).flatMap(({ node, module }) => {
    const list = outermost(node).parent;
    const call = list?.type === "arguments" && list.parent ? methodCall(source, list.parent) : undefined;
    if (call?.method !== "register" || call.given[0]?.id !== outermost(node).id) return [];
    const options = call.given[1] && javascriptValue(source, call.given[1]);
    const receiver = instanceKey(source, call.object);
    const instance = instanceOf(source, call.object, call.call);
    const keptIn = routelessScope(source, call.object);
    return [{ call: call.call, plugin: node, module, receiver, instance, keptIn, ways: resolved(source, options) }];
  });
}

/** Options that are a function are what Fastify gets from it when it loads the plugin; a function there is a delegator. */
function resolved(source: Source, options: Value | undefined): readonly OptionWay[] {
  if (options?.kind === "function") {
    const value = onlyValue(source, options, ["other"]) ?? unknown(options.node, "the options are worked out at start");
    return value.kind === "function" ? delegated(source, value) : resolved(source, value);
  }
  const delegator = options && entryOf(options, "delegator");
  if (delegator?.kind === "function") return delegated(source, delegator);
  const own = options?.kind === "record" || options?.kind === "unknown" ? options : undefined;
  return optionBranches(source, own).map((branch) => ({ options: branch, isDynamic: false }));
}

/** More ways are not told apart. */
const mostWays = 12;

/** A delegator with a second parameter calls that back, any other one gives a promise. */
export function delegated(source: Source, delegator: Value): readonly OptionWay[] {
  const callsBack = parametersOf(delegator.elsewhere?.node ?? literalOf(delegator)).length === 2;
  const returns = returnsOf(source, delegator, callsBack ? ["request", "callback"] : ["request"]) ?? [];
  const given = returns.filter(({ result }) => !result.isRefused);
  const isClear =
    given.length > 0 && given.length <= mostWays && given.every(({ result: { value } }) => value.kind === "record");
  if (!isClear) {
    return [{ options: unknown(delegator.node, "the options differ from request to request"), isDynamic: true }];
  }
  return given.map(({ way, set, result }) => ({
    options: result.value,
    isDynamic: true,
    ...(way.passed.length > 0 && { among: set }),
  }));
}

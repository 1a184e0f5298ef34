import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { functionAround, functionTypes, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { chainStart, type MethodCall, methodCall, nextInChain } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { declaredWith } from "../shared/declaredWith.ts";
import { namedUses } from "../shared/namedUses.ts";
import { pluginUses } from "./plugins.ts";

/** A scope of its own: `app.register(async (scope) => {…}, { prefix: "/api" })`. */
interface Scope {
  readonly fn: Node;
  readonly call: Node;
  /** What the function is registered on. */
  readonly outer: Node;
  /** Undefined where it is not known. */
  readonly prefix: string | undefined;
}

/** Scopes within scopes are followed this far. */
const maxDepth = 6;

/** Where something is registered: the outermost instance, the scopes down to it, and the prefix of its routes. */
export interface Instance {
  readonly root: string;
  /** The call that makes it, `fastify()`, where the file shows that. */
  readonly made: number | undefined;
  readonly scopes: readonly number[];
  readonly prefix: string | undefined;
  /** Every call on the way down runs whenever the function around it does. */
  readonly isCertain: boolean;
  /** The block that the call is a statement of. */
  readonly block: number | undefined;
}

/** The instance that a call of a method is made on. */
export function instanceOf(source: Source, receiver: Node, call: Node, depth = maxDepth): Instance {
  const scope = depth > 0 ? scopeOf(source, receiver) : undefined;
  if (!scope) {
    const around = functionAround(receiver);
    const root = `${textOf(source, receiver)} ${around?.id ?? ""} ${madeAnew(source, receiver)}`;
    const made = declaredWith(source, receiver)?.id;
    return { root, made, scopes: [], prefix: "", isCertain: isUnconditional(call), block: blockOf(call)?.id };
  }
  const outer = instanceOf(source, scope.outer, scope.call, depth - 1);
  const isKnown = outer.prefix !== undefined && scope.prefix !== undefined;
  return {
    root: outer.root,
    made: outer.made,
    scopes: [...outer.scopes, scope.fn.id],
    prefix: isKnown ? `${outer.prefix}${scope.prefix}` : undefined,
    isCertain: outer.isCertain && isUnconditional(call),
    block: blockOf(call)?.id,
  };
}

/** The same where plugins that `fastify-plugin` wraps are what they are to Fastify: a part of what registers them. */
export function wholeInstanceOf(source: Source, object: Node, call: Node, depth = maxDepth): Instance {
  const receiver = chainStart(source, object);
  const fn = receiver.type === "identifier" && depth > 0 ? functionAround(receiver) : undefined;
  const [first] = fn ? parametersOf(fn) : [];
  const isGiven = fn && first && textOf(source, first) === textOf(source, receiver);
  const wrapped = isGiven ? wrappedIn(source, fn) : undefined;
  return wrapped
    ? wholeInstanceOf(source, wrapped.object, wrapped.call, depth - 1)
    : instanceOf(source, receiver, call);
}

/** The call that registers a function through `fp(…)`. */
function wrappedIn(source: Source, fn: Node): MethodCall | undefined {
  const whole = outermost(fn);
  const [use, ...others] = whole.parent?.type === "arguments" ? [whole] : namedUses(source, fn);
  const wrapping = use?.parent?.type === "arguments" ? use.parent.parent : undefined;
  const callee = wrapping?.childForFieldName("function");
  if (!wrapping || !callee || others.length > 0 || importedAs(source, callee)?.module !== "fastify-plugin")
    return undefined;
  const call = wrapping.parent?.type === "arguments" ? wrapping.parent.parent : undefined;
  const registered = call ? methodCall(source, call) : undefined;
  return registered?.method === "register" ? registered : undefined;
}

/** Where a name was last given another value: it stands for another instance from there on. */
function madeAnew(source: Source, receiver: Node): number {
  if (receiver.type !== "identifier") return 0;
  const before = namesOf(source, textOf(source, receiver), javascriptNames.nameTypes).filter((name) => {
    const occurrence = javascriptNames.classify(name);
    return name.startIndex < receiver.startIndex && occurrence?.does === "change" && !occurrence.inPlace;
  });
  return before.at(-1)?.startIndex ?? 0;
}

/** Names the routes and hooks that meet the same plugin: a scope without one of its own has that of the instance around it. */
export function instanceKey(source: Source, receiver: Node, depth = maxDepth): string {
  const scope = depth > 0 ? scopeOf(source, receiver) : undefined;
  if (!scope) return textOf(source, receiver);
  const hasOwn = pluginUses(source).some(({ node }) => encloses(scope.fn, node));
  return hasOwn ? `${textOf(source, receiver)} ${scope.fn.startIndex}` : instanceKey(source, scope.outer, depth - 1);
}

function scopeOf(source: Source, receiver: Node): Scope | undefined {
  const fn = receiver.type === "identifier" ? functionAround(receiver) : undefined;
  const [first] = fn ? parametersOf(fn) : [];
  if (!fn || !first || textOf(source, first) !== textOf(source, receiver)) return undefined;
  const registered = registrationOf(source, fn);
  if (!registered) return undefined;
  const options = registered.given[1] && javascriptValue(source, registered.given[1]);
  const prefix = options && entryOf(options, "prefix");
  const isPlain = !options || (options.kind === "record" && !prefix);
  const text = prefix?.kind === "text" ? prefix.value : isPlain ? "" : undefined;
  return { fn, call: registered.call, outer: registered.object, prefix: text };
}

/** The call that a function is registered by, as it is written or by its name, where nothing else is done with it. */
function registrationOf(source: Source, fn: Node): MethodCall | undefined {
  const whole = outermost(fn);
  const [use, ...others] = whole.parent?.type === "arguments" ? [whole] : namedUses(source, fn);
  const call = use?.parent?.type === "arguments" ? use.parent.parent : undefined;
  const registered = call ? methodCall(source, call) : undefined;
  const isTaken = registered?.method === "register" && registered.given[0]?.id === use?.id;
  return isTaken && others.length === 0 ? registered : undefined;
}

/** What is done with an instance that puts no route on it. */
const routeless = /^(?:addHook|decorate\w*|after|ready|log|set\w+Handler)$/;

/** The call that registers a scope of which the file shows that it has the plugin, and no route that would meet it. */
export function routelessScope(source: Source, receiver: Node): Node | undefined {
  const scope = scopeOf(source, receiver);
  if (!scope || source.mentions(/skip-override/)) return undefined;
  const uses = namesOf(source, textOf(source, receiver), javascriptNames.nameTypes, scope.fn);
  const plugins = pluginUses(source);
  const isQuiet = (use: Node) => {
    const member = use.parent?.type === "member_expression" ? use.parent : undefined;
    const call = member?.parent ? methodCall(source, member.parent) : undefined;
    if (call?.object.id !== use.id) return parametersOf(scope.fn)[0]?.id === use.id;
    const isPlugin = plugins.some(({ node }) => call.given[0]?.id === outermost(node).id);
    const isEnd = nextInChain(call.call) === undefined;
    return isEnd && (routeless.test(call.method) || (call.method === "register" && isPlugin));
  };
  return uses.every(isQuiet) ? scope.call : undefined;
}

/** Whether a call stands as a statement right in the body of a function, or of the file. */
function isUnconditional(call: Node): boolean {
  const block = blockOf(call);
  if (!block) return false;
  return block.type === "program" || (block.parent !== null && functionTypes.has(block.parent.type));
}

function blockOf(call: Node): Node | undefined {
  const awaited = call.parent?.type === "await_expression" ? call.parent : call;
  return (awaited.parent?.type === "expression_statement" && awaited.parent.parent) || undefined;
}

import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { type MethodCall, methodCall } from "../../../../syntax/javascript/members.ts";
import { isTabled } from "../../../../syntax/javascript/values/tables.ts";
import { writtenText } from "../../../../syntax/javascript/written.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import { constant } from "./comparisons.ts";
import { outcomeOf } from "./conditions.ts";
import { sameTextOutcome } from "./cuts.ts";
import { codeCalled, isAsync, outcomeOfWays } from "./functions.ts";
import { amongItems, amongKeys, foundUnder } from "./lookups.ts";
import { type Comparison, comparing, matching, type Subject } from "./parts.ts";
import { everyOutcome, predicateOutcome } from "./predicates.ts";
import { reducedWays } from "./reduced.ts";
import { type Bound, codeOf, deeper, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { ofTable } from "./tabled.ts";
import { fails, holds, isUrl, not, type Outcome, ofPart, tested, undecided } from "./tests.ts";
import { insideText } from "./texts.ts";

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ["startsWith", "starts"],
  ["endsWith", "ends"],
  ["includes", "holds"],
]);
const memberships = new Set(["includes", "has", "contains"]);
const ownKeyCall = /^(?:Object\.hasOwn|(?:Object\.prototype|\{\})\.hasOwnProperty\.call)$/;
const ownKey = new Set(["hasOwnProperty", "propertyIsEnumerable"]);
const finders = new Set(["some", "find", "findLast"]);

/** Whom a call lets through by what it gives; `isAwaited` where its promise is waited for. */
export function calledOutcome(scope: Scope, node: Node, isAwaited = false): Outcome {
  const call = methodCall(scope.source, node);
  const outcome = call && methodOutcome(scope, call);
  if (outcome) return outcome;
  const reduced = call && reducedWays(scope, call);
  if (reduced) return outcomeOfWays(reduced, node);
  const callee = node.childForFieldName("function");
  if (!callee) return undecided(node);
  const { given, hasSpread } = argumentsOf(node);
  const name = textOf(scope.source, callee);
  const [first] = given;
  if (name === "Boolean" && first) return outcomeOf(deeper(scope), first);
  const [, second] = given;
  if (ownKeyCall.test(name) && first && second) return ownKeyOutcome(scope, first, second, node);
  if (name === "URL.canParse" && first && subjectOf(scope, first)?.part === "origin") return isUrl(node);
  const code = hasSpread ? undefined : codeOf(scope, bare(callee));
  if (!code) return undecided(node);
  if (isAsync(code.fn) && !isAwaited) return holds; // a promise is true, whatever it comes to
  return codeCalled(
    scope,
    code,
    given.map((argument) => argumentAs(scope, argument)),
    node,
    isAwaited,
  );
}

/** What a parameter is bound to that is given an argument. */
export function argumentAs(scope: Scope, argument: Node): Bound {
  const subject = subjectOf(scope, argument);
  return subject ? { kind: "subject", subject } : { kind: "expression", node: argument, scope };
}

function methodOutcome(scope: Scope, call: MethodCall): Outcome | undefined {
  const { object, method, given } = call;
  const [first, second] = given;
  const subject = subjectOf(scope, object);
  if (method === "localeCompare") {
    const same = sameTextOutcome(scope, call);
    return same && not(same);
  }
  if (subject) {
    const asked = first && !second ? onSubject(subject, method, valueIn(scope, first), call.call) : undefined;
    return asked && ofPart(subject, asked, call.call);
  }
  if (finders.has(method)) return predicateOutcome(scope, object, first, call.call);
  if (method === "every") return everyOutcome(scope, object, first, call.call);
  const inner = first && !second ? subjectOf(scope, first) : undefined;
  const within = inner && method === "includes" ? insideText(inner, valueIn(scope, object), call.call) : undefined;
  if (within) return within;
  if (!inner)
    return first && !second && method === "includes" ? constantly(scope, object, first, call.call) : undefined;
  if (method === "test" || method === "exec") {
    return ofPart(inner, patternOutcome(inner, valueIn(scope, object), call.call), call.call);
  }
  if (method === "get" && first) {
    const ways = foundUnder(scope, object, first, call.call);
    return ways && outcomeOfWays(ways, call.call);
  }
  if (ownKey.has(method)) return amongKeys(inner, valueIn(scope, object), call.call);
  return memberships.has(method) && valueIn(scope, object).kind !== "text"
    ? amongItems(scope, inner, object, call.call)
    : undefined;
}

/** `list.includes("*")`: the same for all origins. */
function constantly(scope: Scope, object: Node, item: Node, node: Node): Outcome | undefined {
  const [holder, value] = [valueIn(scope, object), valueIn(scope, item)];
  if (value.kind !== "text") return undefined;
  if (holder.kind === "text") return constant(holder.value.includes(value.value), node);
  if (holder.kind !== "list") return undefined;
  if (holder.items.some((each) => each.kind === "text" && each.value === value.value)) return holds;
  return holder.items.some(({ kind }) => kind === "unknown") ? undecided(node) : fails;
}

/** `origin.endsWith(…)` and its like. */
function onSubject(subject: Subject, method: string, value: Value, node: Node): Outcome | undefined {
  const how = comparisons.get(method);
  if (method === "match" && value.kind === "text") {
    return tested(matching(subject, { source: value.value, flags: "" }), value.node, writtenText(value));
  }
  if (method === "match") return patternOutcome(subject, value, node);
  if (!how) return undefined;
  if (value.kind === "text") return tested(comparing(subject, how, value.value), value.node, writtenText(value));
  return value.kind === "unknown" ? undecided(node, value.why) : undecided(node);
}

/** A pattern with `g` or `y` goes on where it stopped, so that it matches one time and not the next; it may match, and counts. */
function patternOutcome(subject: Subject, value: Value, node: Node): Outcome {
  if (isTabled(value)) return ofTable(value, node, (each) => patternOutcome(subject, each, node));
  if (value.kind === "unknown") return undecided(node, value.why);
  if (value.kind !== "regex") return fails;
  return tested(
    matching(subject, { source: value.source, flags: value.flags.replace("g", "") }),
    value.node,
    writtenText(value),
  );
}

function ownKeyOutcome(scope: Scope, object: Node, key: Node, node: Node): Outcome {
  const subject = subjectOf(scope, key);
  return subject ? amongKeys(subject, valueIn(scope, object), node) : undecided(node);
}

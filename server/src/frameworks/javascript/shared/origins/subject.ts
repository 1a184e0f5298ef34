import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { keysTo, wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { unwrapped } from "../unwrapped.ts";
import { isAsync } from "./functions.ts";
import type { Subject } from "./parts.ts";
import { isRequestOrigin } from "./requestOrigin.ts";
import { type Bound, boundTo, canFollow, codeOf, deeper, type Scope, valueIn, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";

export const theOrigin: Subject = { part: "origin", lowered: false };

const partsOfUrl: ReadonlyMap<string, Subject["part"]> = new Map([
  ["hostname", "hostname"],
  ["host", "host"],
  ["protocol", "protocol"],
  ["origin", "origin"],
]);
const toLower = new Set(["toLowerCase", "toLocaleLowerCase"]);
/** Patterns that take the scheme away. */
const schemes = new Set(["^https?:\\/\\/", "^https?://", "^(https?:|)\\/\\/", "^https:\\/\\/", "(^\\w+:|^)\\/\\/"]);

const slashes = new Set(["\\/$", "\\/+$", "/$", "/+$", "\\/*$"]);

/** What an expression holds of the request's origin; undefined for all other expressions. */
export function subjectOf(scope: Scope, expression: Node): Subject | undefined {
  if (scope.steps === 0) return undefined;
  const { source } = scope;
  const node = unwrapped(source, expression);
  const bound = boundTo(scope, node);
  if (bound?.kind === "subject") return bound.subject;
  if (bound?.kind === "expression") {
    const subject = subjectOf(deeper(bound.scope), bound.node);
    if (subject) return subject;
  }
  if (bound === undefined || bound.kind === "expression") {
    if (isRequestOrigin(source, node)) return theOrigin;
  }
  switch (node.type) {
    case "identifier":
    case "shorthand_property_identifier":
      return takenOut(scope, node);
    case "new_expression":
      return urlOf(scope, node);
    case "member_expression": {
      const read = memberRead(source, node);
      return read && partOf(subjectOf(deeper(scope), read.object), [read.key]);
    }
    case "call_expression":
      return called(scope, node);
    default:
      return undefined;
  }
}

/** `const { hostname } = new URL(origin)` */
function takenOut(scope: Scope, name: Node): Subject | undefined {
  const binding = bindingOf(scope.source, javascriptNames, name);
  if (binding.kind !== "value" || !javascriptNames.nameTypes.has(binding.node.type)) return undefined;
  const given = wholePattern(binding.node).parent?.childForFieldName("value");
  const keys = keysTo(scope.source, binding.node);
  return given && keys ? partOf(subjectOf(deeper(scope), given), keys) : undefined;
}

function partOf(subject: Subject | undefined, keys: readonly string[]): Subject | undefined {
  const [key, ...others] = keys;
  const part = key !== undefined && others.length === 0 ? partsOfUrl.get(key) : undefined;
  return subject?.part === "url" && part ? { part, lowered: true } : undefined;
}

/** `new URL(origin)`; a second argument is a base that an origin does not need. */
function urlOf(scope: Scope, node: Node): Subject | undefined {
  const made = node.childForFieldName("constructor");
  if (!made || !/^(?:globalThis\.|window\.|url\.)?URL$/.test(textOf(scope.source, made))) return undefined;
  return asUrl(scope, argumentsOf(node).given[0]);
}

function asUrl(scope: Scope, argument: Node | undefined): Subject | undefined {
  const subject = argument && subjectOf(deeper(scope), argument);
  return subject?.part === "origin" ? { part: "url", lowered: true } : undefined;
}

function called(scope: Scope, node: Node): Subject | undefined {
  const { source } = scope;
  const call = methodCall(source, node);
  if (call && toLower.has(call.method)) {
    const subject = subjectOf(deeper(scope), call.object);
    return subject && { ...subject, lowered: true };
  }
  if (call?.method === "replace") return withoutScheme(scope, call.object, call.given);
  const callee = node.childForFieldName("function");
  if (!callee) return undefined;
  const isParse = call?.method === "parse" && textOf(source, call.object) === "URL";
  if (isParse || isUrlParse(scope, bare(callee))) return asUrl(scope, argumentsOf(node).given[0]);
  return callee.type === "identifier" ? givenBy(scope, callee, node) : undefined;
}

/** `parse` of node's module `url`. */
function isUrlParse({ source }: Scope, callee: Node): boolean {
  const imported = importedAs(source, callee);
  return imported?.name === "parse" && /^(?:node:)?url$/.test(imported.module);
}

/** `origin.replace(/^https?:\/\//, "")` leaves the host with its port. */
function withoutScheme(scope: Scope, object: Node, [pattern, replacement]: readonly Node[]): Subject | undefined {
  const subject = subjectOf(deeper(scope), object);
  const taken = pattern && valueIn(scope, pattern);
  const given = replacement && valueIn(scope, replacement);
  const isTaken = taken?.kind === "regex" && schemes.has(taken.source);
  const isGone = given?.kind === "text" && given.value === "";
  // No origin ends with a slash.
  if (subject && taken?.kind === "regex" && isGone && slashes.has(taken.source)) return subject;
  return subject?.part === "origin" && isTaken && isGone ? { ...subject, part: "host" } : undefined;
}

/** What a function gives of the origin that it is handed, whatever it gives where that is no address. */
function givenBy(scope: Scope, callee: Node, call: Node): Subject | undefined {
  const { given, hasSpread } = argumentsOf(call);
  const bound = given.map((node): Bound | undefined => {
    const subject = subjectOf(deeper(scope), node);
    return subject && { kind: "subject", subject };
  });
  if (hasSpread || !bound.some((each) => each)) return undefined;
  const code = codeOf(scope, callee);
  if (!code || !canFollow(scope, code) || isAsync(code.fn)) return undefined;
  const ends = runFunction(withArguments(code, bound, scope), code.fn, {}).filter(({ end }) => end.kind !== "threw");
  const subjects = ends.flatMap(({ end, scope: at, passed }) => {
    const subject = end.kind === "result" ? subjectOf(at, end.node) : undefined;
    if (subject) return [subject];
    const isNothing = end.kind === "result" ? isTruthy(valueIn(at, end.node)) === false : end.kind === "ended";
    return isNothing && passed.length > 0 ? [] : [undefined];
  });
  const [first] = subjects;
  const isOne = subjects.every((each) => each?.part === first?.part && each?.lowered === first?.lowered);
  return isOne ? first : undefined;
}

import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { keysTo, wholePattern } from "../../../../syntax/javascript/patterns.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { operatorOf, unwrapped } from "../unwrapped.ts";
import { butNull } from "./complement.ts";
import { isAsync } from "./functions.ts";
import type { Subject } from "./parts.ts";
import { isRequestOrigin } from "./requestOrigin.ts";
import { type Bound, boundTo, canFollow, codeOf, deeper, type Scope, valueIn, withArguments } from "./scope.ts";
import { runFunction } from "./statements.ts";
import type { Test } from "./tests.ts";

/** The request's Origin header as it came in. */
export const theOrigin: Subject = { part: "origin", lowered: false };

const partsOfUrl: ReadonlyMap<string, Subject["part"]> = new Map([
  ["hostname", "hostname"],
  ["host", "host"],
  ["protocol", "protocol"],
  ["origin", "origin"],
  ["port", "port"],
  ["href", "slashed"],
]);
const toLower = new Set(["toLowerCase", "toLocaleLowerCase"]);
/** Patterns that take the scheme away. */
const schemes = new Set(["^https?:\\/\\/", "^https?://", "^(https?:|)\\/\\/", "(^\\w+:|^)\\/\\/"]);

const httpsOnly = new Set(["^https:\\/\\/", "https:\\/\\/"]);
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
    case "subscript_expression":
      return splitOff(scope, node.childForFieldName("object"), node.childForFieldName("index"));
    case "call_expression":
      return called(scope, node);
    case "binary_expression":
    case "template_string":
      return slashed(scope, node);
    default:
      return undefined;
  }
}

/** `${origin}/` and `origin + "/"` */
function slashed(scope: Scope, node: Node): Subject | undefined {
  const [first, last, ...others] = partsOf(node);
  const isSum = node.type === "binary_expression" && operatorOf(node) === "+";
  const isFilled = first?.type === "template_substitution" && last?.type === "string_fragment";
  if (!first || !last || others.length > 0 || (!isSum && !isFilled)) return undefined;
  const end = isSum ? valueIn(scope, last) : undefined;
  const text = end ? (end.kind === "text" ? end.value : undefined) : textOf(scope.source, last);
  const inner = isSum ? first : partsOf(first)[0];
  const subject = text === "/" && inner ? subjectOf(deeper(scope), inner) : undefined;
  return subject?.part === "origin" ? { ...subject, part: "slashed" } : undefined;
}

/** `origin.split("://")[1]` is the host, `host.split(":")[0]` its name. */
function splitOff(scope: Scope, object: Node | null, index: Node | null): Subject | undefined {
  const call = object && methodCall(scope.source, bare(object));
  const [separator, ...others] = call?.method === "split" ? call.given : [];
  if (!call || !index || !separator || others.length > 0) return undefined;
  const subject = subjectOf(deeper(scope), call.object);
  const [by, place] = [valueIn(scope, separator), valueIn(scope, index)];
  if (!subject || by.kind !== "text" || place.kind !== "number") return undefined;
  const isScheme = by.value === "//" || by.value === "://";
  if (subject.part === "origin" && isScheme && place.value === 1) return { ...subject, part: "host" };
  const isHost = subject.part === "host" || subject.part === "hostname";
  return isHost && by.value === ":" && place.value === 0 ? { ...subject, part: "hostname" } : undefined;
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
  return subject?.part === "url" && part ? { ...subject, part } : undefined;
}

/** `new URL(origin)`; a second argument is a base that an origin does not need. */
function urlOf(scope: Scope, node: Node): Subject | undefined {
  const made = node.childForFieldName("constructor");
  if (!made || !/^(?:globalThis\.|window\.|url\.)?URL$/.test(textOf(scope.source, made))) return undefined;
  const url = asUrl(scope, argumentsOf(node).given[0]);
  return url && { ...url, isParsed: true };
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
  if (subject?.part === "origin" && !subject.lowered && given?.kind === "text" && given.value === "") {
    const isHttps =
      taken?.kind === "text" ? taken.value === "https://" : taken?.kind === "regex" && httpsOnly.has(taken.source);
    if (isHttps) return { ...subject, part: "schemeless" };
  }
  const isTaken = taken?.kind === "regex" && schemes.has(taken.source);
  const isGone = given?.kind === "text" && given.value === "";
  // No origin ends with a slash.
  if (subject && taken?.kind === "regex" && isGone && slashes.has(taken.source)) return subject;
  return subject?.part === "origin" && isTaken && isGone ? { ...subject, part: "host" } : undefined;
}

/** Whether a test only keeps out what is no address. */
function isOfAddresses({ set, isRest }: Test): boolean {
  return isRest === true && JSON.stringify(set) === JSON.stringify(butNull);
}

/**
 * What a function gives of the origin that it is handed, whatever it gives where that is no address. One that gives it for some
 * origins only is not asked here: who comes that way is told by the ways through it.
 */
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
  const hasFallback = ends.some(({ end, scope: at }) => end.kind !== "result" || !subjectOf(at, end.node)?.isParsed);
  const subjects = ends.flatMap(({ end, scope: at, passed }) => {
    const subject = end.kind === "result" ? subjectOf(at, end.node) : undefined;
    if (subject) return [passed.every(isOfAddresses) ? subject : undefined];
    const isNothing = end.kind === "result" ? isTruthy(valueIn(at, end.node)) === false : end.kind === "ended";
    return isNothing && passed.length > 0 ? [] : [undefined];
  });
  const [first] = subjects;
  const isOne = subjects.every((each) => each?.part === first?.part && each?.lowered === first?.lowered);
  if (!first || !isOne) return undefined;
  const { isParsed, ...subject } = first;
  return isParsed && !hasFallback ? first : subject;
}

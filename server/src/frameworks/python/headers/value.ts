import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { isChangedByOthers, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import type { AllowOrigin } from "../../shared/headers/write.ts";
import { all, any, everyone, type Passing } from "../shared/origin/outcome.ts";
import { passingAt } from "../shared/origin/path.ts";
import { isRequestOrigin, originSubject } from "../shared/origin/request.ts";
import { userInputIn } from "../shared/origin/userInput.ts";
import { type Alternative, alternativesOf } from "../shared/origin/values.ts";

type Meaning = Omit<AllowOrigin, "header" | "value" | "adds">;

/** What the value of an Access-Control-Allow-Origin header, set at `node`, lets in. */
export function allowOriginValue(source: Source, node: Node): Meaning {
  if (isChangedLater(source, node))
    return { set: { kind: "unknown", why: "something else changes it" }, dependsOnOrigin: false };
  const isOrigin = originSubject(source);
  const alternatives = alternativesOf(source, node, isOrigin);
  const echoed = alternatives.filter(({ value }) => isRequestOrigin(source, value));
  if (echoed.length === 0 && isForNobody(source, node)) return { set: nobody, dependsOnOrigin: false };
  if (echoed.length === 0) {
    const reached = passingAt(source, node, isOrigin);
    return chosenByUser(source, node) ?? constants(source, alternatives, reached) ?? constant(source, node);
  }
  const tested = all([
    passingAt(source, node, isOrigin),
    any(echoed.map(({ passing }) => (passing.set.kind === "everyone" ? everyone : passing))),
  ]);
  const fallbacks = alternatives.flatMap(({ value }) => fallbackEntry(source, value));
  const isOpen = tested.set.kind === "everyone";
  const set = isOpen ? tested.set : union([tested.set, ...fallbacks.map((entry) => entry.set)]);
  const entries = isOpen ? [] : [...tested.entries, ...fallbacks];
  return {
    set: set.kind === "everyone" ? anyByReflection : set,
    dependsOnOrigin: true,
    entries: entries.length > 0 ? entries : [{ set, span: spanOf(node) }],
  };
}

/** Whether a value stands in a dictionary whose name is given to a function that changes it. */
function isChangedLater(source: Source, { parent }: Node): boolean {
  const record = parent?.type === "pair" ? parent.parent : undefined;
  const assignment = record?.parent?.type === "assignment" ? record.parent : undefined;
  const name = assignment?.childForFieldName("left");
  return name?.type === "identifier" && isChangedByOthers(source, name);
}

/** Whether a value is only set for requests without an origin, whose answers no page of another origin reads. */
function isForNobody(source: Source, node: Node): boolean {
  return passingAt(source, node, originSubject(source)).set.kind === "nobody";
}

/**
 * Texts of which the origin chooses one, `"https://a" if origin == "https://a" else "https://b"`, and one that is sent to other
 * origins only: what is sent to somebody else lets nobody in. Undefined where the origin chooses nothing.
 */
function constants(source: Source, alternatives: readonly Alternative[], reached: Passing): Meaning | undefined {
  const sent = alternatives.flatMap(({ value, passing }) => {
    const text = plainText(source, pythonValue(source, value));
    return text === undefined || text === "*" ? [] : [{ value, text, to: all([reached, passing]).set }];
  });
  const isChoice = sent.length > 1 && sent.some(({ to }) => namedIn(to) !== undefined);
  const isForOthers = sent.some(({ text, to }) => namedIn(to)?.includes(text) === false);
  if (sent.length < alternatives.length || !(isChoice || isForOthers)) return undefined;
  const entries = sent
    .filter(({ text, to }) => namedIn(to)?.includes(text) ?? true)
    .map(({ text, value }): AllowedEntry => ({ set: { kind: "exact", origin: text }, span: spanOf(value), text }));
  const others = sent.filter(({ to }) => namedIn(to) === undefined);
  const [rest] = others;
  const isForAll = rest && others.length === 1 && reached.set.kind === "everyone";
  return {
    set: union(entries.map(({ set }) => set)),
    dependsOnOrigin: true,
    entries,
    ...(isForAll && { otherwise: rest.text }),
  };
}

/** Whether a text is sent to origins that are named one by one, and that are all others: it takes the header away from them. */
export function isForOthers(source: Source, node: Node): boolean {
  const text = plainText(source, pythonValue(source, node));
  const to =
    text === undefined || text === "*" ? undefined : namedIn(passingAt(source, node, originSubject(source)).set);
  return to !== undefined && text !== undefined && !to.includes(text);
}

/** The origins that a set names one by one; undefined where it tells in another way whom it lets in. */
function namedIn(set: OriginSet): readonly string[] | undefined {
  if (set.kind === "exact") return [set.origin];
  if (set.kind !== "union") return undefined;
  const names = set.members.flatMap((member) => namedIn(member) ?? []);
  return names.length >= set.members.length && set.members.every((member) => namedIn(member)) ? names : undefined;
}

/** A constant for everybody else names one origin more: `origin if origin in ALLOWED else "null"`. */
function fallbackEntry(source: Source, node: Node): AllowedEntry[] {
  const value = pythonValue(source, node);
  const isOrigin = value.kind === "text" && /^(?:null|https?:\/\/[^/*\s]+)$/.test(value.value);
  return isOrigin ? [{ set: { kind: "exact", origin: value.value }, span: spanOf(node), text: value.value }] : [];
}

/** The text that a value is, also one of bytes. */
export function plainText(source: Source, value: Value): string | undefined {
  if (value.kind === "text" || value.kind === "bytes") return value.value;
  const literal = /^b(?=["'])/i.test(textOf(source, value.node)) ? textOf(source, value.node).slice(1) : undefined;
  return literal === undefined ? undefined : decodePythonString(literal);
}

function chosenByUser(source: Source, node: Node): Meaning | undefined {
  const from = userInputIn(source, node);
  if (from === undefined) return undefined;
  const set: OriginSet = { kind: "unknown", why: `${from} of the request decides` };
  return { set, dependsOnOrigin: false, fromUser: from };
}

function constant(source: Source, node: Node): Meaning {
  const value = pythonValue(source, node);
  const definedAt = value.definition && { definedAt: spanOf(value.definition) };
  if (value.kind === "list") return lines(source, value);
  // Python's None is sent as its name.
  const text = value.kind === "null" ? "None" : plainText(source, value);
  if (text !== undefined) {
    const set: OriginSet = text === "*" ? anyByWildcard : { kind: "exact", origin: text };
    return { set, text, dependsOnOrigin: false, ...definedAt };
  }
  const why = value.kind === "unknown" ? value.why : "it is no text";
  return { set: { kind: "unknown", why }, dependsOnOrigin: false, ...definedAt };
}

/** A list goes out as one line for each item (Django; what others make of it no browser takes either). */
function lines(source: Source, value: Value & { kind: "list" }): Meaning {
  const [first, ...others] = value.items;
  const text = first && plainText(source, first);
  if (!first || text === undefined) {
    return { set: { kind: "unknown", why: "its items are not known" }, dependsOnOrigin: false };
  }
  return {
    set: text === "*" ? anyByWildcard : { kind: "exact", origin: text },
    text,
    dependsOnOrigin: false,
    more: others.map((item) => ({ span: spanOf(item.node), text: plainText(source, item) ?? "" })),
  };
}

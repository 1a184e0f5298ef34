import { anyByReflection, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import type { Answers, Carried } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { allowedOn, type Meant } from "../origins/allowed.ts";
import { answersOf } from "../origins/answers.ts";
import type { Parameter } from "../origins/callback.ts";
import { scopeOf } from "../origins/scope.ts";
import { setOfText, unknownAnswers } from "./answers.ts";
import type { Origins } from "./origins.ts";
import { type Result, type Return, resultOf, returnOf, returnsOf } from "./returns.ts";

/** What a library sends for one result of an origin callback: the origin itself, a text, no header at all, or by a set. */
export type Meaning = "echo" | "nothing" | "unknown" | { readonly text: string } | { readonly set: OriginSet };

/** How a library calls an origin callback, and what it makes of the results. */
export interface Callback {
  readonly takes: readonly Parameter[];
  readonly meaningOf: (result: Result) => Meaning;
  /** What those are told that are turned away. */
  readonly denied: Pick<Carried, "others" | "vary">;
  readonly vary: boolean;
}

const undecided = "the callback decides from request to request";

/** Whom an origin callback lets in, and what is sent. */
export function byCallback(source: Source, fn: Value, callback: Callback): Origins {
  const ways = returnsOf(source, fn, callback.takes);
  if (ways) return byReturns(fn, ways, callback);
  const set: OriginSet = { kind: "unknown", why: undecided };
  return { allowed: { set, entries: [], ...placeOf(fn) }, answers: unknownAnswers(callback.vary) };
}

/**
 * Whom an option lets in whose value tests the request's origin, as in what a function gives for each request; undefined
 * where it does not, or where the tests are not understood.
 */
export function byChoice(source: Source, value: Value, callback: Omit<Callback, "takes">): Origins | undefined {
  if (value.kind !== "unknown" || value.elsewhere) return undefined;
  const ways = answersOf(scopeOf(source), value.node);
  const isDecided = ways.some(({ passed }) => passed.length > 0);
  const isUnderstood = ways.every(({ passed }) => passed.every(({ set }) => set.kind !== "unknown"));
  return isDecided && isUnderstood
    ? byReturns(
        value,
        ways.map((way) => returnOf(way, value.node)),
        callback,
      )
    : undefined;
}

function byReturns(value: Value, ways: readonly Return[], callback: Omit<Callback, "takes">): Origins {
  const { meaningOf, denied, vary } = callback;
  const meaning = (result: Result) => (result.isRefused ? "nothing" : meaningOf(result));
  const { set, entries, culprit } = allowedOn(
    ways.map(({ way }) => way),
    (answer) => meantBy(meaning(resultOf(answer, value.node))),
  );
  const place = culprit && !value.elsewhere ? { span: spanOf(culprit) } : placeOf(value);
  const shown = entries.length > 0 ? entries : [{ set, span: place.span }];
  return {
    allowed: { set, entries: shown, ...place },
    answers: answersOfWays(ways.map(explained(meaning)), denied, vary),
  };
}

function placeOf({ node, definition }: Value) {
  return { span: spanOf(node), ...(definition && { definedAt: spanOf(definition) }) };
}

/** The origins that a function lets in, as an item of a list. */
export function setOfPredicate(source: Source, fn: Value, callback: Pick<Callback, "takes" | "meaningOf">): OriginSet {
  return byCallback(source, fn, { ...callback, denied: { others: false, vary: false }, vary: true }).allowed.set;
}

function meantBy(meaning: Meaning): Meant {
  if (meaning === "nothing") return { set: nobody };
  if (meaning === "echo") return { set: anyByReflection };
  if (meaning === "unknown") return { set: { kind: "unknown", why: undecided } };
  return { set: "text" in meaning ? setOfText(meaning.text) : meaning.set };
}

function explained(meaning: (result: Result) => Meaning) {
  return ({ result }: Return) => meaning(result);
}

/** A text that all get, or that those get whom no test lets in by name. */
function answersOfWays(meanings: readonly Meaning[], denied: Callback["denied"], vary: boolean): Answers {
  const turnedAway: Carried = { origin: "nothing", ...denied };
  const named: Carried = { origin: "echo", others: true, vary };
  const sending = meanings.filter((meaning) => meaning !== "nothing");
  const texts = sending.flatMap((meaning) => (typeof meaning === "object" && "text" in meaning ? [meaning.text] : []));
  const [text] = texts;
  if (text === undefined || texts.some((other) => other !== text)) return { allowed: named, denied: turnedAway };
  const fixed: Carried = { origin: text === "*" ? "*" : { text }, others: true, vary };
  const areAllTexts = texts.length === sending.length;
  const areAllSending = sending.length === meanings.length;
  return { allowed: areAllTexts ? fixed : named, denied: areAllSending ? fixed : turnedAway };
}

import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { type AllowedByWays, allowedOn, type Meant } from "../shared/origins/allowed.ts";
import { decisionOf } from "../shared/origins/callback.ts";
import type { Answer, Way } from "../shared/origins/way.ts";
import { allowedBy, entriesOf } from "./origins.ts";

/**
 * What becomes of a request of an origin that is not let in: it goes on to what lies behind, as after `callback(null, false)`,
 * or it fails, as after `callback(new Error("…"))`. Undefined where both may be, or where that is not known.
 */
export type Others = "go on" | "fail" | undefined;

/** Whom a callback lets in, and what it does besides. */
export interface Decided extends AllowedByWays {
  readonly others: Others;
}

/** Whom an origin callback, `(origin, callback) => …`, lets in (cors 2.8, `middlewareWrapper`). */
export function allowedByCallback(source: Source, fn: Value): Decided {
  const decision = decisionOf(source, fn, ["origin", "callback"]);
  if (!decision) {
    const why = "the callback decides from request to request";
    return { set: { kind: "unknown", why }, entries: [], culprit: undefined, others: undefined };
  }
  return allowedByWays(source, decision.ways);
}

/**
 * Whom the ways to an origin let in, each of which hands `cors` a value. Where some origins are named, those that get `*` may
 * be let in or not: that depends on credentials.
 */
export function allowedByWays(source: Source, ways: readonly Way[]): Decided {
  const sets = ways.map(({ answer }) => meaningOf(source, answer).set);
  const isWildcard = (set: OriginSet) => set.kind === "everyone" && set.how === "wildcard";
  const isMixed = sets.some(isWildcard) && sets.some((set) => !isWildcard(set) && set.kind !== "nobody");
  const asTold = (meant: Meant): Meant =>
    isMixed && isWildcard(meant.set) ? { set: { kind: "unknown", why: "they are answered with `*`" } } : meant;
  return {
    ...allowedOn(ways, (answer) => asTold(meaningOf(source, answer))),
    others: othersOf(ways, sets),
  };
}

/** `sets` are those that the answers of the ways let in. */
function othersOf(ways: readonly Way[], sets: readonly OriginSet[]): Others {
  const isUnsure = ({ passed }: Way) => passed.some(({ set }) => set.kind === "unknown");
  if (ways.every((way) => way.answer.kind !== "refused" || isUnsure(way))) return "go on";
  const isSure = (way: Way, index: number) => way.answer.kind === "refused" || sets[index]?.kind === "everyone";
  return ways.every((way, index) => isSure(way, index) && !isUnsure(way)) ? "fail" : undefined;
}

function meaningOf(source: Source, answer: Answer): Meant {
  if (answer.kind === "refused") return { set: nobody };
  if (answer.kind === "origin") return { set: anyByReflection };
  const { set, culprit } = allowedBy(source, answer.value);
  return { set, culprit, entries: entriesOf(source, answer.value) };
}

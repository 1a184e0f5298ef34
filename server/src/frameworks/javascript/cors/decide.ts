import { anyByReflection, nobody } from "../../../policy/originSet.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { type AllowedByWays, allowedOn, type Meant } from "../shared/origins/allowed.ts";
import { decisionOf } from "../shared/origins/callback.ts";
import type { Answer, Way } from "../shared/origins/way.ts";
import { allowedBy, entriesOf } from "./origins.ts";

/** Whom an origin callback, `(origin, callback) => …`, lets in (cors 2.8, `middlewareWrapper`). */
export function allowedByCallback(source: Source, fn: Value): AllowedByWays {
  const decision = decisionOf(source, fn, ["origin", "callback"]);
  if (!decision) {
    const why = "the callback decides from request to request";
    return { set: { kind: "unknown", why }, entries: [], culprit: undefined };
  }
  return allowedByWays(source, decision.ways);
}

/** Whom the ways to an origin let in, each of which hands `cors` a value. */
export function allowedByWays(source: Source, ways: readonly Way[]): AllowedByWays {
  return allowedOn(ways, (answer) => meaningOf(source, answer));
}

function meaningOf(source: Source, answer: Answer): Meant {
  if (answer.kind === "refused") return { set: nobody };
  if (answer.kind === "origin") return { set: anyByReflection };
  const { set, culprit } = allowedBy(source, answer.value);
  return { set, culprit, entries: entriesOf(source, answer.value) };
}

import { intersection } from "../../../origins/intersection.ts";
import { anyByWildcard, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { entriesOf as testsAsEntries } from "../shared/origins/allowed.ts";
import { passing } from "../shared/origins/tests.ts";
import type { Way } from "../shared/origins/way.ts";
import { type Alternative, isBranch, waysTo } from "./alternatives.ts";
import { allowedByCallback, allowedByWays, type Others } from "./decide.ts";
import { allowedBy, entriesOf } from "./origins.ts";
import { type Deciding, decidingOf } from "./wire.ts";

/** Whom one alternative of the options lets in, and how the option decides. */
export interface OriginChoice {
  readonly origins: AllowedOrigins;
  readonly deciding: Deciding;
  readonly others?: Others;
  /** Whom the option itself lets in, whatever the request must pass before. */
  readonly own: OriginSet;
  /** The options are those of some requests only. */
  readonly isConditional: boolean;
}

/** What stands where no origin is written. */
export interface DefaultOrigin {
  readonly set: OriginSet;
  readonly deciding: Deciding;
  readonly span: Span;
}

/** `cors` alone lets everyone in. */
export function everyone(span: Span): DefaultOrigin {
  return { set: anyByWildcard, deciding: "constant", span };
}

/** What an origin option comes to: one choice, or one for each branch of a condition that the source does not decide. */
export function choicesOf(
  source: Source,
  alternative: Alternative,
  origin: Value | undefined,
  standing: DefaultOrigin,
): readonly OriginChoice[] {
  const { passed } = alternative;
  if (!origin) {
    const { set, deciding, span } = standing;
    return [choice(passed, { set, span, entries: [] }, deciding)];
  }
  const ways = waysTo(alternative, origin);
  if (!ways) return [onlyChoice(source, passed, origin)];
  if (ways.every(isValueOfBranch)) return ways.flatMap((way) => branchOf(source, passed, way));
  const { set, entries, culprit } = allowedByWays(source, ways);
  const origins = { set, entries, span: spanOf(culprit ?? origin.node) };
  return [choice(passed, origins, "callback")];
}

/** A value that stands there whatever the request is; the request's origin is not the same for all. */
function isValueOfBranch(way: Way): boolean {
  return isBranch(way) && way.answer.kind !== "origin";
}

function choice(passed: Way["passed"], origins: AllowedOrigins, deciding: Deciding): OriginChoice {
  const isConditional = !isBranch({ passed });
  return { origins: behind(passed, origins), deciding, own: origins.set, isConditional };
}

/** A branch that reflects may do so in development only: what the source does not tell is not held against it. */
function branchOf(source: Source, passed: Way["passed"], way: Way): OriginChoice[] {
  if (way.answer.kind !== "value") return [];
  const only = onlyChoice(source, passed, way.answer.value);
  const { set } = only.origins;
  if (set.kind !== "everyone" || set.how === "wildcard") return [only];
  return [{ ...only, origins: behind([...passed, ...way.passed], only.origins) }];
}

function onlyChoice(source: Source, passed: Way["passed"], origin: Value): OriginChoice {
  const isCallback = origin.kind === "function";
  const decided = isCallback ? allowedByCallback(source, origin) : undefined;
  const { set, culprit, entries } = decided ?? {
    ...allowedBy(source, origin),
    entries: entriesOf(source, origin),
  };
  const span = spanOf(culprit ?? origin.node);
  const isHere = !culprit && origin.definition !== undefined;
  const origins: AllowedOrigins = {
    set,
    span,
    entries: isCallback && entries.length === 0 ? [{ set, span }] : entries,
    ...(isHere && origin.definition && { definedAt: spanOf(origin.definition) }),
  };
  return { ...choice(passed, origins, decidingOf(origin, set)), others: decided?.others };
}

/** The origins of those that also pass the tests of the way. */
function behind(passed: Way["passed"], origins: AllowedOrigins): AllowedOrigins {
  if (passed.length === 0) return origins;
  const set =
    origins.set.kind === "everyone" && origins.set.how === "wildcard" && isBranch({ passed })
      ? origins.set
      : intersection([passing(passed), origins.set]);
  return { ...origins, set, entries: isBranch({ passed }) ? origins.entries : testsAsEntries(passed, origins) };
}

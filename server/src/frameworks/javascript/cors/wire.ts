import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, echoes, type Preflight, silent, type Wire } from "../../../policy/wire.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Others } from "./decide.ts";

/** How the origin option decides: a fixed value, a comparison with the request, or a callback that may switch CORS off. */
export type Deciding = "constant" | "comparison" | "callback";

/** The two options about preflights. */
export interface PreflightOptions {
  readonly continues: boolean;
  readonly status: number;
  /** `methods` is given nothing, so that the preflight ends in an error (`configureMethods`). */
  readonly fails: boolean;
  /** The options are those of some requests only; nothing is said here of what others get. */
  readonly isConditional: boolean;
  /** What becomes of those that are not let in. */
  readonly others: Others;
}

/** How an origin option that comes to a set decides; only `*` and other texts are sent as they are. */
export function decidingOf(origin: Value | undefined, set: OriginSet): Deciding {
  if (origin?.kind === "function") return "callback";
  // A list is compared even where nobody stands in it.
  const isOff = set.kind === "nobody" && origin?.kind !== "list";
  const isFixed = !origin || origin.kind === "text" || origin.kind === "unknown" || isOff;
  return isFixed && set.kind !== "pattern" && !(set.kind === "everyone" && set.how === "reflection")
    ? "constant"
    : "comparison";
}

/** What `cors` 2.8 sends for a set of origins. */
export function wireOf(set: OriginSet, deciding: Deciding, options: PreflightOptions): Wire {
  const { continues, status, fails, isConditional, others } = options;
  const answers = answersFor(set, deciding);
  const simple = isConditional ? { ...answers, denied: silent } : answers;
  const isOff = set.kind === "nobody" && deciding === "constant";
  if (fails && !isOff) {
    return {
      simple,
      preflight: { kind: "answered", status: 500, allowed: silent, denied: silent },
      keptOn: "every status",
    };
  }
  const preflight: Preflight =
    isOff || continues
      ? { kind: "passed on", status: 200 }
      : { kind: "answered", status, ...simple, ...(others === "go on" && { goesOn: true }) };
  const stops = others === "fail" && !isConditional;
  return { simple, preflight, keptOn: "every status", ...(stops && { stops }) };
}

function answersFor(set: OriginSet, deciding: Deciding): Answers {
  if (set.kind === "everyone" && set.how === "wildcard") return always("*", false);
  if (deciding === "callback") return echoes({ allowed: true, denied: false });
  if (deciding === "comparison") {
    const { allowed } = echoes({ allowed: true, denied: true });
    return { allowed, denied: { origin: "nothing", others: true, vary: true } };
  }
  if (set.kind === "exact") return always({ text: set.origin }, true);
  return set.kind === "unknown"
    ? { allowed: { origin: "unknown", others: true, vary: true }, denied: silent }
    : { allowed: silent, denied: silent };
}

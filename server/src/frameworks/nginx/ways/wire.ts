import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, type SentOrigin, type Wire } from "../../../policy/wire.ts";
import { isOrigin, plainOf, type Text } from "../values/text.ts";
import { ordinary } from "./sent.ts";

/** Which answers carry `Vary: Origin`. */
export type Varies = "always" | "when allowed" | "never" | "unknown";

/** What is known of the Access-Control-Allow-Origin line of some answers. */
export interface OriginLine {
  readonly set: OriginSet;
  readonly value: Text;
  /** Whether several lines go out, which browsers refuse, whomever they name. */
  readonly areSeveral: boolean;
  readonly dependsOnOrigin: boolean;
  readonly varies: Varies;
  readonly optionsStatus: number;
  /** Whether it goes out with every status. */
  readonly always: boolean;
}

/** What goes out where a way ends. */
export function wireOf(line: OriginLine): Wire {
  return {
    simple: answers(line),
    preflight: { kind: "passed on", status: line.optionsStatus },
    keptOn: line.always ? "every status" : ordinary,
  };
}

function answers(line: OriginLine): Answers {
  const { varies, dependsOnOrigin, set } = line;
  const vary = varies === "unknown" ? undefined : varies !== "never";
  const sent = sentAs(line);
  const isTold = set.kind !== "unknown" || line.areSeveral;
  if (!dependsOnOrigin && sent !== "unknown" && isTold) return always(sent, vary);
  return {
    allowed: { origin: sent, others: true, vary },
    denied: {
      origin: "nothing",
      others: true,
      vary: varies === "always" ? true : varies === "unknown" ? undefined : false,
    },
  };
}

function sentAs({ set, value, dependsOnOrigin }: OriginLine): SentOrigin {
  if (set.kind === "everyone" && set.how === "wildcard") return "*";
  const text = plainOf(value)?.trim();
  if (text !== undefined) return { text };
  if (!isOrigin(value)) return "unknown";
  // All others are turned away, so that every answer names the same origin.
  return set.kind === "exact" && !dependsOnOrigin ? { text: set.origin } : "echo";
}

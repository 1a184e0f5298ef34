import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, type SentOrigin, type Wire } from "../../../policy/wire.ts";
import { isOrigin, plainOf, type Text } from "../values/text.ts";

/** Which answers carry `Vary: Origin`. */
export type Varies = "always" | "when allowed" | "never" | "unknown";

/** What goes out where a way ends: `value` is that of the header. */
export function wireOf(set: OriginSet, value: Text, dependsOnOrigin: boolean, varies: Varies): Wire {
  return {
    simple: answers(set, value, dependsOnOrigin, varies),
    preflight: { kind: "passed on", status: 200 },
    keptOn: "handled answers",
  };
}

function answers(set: OriginSet, value: Text, dependsOnOrigin: boolean, varies: Varies): Answers {
  const vary = varies === "unknown" ? undefined : varies !== "never";
  const sent = sentAs(set, value, dependsOnOrigin);
  if (!dependsOnOrigin && sent !== "unknown") return always(sent, vary);
  return {
    allowed: { origin: sent, others: true, vary },
    denied: {
      origin: "nothing",
      others: true,
      vary: varies === "always" ? true : varies === "unknown" ? undefined : false,
    },
  };
}

function sentAs(set: OriginSet, value: Text, dependsOnOrigin: boolean): SentOrigin {
  if (set.kind === "everyone" && set.how === "wildcard") return "*";
  const text = plainOf(value)?.trim();
  if (text !== undefined) return { text };
  if (!isOrigin(value)) return "unknown";
  // All others are turned away, so that every answer names the same origin.
  return set.kind === "exact" && !dependsOnOrigin ? { text: set.origin } : "echo";
}

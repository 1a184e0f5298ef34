import { type Listing, writtenNames } from "../policy/listing.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import { headersNamed } from "./handSet.ts";
import type { Question } from "./rule.ts";

/** The names that one value lists: one for the item of a list, several for a text that holds them all. */
export interface SentNames {
  readonly span: Span;
  /** In the order of the text, as they are sent. */
  readonly names: readonly string[];
  /** Id of the adapter that read them. */
  readonly framework: string;
  /** Absent where a header is set by hand on an answer of which nothing else is known. */
  readonly policy?: Policy;
}

const headerNames = { methods: "Access-Control-Allow-Methods", exposed: "Access-Control-Expose-Headers" } as const;

/** All values that list methods, or exposed headers, in options and in headers that are set by hand. */
export function sentNames({ policies, headers }: Question, which: keyof typeof headerNames): SentNames[] {
  const ofPolicies = policies.flatMap((policy) =>
    bySpan(policy[which]).map((one) => ({ ...one, policy, framework: policy.framework })),
  );
  const ofHeaders = headersNamed(headers, headerNames[which]).map(({ value, framework }) => ({
    span: value.span,
    names: split(value.value),
    framework,
  }));
  const seen = new Set<string>();
  return [...ofPolicies, ...ofHeaders].filter(({ span }) => {
    const key = `${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function bySpan(listing: Listing): Pick<SentNames, "span" | "names">[] {
  const groups = new Map<string, { span: Span; names: string[] }>();
  for (const { text, span } of writtenNames(listing)) {
    const key = `${span.start} ${span.end}`;
    const group = groups.get(key);
    if (group) group.names.push(text);
    else groups.set(key, { span, names: [text] });
  }
  return [...groups.values()];
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

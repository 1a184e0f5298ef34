import type { Intent } from "../frameworks/adapter.ts";
import type { Change, Insertion } from "../frameworks/change.ts";
import type { Prover } from "../origins/prover.ts";
import type { Facts } from "../policy/facts.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileSpan, Span } from "../policy/span.ts";

export const severities = ["hint", "information", "warning", "error"] as const;
export type Severity = (typeof severities)[number];

/** What a user sees of a rule without any code. */
export interface RuleInfo {
  /** Stable: settings, suppressions and reports of users hang on it. */
  readonly id: string;
  readonly severity: Severity;
  /** One line, for lists of rules. */
  readonly summary: string;
}

/** The other half of a contradiction, or where a name is defined. */
export interface Related extends FileSpan {
  readonly message: string;
}

/** A fix that the rule spells out itself, because it changes one value. */
export interface Correction {
  readonly intent: Intent;
  /** The line that the menu shows. */
  readonly title: string;
  readonly changes: readonly (Change | Insertion)[];
}

/** What a rule has to say about one value. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** Id of the adapter that read the value. */
  readonly framework: string;
  /** The policy whose adapter writes the fixes that are named by their intent. */
  readonly policy?: Policy;
  /** The fixes that help, in the order in which they are offered; the first that can be written is preferred. */
  readonly fixes: readonly (Intent | Correction)[];
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** The origins that the value means, as in the setting `trustedOrigins`; fixes write them instead of the setting's. */
  readonly meant?: readonly string[];
  /** What lies in these places follows from this report: rules that come later are not heard about it. */
  readonly settles?: readonly Span[];
}

/** What rules are asked about: the facts of one file, and the means to judge them. */
export interface Question extends Facts {
  /** Knows nothing about patterns until it is loaded: what it cannot decide is unknown. */
  readonly prover: Prover;
  /** The setting `trustedOrigins`. */
  readonly trustedOrigins: readonly string[];
  /** The setting `nginxVersion`; empty where it is not known. */
  readonly nginxVersion: string;
}

/** A rule reads policies and hand-set headers, never a tree, and speaks only of what is known. */
export interface Rule extends RuleInfo {
  check(question: Question): Report[];
}

/** What the adapter itself would put in. */
export function remedies({ remedy }: Policy, intent: Intent): Correction[] {
  if (!remedy) return [];
  return [{ intent, title: remedy.title, changes: remedy.inserted.map((one) => ({ kind: "insert", ...one })) }];
}

/** The definition of the value, where the option holds a name. */
export function definitionOf(policy: Policy): Related[] {
  const { definedAt, writtenAt } = policy.origins;
  const place = writtenAt ?? (definedAt && { span: definedAt });
  return place ? [{ ...place, message: "The value is defined here." }] : [];
}

/** Where credentials are turned on, for a rule that found them on. */
export function credentialsOn(policy: Policy): Related[] {
  const { credentials } = policy;
  if (credentials.kind !== "known") return [];
  const { writtenAt, span } = credentials;
  return [{ ...(writtenAt ?? { span }), message: "Credentials are turned on here." }];
}

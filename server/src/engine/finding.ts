import type { Intent } from "../frameworks/adapter.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import type { Correction, Related, Severity } from "../rules/rule.ts";

/** What is said to the user about one value. Spans are UTF-16 offsets into the analysed text. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the adapter, or undefined when no framework is concerned. */
  readonly framework?: string;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** The policy whose adapter writes the fixes. */
  readonly policy?: Policy;
  /** The origins that the value means: fixes write them instead of the trusted ones. */
  readonly meant?: readonly string[];
  readonly fixes: readonly (Intent | Correction)[];
}

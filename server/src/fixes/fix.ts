import type { Edit, Intent, Rewrite } from "../frameworks/adapter.ts";
import { adapterOf } from "../frameworks/index.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import { unusedSuppression } from "../rules/unused-suppression/rule.ts";
import type { Source } from "../syntax/source.ts";
import { removeSuppression } from "./removeSuppression.ts";
import { suppress } from "./suppress.ts";
import { trustedFrom } from "./trusted.ts";

/** A change that answers a finding, as a user is offered it. */
export interface Fix {
  readonly title: string;
  readonly intent: Intent;
  /** The first fix of a finding that mends it. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** What a fix has to know of its finding. */
export interface Fixable {
  readonly rule: string;
  readonly span: Span;
  readonly policy?: Policy;
  readonly intents: readonly Intent[];
}

/** The fixes of a finding in the order in which they are offered, the suppression last. `source` is what was analysed. */
export function fixesFor(source: Source, finding: Fixable, trustedOrigins: readonly string[]): Fix[] {
  if (finding.rule === unusedSuppression.id) {
    const removed = removeSuppression(source, finding.span);
    return removed ? [toFix(removed, "correct", true)] : [];
  }
  const { policy } = finding;
  const writers = policy && adapterOf(policy.framework)?.writers;
  const trusted = trustedFrom(trustedOrigins);
  const fixes: Fix[] = [];
  for (const intent of finding.intents) {
    const rewrite = policy && writers?.[intent]?.({ source, policy, trusted });
    if (rewrite) fixes.push(toFix(rewrite, intent, fixes.length === 0));
  }
  const silenced = suppress(source, finding.rule, finding.span);
  return silenced ? [...fixes, toFix(silenced, "suppress", false)] : fixes;
}

function toFix(rewrite: Rewrite, intent: Intent, preferred: boolean): Fix {
  return { title: rewrite.title, intent, preferred, edits: rewrite.edits };
}

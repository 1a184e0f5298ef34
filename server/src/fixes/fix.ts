import type { Edit, Intent } from "../frameworks/adapter.ts";
import { adapterOf } from "../frameworks/index.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import { unusedSuppression } from "../rules/unused-suppression/rule.ts";
import type { Source } from "../syntax/source.ts";
import { hasPlaceholder } from "./newText.ts";
import { removeSuppression } from "./removeSuppression.ts";
import { suppress } from "./suppress.ts";
import { trustedFrom } from "./trusted.ts";

/** A change that answers a finding, as a user is offered it. */
export interface Fix {
  readonly title: string;
  readonly intent: Intent;
  /** The one that is applied when the user does not choose. */
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
    return removed ? [{ ...removed, intent: "correct", preferred: true }] : [];
  }
  const { policy } = finding;
  const writers = policy && adapterOf(policy.framework)?.writers;
  const trusted = trustedFrom(trustedOrigins);
  const written: Written[] = [];
  for (const intent of finding.intents) {
    const rewrite = policy && writers?.[intent]?.({ source, policy, trusted });
    if (rewrite) written.push({ ...rewrite, intent });
  }
  const preferred = preferredOf(written);
  const fixes = written.map((fix) => ({ ...fix, preferred: fix === preferred }));
  const silenced = suppress(source, finding.rule, finding.span);
  return silenced ? [...fixes, { ...silenced, intent: "suppress", preferred: false }] : fixes;
}

type Written = Omit<Fix, "preferred">;

/**
 * The first fix that needs nothing typed: with `https://*.example.com` trusted, the pattern rather than a list. Turning
 * credentials off takes something away, so it is preferred only when nothing else can be written.
 */
function preferredOf(written: readonly Written[]): Written | undefined {
  const isReady = ({ intent, edits }: Written) =>
    intent !== "credentials-off" && !edits.some(({ newText }) => hasPlaceholder(newText));
  return written.find(isReady) ?? written[0];
}

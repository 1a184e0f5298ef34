import type { Edit, Intent, NewText, Rewrite } from "../frameworks/adapter.ts";
import { editsFor, isInPlace } from "../frameworks/changes.ts";
import { adapterOf } from "../frameworks/index.ts";
import type { Policy } from "../policy/policy.ts";
import type { Span } from "../policy/span.ts";
import type { Correction } from "../rules/rule.ts";
import { unusedSuppression } from "../rules/unused-suppression/rule.ts";
import { restore } from "../syntax/nginx/template/template.ts";
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
  readonly meant?: readonly string[];
  readonly fixes: readonly (Intent | Correction)[];
}

/** The fixes of a finding in the order in which they are offered, the suppression last. `source` is what was analysed. */
export function fixesFor(source: Source, finding: Fixable, trustedOrigins: readonly string[]): Fix[] {
  if (finding.rule === unusedSuppression.id) {
    const removed = removeSuppression(source, finding.span);
    return removed ? [{ ...removed, intent: "correct", preferred: true }] : [];
  }
  const { policy } = finding;
  const writers = policy && adapterOf(policy.writtenBy ?? policy.framework)?.writers;
  const trusted = trustedFrom(finding.meant ?? trustedOrigins);
  const written: Written[] = [];
  for (const fix of finding.fixes) {
    const isNamed = typeof fix === "string";
    const rewrite = isNamed ? policy && writers?.[fix]?.({ source, policy, trusted }) : corrected(source, fix);
    if (rewrite?.edits.every((edit) => isInPlace(source, edit))) {
      written.push({ ...asWritten(rewrite, source), intent: isNamed ? fix : fix.intent });
    }
  }
  const preferred = preferredOf(written);
  const fixes = written.map((fix) => ({ ...fix, preferred: fix === preferred }));
  const silenced = suppress(source, finding.rule, finding.span);
  return silenced ? [...fixes, { ...silenced, intent: "suppress", preferred: false }] : fixes;
}

/** A rewrite with the tags of a template in the place of what stands for them. */
function asWritten(rewrite: Rewrite, { template }: Source): Rewrite {
  if (!template) return rewrite;
  const restored = (piece: NewText[number]) =>
    typeof piece === "string" ? restore(piece, template) : { placeholder: restore(piece.placeholder, template) };
  return { ...rewrite, edits: rewrite.edits.map((edit) => ({ ...edit, newText: edit.newText.map(restored) })) };
}

/** All changes of a correction, or nothing where one of them cannot be written. */
function corrected(source: Source, { title, changes }: Correction): Rewrite | undefined {
  const edits = changes.map((change) => editsFor(source, change));
  return edits.includes(undefined) ? undefined : { title, edits: edits.flatMap((some) => some ?? []) };
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

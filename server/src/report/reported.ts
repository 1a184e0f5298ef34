import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../fixes/fix.ts";
import { plainText } from "../fixes/newText.ts";
import { placesIn } from "./positions.ts";
import type { ReportedFinding } from "./report.ts";

/** A finding of a text and its fixes, with lines and columns and the path as the user gave it. */
export function reported(
  path: string,
  text: string,
  found: readonly { readonly finding: Finding; readonly fixes: readonly Fix[] }[],
): ReportedFinding[] {
  const placeOf = placesIn(text);
  return found.map(({ finding, fixes }) => ({
    path,
    ...placeOf(finding.span),
    rule: finding.rule,
    severity: finding.severity,
    framework: finding.framework ?? null,
    message: finding.message,
    related: finding.related.map(({ span, message }) => ({ path, ...placeOf(span), message })),
    fixes: fixes.map(({ title, intent, preferred, edits }) => ({
      title,
      intent,
      preferred,
      edits: edits.map(({ span, newText }) => ({ path, ...placeOf(span), newText: plainText(newText) })),
    })),
  }));
}

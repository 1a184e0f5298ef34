import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../fixes/fix.ts";
import { plainText } from "../fixes/newText.ts";
import type { FileSpan } from "../policy/span.ts";
import { placesIn } from "./positions.ts";
import type { ReportedFinding, ReportedPlace } from "./report.ts";

/**
 * A finding of a text and its fixes, with lines and columns and the path as the user gave it. `shownPath` makes the path of
 * another file, as the project knows it, one that the user would write.
 */
export function reported(
  path: string,
  text: string,
  found: readonly { readonly finding: Finding; readonly fixes: readonly Fix[] }[],
  shownPath: (path: string) => string = (other) => other,
): ReportedFinding[] {
  const placeOf = placesIn(text);
  const placed = ({ span, file }: FileSpan): ReportedPlace =>
    file ? { path: shownPath(file.path), ...placesIn(file.text)(span) } : { path, ...placeOf(span) };
  return found.map(({ finding, fixes }) => ({
    path,
    ...placeOf(finding.span),
    rule: finding.rule,
    severity: finding.severity,
    framework: finding.framework ?? null,
    message: finding.message,
    related: finding.related.map((related) => ({ ...placed(related), message: related.message })),
    fixes: fixes.map(({ title, intent, preferred, edits }) => ({
      title,
      intent,
      preferred,
      edits: edits.map((edit) => ({ ...placed(edit), newText: plainText(edit.newText) })),
    })),
  }));
}

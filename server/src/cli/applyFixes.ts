import { applyEdits, hasPlaceholder } from "../fixes/newText.ts";
import type { Examined } from "./examine.ts";

export interface Fixed {
  readonly text: string;
  readonly applied: number;
  /** Findings whose fix has to be told an origin first. */
  readonly needOrigin: number;
}

/**
 * Applies the preferred fix of each finding, one at a time, and looks at the text anew after each. A fix that does not
 * lower the number of findings is taken back; one with a placeholder, or for another file, is never applied.
 */
export function applyPreferredFixes(text: string, examineText: (text: string) => Examined): Fixed {
  let current = text;
  let applied = 0;
  let found = examineText(current).found;
  for (let at = 0; at < found.length; ) {
    const fix = found[at]?.fixes.find(({ preferred }) => preferred);
    const isReady = fix && !fix.edits.some(({ newText, file }) => file || hasPlaceholder(newText));
    const next = isReady ? applyEdits(current, fix.edits) : current;
    const after = isReady ? examineText(next).found : found;
    if (after.length < found.length) {
      current = next;
      found = after;
      applied++;
      at = 0;
    } else {
      at++;
    }
  }
  const needOrigin = found.filter(({ fixes }) =>
    fixes.some(({ preferred, edits }) => preferred && edits.some(({ newText }) => hasPlaceholder(newText))),
  ).length;
  return { text: current, applied, needOrigin };
}

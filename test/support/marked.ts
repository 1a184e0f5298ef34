import type { Span } from "../../server/src/policy/span.ts";

export interface Marked {
  readonly text: string;
  /** The ranges in `«…»`. */
  readonly findings: readonly Span[];
  /** The ranges in `‹…›`. */
  readonly related: readonly Span[];
}

/** Takes the marks out of a text and says where they were. Marks may nest. */
export function readMarks(marked: string): Marked {
  const opened = { "«": [] as number[], "‹": [] as number[] };
  const findings: Span[] = [];
  const related: Span[] = [];
  let text = "";
  for (const char of marked) {
    if (char === "«" || char === "‹") opened[char].push(text.length);
    else if (char === "»") findings.push({ start: opened["«"].pop() ?? -1, end: text.length });
    else if (char === "›") related.push({ start: opened["‹"].pop() ?? -1, end: text.length });
    else text += char;
  }
  return { text, findings, related };
}

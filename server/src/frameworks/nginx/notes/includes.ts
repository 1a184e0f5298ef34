import type { Span } from "../../../policy/span.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { filesFor } from "../config/included.ts";
import { includePaths, isPattern } from "../config/includePaths.ts";
import { isTemplate } from "../config/template.ts";

/** An `include` as a file has it. */
export interface Include {
  readonly name: string;
  readonly span: Span;
  readonly files: readonly Source[];
  /** Whether it names one file, and that is not there. */
  readonly isMissing: boolean;
}

const written = /\binclude\s+(?:"([^"\s;]+)"|'([^'\s;]+)'|([^"'\s;]+))\s*;/g;
/** What another tool fills in, in any of the usual ways. */
const filledIn = /[$@%{}<>]|__/;

/** The includes of a file in the order of its text, but for those whose names another tool fills in. */
export const includesIn = onceFor((source: Source): readonly Include[] => {
  const found = [...source.text.matchAll(written)].map(({ 0: whole, 1: first, 2: second, 3: bare, index }) => ({
    name: first ?? second ?? bare ?? "",
    span: { start: index, end: index + whole.length },
  }));
  if (found.length === 0 || isTemplate(source)) return [];
  return found
    .filter(({ name, span }) => !filledIn.test(name) && isDirective(source, span))
    .map((include) => ({
      ...include,
      files: filesFor(include.name, source),
      isMissing: !isPattern(include.name) && includePaths(include.name, source).length === 0,
    }));
});

/** Whether it is what it looks like, and neither a comment nor a part of a text. */
function isDirective({ root }: Source, { start }: Span): boolean {
  const name = root.descendantForIndex(start, start + 1);
  return (
    name?.startIndex === start && (name.type === "name" || name.parent?.type === "name" || name.type === "directive")
  );
}

import type { Source } from "../../../syntax/source.ts";
import type { Edit } from "../../adapter.ts";

const include = /\binclude\s[^;{}]*;/g;

/**
 * Whether an edit would change a directive that includes files: what it is meant for is written in one of these, whose parts
 * have the place of the directive in the file that is read.
 */
export function changesInclude({ text }: Source, { span, file }: Edit): boolean {
  if (file || span.start === span.end) return false;
  return [...text.matchAll(include)].some(
    ({ index, 0: directive }) => span.start < index + directive.length && index < span.end,
  );
}

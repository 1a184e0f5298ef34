import type { Span } from "../policy/span.ts";
import type { Source } from "../syntax/source.ts";
import type { Edit } from "./adapter.ts";
import type { Change, Insertion } from "./change.ts";
import { changeJavascript } from "./javascript/shared/writing/change.ts";
import { usesInJavascript } from "./javascript/shared/writing/uses.ts";
import { changeNginx } from "./nginx/write/change.ts";
import { changesInclude } from "./nginx/write/guard.ts";
import { usesInNginx } from "./nginx/write/uses.ts";
import { changePython } from "./python/shared/writing/change.ts";
import { usesInPython } from "./python/shared/writing/uses.ts";
import { withUsedNames } from "./shared/writing/usedNames.ts";

const writers = { python: changePython, javascript: changeJavascript, nginx: changeNginx } as const;
const readers = { python: usesInPython, javascript: usesInJavascript, nginx: usesInNginx } as const;

/** The edits that make a change in the file's language; undefined where it cannot be written there. */
export function editsFor(source: Source, change: Change | Insertion): readonly Edit[] | undefined {
  if (change.kind === "insert") {
    const { at, text, file } = change;
    return [{ span: { start: at, end: at }, newText: [text], ...(file && { file }) }];
  }
  const plain = change.kind === "used names" ? withUsedNames(change, readers[source.family](source)) : change;
  return plain && whereWritten(source, plain.span, (file, span) => writers[file.family](file, { ...plain, span }));
}

/** Whether an edit changes what is written in its file, rather than a directive that stands there for another one's text. */
export function isInPlace(source: Source, edit: Edit): boolean {
  return source.family !== "nginx" || !changesInclude(source, edit);
}

/** The edits for a place of the file, or of the one that brings it there. */
function whereWritten(
  source: Source,
  span: Span,
  write: (file: Source, span: Span) => readonly Edit[] | undefined,
): readonly Edit[] | undefined {
  if (!span.written) return write(source, span);
  const { path, start, end } = span.written;
  const file = source.project.module(path, source.grammar);
  const edits = file && write(file, { start, end });
  return file && edits?.map((edit) => ({ ...edit, file: { path, text: file.text } }));
}

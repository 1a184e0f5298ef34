import type { Source } from "../syntax/source.ts";
import type { Edit } from "./adapter.ts";
import type { Change, Insertion } from "./change.ts";
import { changeJavascript } from "./javascript/shared/writing/change.ts";
import { usesInJavascript } from "./javascript/shared/writing/uses.ts";
import { changeNginx } from "./nginx/write/change.ts";
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
  if (change.kind !== "used names") return writers[source.family](source, change);
  const names = withUsedNames(change, readers[source.family](source));
  return names && writers[source.family](source, names);
}

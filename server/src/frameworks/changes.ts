import type { Source } from "../syntax/source.ts";
import type { Edit } from "./adapter.ts";
import type { Change } from "./change.ts";
import { changeJavascript } from "./javascript/writing/change.ts";
import { changeNginx } from "./nginx/write/change.ts";
import { changePython } from "./python/writing/change.ts";

const writers = { python: changePython, javascript: changeJavascript, nginx: changeNginx } as const;

/** The edits that make a change in the file's language; undefined where it cannot be written there. */
export function editsFor(source: Source, change: Change): readonly Edit[] | undefined {
  return writers[source.family](source, change);
}

import type { Note } from "../../../policy/note.ts";
import type { Source } from "../../../syntax/source.ts";
import { withFilesBehind } from "../config/included.ts";
import { projectPath } from "../config/includePaths.ts";
import { circlesIn } from "./circles.ts";
import { missingIn } from "./missing.ts";

/** What there is to know of the files that a file brings: those that are not found, and those that include each other. */
export function readNotes(source: Source): Note[] {
  const own = projectPath(source);
  const files = new Map(withFilesBehind(source).map((file) => [projectPath(file), file]));
  const missing = [...files].flatMap(([path, file]) => missingIn(file).map((note) => ({ path, ...note })));
  if (source.project.lacks()) return []; // all is looked at once more
  return [...missing, ...circlesIn(files)].map(({ path, span, message }) => {
    const text = files.get(path)?.text ?? "";
    return { span, message, ...(path !== own && { file: { path, text } }) };
  });
}

import type { Note } from "../policy/note.ts";
import { placesIn } from "./positions.ts";

/** A note with the path as the user would write it, and its line, counted from 1. */
export interface ReportedNote {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  /** Equal for the same file, whichever link leads to it. */
  readonly file: string;
}

/** How the files of a run are called. */
export interface Naming {
  /** Makes the path of another file, as the project knows it, one that the user would write. */
  shown(path: string): string;
  /** The path of a file without links. */
  real(path: string): string;
}

/** The notes on a text, whose path is that of the user. */
export function reportedNotes(path: string, text: string, notes: readonly Note[], naming: Naming): ReportedNote[] {
  return notes.map(({ message, span, file }) => ({
    path: file ? naming.shown(file.path) : path,
    line: placesIn(file?.text ?? text)(span).line,
    message,
    file: naming.real(file?.path ?? path),
  }));
}

/** The notes of a run for people, a line for each, also where several files give cause for the same one. */
export function noteLines(notes: readonly ReportedNote[]): string[] {
  return [...new Set(notes.map(({ message }) => message))].flatMap((message) => {
    const [first, ...more] = notes.filter((note) => note.message === message);
    if (!first) return [];
    const others = new Set(more.map(({ file }) => file).filter((file) => file !== first.file)).size;
    const also = others > 0 ? ` (${others === 1 ? "1 other file" : `${others} other files`} likewise)` : "";
    return [`note: ${first.path}:${first.line}: ${message}${also}\n`];
  });
}

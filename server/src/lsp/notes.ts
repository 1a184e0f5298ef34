import type { Note } from "../policy/note.ts";
import type { OpenDocument } from "./documents.ts";
import { documentOf } from "./positions.ts";
import { displayPath } from "./uris.ts";

/** Tells what there is to know of how files belong together. */
export interface Notes {
  /** Takes the notes of a document's latest analysis. */
  made(document: OpenDocument, notes: readonly Note[]): void;
  /** The document has been saved as it is now. */
  saved(document: OpenDocument): void;
  /** The document has been closed; what was said of it stays said. */
  closed(uri: string): void;
}

interface Latest {
  readonly revision: number;
  readonly notes: readonly Note[];
}

/**
 * Says each note once: of a file and in its words, until it has gone and comes back. What is being typed says nothing before
 * it is saved, since a path is missing until it is written to its end.
 */
export function createNotes(tell: (line: string) => void): Notes {
  const latest = new Map<string, Latest>();
  const savedAt = new Map<string, number>();
  /** Where each note that was said is still true: the open documents from which it is told. */
  const said = new Map<string, Set<string>>();

  function forgetGone(uri: string, keys: ReadonlySet<string>): void {
    for (const [key, holders] of said) {
      if (!keys.has(key)) holders.delete(uri);
      if (holders.size === 0) said.delete(key);
    }
  }

  function sayNew({ uri, text }: OpenDocument, notes: readonly Note[]): void {
    for (const note of notes) {
      const key = keyOf(uri, note);
      const holders = said.get(key);
      const { line } = (note.file ? documentOf(note.file) : text).positionAt(note.span.start);
      if (!holders) tell(`${displayPath(note.file?.path ?? uri)}:${line + 1}: ${note.message}`);
      said.set(key, (holders ?? new Set()).add(uri));
    }
  }

  return {
    made(document, notes) {
      const { uri, revision } = document;
      latest.set(uri, { revision, notes });
      forgetGone(uri, new Set(notes.map((note) => keyOf(uri, note))));
      if (revision === (savedAt.get(uri) ?? 0)) sayNew(document, notes);
    },
    saved(document) {
      const { uri, revision } = document;
      savedAt.set(uri, revision);
      const last = latest.get(uri);
      if (last?.revision === revision) sayNew(document, last.notes);
    },
    closed(uri) {
      latest.delete(uri);
      savedAt.delete(uri);
    },
  };
}

function keyOf(uri: string, { file, message }: Note): string {
  return `${file?.path ?? uri}\n${message}`;
}

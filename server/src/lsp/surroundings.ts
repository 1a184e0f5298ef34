import { folderText, isFolder } from "../project/folders.ts";
import { createWorkspace, type View } from "../project/workspace.ts";
import { grammarOf } from "../syntax/fileTypes.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { Files } from "./files.ts";
import { type Log, reasonOf } from "./log.ts";

/** The files around the open documents: on the disk, behind the client, or open themselves. */
export interface Surroundings {
  /** For one analysis and the fixes of its findings. */
  view(): View;
  /** Whether something that an analysis missed has been read since. */
  hasNewsFor(view: View): boolean;
  /** Reads what an analysis missed; what cannot be read counts as not there. */
  read(missing: ReadonlySet<string>): Promise<void>;
  /** A file may have changed; where its text is given, only when it differs. Gives whether it was known. */
  changed(uri: string, text?: string): boolean;
  /** Forgets what was read, where nobody tells of changes. */
  forgetAll(): void;
}

export interface SurroundingsHost {
  readonly parsers: Parsers;
  readonly log: Log;
  /** The text of an open document. */
  openText(uri: string): string | undefined;
  readonly files: Files;
}

export function createSurroundings({ parsers, log, openText, files }: SurroundingsHost): Surroundings {
  const workspace = createWorkspace(parsers);
  const reading = new Map<string, Promise<void>>();

  function read(uri: string): Promise<void> {
    const started: Promise<void> = textOf(uri).then((text) => {
      if (reading.get(uri) !== started) return; // it has changed meanwhile
      reading.delete(uri);
      workspace.put(uri, text);
    });
    return started;
  }

  async function textOf(uri: string): Promise<string | undefined> {
    try {
      if (isFolder(uri)) return await textOfFolder(uri);
      const text = openText(uri) ?? (await files.readFile(uri));
      const grammar = text === undefined ? undefined : grammarOf(uri);
      if (grammar) await parsers.load(grammar);
      return text;
    } catch (error) {
      log.errorOnce(`A file that a setting may come from cannot be read: ${reasonOf(error)}`);
      return undefined;
    }
  }

  async function textOfFolder(uri: string): Promise<string | undefined> {
    const names = await files.listFolder(uri);
    return names && folderText(names);
  }

  return {
    view: workspace.view,
    hasNewsFor: ({ missing }) => [...missing].some((uri) => workspace.textOf(uri) !== undefined),
    async read(missing) {
      const all = [...missing].map((uri) => {
        const started = reading.get(uri) ?? read(uri);
        reading.set(uri, started);
        return started;
      });
      await Promise.all(all);
    },
    changed(uri, text) {
      const isKnown = workspace.textOf(uri) !== undefined || reading.has(uri);
      if (!isKnown || (text !== undefined && workspace.textOf(uri) === text)) return false;
      reading.delete(uri);
      workspace.forget(uri);
      return true;
    },
    forgetAll() {
      reading.clear();
      workspace.clear();
    },
  };
}

import { projectFileCandidates } from "../../config/projectFile.ts";
import { type Read, readProjectFile } from "../../config/read.ts";
import { reasonOf } from "../log.ts";
import { displayPath, splitUri } from "../uris.ts";

/** The `.corslint.json` files, each read once until it changes. */
export interface ProjectFiles {
  /** What the nearest file says, upwards from a document to the top, as in the terminal. */
  of(uri: string): Promise<ProjectFile | undefined>;
  /** A file at this address was created, changed or deleted. */
  changed(uri: string): void;
  /** Looks again for the files of this document, which may lie where nobody watches. */
  lookAgain(uri: string): void;
}

export interface ProjectFile extends Read {
  readonly path: string;
}

/** `readFile` gives undefined where no file is; its failure becomes a problem of that file. */
export function createProjectFiles(readFile: (uri: string) => Promise<string | undefined>): ProjectFiles {
  const known = new Map<string, Promise<ProjectFile | undefined>>();

  async function read(uri: string): Promise<ProjectFile | undefined> {
    const path = displayPath(uri);
    try {
      const text = await readFile(uri);
      return text === undefined ? undefined : { path, ...readProjectFile(text, path) };
    } catch (error) {
      return { path, settings: {}, problems: [`${path}: cannot be read (${reasonOf(error)}).`] };
    }
  }

  return {
    async of(uri) {
      for (const candidate of candidatesFor(uri)) {
        const reading = known.get(candidate) ?? read(candidate);
        known.set(candidate, reading);
        const file = await reading;
        if (file) return file;
      }
      return undefined;
    },
    changed: (uri) => known.delete(uri),
    lookAgain(uri) {
      for (const candidate of candidatesFor(uri)) known.delete(candidate);
    },
  };
}

function candidatesFor(uri: string): string[] {
  const { base, path } = splitUri(uri);
  if (!path.startsWith("/")) return []; // an unsaved document lies nowhere
  return projectFileCandidates(path).map((candidate) => base + candidate);
}

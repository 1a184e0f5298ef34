import { folderText, isFolder } from "../project/folders.ts";
import { untilRead } from "../project/rounds.ts";
import { createWorkspace } from "../project/workspace.ts";
import type { Family } from "../syntax/language.ts";
import type { Parsers } from "../syntax/parsers.ts";
import type { Project } from "../syntax/project.ts";
import type { CheckHost } from "./input.ts";

/** The files around those of a run, each read when the first one asks for it. */
export interface Surroundings {
  /** Runs `look` until it has all that it asks for of the files around a path. */
  of<T>(path: string, family: Family, look: (project: Project) => T): T;
  /** Loads the grammars that were lacking for what has been looked at. Gives whether it is worth looking again. */
  grammarsLoaded(): Promise<boolean>;
  /** The file has been rewritten. */
  changed(path: string): void;
}

type Host = Pick<CheckHost, "fullPath" | "read" | "list">;

export function createSurroundings(parsers: Parsers, host: Host): Surroundings {
  const workspace = createWorkspace(parsers);
  const read = (path: string) => (isFolder(path) ? textOfFolder(host.list(path)) : host.read(path));
  return {
    of(path, family, look) {
      const full = host.fullPath(path);
      return untilRead(workspace, read, (view) => look(view.projectOf(full, family)));
    },
    async grammarsLoaded() {
      const lacking = workspace.lacking();
      await Promise.all(lacking.map((grammar) => parsers.load(grammar)));
      return lacking.length > 0;
    },
    changed: (path) => workspace.forget(host.fullPath(path)),
  };
}

function textOfFolder(names: readonly string[] | undefined): string | undefined {
  return names && folderText(names);
}

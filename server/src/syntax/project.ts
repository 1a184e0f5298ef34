import type { Grammar } from "./language.ts";
import type { Source } from "./source.ts";

/**
 * What the analysis of one file may ask about the files around it. It is synchronous: what nobody has read yet is as if it
 * were not there, and is noted, so that the analysis runs again once it has been read.
 */
export interface Project {
  /** The folders above the file, nearest first, without a `/` at their end; none where the file lies nowhere. */
  readonly folders: readonly string[];
  /**
   * The version of a package, `4.0.1`, that the project's files name: a lock file's, else the lowest one that the nearest
   * manifest allows. Undefined where they name none.
   */
  versionOf(name: string): string | undefined;
  /**
   * Another file, parsed by the grammar of its name, or by the one given where its name tells none; undefined where there is
   * none that can be read.
   */
  module(path: string, grammar?: Grammar): Source | undefined;
  /**
   * What a file of settings holds: JSON, with comments and commas at the end of lists where there are any, or
   * `pnpm-workspace.yaml`. Undefined where there is none.
   */
  data(path: string): unknown;
  /** What another file says, without parsing it; undefined where there is none that can be read. */
  text(path: string): string | undefined;
  /** Whether there is a file at this path. */
  has(path: string): boolean;
  /**
   * Whether something was asked for that has not been read yet, so that all is looked at once more: what costs much can wait
   * until then.
   */
  lacks(): boolean;
  /** The names in a folder, those of folders with a `/` at their end; undefined where there is none that can be read. */
  list(folder: string): readonly string[] | undefined;
}

/** Of a text that stands alone: nothing is around it. */
export const noProject: Project = {
  folders: [],
  versionOf: () => undefined,
  module: () => undefined,
  data: () => undefined,
  text: () => undefined,
  has: () => false,
  lacks: () => false,
  list: () => undefined,
};

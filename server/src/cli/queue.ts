import type { CheckHost, InputFile } from "./input.ts";

/** The files of a run. */
export interface Queue {
  /** Those of the host, then those that were added meanwhile. */
  files(): AsyncGenerator<InputFile>;
  /** Adds those of some absolute paths that are to be checked, too, though their names do not tell it. */
  add(paths: readonly string[]): void;
}

export function createQueue(host: CheckHost): Queue {
  const added = new Set<string>();
  return {
    async *files() {
      yield* host.files();
      for (const path of added) {
        const file = host.included(path);
        if (file) yield file;
      }
    },
    add(paths) {
      for (const path of paths) added.add(host.realPath(path));
    },
  };
}

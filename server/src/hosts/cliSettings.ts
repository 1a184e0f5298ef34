import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { projectFileCandidates } from "../config/projectFile.ts";
import { merge, readProjectFile } from "../config/read.ts";
import type { Settings } from "../config/settings.ts";

/** Settings for files of the disk; a problem in a project file is told once, in one line. */
export function createSettings(
  over: Partial<Settings>,
  tell: (problem: string) => void,
): (path: string) => Promise<Settings> {
  const known = new Map<string, Promise<Partial<Settings> | undefined>>();

  function projectFile(path: string): Promise<Partial<Settings> | undefined> {
    const reading = known.get(path) ?? readOne(path, tell);
    known.set(path, reading);
    return reading;
  }

  return async (path) => {
    for (const candidate of projectFileCandidates(resolve(path).replaceAll("\\", "/"))) {
      const found = await projectFile(candidate);
      if (found) return merge(found, over);
    }
    return merge(over);
  };
}

async function readOne(path: string, tell: (problem: string) => void): Promise<Partial<Settings> | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { settings, problems } = readProjectFile(text, path);
  problems.forEach(tell);
  return settings;
}

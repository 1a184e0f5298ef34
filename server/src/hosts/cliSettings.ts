import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { projectFileCandidates } from "../config/projectFile.ts";
import { merge, readProjectFile } from "../config/read.ts";
import type { Settings } from "../config/settings.ts";

/** Settings for files of the disk; a problem in a project file is told once, in one line. */
export function createSettings(
  over: Partial<Settings>,
  tell: (problem: string) => void,
): (path: string) => Promise<Settings> {
  const projectFiles = new Map<string, Promise<Partial<Settings> | undefined>>();
  const ofFolder = new Map<string, Promise<Settings>>();

  function projectFile(path: string): Promise<Partial<Settings> | undefined> {
    const reading = projectFiles.get(path) ?? readOne(path, tell);
    projectFiles.set(path, reading);
    return reading;
  }

  async function nearest(path: string): Promise<Settings> {
    for (const candidate of projectFileCandidates(path)) {
      const found = await projectFile(candidate);
      if (found) return merge(found, over);
    }
    return merge(over);
  }

  return (path) => {
    const folder = dirname(resolve(path));
    const settings = ofFolder.get(folder) ?? nearest(`${folder.replaceAll("\\", "/")}/file`);
    ofFolder.set(folder, settings);
    return settings;
  };
}

async function readOne(path: string, tell: (problem: string) => void): Promise<Partial<Settings> | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { settings, problems } = readProjectFile(text, path);
  problems.forEach(tell);
  return settings;
}

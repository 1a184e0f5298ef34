import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { projectFileCandidates } from "../config/projectFile.ts";
import { merge, readProjectFile } from "../config/read.ts";
import type { Settings } from "../config/settings.ts";

/**
 * Gives the settings that hold for a file of the disk: those of its project file, overridden by `over`. A problem in a
 * project file is told once, in one line.
 */
export function createSettings(over: Partial<Settings>, tell: (problem: string) => void): (path: string) => Settings {
  const projectFiles = new Map<string, Partial<Settings>>();
  const ofFolder = new Map<string, Settings>();

  function read(path: string): Partial<Settings> {
    const { settings, problems } = readProjectFile(readFileSync(path, "utf8"), path);
    problems.forEach(tell);
    return settings;
  }

  function nearest(folder: string): Settings {
    const path = projectFileCandidates(`${folder.replaceAll("\\", "/")}/file`).find(existsSync);
    if (path === undefined) return merge(over);
    const settings = projectFiles.get(path) ?? read(path);
    projectFiles.set(path, settings);
    return merge(settings, over);
  }

  return (path) => {
    const folder = dirname(resolve(path));
    const settings = ofFolder.get(folder) ?? nearest(folder);
    ofFolder.set(folder, settings);
    return settings;
  };
}

import { folderText, isFolder } from "../../server/src/project/folders.ts";
import { untilRead } from "../../server/src/project/rounds.ts";
import { createWorkspace } from "../../server/src/project/workspace.ts";
import type { Family } from "../../server/src/syntax/language.ts";
import type { Project } from "../../server/src/syntax/project.ts";
import { parsers } from "./grammars.ts";

/** The files around a text under test. */
export interface Around {
  /** Where the text lies in the project: `main.py` where nothing is said. */
  readonly path?: string;
  /** A manifest or lock file at the top of the project: `{ name: "requirements.txt", text: "flask-cors==4.0.1" }`. */
  readonly manifest?: { readonly name: string; readonly text: string };
  /** Other files by their path from the top of the project. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Asks something of a project that holds the given files, as the terminal does. Grammars must be loaded. */
export function inProject<T>(
  { path = "main.py", manifest, files = {} }: Around,
  family: Family,
  ask: (project: Project) => T,
): T {
  const all = new Map(Object.entries(files).map(([name, text]) => [`/project/${name}`, text]));
  if (manifest) all.set(`/project/${manifest.name}`, manifest.text);
  const workspace = createWorkspace(parsers);
  try {
    const read = (asked: string) => (isFolder(asked) ? folderIn([...all.keys()], asked) : all.get(asked));
    return untilRead(workspace, read, (view) => ask(view.projectOf(`/project/${path}`, family)));
  } finally {
    workspace.clear();
  }
}

/** A folder of a project of which only the files are given. */
function folderIn(paths: readonly string[], folder: string): string | undefined {
  const below = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const names = below.map((path) => path.replace(/\/.*/s, "/"));
  return names.length > 0 ? folderText([...new Set(names)].reverse()) : undefined;
}

import type { Project } from "../../project.ts";
import { recordOf, textsOf } from "./joined.ts";

/** More packages of one repository are not looked for. */
const maxPackages = 200;
/** `**` is followed so many folders down. */
const maxDown = 3;
const known = new WeakMap<Project, ReadonlyMap<string, string>>();

/** The folder of a package of the same repository, by its name (workspaces of npm, Yarn, Bun and pnpm). */
export function packageFolder(project: Project, name: string): string | undefined {
  const folders = known.get(project) ?? packagesOf(project);
  known.set(project, folders);
  return folders.get(name);
}

function packagesOf(project: Project): ReadonlyMap<string, string> {
  const roots = project.folders.map((root) => ({ root, patterns: patternsOf(project, root) }));
  const found = roots.find(({ patterns }) => patterns.length > 0);
  const folders = found?.patterns
    .filter((pattern) => !pattern.startsWith("!"))
    .flatMap((pattern) =>
      foldersBy(
        project,
        found.root,
        pattern.split("/").filter((part) => !/^\.?$/.test(part)),
      ),
    );
  const named = new Map<string, string>();
  for (const folder of folders?.slice(0, maxPackages) ?? []) {
    const { name } = recordOf(project.data(`${folder}/package.json`));
    if (typeof name === "string" && !named.has(name)) named.set(name, folder);
  }
  return named;
}

function patternsOf({ data }: Project, root: string): string[] {
  const { workspaces } = recordOf(data(`${root}/package.json`));
  const { packages } = recordOf(data(`${root}/pnpm-workspace.yaml`));
  return [...textsOf(workspaces), ...textsOf(recordOf(workspaces).packages), ...textsOf(packages)];
}

/** The folders that a pattern stands for: `packages/*`, `apps/web`, `libs/**`. */
function foldersBy(project: Project, folder: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [folder];
  if (part === "**") return foldersBelow(project, folder, maxDown).flatMap((each) => foldersBy(project, each, rest));
  if (!part.includes("*")) return foldersBy(project, `${folder}/${part}`, rest);
  const pattern = new RegExp(`^${part.split("*").map(escaped).join("[^/]*")}$`);
  const fitting = inside(project, folder).filter((name) => pattern.test(name));
  return fitting.flatMap((name) => foldersBy(project, `${folder}/${name}`, rest));
}

function foldersBelow(project: Project, folder: string, down: number): string[] {
  const names = down === 0 ? [] : inside(project, folder);
  return [folder, ...names.flatMap((name) => foldersBelow(project, `${folder}/${name}`, down - 1))];
}

/** The folders in a folder that may hold a package. */
function inside({ list }: Project, folder: string): string[] {
  return (list(folder) ?? [])
    .filter((name) => /^[^.].*\/$/.test(name))
    .map((name) => name.slice(0, -1))
    .filter((name) => name !== "node_modules");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

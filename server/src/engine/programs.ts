import type { Source } from "../syntax/source.ts";

/** What lies at the top of a workspace. */
const tops: ReadonlySet<string> = new Set([
  ".git/",
  "package.json",
  "pyproject.toml",
  "requirements.txt",
  "docker-compose.yml",
  "docker-compose.yaml",
  "compose.yml",
  "compose.yaml",
]);
/** The files in which programs start. */
const entry = /^(?:server|app|index|main|api|run|wsgi|asgi)\.(?:[cm]?[jt]s|py)$/;
const left = /^(?:node_modules|dist|build|out|coverage|venv|env|__pycache__|site-packages|static|public|tests?)\/$|^\./;
const mostAbove = 4;
const mostBelow = 3;
const mostFolders = 60;
const mostPrograms = 40;

/** The files around one in which programs may start, as far as they are found near the top of its workspace. */
export function programsAround({ project }: Source): readonly Source[] {
  const above = project.folders.slice(0, mostAbove);
  const listed = above.map((folder) => project.list(folder) ?? []);
  const top = above[listed.findLastIndex((names) => names.some((name) => tops.has(name)))];
  if (top === undefined) return [];
  const paths: string[] = [];
  let folders = [top];
  for (let depth = 0, seen = 0; depth <= mostBelow && seen < mostFolders; depth++) {
    const inside: string[] = [];
    for (const folder of folders.slice(0, mostFolders - seen)) {
      const names = project.list(folder) ?? [];
      paths.push(...names.filter((name) => entry.test(name)).map((name) => `${folder}/${name}`));
      const below = names.filter((name) => name.endsWith("/") && !left.test(name));
      inside.push(...below.map((name) => `${folder}/${name.slice(0, -1)}`));
    }
    seen += folders.length;
    folders = inside;
  }
  // Nothing is parsed before all has been read.
  const present = paths.slice(0, mostPrograms).filter((path) => project.has(path));
  return project.lacks() ? [] : present.flatMap((path) => project.module(path) ?? []);
}

import type { Note } from "../../../policy/note.ts";
import { fileBlock } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { projectPath } from "../config/includePaths.ts";
import { fileLevel } from "../config/sites.ts";
import { includesIn } from "./includes.ts";

/** What is said, and the path of the file that it is said of. */
export interface NoteOn extends Pick<Note, "message" | "span"> {
  readonly path: string;
}

/** The circles in which files include each other, each once, told at the first of its files by name. */
export function circlesIn(files: ReadonlyMap<string, Source>): NoteOn[] {
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();

  function follow(path: string, way: readonly string[]): void {
    const at = way.indexOf(path);
    if (at >= 0) {
      const circle = fromFirst(way.slice(at));
      circles.set(circle.join("\n"), circle);
    }
    if (done.has(path)) return;
    done.add(path);
    for (const next of nextOf(files.get(path))) follow(next, [...way, path]);
  }

  for (const path of files.keys()) follow(path, []);
  return [...circles.values()].flatMap((circle) => noteFor(circle, files) ?? []);
}

function nextOf(source: Source | undefined): string[] {
  return source ? includesIn(source).flatMap((include) => include.files.map(projectPath)) : [];
}

/** The same circle, told from its first file by name. */
function fromFirst(circle: readonly string[]): string[] {
  const first = circle.reduce((least, path) => (path < least ? path : least));
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}

/** The file that nginx starts with cannot be included: its workspace does not lie as the server has it. */
function noteFor(circle: readonly string[], files: ReadonlyMap<string, Source>): NoteOn | undefined {
  const sources = circle.map((path) => files.get(path));
  if (sources.some((source) => !source || fileLevel(fileBlock(source)).kind === "main")) return undefined;
  const [path = "", next = path] = circle;
  const [source] = sources;
  const include = source && includesIn(source).find(({ files: brought }) => brought.map(projectPath).includes(next));
  return include && { path, span: include.span, message: messageFor(namesOf(circle)) };
}

/** nginx goes on until it has too many files open, or no stack left. */
function messageFor(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop();
  return quoted.length === 0
    ? `${last} includes itself: nginx opens it again and again until it fails.`
    : `${quoted.join(", ")} and ${last} include each other: nginx opens them again and again until it fails.`;
}

/** Paths from the folder that all of them share. */
function namesOf(paths: readonly string[]): string[] {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const other = first.findIndex((part, at) => folders.some((parts) => parts[at] !== part));
  const shared = other < 0 ? first.length : other;
  return paths.map((path) => path.split("/").slice(shared).join("/"));
}

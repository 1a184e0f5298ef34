import picomatch from "picomatch";
import { isTemplateName, withoutTemplate } from "../../../syntax/fileTypes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";

/** Where nginx and what is built on it look for their files, on the systems and in the images that they are packaged for. */
const prefix = /^\/(?:[\w.@-]+\/)*?(?:nginx|openresty|angie|freenginx|tengine)\/(?:nginx\/)?(?:conf\/)?/;
/** The folders above a file in which a path may start. */
const mostFolders = 4;
/** As `ngx_conf_include` tells patterns from paths. */
const wild = /[*?[]/;
/** Nothing but `*`, `?` and `[…]` counts in the patterns of `glob(3)`; a name with a dot in front needs one in the pattern. */
const asGlob = {
  windows: false,
  nobrace: true,
  noextglob: true,
  noglobstar: true,
  nonegate: true,
  posix: true,
} satisfies picomatch.PicomatchOptions;

/**
 * The files that an `include` may mean, as lists of paths that are there. Of several lists the first one counts. A pattern for
 * several files means those that the project holds, in the order in which nginx reads them.
 */
export function includePaths(name: string, source: Source): string[][] {
  // All are asked before one decides, so that what is missing is read in one go.
  const present = candidatesFor(name, source)
    .map(({ folder, relative, isCertain }) => ({ isCertain, paths: matching(folder, relative, source) }))
    .filter(({ paths }) => paths.length > 0);
  const certain = present.filter(({ isCertain }) => isCertain);
  // Nobody means the file itself where another one is there.
  const own = projectPath(source);
  const others = present.filter(({ paths }) => paths.length > 1 || paths[0] !== own);
  return ([certain, others].find((some) => some.length > 0) ?? present).map(({ paths }) =>
    paths.sort((a, b) => (a < b ? -1 : 1)),
  );
}

/** Whether a path is a pattern, which may mean no file at all. */
export function isPattern(name: string): boolean {
  return wild.test(name);
}

/** The path of a file as its project knows it; that of the analysed file itself may be told otherwise. */
export function projectPath({ path, project: { folders } }: Source): string {
  return folders[0] === undefined ? path : `${folders[0]}/${path.slice(path.lastIndexOf("/") + 1)}`;
}

interface Candidate {
  readonly folder: string;
  readonly relative: readonly string[];
  /** Whether nginx looks there for sure, as far as its main file is where its name says. */
  readonly isCertain: boolean;
}

/** nginx starts at the folder of nginx.conf, which lies somewhere above. */
function candidatesFor(name: string, source: Source): Candidate[] {
  const { path, project } = source;
  const relative = name.replace(prefix, "");
  const parts = relative.split("/").filter((part) => part !== ".");
  const folders = relative.startsWith("/") ? [] : project.folders.slice(0, mostFolders);
  const mains = folders.map((folder, at) => (isMain(source) ? at === 0 : project.has(`${folder}/nginx.conf`)));
  const below = folders.flatMap((folder, at) =>
    [parts, ...filledFrom(parts)].map((part) => ({ folder, relative: part, isCertain: at === mains.indexOf(true) })),
  );
  if (!name.startsWith("/")) return below;
  return [...below, { folder: baseOf(path), relative: name.slice(1).split("/"), isCertain: false }];
}

/** nginx's image for Docker fills `conf.d` from `templates/*.template` (its 20-envsubst-on-templates.sh). */
function filledFrom([folder, ...rest]: readonly string[]): string[][] {
  return folder === "conf.d" && rest.length > 0 ? [["templates", ...rest.slice(0, -1), `${rest.at(-1)}.template`]] : [];
}

/** Whether a file is the one that nginx starts with. */
const isMain = onceFor(({ text }: Source) => /^[^\S\n]*(?:http|events)\s*\{/m.test(text));

/** The paths below a folder that match a pattern, part by part; those of what they are made of where none do. */
function matching(folder: string, [part = "", ...rest]: readonly string[], source: Source): string[] {
  if (rest.length === 0) return filesIn(folder, part, source);
  if (!wild.test(part)) return matching(part === ".." ? above(folder) : `${folder}/${part}`, rest, source);
  const fits = picomatch(part, asGlob);
  const names = (source.project.list(folder) ?? []).filter((name) => name.endsWith("/"));
  const folders = names.map((name) => name.slice(0, -1)).filter((name) => fits(name));
  return folders.flatMap((name) => matching(`${folder}/${written(name, source)}`, rest, source));
}

function filesIn(folder: string, pattern: string, source: Source): string[] {
  const { project } = source;
  if (!wild.test(pattern) && project.has(`${folder}/${pattern}`)) return [`${folder}/${pattern}`];
  const fits = wild.test(pattern) ? picomatch(pattern, asGlob) : (name: string) => name === pattern;
  const names = (project.list(folder) ?? []).filter((name) => !name.endsWith("/"));
  const plain = names.filter((name) => fits(name));
  const made = names.filter((name) => isTemplateName(name) && fits(withoutTemplate(name)));
  const isClear = new Set(made.map(withoutTemplate)).size === made.length;
  const found = plain.length > 0 ? plain : isClear ? made : [];
  return found.map((name) => `${folder}/${written(name, source)}`);
}

function above(folder: string): string {
  return folder.slice(0, folder.lastIndexOf("/"));
}

/** A name as it stands in a path: that of an address is encoded. */
function written(name: string, { path }: Source): string {
  return baseOf(path) === "" ? name : encodeURIComponent(name);
}

/** `scheme://authority` of an address; empty for a path. */
function baseOf(path: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(path)?.[0] ?? "";
}

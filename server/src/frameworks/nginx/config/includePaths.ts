import picomatch from "picomatch";
import type { Source } from "../../../syntax/source.ts";

/** Where nginx looks for its files, on the systems that it is packaged for. */
const prefix = /^\/(?:etc|usr\/local\/etc|opt\/homebrew\/etc|usr\/local|opt)\/nginx\/(?:conf\/)?/;
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
 * The files that an `include` may mean, as lists of paths of which the first one counts that is there. A pattern for several
 * files means those that the project holds, in the order in which nginx reads them, and nothing where there is none.
 */
export function includePaths(name: string, source: Source): string[][] {
  const candidates = candidatesFor(name, source);
  if (!wild.test(name)) return candidates.map(({ folder, relative }) => [`${folder}/${relative}`]);
  // All are asked before one decides, so that what is missing is read in one go.
  return candidates
    .map(({ folder, relative }) => matching(folder, relative.split("/"), source))
    .filter((paths) => paths.length > 0)
    .map((paths) => paths.sort((a, b) => (a < b ? -1 : 1)));
}

interface Candidate {
  readonly folder: string;
  readonly relative: string;
}

/** nginx starts at the folder of nginx.conf, which lies somewhere above. */
function candidatesFor(name: string, { path, project }: Source): Candidate[] {
  const relative = name.replace(prefix, "");
  const above = relative.startsWith("/")
    ? []
    : project.folders.slice(0, mostFolders).map((folder) => ({ folder, relative }));
  return name.startsWith("/") ? [...above, { folder: baseOf(path), relative: name.slice(1) }] : above;
}

/** The paths below a folder that match a pattern, part by part. */
function matching(folder: string, [part = "", ...rest]: readonly string[], source: Source): string[] {
  if (!wild.test(part)) {
    const path = `${folder}/${part}`;
    return rest.length > 0 ? matching(path, rest, source) : source.project.has(path) ? [path] : [];
  }
  const fits = picomatch(part, asGlob);
  const names = source.project.list(folder) ?? [];
  const paths = names
    .filter((name) => name.endsWith("/") === rest.length > 0 && fits(name.replace(/\/$/, "")))
    .map((name) => `${folder}/${written(name.replace(/\/$/, ""), source)}`);
  return rest.length > 0 ? paths.flatMap((path) => matching(path, rest, source)) : paths;
}

/** A name as it stands in a path: that of an address is encoded. */
function written(name: string, { path }: Source): string {
  return baseOf(path) === "" ? name : encodeURIComponent(name);
}

/** `scheme://authority` of an address; empty for a path. */
function baseOf(path: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(path)?.[0] ?? "";
}

import type { Project } from "../../project.ts";
import { joined, recordOf, textsOf } from "./joined.ts";
import { filledIn, matchIn } from "./matching.ts";

/** Where a `tsconfig.json` says that modules lie, with those that it extends. Folders are whole paths. */
interface Settings {
  readonly baseUrl?: string;
  readonly paths?: { readonly table: Readonly<Record<string, unknown>>; readonly folder: string };
}

const names = ["tsconfig.json", "jsconfig.json"];
/** Settings that extend settings are followed this deep. */
const maxDepth = 6;
const known = new WeakMap<Project, readonly Settings[]>();

/**
 * The places at which a module may lie by `paths` and `baseUrl` of the nearest `tsconfig.json` or `jsconfig.json`, without
 * endings and best first (TypeScript, "Module resolution"). None where they say nothing of the specifier.
 */
export function mappedPlaces(project: Project, specifier: string): { mapped: string[]; based: string[] } {
  const all = known.get(project) ?? nearest(project);
  known.set(project, all);
  return {
    mapped: all.flatMap((settings) => byPaths(settings, specifier)),
    based: all.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [joined(baseUrl, specifier)])),
  };
}

function byPaths({ paths, baseUrl }: Settings, specifier: string): string[] {
  const match = paths && matchIn(paths.table, specifier);
  if (!match) return [];
  return textsOf(match.target).map((target) => joined(baseUrl ?? paths.folder, filledIn(target, match.rest)));
}

function nearest(project: Project): readonly Settings[] {
  // All are asked before one decides, so that what is missing is read in one go.
  const found = project.folders.map((folder) =>
    names.map((name) => `${folder}/${name}`).find((path) => project.data(path) !== undefined),
  );
  const path = found.find((each) => each !== undefined);
  if (path === undefined) return [];
  const own = settingsAt(project, path, folderOf(path), maxDepth);
  if (own.paths || own.baseUrl !== undefined) return [own];
  return referredTo(project, path).map((other) => settingsAt(project, other, folderOf(other), maxDepth));
}

/** The settings of the parts of a project whose own settings are nothing but a list of them. */
function referredTo(project: Project, path: string): string[] {
  const { references } = recordOf(project.data(path));
  return [references].flat().flatMap((reference) =>
    textsOf(recordOf(reference).path).map((target) => {
      const place = joined(folderOf(path), target);
      return place.endsWith(".json") ? place : `${place}/tsconfig.json`;
    }),
  );
}

/** `leaf` is the folder that `${configDir}` stands for. */
function settingsAt(project: Project, path: string, leaf: string, depth: number): Settings {
  const data = recordOf(project.data(path));
  const extended = depth === 0 ? [] : textsOf(data.extends).map((name) => extendedPath(project, path, name));
  const inherited = extended.map((other) => (other === undefined ? {} : settingsAt(project, other, leaf, depth - 1)));
  const { baseUrl, paths } = recordOf(data.compilerOptions);
  const folder = folderOf(path);
  const own: Settings = {
    ...(typeof baseUrl === "string" && { baseUrl: joined(folder, atLeaf(baseUrl, leaf)) }),
    ...(paths !== undefined && { paths: { table: withLeaf(paths, leaf), folder } }),
  };
  return Object.assign({}, ...inherited, own);
}

function extendedPath(project: Project, path: string, name: string): string | undefined {
  if (/^(?:\.{1,2}\/|\/)/.test(name)) {
    const place = joined(folderOf(path), name);
    return place.endsWith(".json") ? place : `${place}.json`;
  }
  const endings = name.endsWith(".json") ? [""] : ["/tsconfig.json", ".json"];
  const places = project.folders.flatMap((folder) => endings.map((end) => `${folder}/node_modules/${name}${end}`));
  return places.filter((place) => project.data(place) !== undefined)[0];
}

function withLeaf(paths: unknown, leaf: string): Readonly<Record<string, unknown>> {
  const entries = Object.entries(recordOf(paths));
  return Object.fromEntries(entries.map(([key, targets]) => [key, textsOf(targets).map((each) => atLeaf(each, leaf))]));
}

function atLeaf(path: string, leaf: string): string {
  return path.replace(/^\$\{configDir\}/, () => leaf);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

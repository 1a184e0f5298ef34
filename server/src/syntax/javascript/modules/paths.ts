import type { Project } from "../../project.ts";
import type { Source } from "../../source.ts";
import { joined } from "./joined.ts";
import { importedPlaces, packagePlaces } from "./packages.ts";
import { mappedPlaces } from "./typescriptConfig.ts";

/** What a path may be written without, in the order in which it is looked for; a folder stands for its index. */
const endings = [".ts", ".js", ".tsx", ".jsx", ".mjs", ".cjs", ".mts", ".cts"];
const indexes = ["/index.ts", "/index.js", "/index.mjs", "/index.cjs", "/index.mts", "/index.tsx"];
/** Endings of what TypeScript is compiled to, as its imports are written. */
const compiled: readonly (readonly [RegExp, string])[] = [
  [/\.js$/, ".ts"],
  [/\.js$/, ".tsx"],
  [/\.mjs$/, ".mts"],
  [/\.cjs$/, ".cts"],
  [/\.jsx$/, ".tsx"],
];
const written = /\.(?:[cm]?[jt]s|[jt]sx|json)$/;
/** Names that tools give to the folder of the sources where nobody says otherwise, and where that lies in a package. */
const customary: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[@~]\//, ["src/", "", "app/"]],
  [/^(?:@@|~~)\//, [""]],
  [/^src\//, ["src/"]],
  [/^\$lib\//, ["src/lib/"]],
];

/** The module of the project that a specifier stands for; undefined for packages and where there is no such file. */
export function moduleOf(source: Source, specifier: string): Source | undefined {
  return firstOf(source, specifier, (path) => source.project.module(path));
}

/** Where the module lies that a specifier stands for, and what it says, for those who need not parse it. */
export function moduleTextOf(
  source: Source,
  specifier: string,
): { readonly path: string; readonly text: string } | undefined {
  return firstOf(source, specifier, (path) => {
    const text = source.project.text(path);
    return text === undefined ? undefined : { path, text };
  });
}

/** What the JSON file holds that a specifier stands for; undefined where it stands for none. */
export function dataOf(source: Source, specifier: string): unknown {
  if (!specifier.endsWith(".json")) return undefined;
  return firstOf(source, specifier, (path) => source.project.data(path));
}

function firstOf<T>({ path, project }: Source, specifier: string, read: (path: string) => T | undefined) {
  for (const places of placesOf(path, project, specifier)) {
    for (const candidate of places().flatMap(candidatesOf)) {
      const found = read(candidate);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Where a module may lie, without endings. What is surer comes first; the rest is asked where that leads nowhere. */
function placesOf(path: string, project: Project, specifier: string): readonly (() => string[])[] {
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
    const folder = project.folders[0] ?? path.split("/").slice(0, -1).join("/");
    return [() => [joined(folder, specifier)]];
  }
  if (specifier.startsWith("node:") || specifier.includes("://")) return [];
  const { mapped, based } = mappedPlaces(project, specifier);
  if (mapped.length > 0) return [() => mapped];
  if (specifier.startsWith("#")) return [() => importedPlaces(project, specifier)];
  const isPackage = () => project.versionOf(packageName(specifier)) !== undefined;
  return [
    () => packagePlaces(project, specifier),
    () => (based.length > 0 && !isPackage() ? based : []),
    () => customaryPlaces(project, specifier),
  ];
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function customaryPlaces({ folders, data }: Project, specifier: string): string[] {
  const [prefix, places] = customary.find(([pattern]) => pattern.test(specifier)) ?? [];
  if (!prefix || !places) return [];
  const rest = specifier.replace(prefix, "");
  const root = folders.filter((folder) => data(`${folder}/package.json`) !== undefined)[0];
  if (root !== undefined) return places.map((place) => `${root}/${place}${rest}`);
  return folders.slice(0, 4).flatMap((folder) => places.slice(0, 1).map((place) => `${folder}/${place}${rest}`));
}

function candidatesOf(base: string): string[] {
  if (!written.test(base)) return [...endings, ...indexes].map((ending) => `${base}${ending}`);
  const sources = compiled.flatMap(([ending, source]) => (ending.test(base) ? [base.replace(ending, source)] : []));
  return [base, ...sources];
}

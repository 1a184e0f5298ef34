import type { Source } from "../../source.ts";

/** What a path may be written without, in the order in which it is looked for; a folder stands for its index. */
const endings = ["", ".ts", ".js", ".tsx", ".jsx", ".mjs", ".cjs", ".mts", ".cts", "/index.ts", "/index.js"];
/** Endings of what TypeScript is compiled to, as its imports are written. */
const compiled: readonly (readonly [RegExp, string])[] = [
  [/\.js$/, ".ts"],
  [/\.mjs$/, ".mts"],
  [/\.cjs$/, ".cts"],
  [/\.jsx$/, ".tsx"],
];
const written = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Names that most projects give to the folder of their sources (`paths` of tsconfig.json and its like). */
const aliases = /^(?:@|~|src)\//;

/** The module of the project that a specifier stands for; undefined for packages and where there is no such file. */
export function moduleOf({ path, project }: Source, specifier: string): Source | undefined {
  for (const base of basesOf(path, project.folders, specifier)) {
    for (const candidate of candidatesOf(base)) {
      const found = project.module(candidate);
      if (found) return found;
    }
  }
  return undefined;
}

function basesOf(path: string, folders: readonly string[], specifier: string): string[] {
  const [nearest] = folders;
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
    const folder = nearest ?? path.split("/").slice(0, -1).join("/");
    return [joined(folder, specifier)];
  }
  if (!aliases.test(specifier)) return [];
  const rest = specifier.replace(aliases, "");
  return folders.slice(0, 4).map((folder) => (folder.endsWith("/src") ? `${folder}/${rest}` : `${folder}/src/${rest}`));
}

function candidatesOf(base: string): string[] {
  if (!written.test(base)) return endings.slice(1).map((ending) => `${base}${ending}`);
  const sources = compiled.flatMap(([ending, source]) => (ending.test(base) ? [base.replace(ending, source)] : []));
  return [base, ...sources];
}

function joined(folder: string, specifier: string): string {
  const parts = folder.split("/");
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

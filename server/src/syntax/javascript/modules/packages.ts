import type { Project } from "../../project.ts";
import { joined, recordOf, textsOf } from "./joined.ts";
import { filledIn, matchIn } from "./matching.ts";
import { packageFolder } from "./workspaces.ts";

/** Conditions of `exports` and `imports` under which code runs on a server (node, "Conditional exports"). */
const conditions = new Set(["node", "import", "require", "module-sync", "module", "default", "source", "development"]);
/** Folders that sources are compiled into. */
const built = /^(?:\.\/)?(?:dist|build|lib|out|esm|cjs)\/(?:esm\/|cjs\/)?/;

/** The places at which a module of the own package may lie by `imports` of its `package.json`: `#config`. */
export function importedPlaces({ folders, data }: Project, specifier: string): string[] {
  const found = folders.map((folder) => ({ folder, data: data(`${folder}/package.json`) }));
  const nearest = found.find((each) => each.data !== undefined);
  if (!nearest) return [];
  return placesIn(nearest.folder, recordOf(nearest.data).imports, specifier);
}

/** The places at which a module of another package of the same repository may lie: `@acme/config/cors`. */
export function packagePlaces(project: Project, specifier: string): string[] {
  const [, name, rest = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const folder = name === undefined ? undefined : packageFolder(project, name);
  if (folder === undefined) return [];
  const { exports, source, module, main } = recordOf(project.data(`${folder}/package.json`));
  if (exports !== undefined) return placesIn(folder, asTable(exports), `.${rest}`);
  const targets = rest ? [`.${rest}`, `./src${rest}`] : [...textsOf([source, module, main]), "./src/index", "./index"];
  return targets.flatMap((target) => withSource(folder, target));
}

/** `exports` may be the target of the package itself. */
function asTable(exports: unknown): unknown {
  const isTable = Object.keys(recordOf(exports)).some((key) => key.startsWith("."));
  return isTable ? exports : { ".": exports };
}

function placesIn(folder: string, table: unknown, specifier: string): string[] {
  const match = matchIn(recordOf(table), specifier);
  const targets = match ? targetsOf(match.target).map((target) => filledIn(target, match.rest)) : [];
  return targets.filter((target) => target.startsWith("./")).flatMap((target) => withSource(folder, target));
}

function targetsOf(target: unknown): string[] {
  if (typeof target === "string") return [target];
  if (Array.isArray(target)) return target.flatMap(targetsOf);
  return Object.entries(recordOf(target)).flatMap(([key, inner]) => (conditions.has(key) ? targetsOf(inner) : []));
}

/** What is compiled is read where it is written, if it has not been compiled. */
function withSource(folder: string, target: string): string[] {
  const places = built.test(target) ? [target, target.replace(built, "./src/")] : [target];
  return places.map((place) => joined(folder, place));
}

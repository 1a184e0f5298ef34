import { parse } from "smol-toml";
import { lowestIn, type Manifest, note } from "./requirement.ts";

/** One requirement (PEP 508): a name, extras, versions; a marker or an address may follow. */
const requirement = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([^;#@]*)/;

/** The name under which an index keeps a package (PEP 503): `Flask_Cors` is `flask-cors`. */
export function packageName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** A `requirements.txt`, with the files that it includes by `-r` or constrains by `-c`. */
export function readRequirements(text: string): Manifest {
  const versions = new Map<string, string | undefined>();
  const includes: string[] = [];
  for (const line of text.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const included = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1];
    if (included !== undefined) includes.push(included);
    else noteRequirement(versions, line.replace(/\s--hash.*/, ""));
  }
  return { versions, includes };
}

/** The dependencies of a `pyproject.toml` (PEP 621, PEP 735, Poetry, uv, PDM). Throws for what is no TOML. */
export function readPyproject(text: string): Manifest {
  const { project, tool, "dependency-groups": groups } = tableOf(parse(text));
  const { dependencies, "optional-dependencies": optional } = tableOf(project);
  const { poetry, uv, pdm } = tableOf(tool);
  const versions = new Map<string, string | undefined>();
  for (const list of [dependencies, ...valuesOf(optional), ...valuesOf(groups), ...valuesOf(uv), ...developed(pdm)]) {
    for (const line of Array.isArray(list) ? list : []) if (typeof line === "string") noteRequirement(versions, line);
  }
  const { dependencies: main, "dev-dependencies": dev, group } = tableOf(poetry);
  for (const table of [main, dev, ...valuesOf(group).map((one) => tableOf(one).dependencies)])
    notePackages(versions, table);
  return { versions, includes: [] };
}

/** The packages of a `Pipfile`. Throws for what is no TOML. */
export function readPipfile(text: string): Manifest {
  const { packages, "dev-packages": dev } = tableOf(parse(text));
  const versions = new Map<string, string | undefined>();
  for (const table of [packages, dev]) notePackages(versions, table);
  return { versions, includes: [] };
}

/** The packages of a `poetry.lock`, `uv.lock` or `pdm.lock`. Throws for what is no TOML. */
export function readTomlLock(text: string): Manifest {
  const versions = new Map<string, string | undefined>();
  const { package: packages } = tableOf(parse(text));
  for (const entry of Array.isArray(packages) ? packages : []) {
    const { name, version } = tableOf(entry);
    if (typeof name === "string") note(versions, packageName(name), rangeOf({ version }));
  }
  return { versions, includes: [] };
}

/** The lists of development groups, which PDM keeps in a table of its own. */
function developed(pdm: unknown): unknown[] {
  return valuesOf(tableOf(pdm)["dev-dependencies"]);
}

/** Notes a table whose keys are packages and whose values are ranges, or tables that hold one. */
function notePackages(versions: Map<string, string | undefined>, table: unknown): void {
  for (const [name, range] of Object.entries(tableOf(table))) note(versions, packageName(name), rangeOf(range));
}

function rangeOf(value: unknown): string | undefined {
  const range = typeof value === "string" ? value : tableOf(value).version;
  return typeof range === "string" ? lowestIn(range) : undefined;
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function valuesOf(table: unknown): unknown[] {
  return Object.values(tableOf(table));
}

/** The packages of a `Pipfile.lock`. */
export function readPipfileLock(data: unknown): Manifest {
  const versions = new Map<string, string | undefined>();
  const { default: main, develop }: { default?: unknown; develop?: unknown } = Object(data);
  for (const [name, entry] of [...Object.entries(Object(main)), ...Object.entries(Object(develop))]) {
    const { version }: { version?: unknown } = Object(entry);
    if (typeof version === "string") note(versions, packageName(name), lowestIn(version));
  }
  return { versions, includes: [] };
}

function noteRequirement(versions: Map<string, string | undefined>, line: string): void {
  const [, name, range = ""] = requirement.exec(line) ?? [];
  if (name !== undefined) note(versions, packageName(name), lowestIn(range));
}

import { lowestIn, type Manifest, note } from "./requirement.ts";
import { tablesOf } from "./toml.ts";

/** One requirement (PEP 508): a name, extras, versions; a marker or an address may follow. */
const requirement = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([^;#@]*)/;

const dependencies = /^\s*dependencies\s*=\s*\[((?:[^\]"'#]|"[^"\n]*"|'[^'\n]*'|#[^\n]*)*)\]/m;
/** Tables whose texts are requirements. */
const lists = /^(?:project\.optional-dependencies|dependency-groups|tool\.(?:uv|pdm)(?:\..+)?)$/;
/** Tables whose keys are packages. */
const keyed = /^(?:(?:dev-)?packages|tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies)$/;
/** A table of one package. */
const ownTable = /^tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies\.(.+)$/;
const pair = /^\s*([\w.-]+|"[^"\n]+")\s*=\s*(.+)$/gm;

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

/** The dependencies of a `pyproject.toml` (PEP 621, PEP 735, Poetry, uv, PDM) or of a `Pipfile`. */
export function readTomlManifest(text: string): Manifest {
  const versions = new Map<string, string | undefined>();
  for (const { name, body } of tablesOf(text)) {
    const listed = name === "project" ? (dependencies.exec(body)?.[1] ?? "") : lists.test(name) ? body : "";
    for (const [, single, double] of listed.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g))
      noteRequirement(versions, single ?? double ?? "");
    const own = ownTable.exec(name)?.[1];
    if (own !== undefined) note(versions, packageName(unquoted(own)), lowestIn(versionIn(body)));
    for (const [, key = "", value = ""] of keyed.test(name) ? body.matchAll(pair) : []) {
      const range = /^[{[]/.test(value) ? versionIn(value) : unquoted(value);
      note(versions, packageName(unquoted(key)), lowestIn(range));
    }
  }
  return { versions, includes: [] };
}

/** The packages of a `poetry.lock`, `uv.lock` or `pdm.lock`. */
export function readTomlLock(text: string): Manifest {
  const versions = new Map<string, string | undefined>();
  for (const { name, body } of tablesOf(text)) {
    const key = name === "package" ? /^name\s*=\s*["']([^"'\n]+)["']/m.exec(body)?.[1] : undefined;
    if (key !== undefined) note(versions, packageName(key), lowestIn(versionIn(body)));
  }
  return { versions, includes: [] };
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

function versionIn(body: string): string {
  return /(?:^|[{,\s])version\s*=\s*["']([^"'\n]*)["']/.exec(body)?.[1] ?? "";
}

function unquoted(text: string): string {
  return /^\s*(["'])(.*?)\1/.exec(text)?.[2] ?? text.trim();
}

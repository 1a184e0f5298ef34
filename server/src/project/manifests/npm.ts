import { lowestIn, type Manifest, note } from "./requirement.ts";

const groups = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** The dependencies of a `package.json`. */
export function readPackageJson(data: unknown): Manifest {
  const versions = new Map<string, string | undefined>();
  const manifest: Record<string, unknown> = Object(data);
  for (const group of groups) {
    for (const [name, range] of Object.entries(Object(manifest[group]))) {
      if (typeof range === "string" && !versions.has(name)) versions.set(name, lowestIn(rangeOf(range)));
    }
  }
  return { versions, includes: [] };
}

/** The packages of a `package-lock.json`: those of the top, else the lowest version that lies in a workspace. */
export function readPackageLock(data: unknown): Manifest {
  const versions = new Map<string, string | undefined>();
  const { packages, dependencies }: { packages?: unknown; dependencies?: unknown } = Object(data);
  const placed = Object.entries(Object(packages)).flatMap(([path, entry]) => {
    const [, above = "", name = ""] = /^(.*?)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    return name === "" ? [] : [{ name, isTop: above === "", entry }];
  });
  const old = Object.entries(Object(dependencies)).map(([name, entry]) => ({ name, isTop: true, entry }));
  const all = [...placed, ...old];
  const atTop = new Set(all.filter(({ isTop }) => isTop).map(({ name }) => name));
  for (const { name, isTop, entry } of all) {
    const { version }: { version?: unknown } = Object(entry);
    if (typeof version === "string" && (isTop || !atTop.has(name))) note(versions, name, lowestIn(version));
  }
  return { versions, includes: [] };
}

const yarnEntry = /^"?((?:@[^@/"\s]+\/)?[^@"\s]+)@[^\n]*:\r?\n\s+version:?\s+"?([^"\s]+)"?/gm;

/** The packages of a `yarn.lock`, of old and new form. */
export function readYarnLock(text: string): Manifest {
  return entriesOf(text, yarnEntry);
}

const pnpmEntry = /^ {2}['"]?\/?((?:@[^@/\s]+\/)?[^@/\s'"]+)[@/](\d[^:()'"\s]*)[^\n]*:[ \t]*(?:\{\})?\r?$/gm;

/** The packages of a `pnpm-lock.yaml`. */
export function readPnpmLock(text: string): Manifest {
  return entriesOf(text, pnpmEntry);
}

function entriesOf(text: string, entry: RegExp): Manifest {
  const versions = new Map<string, string | undefined>();
  for (const [, name = "", version = ""] of text.matchAll(entry)) note(versions, name, lowestIn(version));
  return { versions, includes: [] };
}

/** The range of a dependency that may come with a protocol; empty where it names an address instead. */
function rangeOf(written: string): string {
  if (written.startsWith("npm:")) return written.slice(written.lastIndexOf("@") + 1);
  const range = written.replace(/^workspace:/, "");
  return /[:/]/.test(range) ? "" : range;
}

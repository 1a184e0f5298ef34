import type { Family } from "../syntax/language.ts";
import { ecosystems } from "./manifests/read.ts";
import type { Manifest } from "./manifests/requirement.ts";
import { beside } from "./paths.ts";

/** What the versions are looked up in: the manifest at a path; undefined where there is none. */
type ManifestAt = (path: string) => Manifest | undefined;

/** Files that include each other are followed this deep. */
const maxIncludes = 4;

/**
 * The version of a package in the folders of a project, nearest first: that of a lock file where one names the package at or
 * above the nearest manifest that does (a workspace has one for all its packages), else the lowest that the manifest allows.
 */
export function versionIn(
  folders: readonly string[],
  family: Family,
  name: string,
  manifestAt: ManifestAt,
): string | undefined {
  const ecosystem = ecosystems[family];
  if (!ecosystem) return undefined;
  const key = ecosystem.packageName(name);
  // All are asked before one decides, so that what is missing is read in one go.
  const found = folders.map((folder) => ({
    locked: firstThat(ecosystem.locks, (file) => manifestAt(`${folder}/${file}`)?.versions.get(key)),
    manifest: ecosystem.manifests.map((file) => lookUp(`${folder}/${file}`, key, manifestAt, maxIncludes)),
  }));
  for (const [at, { locked, manifest }] of found.entries()) {
    if (locked !== undefined) return locked;
    const named = manifest.find((entry) => entry !== undefined);
    if (named) return found.slice(at).find((above) => above.locked !== undefined)?.locked ?? lowest(manifest);
  }
  return undefined;
}

/** What a manifest and those that it includes say of a package; undefined where they do not name it. */
function lookUp(path: string, key: string, manifestAt: ManifestAt, depth: number): { version?: string } | undefined {
  const manifest = manifestAt(path);
  if (!manifest || depth === 0) return undefined;
  const included = manifest.includes.map((name) => lookUp(beside(path, name), key, manifestAt, depth - 1));
  const version = manifest.versions.get(key);
  if (version !== undefined) return { version };
  const other = included.find((entry) => entry?.version !== undefined) ?? included.find((entry) => entry !== undefined);
  return other ?? (manifest.versions.has(key) ? {} : undefined);
}

function lowest(entries: readonly ({ version?: string } | undefined)[]): string | undefined {
  return entries.find((entry) => entry?.version !== undefined)?.version;
}

function firstThat<T, R>(all: readonly T[], ask: (one: T) => R | undefined): R | undefined {
  return all.map(ask).find((answer) => answer !== undefined);
}

import type { Family } from "../../syntax/language.ts";
import { readPackageJson, readPackageLock, readPnpmLock, readYarnLock } from "./npm.ts";
import { packageName, readPipfile, readPipfileLock, readPyproject, readRequirements, readTomlLock } from "./python.ts";
import { emptyManifest, type Manifest } from "./requirement.ts";

/** Where an ecosystem keeps versions, from the root of a project; earlier files count before later ones. */
interface Ecosystem {
  readonly locks: readonly string[];
  readonly manifests: readonly string[];
  readonly packageName: (name: string) => string;
}

const requirements = ["requirements", "base", "common", "main", "prod", "production", "dev", "local"];

export const ecosystems: Readonly<Partial<Record<Family, Ecosystem>>> = {
  python: {
    locks: ["poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock"],
    manifests: [
      "requirements.txt",
      "pyproject.toml",
      "Pipfile",
      "requirements.in",
      ...requirements.map((name) => `requirements/${name}.txt`),
      "requirements-dev.txt",
      "requirements-prod.txt",
      "requirements_dev.txt",
    ],
    packageName,
  },
  javascript: {
    locks: ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"],
    manifests: ["package.json"],
    packageName: (name) => name,
  },
};

const readers: Readonly<Record<string, (text: string) => Manifest>> = {
  "poetry.lock": readTomlLock,
  "uv.lock": readTomlLock,
  "pdm.lock": readTomlLock,
  "Pipfile.lock": (text) => readPipfileLock(JSON.parse(text)),
  "pyproject.toml": readPyproject,
  Pipfile: readPipfile,
  "package.json": (text) => readPackageJson(JSON.parse(text)),
  "package-lock.json": (text) => readPackageLock(JSON.parse(text)),
  "yarn.lock": readYarnLock,
  "pnpm-lock.yaml": readPnpmLock,
  "npm-shrinkwrap.json": (text) => readPackageLock(JSON.parse(text)),
};

/** The names of the files that versions are read from, wherever they lie. */
export const manifestNames: readonly string[] = [
  ...Object.keys(readers),
  "requirements.in",
  "requirements*.txt",
  "requirements/*.txt",
];

/** Reads a manifest or lock file by its name; any other file is taken for a list of requirements. A broken one is empty. */
export function readManifest(path: string, text: string): Manifest {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  try {
    return (read ?? readRequirements)(text);
  } catch {
    return emptyManifest; // half-written; its package manager says more about it than we could
  }
}

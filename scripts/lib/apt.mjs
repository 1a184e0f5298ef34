// Debian's packages that tests need: which are missing, and how they are installed.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs the packages that are missing, where root can do so on Debian or Ubuntu.
 * @param {readonly string[]} names
 * @param {(line: string) => void} [say] takes progress, one line at a time
 * @throws with the one command to run when some are missing and cannot be installed without asking
 */
export function setUpPackages(names, say = console.log) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(`${missing.join(", ")} must be installed first. ${howToInstall(missing)}`);
  say(`Installing ${missing.join(", ")} (apt-get) …`);
  aptGet(["update"], missing);
  aptGet(installing(missing), missing);
}

/** Whether apt-get may be run without asking anybody. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/**
 * The command that a user has to run.
 * @param {readonly string[]} names
 */
export function howToInstall(names) {
  return `Run: sudo apt-get update && sudo apt-get ${installing(names).join(" ")}`;
}

/** @param {readonly string[]} names */
function installing(names) {
  return ["install", "-y", "--no-install-recommends", ...names];
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} names what they are to install
 */
function aptGet(args, names) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  } catch (cause) {
    throw new Error(`apt-get ${args[0]} failed (its message stands above). ${howToInstall(names)}`, { cause });
  }
}

/** @param {string} name */
function isInstalled(name) {
  const { status, stdout } = spawnSync("dpkg-query", ["--status", name], { encoding: "utf8" });
  return status === 0 && stdout.includes("Status: install ok installed");
}

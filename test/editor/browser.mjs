// Finds the Chromium that opens VS Code's workbench in the tests, and installs it where that is possible without asking.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, howToInstall, setUpPackages } from "../../scripts/lib/apt.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of Chromium or Chrome: `$CHROMIUM`, else the first one on this machine; undefined when there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...macApplications].find(isExecutable);
}

/**
 * Gives the path of Chromium, installing it first where root can do so on Debian or Ubuntu.
 * @param {(line: string) => void} [say] takes progress, one line at a time
 * @throws with the one command to run when it is missing and cannot be installed without asking
 */
export function setUpChromium(say = console.log) {
  const found = findChromium();
  if (found) {
    if (isExecutable(found)) return found;
    throw new Error(`CHROMIUM names ${found}, which is no executable file.`);
  }
  if (!canInstall()) throw new Error(`Chromium is missing. ${howToGetIt()}`);
  setUpPackages(["chromium"], say);
  const installed = findChromium();
  if (!installed) throw new Error(`Chromium is still missing after apt-get. ${howToGetIt()}`);
  return installed;
}

function howToGetIt() {
  const orElse = "(or set CHROMIUM to the path of Chromium or Chrome)";
  if (process.platform === "darwin") return `Run: brew install --cask chromium ${orElse}`;
  if (existsSync("/etc/debian_version")) return `${howToInstall(["chromium"])} ${orElse}`;
  return `Install the package chromium ${orElse}.`;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

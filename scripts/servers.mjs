// Starts real servers before and after the fixes of their mistakes, and asks them what simulate answered: npm run test:servers
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setUpPackages } from "./lib/apt.mjs";
import { npm } from "./lib/npm.mjs";
import { artifacts, root } from "./lib/paths.mjs";
import { runMain, runNode, tool } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const frameworks = join(root, "test/servers/javascript");

/** Installs the JavaScript frameworks that the samples run, once for each lock file. */
function setUpFrameworks() {
  const wanted = readFileSync(join(frameworks, "package-lock.json"), "utf8");
  const mark = join(frameworks, "node_modules/.installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.log("Installing the frameworks of the samples (npm ci) …");
  npm(frameworks, ["ci"]);
  writeFileSync(mark, wanted);
}

await runMain(async () => {
  await setUp();
  setUpFrameworks();
  setUpPackages(JSON.parse(readFileSync(join(root, "test/servers/packages.json"), "utf8")));
  return runNode([
    tool("vitest", "vitest"),
    "run",
    "--config=test/servers/vitest.config.mts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(artifacts, "servers.json")}`,
  ]);
});

// Starts real servers before and after the fixes of their mistakes, and asks them what simulate answered: npm run test:servers
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setUpPackages } from "./lib/apt.mjs";
import { setUpFrameworks } from "./lib/frameworks.mjs";
import { artifacts, root } from "./lib/paths.mjs";
import { runMain, runNode, tool } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const servers = join(root, "test/servers");

await runMain(async () => {
  await setUp();
  for (const folder of ["javascript", "javascript-older", "javascript-sites"]) setUpFrameworks(join(servers, folder));
  setUpPackages(JSON.parse(readFileSync(join(servers, "packages.json"), "utf8")));
  return runNode([
    tool("vitest", "vitest"),
    "run",
    "--config=test/servers/vitest.config.mts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(artifacts, "servers.json")}`,
  ]);
});

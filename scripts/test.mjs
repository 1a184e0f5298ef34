// Runs every test, one part after the other, and goes on after a part that fails: npm test
// The last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exitAtEndOfRun } from "./lib/endOfRun.mjs";
import { artifacts } from "./lib/paths.mjs";
import { runMain, runNode, tool } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: () => string[], counts?: () => Counts }} Part a part without counts counts as one */
/** @typedef {Counts & { name: string, seconds: number, note: string }} Result */

/** @type {Part[]} */
const parts = [
  types("tsconfig.json"),
  types("tsconfig.web.json"),
  types("test/editor/tsconfig.json"),
  { name: "generated files", command: () => ["scripts/generate.mjs", "--check"] },
  { name: "lint", command: () => [tool("@biomejs/biome", "biome"), "ci", "--colors=off", "."] },
  {
    name: "unit and stdio",
    command: () => [
      tool("vitest", "vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(artifacts, "unit.json")}`,
    ],
    counts: () => vitestCounts("unit.json"),
  },
  {
    name: "real servers",
    command: () => ["scripts/servers.mjs"],
    counts: () => vitestCounts("servers.json"),
  },
  { name: "package", command: () => ["scripts/package.mjs"] },
  {
    name: "suite in VS Code",
    command: () => ["test/editor/run.mjs", "--packed"],
    counts: () => mochaCounts("editor.json"),
  },
  { name: "user flow in VS Code", command: () => ["test/editor/flow/run.mjs"], counts: () => mochaCounts("flow.json") },
];

/**
 * @param {string} project
 * @returns {Part}
 */
function types(project) {
  return { name: `types, ${project}`, command: () => [tool("typescript", "tsc"), "--noEmit", "-p", project] };
}

/**
 * @param {string} file what vitest has written
 * @returns {Counts}
 */
function vitestCounts(file) {
  const report = JSON.parse(readFileSync(join(artifacts, file), "utf8"));
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

/**
 * @param {string} summary what test/editor/mochaRun.mjs has written
 * @returns {Counts}
 */
function mochaCounts(summary) {
  return JSON.parse(readFileSync(join(artifacts, summary), "utf8"));
}

/**
 * @param {Part} part
 * @returns {Promise<Result>}
 */
async function run({ name, command, counts }) {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const code = await runNode(command());
  const seconds = (Date.now() - start) / 1000;
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!counts) return { name, seconds, note: "", ...one };
  try {
    const counted = counts();
    if (code !== 0 && counted.failed === 0)
      return { name, seconds, ...counted, failed: 1, note: `ended with code ${code}` };
    if (counted.passed + counted.failed === 0) return { name, seconds, ...counted, failed: 1, note: "ran no test" };
    return { name, seconds, ...counted, note: counted.skipped ? `${counted.skipped} skipped` : "" };
  } catch {
    return { name, seconds, passed: 0, failed: 1, skipped: 0, note: "did not run: its messages stand above" };
  }
}

async function runAll() {
  try {
    await setUp();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return [{ name: "set-up", passed: 0, failed: 1, skipped: 0, seconds: 0, note: "nothing else can run without it" }];
  }
  /** @type {Result[]} */
  const results = [];
  for (const part of parts) results.push(await run(part));
  return results;
}

/** @param {Result[]} results */
function printTable(results) {
  console.log(`\n${"part".padEnd(34)}passed  failed  seconds`);
  for (const { name, passed, failed, seconds, note } of results) {
    const numbers = [`${passed}`.padStart(6), `${failed}`.padStart(8), seconds.toFixed(1).padStart(9)];
    console.log(`${name.padEnd(34)}${numbers.join("")}  ${note}`.trimEnd());
  }
}

await runMain(async () => {
  exitAtEndOfRun();
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const results = await runAll();
  printTable(results);
  const sum = (/** @type {"passed" | "failed"} */ key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
});

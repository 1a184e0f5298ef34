// Bundles the mocha suite and runs it in VS Code through @vscode/test-electron, on a copy of the sample project.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { artifacts, root, sample, vsixFile } from "../../scripts/lib/paths.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "out");

/**
 * @param {{ packed: boolean, desktop: boolean }} options see run.mjs
 * @returns {Promise<number>} exit code
 */
export async function runEditorSuite({ packed, desktop }) {
  await bundleSuite();
  mkdirSync(artifacts, { recursive: true });
  const run = mkdtempSync(join(tmpdir(), "corslint-suite-"));
  process.once("exit", () => rmSync(run, { recursive: true, force: true })); // also after Ctrl-C, when runTests exits
  const folder = join(run, "workspace");
  cpSync(sample, folder, { recursive: true });
  const profile = [`--user-data-dir=${join(run, "user")}`, `--extensions-dir=${join(run, "extensions")}`];
  const executable = await vscodeExecutable(desktop);
  if (packed) installPacked(executable, desktop, profile);
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: packed ? join(here, "fixtures/no-extension") : root,
    extensionTestsPath: join(out, "index.cjs"),
    launchArgs: [folder, "--disable-telemetry", ...profile],
    extensionTestsEnv: { CORSLINT_TEST_SUMMARY: join(artifacts, "editor.json") },
  }).catch((/** @type {Error} */ error) => {
    console.error(error.message);
    return 1;
  });
  rmSync(run, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return code;
}

async function bundleSuite() {
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: [join(here, "suite/index.ts")],
    outfile: join(out, "index.cjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

/** @param {boolean} desktop */
async function vscodeExecutable(desktop) {
  if (!desktop) return join(here, "vscode/standIn.mjs");
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, "node_modules/.cache/vscode-test") });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : cause;
    throw new Error(
      `VS Code could not be downloaded (${why}). Without --desktop the suite runs in a VS Code server from npm.`,
      {
        cause,
      },
    );
  }
}

/**
 * @param {string} executable
 * @param {boolean} desktop
 * @param {string[]} profile
 */
function installPacked(executable, desktop, profile) {
  const [cli = executable] = desktop ? resolveCliArgsFromVSCodeExecutablePath(executable) : [];
  execFileSync(cli, [...profile, `--install-extension=${vsixFile}`], { stdio: ["ignore", "inherit", "inherit"] });
}

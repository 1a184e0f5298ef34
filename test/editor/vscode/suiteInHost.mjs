// Runs a test suite inside the extension host of a VS Code server, as `code --extensionTestsPath` does on a desktop.
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { makeRunFolder, testSettings } from "./runFolder.mjs";
import { remoteUri, startServer } from "./server.mjs";
import { openBrowser } from "./workbench.mjs";

/** @typedef {import("playwright-core").Page} Page */

const payload = fileURLToPath(new URL("./payload.cjs", import.meta.url));
const suiteTag = "@@suite ";
const limitMs = 10 * 60_000;

/**
 * @param {object} options paths are absolute
 * @param {string} options.extension folder of the extension in development
 * @param {string} options.suite CommonJS file that exports `run()`
 * @param {string} options.folder the folder to open; tests write into it
 * @param {string} [options.extensions] folder of installed extensions
 * @param {string} options.artifacts folder for the workbench's console, and for a picture when the suite fails
 * @param {(stop: () => Promise<void>) => unknown} onStart gets the function that ends the run early
 * @returns {Promise<number>} the suite's exit code
 */
export async function runSuiteInHost({ extension, suite, folder, extensions, artifacts }, onStart) {
  mkdirSync(artifacts, { recursive: true });
  const run = makeRunFolder({
    settings: testSettings,
    env: { CORSLINT_TEST_SUITE: suite },
    ...(extensions && { extensions }),
  });
  const server = await startServer(run, { testDriver: true });
  onStart(server.stop);
  /** @type {Awaited<ReturnType<typeof openBrowser>> | undefined} */
  let browser;
  let code = 1;
  try {
    browser = await openBrowser(server);
    const address = server.address(folder, [
      ["extensionDevelopmentPath", remoteUri(server.authority, extension)],
      ["extensionTestsPath", remoteUri(server.authority, payload)],
      ["skipWelcome", "true"],
      ["skipReleaseNotes", "true"],
    ]);
    code = await Promise.race([openSuite(browser.page, address, join(artifacts, "suite-console.log")), server.failed]);
    return code;
  } finally {
    if (code !== 0) await browser?.page.screenshot({ path: join(artifacts, "suite-failed.png") }).catch(console.error);
    await browser?.close();
    await server.stop();
  }
}

/**
 * Opens the address, prints the suite's lines and waits for its exit code: VS Code's test driver calls both functions.
 * @param {Page} page
 * @param {string} address
 * @param {string} consoleLog file that gets every other line of the workbench's console
 * @returns {Promise<number>}
 */
async function openSuite(page, address, consoleLog) {
  await page.exposeFunction("codeAutomationLog", (/** @type {string} */ level, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    if (line.startsWith(suiteTag)) console.log(line.slice(suiteTag.length));
    else appendFileSync(consoleLog, `${level}: ${line}\n`);
  });
  return new Promise((resolve, reject) => {
    page.once("crash", () => reject(new Error("The workbench's page crashed.")));
    setTimeout(() => reject(new Error(`The suite did not end within ${limitMs / 60_000} minutes.`)), limitMs).unref();
    page
      .exposeFunction("codeAutomationExit", resolve)
      .then(() => page.goto(address))
      .catch(reject);
  });
}

// A VS Code server with the packed extension installed, and a browser that shows the sample project in it.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { sample, vsixFile } from "../../../scripts/lib/paths.mjs";
import { makeRunFolder, testSettings } from "../vscode/runFolder.mjs";
import { installExtension, startServer } from "../vscode/server.mjs";
import { openBrowser } from "../vscode/workbench.mjs";

/**
 * @returns {Promise<{ page: import("playwright-core").Page, folder: string, close: () => Promise<void> }>} folder is the copy of
 * the sample project that is open
 */
export async function openSession() {
  const run = makeRunFolder({ settings: testSettings });
  installExtension(run, vsixFile);
  const folder = join(run.work, "sample");
  cpSync(sample, folder, { recursive: true });
  const server = await startServer(run);
  try {
    const browser = await openBrowser(server);
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    await browser.page.goto(server.address(folder));
    await browser.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor(); // keys are heard from now on
    return { page: browser.page, folder, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

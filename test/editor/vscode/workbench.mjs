// Opens VS Code's workbench in headless Chromium, kept on loopback.
import { chromium } from "playwright-core";
import { findChromium } from "../browser.mjs";

const chromiumArgs = [
  "--no-sandbox", // root in a container has no user namespaces; the only page is our own
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts Chromium with one empty page that reaches nothing but the server.
 * @param {import("./server.mjs").Server} server
 * @returns {Promise<{ page: import("playwright-core").Page, close: () => Promise<void> }>}
 */
export async function openBrowser(server) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium is missing. Run: node scripts/setup.mjs --editor");
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }; // the run ends it in its own order
  const browser = await chromium.launch({ executablePath, args: chromiumArgs, ...signals });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.route(
    (url) => /^https?:$/.test(url.protocol) && url.host !== server.authority,
    (route) => route.abort(),
  );
  return { page, close: () => browser.close() };
}

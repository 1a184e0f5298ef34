// What a user does with keyboard and mouse. Every step waits for what a user would wait for to see.

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

const fixAttempts = 10;
const patienceMs = 4000;
const editorSelector = ".editor-group-container.active .monaco-editor";
const squiggleSelector = `${editorSelector} .squiggly-error`;

/**
 * Ctrl+P, the file's name, Enter.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  const picker = page.locator(".quick-input-widget");
  await picker.locator("input").first().waitFor();
  await page.keyboard.type(name);
  await picker.locator(".monaco-list-row.focused", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/**
 * The squiggles of errors in the open editor, in the order of the text.
 * @param {Page} page
 */
export function squiggles(page) {
  return page.locator(squiggleSelector);
}

/**
 * Waits until exactly this many errors are underlined.
 * @param {Page} page
 * @param {number} count
 */
export async function waitForSquiggles(page, count) {
  const wanted = /** @type {const} */ ([squiggleSelector, count]);
  await page.waitForFunction(([selector, number]) => document.querySelectorAll(selector).length === number, wanted);
}

/**
 * The line of text that the first squiggle underlines. While VS Code draws it anew there is nothing under it: asked again.
 * @param {Page} page
 */
export async function underlinedLine(page) {
  for (;;) {
    const line = await lineUnder(squiggles(page).first());
    if (line !== "") return line;
    await page.waitForTimeout(100); // the test's own time ends this
  }
}

/** @param {Locator} squiggle */
function lineUnder(squiggle) {
  return squiggle.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const under = document.elementsFromPoint(x + width / 2, y + height / 2);
    const line = under.find((candidate) => candidate.classList.contains("view-line"));
    return (line?.textContent ?? "").replaceAll("\u00a0", " ").trim();
  });
}

/**
 * Ctrl+Shift+M unless Problems is open already.
 * @param {Page} page
 */
export async function showProblems(page) {
  const panel = page.locator(".markers-panel-container");
  if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
  await panel.waitFor();
}

/**
 * The rows of Problems that say something about a rule, or about any where none is named.
 * @param {Page} page
 * @param {string} [rule]
 */
export function problems(page, rule = "") {
  return page.locator(".markers-panel-container .monaco-list-row", {
    has: page.locator(".marker-code", { hasText: rule }),
  });
}

/**
 * Clicks into a squiggle, waits for the light bulb and presses Ctrl+. ; again when nothing comes, as a user would: VS Code gives
 * a question up when the cursor has moved a moment ago, and while another extension starts (TypeScript's takes seconds).
 * @param {Page} page
 * @param {Locator} squiggle
 * @returns {Promise<Locator>} the menu's entries
 */
async function openFixes(page, squiggle) {
  const { x, y } = await middleOf(squiggle);
  const bulbs = page.locator(`${editorSelector} :is(.lightBulbWidget, [class*="codicon-gutter-lightbulb"])`);
  const entries = page.locator(".action-widget .monaco-list-row.action");
  for (let attempt = 1; attempt <= fixAttempts; attempt++) {
    await page.mouse.click(x, y);
    if (!(await comes(bulbs.filter({ visible: true }).first()))) continue;
    await page.keyboard.press("Control+.");
    if (await comes(entries.first())) return entries;
  }
  throw new Error(`No menu of fixes came in ${fixAttempts} attempts.`);
}

/**
 * Whether something can be seen before long.
 * @param {Locator} locator
 */
function comes(locator) {
  return happens(locator.waitFor({ timeout: patienceMs }));
}

/** @param {Promise<void>} step */
function happens(step) {
  return step.then(
    () => true,
    () => false,
  );
}

/**
 * Points at a squiggle and waits for the hover with its message.
 * @param {Page} page
 * @param {Locator} squiggle
 */
export async function hover(page, squiggle) {
  const { x, y } = await middleOf(squiggle);
  await page.mouse.move(x, y);
  const shown = page.locator(".monaco-hover .marker");
  await shown.waitFor();
  return shown;
}

/**
 * Waits for the rendered Markdown page in the open tab and closes it again.
 * @param {Page} page
 * @param {string} heading
 * @param {() => Promise<unknown>} look called while the page is shown
 */
export async function seePage(page, heading, look) {
  await page.locator(`.tab.active[aria-label="Preview ${heading}.md"]`).waitFor();
  const rendered = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await rendered.getByRole("heading", { level: 1, name: heading }).waitFor();
  await look();
  await page.locator(".tab.active").click({ button: "middle" });
}

/** @param {Locator} squiggle */
async function middleOf(squiggle) {
  const box = await squiggle.boundingBox();
  if (!box) throw new Error("The squiggle is out of sight.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Opens the menu of a squiggle's fixes and clicks its first entry, whose fix selects a placeholder; again when the menu has gone
 * meanwhile. (Enter would go to the editor where the menu has not got the keyboard yet, and break the line.)
 * @param {Page} page
 * @param {Locator} squiggle
 * @param {() => Promise<unknown>} look called while the menu is shown
 */
export async function chooseFirstFix(page, squiggle, look) {
  const placeholder = page.locator(`${editorSelector} .snippet-placeholder`).first();
  for (let attempt = 1; attempt <= fixAttempts; attempt++) {
    const entries = await openFixes(page, squiggle);
    await look();
    const isClicked = await happens(entries.first().click({ timeout: patienceMs }));
    if (isClicked && (await comes(placeholder))) return;
  }
  throw new Error(`No fix was made in ${fixAttempts} attempts.`);
}

/**
 * Types over the placeholder that a fix has selected.
 * @param {Page} page
 * @param {string} text
 */
export async function fillPlaceholder(page, text) {
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}

/**
 * What can be read on the screen, for who reads why a step failed.
 * @param {Page} page
 */
export async function whatIsShown(page) {
  const shown = {
    editor: ".view-line",
    Problems: ".markers-panel-container .monaco-list-row",
    notification: ".notification-toast",
  };
  const texts = Object.entries(shown).map(async ([place, selector]) => {
    const lines = await page.locator(selector).allInnerTexts();
    return lines.map((line) => `    ${place}: ${line.replaceAll(/\s+/g, " ")}`);
  });
  return (await Promise.all(texts)).flat().join("\n");
}

/**
 * Ctrl+S.
 * @param {Page} page
 */
export async function save(page) {
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)").waitFor();
}

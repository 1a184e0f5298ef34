import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "mocha";
import { artifacts } from "../../../scripts/lib/paths.mjs";
import { openSession } from "./session.mjs";
import * as user from "./user.mjs";

const pictures = join(artifacts, "screenshots");
const wildcard = "wildcard-origin-with-credentials";
const reflected = "reflected-origin-with-credentials";

/** The mistakes of the sample files, in the order of their lines, and lines that the first entry of each menu writes. */
const samples = [
  {
    file: "main.py",
    findings: [{ rule: wildcard, line: 'allow_origins=["*"],' }],
    mended: ['allow_origins=["https://shop.example.com"],'],
  },
  {
    file: "server.js",
    findings: [
      { rule: reflected, line: "origin: true," },
      { rule: wildcard, line: 'res.setHeader("Access-Control-Allow-Origin", "*");' },
    ],
    mended: [
      'origin: ["https://shop.example.com"],',
      'res.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");',
    ],
  },
  {
    file: "nginx.conf",
    findings: [{ rule: reflected, line: "add_header Access-Control-Allow-Origin $http_origin always;" }],
    mended: [
      '"https://shop.example.com" $http_origin;',
      "add_header Access-Control-Allow-Origin $cors_origin always;",
      "add_header Vary Origin always;",
    ],
  },
];

describe("the packed extension in the hands of a user", () => {
  /** @type {Awaited<ReturnType<typeof openSession>>} */
  let session;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    session = await openSession();
  });
  after(() => session?.close());
  afterEach(async function () {
    const { state, title } = this.currentTest ?? {};
    if (state !== "failed") return;
    await takePicture(`failed ${title?.replaceAll(/[^\w.]+/g, "-")}`);
    console.log(`  Seen then:\n${await user.whatIsShown(session.page)}`);
  });

  /** @param {string} name */
  const takePicture = (name) =>
    session.page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });

  it("the code of a diagnostic leads to the rule's page, from Problems and from the hover", async () => {
    const { page } = session;
    await user.openFile(page, "main.py");
    await user.waitForSquiggles(page, 1);
    await user.showProblems(page);
    await user.problems(page, wildcard).first().locator("a.monaco-link").click();
    await user.seePage(page, wildcard, () => takePicture("rule-page"));

    await user.waitForSquiggles(page, 1);
    const message = await user.hover(page, user.squiggles(page).first());
    await takePicture("main.py-0-hover");
    await message.locator("a", { hasText: wildcard }).click();
    await user.seePage(page, wildcard, async () => {});
  });

  for (const { file, findings, mended } of samples) {
    it(`${file}: every mistake is underlined, listed in Problems and mended from the menu`, async () => {
      const { page, folder } = session;
      await user.openFile(page, file);
      await user.waitForSquiggles(page, findings.length);
      await takePicture(`${file}-1-squiggle`);

      await user.showProblems(page);
      for (const { rule } of findings) await user.problems(page, rule).first().waitFor();
      await takePicture(`${file}-2-problems`);

      for (const [index, { line }] of findings.entries()) {
        const squiggle = user.squiggles(page).first();
        assert.equal(await user.underlinedLine(page), line);
        await user.chooseFirstFix(page, squiggle, () => takePicture(`${file}-3-menu-${index + 1}`));
        await user.fillPlaceholder(page, "https://shop.example.com");
        await user.waitForSquiggles(page, findings.length - index - 1);
      }
      await user.problems(page).first().waitFor({ state: "detached" }); // also what was said while it was typed
      await takePicture(`${file}-4-mended`);

      await user.save(page);
      const lines = readFileSync(join(folder, file), "utf8")
        .split("\n")
        .map((line) => line.trim());
      for (const { line } of findings) assert.ok(!lines.includes(line), `still there: ${line}`);
      for (const line of mended) assert.ok(lines.includes(line), `missing: ${line}`);
    });
  }
});

import { closeAll, openFile, openNewFile, openUntitled, replaceText, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

const mistake = `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`;
const finding = "error wildcard-origin-with-credentials 4:51-4:54";

/** Files that are not analysed: the text to add to the mistake, and so to take away again. */
const limits = [
  { name: "long_line.py", why: "a line of 10,001 characters", ballast: `# ${"x".repeat(9_999)}\n` },
  { name: "large.py", why: "more than 1 MB", ballast: `# ${"x".repeat(97)}\n`.repeat(10_001) },
];

describe("documents", () => {
  afterEach(closeAll);

  it("that were never saved are checked", async () => {
    const document = await openUntitled("python", mistake);
    await waitForFindings(document, [finding]);
    await replaceText(document, '"*"', '"https://shop.example.com"');
    await waitForFindings(document, []);
  });

  it("are checked while a mistake is typed", async () => {
    const document = await openUntitled("python", mistake.replace("True", "False"));
    await replaceText(document, "False", "Tru");
    await replaceText(document, "Tru", "True");
    await waitForFindings(document, [finding]);
  });

  for (const { name, why, ballast } of limits) {
    it(`with ${why} are left alone, and nothing else waits for them`, async () => {
      const document = await openNewFile(name, mistake + ballast);
      await waitForFindings(await openFile("main.py"), samples["main.py"]);
      await waitForFindings(document, []);
      await replaceText(document, ballast, "");
      await waitForFindings(document, [finding]);
      await replaceText(document, mistake, mistake + ballast);
      await waitForFindings(document, []);
    });
  }
});

import * as assert from "node:assert/strict";
import { env } from "vscode";
import { closeAll, findingsOf, openFile, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

describe("findings", () => {
  afterEach(closeAll);

  for (const [file, findings] of Object.entries(samples)) {
    it(`are underlined at the exact place in ${file}`, async () => {
      await waitForFindings(await openFile(file), findings);
    });
  }

  it("link their code to the rule's page inside this very editor", async () => {
    const document = await openFile("main.py");
    await waitForFindings(document, samples["main.py"]);
    const [finding] = findingsOf(document);
    assert.ok(typeof finding?.code === "object");
    const { target } = finding.code;
    assert.equal(target.toString(), `${env.uriScheme}://corslint.corslint/rules/${finding.code.value}`);
  });
});

import * as assert from "node:assert/strict";
import { env, workspace } from "vscode";
import { closeAll, findingsOf, openFile, openUntitled, preferredEdit, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

describe("findings", () => {
  afterEach(closeAll);

  for (const [file, findings] of Object.entries(samples)) {
    it(`are underlined at the exact place in ${file}`, async () => {
      await waitForFindings(await openFile(file), findings);
    });
  }

  it("are found by patterns, whose judge is loaded when the first one is met", async () => {
    const code = 'app.use(require("cors")({ origin: /example\\.com$/, credentials: true }));\n';
    const document = await openUntitled("javascript", code);
    await waitForFindings(document, ["error weak-origin-check 1:35-1:50"]);
    const edit = await preferredEdit(document, findingsOf(document)[0]);
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /origin: \/\^https:/);
    await waitForFindings(document, []);
  });

  it("are found in the scripts of markup", async () => {
    const document = await openUntitled("html", "<p>it's</p>\n<script>fetch('/', { credentials: true })</script>\n");
    await waitForFindings(document, ["error wrong-credentials-option 2:35-2:39"]);
  });

  it("link their code to the rule's page inside this very editor", async () => {
    const document = await openFile("main.py");
    await waitForFindings(document, samples["main.py"]);
    const [finding] = findingsOf(document);
    assert.ok(typeof finding?.code === "object");
    const { target } = finding.code;
    assert.equal(target.toString(), `${env.uriScheme}://corslint.corslint/rules/${finding.code.value}`);
  });
});

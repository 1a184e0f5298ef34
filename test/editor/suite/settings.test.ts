import * as assert from "node:assert/strict";
import { type WorkspaceEdit, workspace } from "vscode";
import { closeAll, findingsOf, openFile, preferredEdit, setSetting, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

describe("settings", () => {
  afterEach(async () => {
    await setSetting("rules", undefined);
    await setSetting("trustedOrigins", undefined);
    await closeAll();
  });

  it("corslint.rules turns a rule off and on again, and changes its severity", async () => {
    const document = await openFile("main.py");
    const rule = "wildcard-origin-with-credentials";
    await waitForFindings(document, samples["main.py"]);
    await setSetting("rules", { [rule]: "off" });
    await waitForFindings(document, []);
    await setSetting("rules", { [rule]: "information" });
    await waitForFindings(document, [samples["main.py"][0].replace("error", "information")]);
    await setSetting("rules", undefined);
    await waitForFindings(document, samples["main.py"]);
  });

  it("corslint.trustedOrigins is what the fix writes", async () => {
    const document = await openFile("main.py");
    await waitForFindings(document, samples["main.py"]);
    await setSetting("trustedOrigins", ["https://shop.example.com", "https://admin.example.com"]);
    const edit = await preferredEdit(document, findingsOf(document)[0], writes("https://shop.example.com"));
    assert.ok(await workspace.applyEdit(edit));
    assert.match(
      document.getText(),
      /allow_origins=\["https:\/\/shop\.example\.com", "https:\/\/admin\.example\.com"\],/,
    );
    await waitForFindings(document, []);
  });
});

/** Whether an edit writes a text as it is, with nothing left to fill in. */
function writes(text: string) {
  return (edit: WorkspaceEdit) =>
    edit.entries().some(([, edits]) => edits.some(({ newText }) => newText.includes(text)));
}

import { commands } from "vscode";
import { closeAll, openFile, replaceText, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

describe("the command corslint.restart", () => {
  afterEach(closeAll);

  it("starts a server that knows the open documents with their unsaved changes", async () => {
    const document = await openFile("main.py");
    await waitForFindings(document, samples["main.py"]);
    await commands.executeCommand("corslint.restart");
    await waitForFindings(document, samples["main.py"]);
    await replaceText(document, '["*"]', '["https://app.example.com"]');
    await waitForFindings(document, []);
    await commands.executeCommand("corslint.restart");
    await replaceText(document, '["https://app.example.com"]', '["*"]');
    await waitForFindings(document, samples["main.py"]);
  });
});

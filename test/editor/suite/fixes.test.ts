import * as assert from "node:assert/strict";
import { workspace } from "vscode";
import { closeAll, findingsOf, openFile, preferredEdit, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

/** What the preferred fix of a file's first finding does: replacements in the order of the text. */
const fixes = [
  { file: "main.py", changes: [['["*"]', '["https://app.example.com"]']] },
  { file: "server.js", changes: [["true", '["https://app.example.com"]']] },
  {
    file: "nginx.conf",
    changes: [
      [
        "http {\n",
        `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

`,
      ],
      ["$http_origin always;", "$cors_origin always;\n            add_header Vary Origin always;"],
      ["true always;", "$cors_credentials always;"],
    ],
  },
] as const;

describe("quick fixes", () => {
  afterEach(closeAll);

  for (const { file, changes } of fixes) {
    it(`mend ${file} and change nothing else`, async () => {
      const document = await openFile(file);
      await waitForFindings(document, samples[file]);
      const wanted = changes.reduce((text, [old, mended]) => text.replace(old, () => mended), document.getText());
      const edit = await preferredEdit(document, findingsOf(document)[0]);
      assert.ok(await workspace.applyEdit(edit));
      assert.equal(document.getText(), wanted);
      await waitForFindings(document, samples[file].slice(1));
    });
  }
});

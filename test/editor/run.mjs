// Runs the suite in a real VS Code: node test/editor/run.mjs [--packed] [--desktop]
//   --packed   test the installed corslint.vsix instead of this checkout
//   --desktop  use a VS Code that @vscode/test-electron downloads, instead of the VS Code server from npm
import { parseArgs } from "node:util";
import { exitAtEndOfRun } from "../../scripts/lib/endOfRun.mjs";
import { runMain } from "../../scripts/lib/run.mjs";
import { setUp } from "../../scripts/setup.mjs";

await runMain(async () => {
  exitAtEndOfRun();
  const { values: options } = parseArgs({
    options: { packed: { type: "boolean", default: false }, desktop: { type: "boolean", default: false } },
  });
  await setUp({ host: !options.desktop, chromium: !options.desktop });
  const { runEditorSuite } = await import("./editorSuite.mjs"); // needs what has just been installed
  return runEditorSuite(options);
});

// Runs the user flow against corslint.vsix: node test/editor/flow/run.mjs [--update-pictures]
//   --update-pictures  copy the pictures that the README shows to images/
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exitAtEndOfRun } from "../../../scripts/lib/endOfRun.mjs";
import { artifacts, root, vsixFile } from "../../../scripts/lib/paths.mjs";
import { runMain } from "../../../scripts/lib/run.mjs";
import { setUp } from "../../../scripts/setup.mjs";

/** Pictures of the flow and their names in the README. */
const readmePictures = { "main.py-3-menu-1.png": "quick-fix.png" };

await runMain(async () => {
  exitAtEndOfRun();
  const { values: options } = parseArgs({ options: { "update-pictures": { type: "boolean", default: false } } });
  if (!existsSync(vsixFile)) throw new Error(`${vsixFile} is missing. Run: npm run package`);
  await setUp({ host: true, chromium: true });
  const { makeMocha, runMocha } = await import("../mochaRun.mjs"); // needs what has just been installed
  mkdirSync(artifacts, { recursive: true });
  const mocha = makeMocha();
  mocha.addFile(fileURLToPath(new URL("./userFlow.test.mjs", import.meta.url)));
  await mocha.loadFilesAsync();
  const failed = await runMocha(mocha, join(artifacts, "flow.json"));
  if (failed === 0 && options["update-pictures"]) updatePictures();
  return failed === 0 ? 0 : 1;
});

function updatePictures() {
  const images = join(root, "images");
  mkdirSync(images, { recursive: true });
  for (const [picture, name] of Object.entries(readmePictures)) {
    copyFileSync(join(artifacts, "screenshots", picture), join(images, name));
  }
}

// The licences of what is bundled, which have to go with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} root the folder that the inputs are relative to
 * @param {Iterable<string>} inputs the files that went into the bundles, as esbuild's metafile names them
 * @returns {string} name, version and licence text of each package among them
 * @throws when a package brings no licence text
 */
export function licenceNotices(root, inputs) {
  const folders = new Set(
    [...inputs].flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  );
  const notices = [...folders].sort().map((folder) => noticeOf(join(root, folder)));
  return ["The code of corslint is bundled with these packages.", ...notices].join(`\n\n${"-".repeat(80)}\n\n`);
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|thirdparty)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} brings no licence text to ship: see ${folder}`);
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

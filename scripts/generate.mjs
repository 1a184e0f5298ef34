// Writes what follows from the rules: the manifest's setting `corslint.rules` and the list of rules. With --check it writes
// nothing and fails when something is out of step.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./lib/paths.mjs";
import { runMain } from "./lib/run.mjs";

/** @typedef {{ id: string, severity: string, summary: string }} RuleInfo */

/**
 * The rules as the product knows them, and the levels that a rule can be set to.
 * @returns {Promise<{ ruleInfos: RuleInfo[], severities: string[] }>}
 */
async function loadRules() {
  const contents = 'export { ruleInfos } from "./rules/index.ts"; export { severities } from "./rules/rule.ts";';
  const bundle = await build({
    stdin: { contents, resolveDir: join(root, "server/src"), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = bundle.outputFiles[0]?.text ?? "";
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/**
 * @param {RuleInfo[]} ruleInfos
 * @param {string[]} severities
 */
function manifestText(ruleInfos, severities) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const properties = ruleInfos.map(({ id, severity, summary }) => [
    id,
    { type: "string", enum: ["off", ...severities], default: severity, description: summary },
  ]);
  const setting = manifest.contributes.configuration.properties["corslint.rules"];
  setting.properties = Object.fromEntries(properties);
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** @param {RuleInfo[]} ruleInfos */
function listText(ruleInfos) {
  const rows = ruleInfos.map(({ id, severity, summary }) => `| [${id}](${id}/README.md) | ${severity} | ${summary} |`);
  return `# Rules

Where several rules could speak about one value, the first of this list does. Made by \`npm run generate\`.

| rule | default | flags |
|---|---|---|
${rows.join("\n")}
`;
}

await runMain(async () => {
  const { ruleInfos, severities } = await loadRules();
  const files = {
    "package.json": manifestText(ruleInfos, severities),
    "server/src/rules/README.md": listText(ruleInfos),
  };
  const stale = Object.entries(files).filter(([path, text]) => readOrEmpty(path) !== text);
  if (!process.argv.includes("--check")) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  else if (stale.length > 0)
    throw new Error(`Out of step with the rules: ${stale.map(([path]) => path)}. Run npm run generate.`);
  return 0;
});

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}

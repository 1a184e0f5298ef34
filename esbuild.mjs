// Builds dist/, and collects the grammars beside it: node esbuild.mjs
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { licenceNotices } from "./scripts/build/notices.mjs";

const root = import.meta.dirname;
const dist = join(root, "dist");
const rules = join(root, "server/src/rules");
const require = createRequire(import.meta.url);

/** @type {import("esbuild").BuildOptions} */
const everywhere = {
  bundle: true,
  // Its CommonJS file hides what it requires from esbuild.
  alias: { "jsonc-parser": join(root, "node_modules/jsonc-parser/lib/esm/main.js") },
  minify: true,
  platform: "node",
  target: "node20",
  legalComments: "none", // they are in the notices
  logLevel: "warning",
  absWorkingDir: root,
  metafile: true,
};

/**
 * What judges regular expressions is heavy and often not needed: a bundle of its own, loaded when it is asked for.
 * @type {import("esbuild").Plugin}
 */
const engineApart = {
  name: "engine-apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /automaton\/engine\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./engine.cjs", external: true } : undefined,
    ),
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  { entryPoints: ["client/src/main.node.ts"], outfile: "dist/client.node.cjs", format: "cjs", external: ["vscode"] },
  {
    entryPoints: ["server/src/hosts/node.ts"],
    outfile: "dist/server.node.cjs",
    format: "cjs",
    // esbuild would take the ESM file, whose import.meta.url is empty in a CommonJS bundle.
    alias: { ...everywhere.alias, "web-tree-sitter": require.resolve("web-tree-sitter") },
    plugins: [engineApart],
  },
  { entryPoints: ["server/src/origins/automaton/engine.ts"], outfile: "dist/engine.cjs", format: "cjs" },
  { entryPoints: ["server/src/hosts/cli.ts"], outfile: "dist/cli.js", format: "esm", plugins: [engineApart] },
  { entryPoints: ["server/src/hosts/api.ts"], outfile: "dist/api.js", format: "esm", plugins: [engineApart] },
];

await import("./grammars/collect.mjs");
const built = await Promise.all(bundles.map((bundle) => build({ ...everywhere, ...bundle, write: false })));

rmSync(dist, { recursive: true, force: true }); // or what is built no more would be shipped
mkdirSync(join(dist, "rules"), { recursive: true });
for (const { path, contents } of built.flatMap((result) => result.outputFiles ?? [])) {
  writeFileSync(path, contents, { mode: path.endsWith("cli.js") ? 0o755 : 0o644 });
}
for (const { name } of readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  cpSync(join(rules, name, "README.md"), join(dist, "rules", `${name}.md`));
}
writeFileSync(join(dist, "package.json"), '{ "type": "module" }\n');
const inputs = built.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
writeFileSync(join(dist, "NOTICE.txt"), licenceNotices(root, inputs));

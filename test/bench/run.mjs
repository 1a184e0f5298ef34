// Prints the numbers that are watched: npm run bench. Nothing here passes or fails; ratios are taken in one run.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Keeps what sources find beside themselves where it is, although they run from a bundle. @type {import("esbuild").Plugin} */
const ownPlaces = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", url), loader: "ts" };
    });
  },
};

const out = mkdtempSync(join(import.meta.dirname, "out-"));
try {
  await build({
    entryPoints: [join(import.meta.dirname, "main.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    plugins: [ownPlaces],
    outfile: join(out, "main.mjs"),
  });
  await import(pathToFileURL(join(out, "main.mjs")).href);
} finally {
  rmSync(out, { recursive: true, force: true });
}

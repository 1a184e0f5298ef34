// Prints what the prover of origin patterns costs: node test/bench/prover.mjs. Nothing here passes or fails.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = import.meta.dirname;
const out = mkdtempSync(join(folder, "out-"));
try {
  const { metafile } = await build({
    entryPoints: [join(folder, "prover.ts")],
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: "node",
    format: "esm",
    outdir: out,
    outExtension: { ".js": ".mjs" },
  });
  const figures = await import(pathToFileURL(join(out, "prover.mjs")).href);
  for await (const { what, figure, limit } of figures.proverFigures()) {
    console.log(`${what.padEnd(40)} ${figure.padEnd(60)} ${limit}`);
  }
  const engine = Object.entries(metafile.outputs).find(([path]) => /engine-\w+\.mjs$/.test(path));
  if (engine) console.log(`${"prover: part that is loaded late".padEnd(40)} ${Math.round(engine[1].bytes / 1024)} KiB`);
} finally {
  rmSync(out, { recursive: true, force: true });
}

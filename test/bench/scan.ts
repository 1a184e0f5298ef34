import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Figure, percentile, timings } from "./measure.ts";
import { textOf } from "./texts.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const files = 10_000;

/** How long a folder of files without CORS words takes, beside ripgrep looking for the same words in the same folder. */
export async function* scanFigures(): AsyncGenerator<Figure> {
  const what = `${files} files without CORS words, ÷ ripgrep`;
  const limit = "≤ 3";
  if (spawnSync("rg", ["--version"]).error)
    return [{ what, figure: "not measured: there is no rg on the PATH", limit }];
  const folder = mkdtempSync(join(tmpdir(), "corslint-bench-"));
  try {
    const text = textOf("python", 200).split("from fastapi")[0] ?? "";
    for (let n = 0; n < files; n++) {
      mkdirSync(join(folder, `p${n % 100}`), { recursive: true });
      writeFileSync(join(folder, `p${n % 100}`, `m${n}.py`), text);
    }
    const started = await timings(5, 1, () => spawnSync(process.execPath, [cli, "rules"]));
    const ours = await timings(5, 1, () => spawnSync(process.execPath, [cli, "check", folder]));
    const ripgrep = await timings(5, 1, () => spawnSync("rg", ["-i", "cors|access-control-", folder]));
    const [start, scan, rg] = [started, ours, ripgrep].map((times) => percentile(times, 0.5)) as [
      number,
      number,
      number,
    ];
    const figure = `${((scan - start) / rg).toFixed(1)} (${(scan - start).toFixed(0)} ms without the start of ${start.toFixed(0)} ms ÷ ${rg.toFixed(0)} ms)`;
    yield { what, figure, limit };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

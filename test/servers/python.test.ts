import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type Sample, samples } from "./python/samples.ts";
import { manifest, python } from "./python/versions.ts";
import { start } from "./support/process.ts";
import { type Answers, fixed, observed, predicted, strangers, trusted } from "./support/questions.ts";

const here = fileURLToPath(new URL("python/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "corslint-servers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a real server lets pages of each origin read. */
async function answersOf({ kind, file }: Sample, text: string): Promise<Answers> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const server = await start(python, [join(here, "serve.py"), kind, path], folder);
  try {
    return await observed(server.port);
  } finally {
    await server.stop();
  }
}

describe.each(samples)("$file", (sample) => {
  const text = readFileSync(join(here, "samples", sample.file), "utf8");

  test("answers as simulate says", async () => {
    expect(await predicted(text, "python", { manifest })).toEqual(await answersOf(sample, text));
  });

  test("answers as simulate says after its fixes, which let in nobody but the trusted origin", async () => {
    const after = await fixed(text, "python", { manifest });
    expect(after).not.toBe(text);
    const answers = await answersOf(sample, after);
    expect(await predicted(after, "python", { manifest }), after).toEqual(answers);
    expect(answers[trusted]?.reads, after).toBe("with-credentials");
    expect(strangers.filter((origin) => answers[origin]?.reads !== "blocked")).toEqual([]);
  });
});

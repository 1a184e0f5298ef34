import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { check } from "../support/checking.ts";
import { factsOf } from "../support/facts.ts";
import { type Sample, samples } from "./python/samples.ts";
import { manifest, python } from "./python/versions.ts";
import { ask, type Observed } from "./support/ask.ts";
import { start } from "./support/process.ts";

const trusted = "https://app.example.com";
const strangers = [
  "https://evil.example",
  "https://example.com.evil.com",
  "https://evilexample.com",
  "http://app.example.com",
  "null",
];
const origins = [trusted, "https://a.b.example.com", ...strangers];
const headers = ["authorization", "x-a"];

const here = fileURLToPath(new URL("python/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "corslint-servers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answers = Readonly<Record<string, Observed>>;

/** What a real server lets pages of each origin read. */
async function observed({ kind, file }: Sample, text: string): Promise<Answers> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const server = await start(python, [join(here, "serve.py"), kind, path], folder);
  try {
    const asked = origins.map(async (origin) => [origin, await ask(server.port, { origin, method: "GET", headers })]);
    return Object.fromEntries(await Promise.all(asked));
  } finally {
    await server.stop();
  }
}

/** What `simulate` says that it lets them read. */
async function predicted(text: string): Promise<Answers> {
  const { policies } = await factsOf({ path: "app.py", grammar: "python", text, manifest });
  const prover = await loadProver();
  return Object.fromEntries(
    origins.map((origin) => {
      const { reads, preflight } = simulate(policies, { origin, method: "GET", headers }, prover);
      return [origin, { reads, preflight }];
    }),
  );
}

/** The text after the preferred fix of each finding, one after the other. */
async function fixed(text: string): Promise<string> {
  let current = text;
  for (let round = 0; round < 5; round++) {
    const { findings } = await check(current, "python", { trustedOrigins: [trusted] }, { manifest });
    const fix = findings.flatMap(({ fixes }) => fixes).find(({ preferred }) => preferred);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  return current;
}

describe.each(samples)("$file", (sample) => {
  const text = readFileSync(join(here, "samples", sample.file), "utf8");

  test("answers as simulate says", async () => {
    expect(await predicted(text)).toEqual(await observed(sample, text));
  });

  test("answers as simulate says after its fixes, which let in nobody but the trusted origin", async () => {
    const after = await fixed(text);
    expect(after).not.toBe(text);
    const answers = await observed(sample, after);
    expect(await predicted(after), after).toEqual(answers);
    expect(answers[trusted]?.reads, after).toBe("with-credentials");
    expect(strangers.filter((origin) => answers[origin]?.reads !== "blocked")).toEqual([]);
  });
});

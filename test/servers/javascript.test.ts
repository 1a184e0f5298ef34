import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { start } from "./support/process.ts";
import { type Answers, fixed, observed, predicted, strangers, trusted } from "./support/questions.ts";

const here = fileURLToPath(new URL("javascript/", import.meta.url));
/** Below the folder that holds the frameworks, so that what is written there finds them. */
const folder = join(here, "out");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = { name: "package.json", text: readFileSync(join(here, "package.json"), "utf8") };
const samples = readdirSync(join(here, "samples"));

/** What a real server lets pages of each origin read. */
async function answersOf(file: string, text: string): Promise<Answers> {
  writeFileSync(join(folder, file), text);
  const server = await start(process.execPath, [join(folder, file)], folder);
  try {
    return await observed(server.port);
  } finally {
    await server.stop();
  }
}

describe.each(samples)("%s", (file) => {
  const text = readFileSync(join(here, "samples", file), "utf8");

  test("answers as simulate says", async () => {
    expect(await predicted(text, "javascript", { manifest })).toEqual(await answersOf(file, text));
  });

  test("answers as simulate says after its fixes, which let in nobody but the trusted origin", async () => {
    const after = await fixed(text, "javascript", { manifest });
    expect(after).not.toBe(text);
    const answers = await answersOf(file, after);
    expect(await predicted(after, "javascript", { manifest }), after).toEqual(answers);
    expect(answers[trusted]?.reads, after).toBe("with-credentials");
    expect(strangers.filter((origin) => answers[origin]?.reads !== "blocked")).toEqual([]);
  });
});

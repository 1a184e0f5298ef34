import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { grammarOf } from "../../../server/src/syntax/fileTypes.ts";
import { start } from "./process.ts";
import { type Answers, fixed, observed, predicted, strangers, trusted } from "./questions.ts";

/**
 * Tests the samples of a folder of frameworks: their servers answer as simulate says, before and after their fixes. A sample
 * starts itself and prints the port it listens on; one that lies in a folder is started by `starters/<folder>.js`, which is
 * told where it is.
 */
export function testSamples(frameworks: string): void {
  const home = fileURLToPath(new URL(`../${frameworks}/`, import.meta.url));
  /** Below the folder that holds the frameworks, so that what is written there finds them. */
  const out = join(home, "out");
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const manifest = { name: "package.json", text: readFileSync(join(home, "package.json"), "utf8") };

  describe.each(samplesIn(join(home, "samples")))("%s", (path) => {
    const text = readFileSync(join(home, "samples", path), "utf8");
    const grammar = grammarOf(path) ?? "javascript";
    const around = { manifest, path };

    test("answers as simulate says", async () => {
      expect(await predicted(text, grammar, around)).toEqual(await answersOf(home, join(out, "before", path), text));
    });

    test("answers as simulate says after its fixes, which let in nobody but the trusted origin", async () => {
      const after = await fixed(text, grammar, around);
      expect(after).not.toBe(text);
      const answers = await answersOf(home, join(out, "after", path), after);
      expect(await predicted(after, grammar, around), after).toEqual(answers);
      expect(answers[trusted]?.reads, after).toBe("with-credentials");
      expect(strangers.filter((origin) => answers[origin]?.reads !== "blocked")).toEqual([]);
    });
  });
}

/** The paths of the samples below a folder. */
function samplesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.\w+$/.test(path))
    .sort();
}

/** What a real server lets pages of each origin read. */
async function answersOf(home: string, file: string, text: string): Promise<Answers> {
  const program = await written(file, text);
  const starter = join(home, "starters", `${basename(dirname(file))}.js`);
  const args = existsSync(starter) ? [starter, program] : [program];
  const server = await start(process.execPath, args, dirname(program));
  try {
    return await observed(server.port, server.path);
  } finally {
    await server.stop();
  }
}

/** Writes a program where it can be run: without types and decorators, which Node does not know. */
async function written(file: string, text: string): Promise<string> {
  mkdirSync(dirname(file), { recursive: true });
  if (!file.endsWith(".ts")) {
    writeFileSync(file, text);
    return file;
  }
  const program = file.replace(/\.ts$/, ".js");
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
  writeFileSync(program, (await transform(text, { loader: "ts", tsconfigRaw })).code);
  return program;
}

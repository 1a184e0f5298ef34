import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { routesIn } from "../support/facts.ts";
import type { Reads } from "../support/truth.ts";

/** One source file and what the library that it uses answered in memory. */
interface LibraryRow {
  readonly id: string;
  readonly library: string;
  readonly source: string;
  /** Where it lies: `app.js` where nothing is said. */
  readonly path?: string;
  /** The package.json beside it. */
  readonly manifest?: string;
  readonly startup?: "throws";
  readonly reads?: Readonly<Record<string, Reads>>;
  readonly preflight?: Readonly<Record<string, Reads>>;
}

const rows = readFileSync(new URL("../truth/libraries.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): LibraryRow => JSON.parse(line));

describe("what JavaScript libraries make of their options is what is predicted", () => {
  test.each(rows)("$id ($library)", async (row) => {
    const { source: text, path = "app.js", manifest, startup, reads = {}, preflight = {} } = row;
    const around = manifest === undefined ? {} : { manifest: { name: "package.json", text: manifest } };
    const policies = await routesIn({ path, grammar: grammarOf(path) ?? "javascript", text, ...around });
    const prover = await loadProver();
    const ask = (origin: string) =>
      simulate(policies, { origin, method: "GET", headers: ["authorization", "x-a"] }, prover);
    if (startup) {
      expect(ask("https://app.example.com").reads, text).toBe("startup-error");
      return;
    }
    const predicted = (part: "reads" | "preflight", origins: Readonly<Record<string, Reads>>) =>
      Object.fromEntries(Object.keys(origins).map((origin) => [origin, ask(origin)[part]]));
    expect(predicted("reads", reads), text).toEqual(reads);
    expect(predicted("preflight", preflight), text).toEqual(preflight);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { routesIn } from "../support/facts.ts";
import type { Reads } from "../support/truth.ts";

/** A program and what it answered in memory. */
interface ProgramRow {
  readonly id: string;
  readonly library: string;
  readonly path: string;
  readonly source: string;
  /** The files around it. */
  readonly files?: Readonly<Record<string, string>>;
  /** The requirements.txt beside it. */
  readonly manifest?: string;
  readonly startup?: "throws";
  readonly reads?: Readonly<Record<string, Reads>>;
  readonly preflight?: Readonly<Record<string, Reads>>;
}

const rows = readFileSync(new URL("../truth/pythonLibraries.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): ProgramRow => JSON.parse(line));

describe("what Python programs answered is what is predicted", () => {
  test.each(rows)("$id ($library)", async ({ path, source: text, files = {}, manifest, startup, ...observed }) => {
    const around = manifest === undefined ? {} : { manifest: { name: "requirements.txt", text: manifest } };
    const policies = await routesIn({ path, grammar: "python", text, files, ...around });
    const prover = await loadProver();
    const ask = (origin: string) =>
      simulate(policies, { origin, method: "GET", headers: ["authorization", "x-a"] }, prover);
    if (startup) {
      expect(ask("https://app.example.com").reads, text).toBe("startup-error");
      return;
    }
    const { reads = {}, preflight = {} } = observed;
    const predicted = (part: "reads" | "preflight", origins: Readonly<Record<string, Reads>>) =>
      Object.fromEntries(Object.keys(origins).map((origin) => [origin, ask(origin)[part]]));
    expect(predicted("reads", reads), text).toEqual(reads);
    expect(predicted("preflight", preflight), text).toEqual(preflight);
  });
});

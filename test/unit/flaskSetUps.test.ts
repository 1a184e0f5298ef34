import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { check } from "../support/checking.ts";
import { routesIn } from "../support/facts.ts";
import { patientProver } from "../support/provers.ts";

interface Row {
  readonly id: string;
  readonly source: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly expect: { readonly reads: Readonly<Record<string, string>> };
}

const rows: readonly Row[] = readFileSync(new URL("../truth/flaskSetUps.jsonl", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

/** What is not decided by the source, as far as it is read: then nothing is said. */
const undecided: Readonly<Record<string, string>> = {
  "on some paths": "a test of the path takes the header away",
  "behind an early return": "a test of the path keeps the header from being taken away",
  "config in a branch": "the environment decides",
};

describe("what pages may read of a Flask app", () => {
  test.each(rows)("$id", async ({ id, source, files = {}, expect: { reads } }) => {
    const around = { path: "app.py", files };
    const policies = await routesIn({ ...around, grammar: "python", text: source });
    const prover = patientProver();
    for (const [origin, observed] of Object.entries(reads)) {
      const { routes } = simulate(policies, { origin, method: "GET", headers: [] }, prover);
      const said = routes.length > 0 ? routes.map((route) => route.reads) : ["blocked"];
      expect(said).toEqual([id in undecided ? "unknown" : observed]);
    }
    if (id in undecided) expect((await check(source, "python", {}, around)).findings).toEqual([]);
  });
});

/** No rule says that an app lets every origin in that lets in one, or nobody. */
test.each(rows.filter(({ id, expect: { reads } }) => !id.startsWith("prefix") && isClosed(reads)))(
  "no rule speaks: $id",
  async ({ source, files = {} }) => {
    const { findings } = await check(source, "python", {}, { path: "app.py", files });
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  },
);

function isClosed(reads: Row["expect"]["reads"]): boolean {
  return reads["https://evil.example"] === "blocked";
}

import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";
import { letsEveryoneIn, type TruthRow, truthRows } from "../support/truth.ts";

const holes = new Set(["wildcard-origin-with-credentials", "reflected-origin-with-credentials"]);

describe("what cors, Express and node were seen to answer", () => {
  test.each(truthRows("javascript-cors.jsonl"))("$id ($framework $version)", async (row) => {
    const { findings, problems } = await check(row.source, "javascript");
    expect(problems).toEqual([]);
    const found = findings.filter(({ rule }) => holes.has(rule));
    const claimsHole = found.some(({ message }) => message.includes("any website can read"));
    const claimsRefusal = found.some(({ message }) => message.includes("Browsers refuse"));
    expect(claimsHole, row.source).toBe(letsEveryoneIn(row));
    if (claimsRefusal) expect(row.expect.reads?.["https://evil.example"]).toBe("without-credentials");
    if (findings.some(({ rule }) => rule === "missing-vary-origin")) expect(lacksVary(row)).toBe(true);
  });
});

/** Whether answers differ from origin to origin and one of them, that carries the header, does not say so. */
function lacksVary({ probes }: TruthRow): boolean {
  const answers = Object.entries(probes).flatMap(([name, answer]) => (name.startsWith("get:") ? answer : []));
  const differ = new Set(answers.map(({ acao }) => acao)).size > 1 || answers.some(({ acao }) => acao === "REFLECT");
  return differ && answers.some(({ acao, vary }) => acao !== undefined && !/\borigin\b/i.test(vary ?? ""));
}

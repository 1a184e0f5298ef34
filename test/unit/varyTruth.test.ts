import { expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";
import { type TruthRow, truthRows } from "../support/truth.ts";

test.each(truthRows("javascript.jsonl"))("a missing Vary is said of answers that lack it only: $id", async (row) => {
  const around = { path: row.path, ...(row.manifest && { manifest: row.manifest }) };
  const { findings } = await check(row.source, grammarOf(row.path) ?? "javascript", {}, around);
  if (findings.some(({ rule }) => rule === "missing-vary-origin")) expect(lacksVary(row), row.source).toBe(true);
});

/** Whether answers differ from origin to origin and one of them, that carries the header, does not say so. */
function lacksVary({ probes }: TruthRow): boolean {
  const answers = Object.entries(probes).flatMap(([name, answer]) => (name.startsWith("get:") ? answer : []));
  const differ = new Set(answers.map(({ acao }) => acao)).size > 1 || answers.some(({ acao }) => acao === "REFLECT");
  return differ && answers.some(({ acao, vary }) => acao !== undefined && !/\borigin\b/i.test(vary ?? ""));
}

import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";
import { predict } from "../support/predicting.ts";
import { moves, rewrites } from "../support/rewrites.ts";
import { type TruthRow, truthRows } from "../support/truth.ts";
import { undecided } from "../truth/undecided.ts";

/** The least number of rows that a way of writing is tried on: with fewer it proves nothing. */
const fewest = 10;

const tables = {
  python: ["python.jsonl"],
  javascript: ["javascript.jsonl"],
  nginx: ["nginx.jsonl", "nginxLocations.jsonl"],
} as const;

describe.each(["python", "javascript", "nginx"] as const)("%s means the same in other words", (language) => {
  const rows = tables[language].flatMap((name) => truthRows(name)).filter(({ id }) => !(id in undecided));
  test.each(Object.entries(rewrites[language]))("%s", async (_, rewrite) => {
    const pairs = rows.flatMap((row) => {
      const source = rewrite(row.source);
      return source === row.source ? [] : { row, rewritten: { ...row, source } };
    });
    expect(pairs.length).toBeGreaterThanOrEqual(fewest);
    for (const { row, rewritten } of pairs) {
      expect(await predict(rewritten), rewritten.source).toEqual(await predict(row));
      expect(await rulesBroken(rewritten), rewritten.source).toEqual(await rulesBroken(row));
    }
  });

  test.each(Object.entries(moves[language]))("in another file: %s", async (_, move) => {
    const pairs = rows.flatMap((row) => {
      const to = move(row.source);
      return to ? { row, source: to.source, files: { [posix.join(row.path, "..", to.name)]: to.text } } : [];
    });
    expect(pairs.length).toBeGreaterThanOrEqual(fewest);
    for (const { row, source, files } of pairs) {
      expect(await predict({ ...row, source }, files), source).toEqual(await predict(row));
    }
  });
});

async function rulesBroken({ source, path, language, manifest }: TruthRow): Promise<string[]> {
  const around = { path, ...(manifest && { manifest }) };
  const { findings } = await check(source, grammarOf(path) ?? language, {}, around);
  return findings.map(({ rule }) => rule).sort();
}

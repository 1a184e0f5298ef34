import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";
import { letsEveryoneIn, truthRows } from "../support/truth.ts";

const rules = new Set(["wildcard-origin-with-credentials", "reflected-origin-with-credentials"]);

/** Rows whose hole is real but not told, with the reason. */
const unseen: Readonly<Record<string, string>> = {
  "starlette-06745307": "two layers of the middleware make it together; each is judged by itself",
  "starlette-97272060": "two layers of the middleware make it together; each is judged by itself",
};

describe.each(["python.jsonl", "javascript.jsonl"])("what is said of a hole is what the server did: %s", (name) => {
  test.each(truthRows(name))("$id ($framework $version)", async (row) => {
    const grammar = grammarOf(row.path) ?? "javascript";
    const around = { path: row.path, ...(row.manifest && { manifest: row.manifest }) };
    const { findings, problems } = await check(row.source, grammar, {}, around);
    expect(problems).toEqual([]);
    const found = findings.filter(({ rule }) => rules.has(rule));
    if (found.some(({ message }) => message.includes("any website can read"))) {
      expect(letsEveryoneIn(row), row.source).toBe(true);
    }
    if (found.some(({ message }) => message.includes("Browsers refuse"))) {
      expect(row.expect.reads?.["https://evil.example"], row.source).toBe("without-credentials");
    }
    const isTold = findings.some(({ severity }) => severity === "error");
    if (letsEveryoneIn(row) && !(row.id in unseen)) expect(isTold, row.source).toBe(true);
  });
});

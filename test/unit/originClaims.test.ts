import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { type Checked, check } from "../support/checking.ts";
import { patientProver } from "../support/provers.ts";
import { type TruthRow, truthRows } from "../support/truth.ts";

type Finding = Checked["findings"][number];

const prover = patientProver();
const stranger = "https://evil.example";
/** Origins that look like the trusted ones of the rows. */
const lookAlikes = [
  "https://example.com.evil.com",
  "https://app.example.com.evil.com",
  "https://app.example.com.evil.example",
  "https://xexample.com.evil.example",
  "https://evilexample.com",
  "https://appXexample.com",
];

const rows = (
  [
    ["python.jsonl", "python"],
    ["javascript.jsonl", "javascript"],
    ["nginx.jsonl", "nginx"],
  ] as const
).flatMap(([file, grammar]) => truthRows(file).map((row) => ({ id: row.id, row, grammar })));

/** Rows with a hint about another route than the one that was asked, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  "hono-cors-structure-46241339": "the hint is about /raw, the row about /data",
  "hono-cors-structure-48740339": "the hint is about /raw, the row about /data",
};

async function findingsIn(row: TruthRow, grammar: Grammar): Promise<(rule: string) => Finding[]> {
  const around = { path: row.path, ...(row.manifest && { manifest: row.manifest }) };
  const { findings, problems } = await check(row.source, grammarOf(row.path) ?? grammar, {}, around);
  expect(problems).toEqual([]);
  return (rule) => findings.filter((finding) => finding.rule === rule);
}

/** The origins of a row whose pages could read the answer. */
function readersOf({ expect: { reads = {} } }: TruthRow): string[] {
  return Object.keys(reads).filter((origin) => reads[origin] !== "blocked");
}

/** The set of the item that a finding is about. */
function setOf({ policy, span }: Finding) {
  return policy?.origins.entries.find((entry) => entry.span.start === span.start)?.set;
}

describe("whom the rules say is let in, is let in by the real server", () => {
  test.each(rows)("$id", async ({ row, grammar }) => {
    const found = await findingsIn(row, grammar);
    const readers = readersOf(row);

    for (const finding of [...found("weak-origin-check"), ...found("shared-hosting-origin")]) {
      const witness = /also lets in `([^`]+)`/.exec(finding.message)?.[1] ?? "";
      expect(prover.contains(setOf(finding)!, witness), finding.message).toBe(true);
      if (row.expect.reads?.[witness]) expect(readers, finding.message).toContain(witness);
    }
    for (const { message } of found("insecure-origin")) {
      const origin = /^`([^`]+)`/.exec(message)?.[1] ?? "";
      if (row.expect.reads?.[origin]) expect(readers, message).toContain(origin);
    }
    if (found("null-origin").length > 0) expect(readers).toContain("null");
    if (row.id in elsewhere) return;
    if (found("wildcard-origin").length + found("reflected-origin").length > 0) {
      expect(row.expect.reads?.[stranger]).toBe("without-credentials");
    }
  });
});

describe("whom the rules say nobody is, cannot read", () => {
  test.each(rows)("$id", async ({ row, grammar }) => {
    const found = await findingsIn(row, grammar);
    const readers = readersOf(row);

    for (const finding of found("malformed-origin")) {
      const set = setOf(finding)!;
      expect(readers.filter((origin) => prover.contains(set, origin) !== false)).toEqual([]);
      if (finding.policy!.origins.entries.length === 1) expect(readers).toEqual([]);
    }
    if (found("matches-no-origin").length + found("multiple-origins-in-value").length > 0) expect(readers).toEqual([]);
  });
});

/** Rows whose look-alike is let in by code that is not read yet, with the reason. */
const unseen: Readonly<Record<string, string>> = {};

describe("a look-alike that can read, where strangers cannot, is found", () => {
  const weak = rows.filter(({ row }) => {
    const readers = readersOf(row);
    return !readers.includes(stranger) && lookAlikes.some((origin) => readers.includes(origin));
  });
  test.each(weak)("$id", async ({ id, row, grammar }) => {
    const found = await findingsIn(row, grammar);
    expect(found("weak-origin-check").length > 0, row.source).toBe(!(id in unseen));
  });

  const sandboxed = rows.filter(({ row }) => {
    const readers = readersOf(row);
    return !readers.includes(stranger) && readers.includes("null");
  });
  test.each(sandboxed)("null in $id", async ({ row, grammar }) => {
    const found = await findingsIn(row, grammar);
    // A text in the place of a list lets it in as well, which is told as such.
    expect(found("null-origin").length + found("wrong-option-type").length, row.source).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from "vitest";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { check } from "../support/checking.ts";
import { type TruthRow, truthRows } from "../support/truth.ts";

/** What a rule claims about a server, and how its answers show that. */
const claims: Readonly<Record<string, (row: TruthRow) => boolean>> = {
  "invalid-credentials-value": (row) => !mayRead(row, "with-credentials"),
  "duplicate-allow-origin": (row) => Object.values(row.expect.reads ?? {}).every((reads) => reads === "blocked"),
  "literal-wildcard-with-credentials": (row) => !passes(row, "with-credentials"),
  "authorization-not-covered": (row) => listsWildcard(row) && !passes(row, "with-credentials"),
  "invalid-method": (row) => !passes(row, "with-credentials"),
};
/** Credentials that are on are no refusal, and the answers do not tell which headers a page sees. */
const notRecorded = /credentials are on|it sees none/;
const files: readonly { readonly file: string; readonly grammar: Grammar }[] = [
  { file: "python.jsonl", grammar: "python" },
  { file: "javascript.jsonl", grammar: "typescript" },
  { file: "nginx.jsonl", grammar: "nginx" },
];

describe.each(files)("values that cannot work: $file", ({ file, grammar }) => {
  test("every claim is what the server answered", async () => {
    const wrong: string[] = [];
    let claimed = 0;
    for (const row of truthRows(file).filter(({ expect: { startup } }) => startup !== "throws")) {
      const { findings } = await check(row.source, grammar);
      for (const { rule, message } of findings) {
        const isTrue = claims[rule];
        if (!isTrue || notRecorded.test(message)) continue;
        claimed++;
        if (!isTrue(row)) wrong.push(`${row.id}: ${rule}: ${message}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(claimed).toBeGreaterThan(0);
  });
});

function mayRead({ expect: { reads = {} } }: TruthRow, how: string): boolean {
  return Object.values(reads).includes(how as never);
}

/** Whether the preflight of `PUT` with `x-a, authorization` gets through. */
function passes({ expect: { preflight = {} } }: TruthRow, how: string): boolean {
  return Object.values(preflight).includes(how as never);
}

function listsWildcard({ probes }: TruthRow): boolean {
  return Object.values(probes).some(({ acam, acah, aceh }) =>
    [acam, acah, aceh].some((names) => names?.split(",").some((name) => name.trim() === "*")),
  );
}

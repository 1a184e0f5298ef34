import { describe, expect, test } from "vitest";
import { observed, predict } from "../support/predicting.ts";
import { truthRows } from "../support/truth.ts";
import { undecided } from "../truth/undecided.ts";

/** The frameworks whose answers are predicted. */
const predicted = new Set(["starlette", "fastapi", "connexion", "nginx"]);

describe.each(["python.jsonl", "javascript.jsonl", "nginx.jsonl"])(
  "what is predicted is what was observed: %s",
  (name) => {
    const rows = truthRows(name).filter(({ framework, id }) => predicted.has(framework) && !(id in undecided));
    test.each(rows)("$id ($version)", async (row) => {
      expect(await predict(row), row.source).toEqual(observed(row));
    });
  },
);

test("at most 3 % of the rows of a language are left undecided, each with its reason", () => {
  for (const name of ["python.jsonl", "javascript.jsonl", "nginx.jsonl"]) {
    const rows = truthRows(name);
    const left = rows.filter(({ id }) => id in undecided);
    expect(left.length / rows.length).toBeLessThanOrEqual(0.03);
  }
});

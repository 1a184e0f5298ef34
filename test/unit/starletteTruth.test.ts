import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";
import { letsEveryoneIn, truthRows } from "../support/truth.ts";

const holes = new Set(["wildcard-origin-with-credentials", "reflected-origin-with-credentials"]);

/** Rows whose hole is real but not seen yet, with the reason. */
const unseen: Readonly<Record<string, string>> = {
  "django-manual-headers--47164728": "Django's response[…] without .headers is not read yet",
  "flask-manual-headers--99178827": "the headers argument of a response is not read yet",
  "starlette-06745307": "two layers of the middleware are judged one by one",
  "starlette-97272060": "two layers of the middleware are judged one by one",
};

describe("what Starlette, FastAPI, Connexion and hand-set headers were seen to answer", () => {
  test.each(truthRows("python-starlette.jsonl"))("$id ($version)", async (row) => {
    const { findings, problems } = await check(row.source, "python");
    expect(problems).toEqual([]);
    const found = findings.filter(({ rule }) => holes.has(rule));
    const claimsHole = found.some(({ message }) => message.includes("any website can read"));
    const claimsRefusal = found.some(({ message }) => message.includes("Browsers refuse"));
    if (claimsHole) expect(letsEveryoneIn(row)).toBe(true);
    if (claimsRefusal) expect(row.expect.reads?.["https://evil.example"]).toBe("without-credentials");
    if (letsEveryoneIn(row) && !(row.id in unseen)) expect(claimsHole, row.source).toBe(true);
  });
});

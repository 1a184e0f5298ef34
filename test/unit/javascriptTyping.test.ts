import { expect, test } from "vitest";
import type { Examples } from "../../server/src/rules/examples.ts";
import { check } from "../support/checking.ts";

const modules = import.meta.glob<{ examples: Examples }>(
  "../../server/src/rules/reflected-origin-with-credentials/examples/{cors,express}*.ts",
  { eager: true },
);
const silent = Object.values(modules).flatMap(({ examples }) =>
  examples.valid.map((example) => ({ ...example, examples })),
);
/** Lengths that are tried, so that the tests stay quick: no multiple of an indentation. */
const step = 5;

test.each(silent)("no hole is seen while it is typed: $name", async ({ code, examples }) => {
  const before = examples.preamble ?? "";
  for (let length = 0; length <= code.length; length += step) {
    const { findings, problems } = await check(before + code.slice(0, length), examples.grammar);
    const holes = findings.filter(({ rule }) => rule.endsWith("-with-credentials"));
    expect([...problems, ...holes.map(({ message }) => message)], code.slice(0, length)).toEqual([]);
  }
});

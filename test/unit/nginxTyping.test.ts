import { expect, test } from "vitest";
import type { Examples } from "../../server/src/rules/examples.ts";
import { check } from "../support/checking.ts";

const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*/examples/nginx*.ts", {
  eager: true,
});
const silent = Object.values(modules).flatMap(({ examples }) => examples.valid);

/** What is said about a text beside what is rightly said, with the text, so that a failure shows both. */
async function findingsIn(text: string, also: readonly string[] = []): Promise<string[]> {
  const { findings, problems } = await check(text, "nginx");
  const wrong = findings.filter(({ rule }) => !also.includes(rule));
  return [...problems, ...wrong.map(({ rule, span }) => `${rule} at ${span.start} in:\n${text}`)];
}

test.each(silent)("silent while it is typed: $name", async ({ code, also }) => {
  for (let length = 0; length <= code.length; length++) {
    expect(await findingsIn(code.slice(0, length), also)).toEqual([]);
  }
});

test.each(silent)("silent without a mark that was forgotten: $name", async ({ code, also }) => {
  for (const { index } of code.matchAll(/[;{}"']/g)) {
    expect(await findingsIn(code.slice(0, index) + code.slice(index + 1), also)).toEqual([]);
  }
});

test.each(silent)("silent while one of its lines is typed: $name", async ({ code, also }) => {
  for (const { 0: line, index } of code.matchAll(/\S.*$/gm)) {
    for (let length = 1; length < line.length; length++) {
      const rest = code.slice(index + line.length);
      expect(await findingsIn(code.slice(0, index + length) + rest, also)).toEqual([]);
    }
  }
});

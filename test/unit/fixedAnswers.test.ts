import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import type { Intent } from "../../server/src/frameworks/adapter.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Examples } from "../../server/src/rules/examples.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { check } from "../support/checking.ts";
import { factsOf } from "../support/facts.ts";
import { readMarks } from "../support/marked.ts";

/** Fixes that say who is let in; all of them are to keep credentials on. */
const deciding: readonly Intent[] = ["explicit-origins", "origin-pattern", "test-origin", "nginx"];

/** Rows in which something else than the repaired value decides who reads, with the reason. */
const decidedElsewhere: Readonly<Record<string, string>> = {
  "a name for the origin that is used elsewhere too": "a second layer on the same path answers `*` to everyone",
  "a branch that all answers of its kind take": "credentials are allowed on preflights only",
  "an error handler": "only requests that fail get to it",
  "an error handler with a name of its own": "only requests that fail get to it",
};

const strangers = [
  "https://evil.example",
  "https://example.com.evil.com",
  "https://evilexample.com",
  "http://app.example.com",
  "null",
];

const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*-with-credentials/examples/*.ts", {
  eager: true,
});

interface Fixed {
  readonly name: string;
  readonly intent: Intent;
  readonly text: string;
}

/** Every deciding fix of a table, with the text after it. */
async function fixesOf({ rule, invalid, preamble = "", grammar, trustedOrigins = [] }: Examples): Promise<Fixed[]> {
  const fixed: Fixed[] = [];
  for (const { name, code } of invalid) {
    const { text } = readMarks(preamble + code);
    const { findings } = await check(text, grammar, { trustedOrigins });
    const own = findings.filter((finding) => finding.rule === rule);
    for (const { intent, edits } of own.flatMap(({ fixes }) => fixes)) {
      if (deciding.includes(intent)) fixed.push({ name, intent, text: applyEdits(text, edits) });
    }
  }
  return fixed;
}

async function readers(text: string, grammar: Grammar, asking: readonly string[]): Promise<string[]> {
  const { policies } = await factsOf({ path: "example", grammar, text });
  const prover = await loadProver();
  return asking.filter((origin) => {
    const { reads } = simulate(policies, { origin, method: "GET", headers: [] }, prover);
    return reads === "with-credentials" || reads === "unknown";
  });
}

/** One origin for each entry of the setting. */
function meant(trustedOrigins: readonly string[]): string[] {
  return trustedOrigins.map((entry) => entry.replace("*", "app"));
}

const tables = Object.entries(modules).flatMap(([path, { examples }]) => {
  const title = path.replace(/^.*rules\/(.*)\/examples\/(.*)\.ts$/, "$1: $2");
  return examples.trustedOrigins ? [{ title, examples, trusted: meant(examples.trustedOrigins) }] : [];
});

describe("after each fix the trusted origins read with credentials, and no stranger does", () => {
  test.each(tables)("$title", async ({ examples, trusted }) => {
    for (const { name, intent, text } of await fixesOf(examples)) {
      if (name in decidedElsewhere) continue;
      const allowed = await readers(text, examples.grammar, [...trusted, ...strangers]);
      expect(allowed, `${name}: ${intent}\n${text}`).toEqual(trusted);
    }
  });
});

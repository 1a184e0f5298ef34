import { describe, expect, test } from "vitest";
import { mostOf, type Readable } from "../../server/src/engine/simulate/asked.ts";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Examples } from "../../server/src/rules/examples.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { check } from "../support/checking.ts";
import { factsOf } from "../support/facts.ts";
import { readMarks } from "../support/marked.ts";

const strangers = [
  "https://evil.example",
  "https://example.com.evil.com",
  "https://evilexample.com",
  "http://app.example.com",
  "null",
];

const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*/examples/*.ts", { eager: true });

/** What each stranger may read; undefined where the server fails and answers nobody. */
async function readsOf(text: string, grammar: Grammar): Promise<Readonly<Record<string, Readable>> | undefined> {
  const { policies } = await factsOf({ path: "example", grammar, text });
  if (policies.some(({ failure }) => failure)) return undefined;
  const prover = await loadProver();
  const ask = (origin: string) => simulate(policies, { origin, method: "GET", headers: [] }, prover).reads;
  return Object.fromEntries(strangers.map((origin) => [origin, ask(origin)]));
}

/** The strangers that read more after a fix than before it, but for those that the file names. */
async function letIn(before: Readonly<Record<string, Readable>>, fixed: string, grammar: Grammar): Promise<string[]> {
  const after = (await readsOf(fixed, grammar)) ?? {};
  return strangers.filter((origin) => {
    const [was, is] = [before[origin] ?? "blocked", after[origin] ?? "blocked"];
    const isMore = was !== is && mostOf([was, is]) === is;
    return isMore && ![was, is].includes("unknown") && !fixed.includes(`"${origin}"`);
  });
}

const tables = Object.entries(modules).map(([path, { examples }]) => {
  const title = path.replace(/^.*rules\/(.*)\/examples\/(.*)\.ts$/, "$1: $2");
  return { title, examples };
});

describe("no fix lets a stranger in who was shut out", () => {
  test.each(tables)("$title", async ({ examples }) => {
    const { invalid, preamble = "", grammar, trustedOrigins = [] } = examples;
    for (const { name, code } of invalid) {
      const { text } = readMarks(preamble + code);
      const before = await readsOf(text, grammar);
      if (!before) continue;
      const { findings } = await check(text, grammar, { trustedOrigins });
      for (const { title, edits } of findings.flatMap(({ fixes }) => fixes)) {
        const fixed = applyEdits(text, edits);
        expect(await letIn(before, fixed, grammar), `${name}: ${title}\n${fixed}`).toEqual([]);
      }
    }
  });
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ruleInfos } from "../../server/src/rules/index.ts";
import { isGrammar } from "../../server/src/syntax/parsers.ts";
import { check } from "../support/checking.ts";

const block = /^```(\w+) (wrong|right)\n([\s\S]*?)^```$/gm;

describe.each(ruleInfos.map(({ id }) => id))("the page of %s", (id) => {
  const url = new URL(`../../server/src/rules/${id}/README.md`, import.meta.url);
  const page = existsSync(url) ? readFileSync(url, "utf8") : "";

  test("is there, and its title is the rule's id", () => {
    expect(page.split("\n")[0]).toBe(`# ${id}`);
  });

  const blocks = [...page.matchAll(block)].map(([, grammar, verdict, code]) => ({ grammar, verdict, code }));
  test.each(blocks)("$grammar code that is $verdict", async ({ grammar, verdict, code }) => {
    if (!grammar || !isGrammar(grammar) || code === undefined) throw new Error(`no grammar ${grammar}`);
    const { findings, hasError } = await check(code, grammar);
    expect(hasError).toBe(false);
    expect(findings.map(({ rule }) => rule)).toEqual(verdict === "wrong" ? [id] : []);
  });
});

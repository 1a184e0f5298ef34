import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import type { Intent } from "../../server/src/frameworks/adapter.ts";
import type { Examples, InvalidExample } from "../../server/src/rules/examples.ts";
import { rules } from "../../server/src/rules/index.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";

/** What is left to say on purpose: without credentials, an answer for every site is a hint. */
const left: Readonly<Partial<Record<Intent, readonly string[]>>> = { "credentials-off": ["wildcard-origin"] };

const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*/examples/*.ts", { eager: true });

for (const [path, { examples }] of Object.entries(modules)) {
  const title = path.replace(/^.*rules\/(.*)\/examples\/(.*)\.ts$/, "$1: $2");
  const settings = { trustedOrigins: examples.trustedOrigins ?? [] };
  const withPreamble = (code: string) => (examples.preamble ?? "") + code;

  describe(title, () => {
    for (const example of examples.invalid) {
      test(example.name, () => checkInvalid(example, withPreamble));
    }
    for (const { name, code, also = [], around } of examples.valid) {
      test(`silent: ${name}`, async () => {
        const { findings, problems } = await check(withPreamble(code), examples.grammar, settings, around);
        expect(problems).toEqual([]);
        expect(rulesIn(findings).filter((rule) => !also.includes(rule))).toEqual([]);
        expect(rulesIn(findings)).toEqual(expect.arrayContaining([...also]));
      });
    }
  });

  async function checkInvalid(example: InvalidExample, prepare: (code: string) => string): Promise<void> {
    const { text, findings: marked, related } = readMarks(prepare(example.code));
    const { findings: all, problems } = await check(text, examples.grammar, settings, example.around);
    const also = example.also ?? [];
    const findings = all.filter(({ rule }) => !also.includes(rule));
    expect(problems).toEqual([]);
    expect(rulesIn(all)).toEqual(expect.arrayContaining([...also]));
    expect(findings.map(({ rule, message }) => ({ rule, message }))).toEqual([
      { rule: examples.rule, message: example.message },
    ]);
    const finding = findings[0]!;
    expect(excerpts(text, [finding.span])).toEqual(excerpts(text, marked));
    const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
    const relatedSpans = finding.related.flatMap(({ span, file }) => (file ? [] : [span])).sort(byStart);
    expect(excerpts(text, relatedSpans)).toEqual(excerpts(text, related.toSorted(byStart)));
    const offered = finding.fixes.filter(({ intent }) => intent !== "suppress");
    const results = offered.map(({ intent, edits }) => [intent, applyEdits(text, edits)]);
    const expected = Object.entries(example.fixes).map(([intent, code]) => [intent, prepare(code)]);
    expect(Object.fromEntries(results)).toEqual(Object.fromEntries(expected));
    expect(offered.map(({ preferred }) => preferred)).toEqual(offered.map((_, index) => index === 0));
    for (const fix of finding.fixes) {
      const after = await check(applyEdits(text, fix.edits), examples.grammar, settings, example.around);
      expect(after.problems).toEqual([]);
      const expectedRules = [...also, ...(left[fix.intent] ?? [])];
      expect(
        rulesIn(after.findings).filter((rule) => !expectedRules.includes(rule)),
        `findings after "${fix.title}"`,
      ).toEqual([]);
      expect(after.hasError, `syntax after "${fix.title}"`).toBe(false);
    }
  }
}

test("every rule has a table", () => {
  const covered = new Set(Object.values(modules).map(({ examples }) => examples.rule));
  expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

function rulesIn(findings: readonly { readonly rule: string }[]): string[] {
  return findings.map(({ rule }) => rule);
}

/** Spans with the text that they cover, so that a failure is readable. */
function excerpts(text: string, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
}

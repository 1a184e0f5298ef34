import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OriginPattern } from "../../server/src/policy/originSet.ts";
import { type PatternCase, patternCases } from "../support/originPatterns.ts";
import { nearbyArbitrary, samplesOf } from "../support/origins.ts";
import { patientProver } from "../support/provers.ts";
import { askPython, hasPython } from "../support/pythonRe.ts";
import { matches, randomPattern } from "../support/randomPatterns.ts";

const textsForEach = 1000;
const prover = patientProver();

function textsFor({ witness }: PatternCase, seed: number): string[] {
  return samplesOf(nearbyArbitrary(witness ? [witness] : []), textsForEach, seed);
}

function letIn(pattern: OriginPattern, text: string): boolean | undefined {
  return prover.contains({ kind: "pattern", ...pattern }, text);
}

/** The texts on which the automaton and the language's own engine differ. */
function differences(pattern: OriginPattern, texts: readonly string[], answers: readonly boolean[]): string[] {
  return texts.filter((text, at) => letIn(pattern, text) !== answers[at]);
}

describe("the automaton lets in what the language's own engine lets in", () => {
  const javascript = patternCases.filter(({ dialect }) => dialect === "javascript");
  const python = patternCases.filter(({ dialect }) => dialect === "python");

  test("for enough patterns", () => {
    expect(javascript.length + python.length).toBeGreaterThanOrEqual(100);
  });

  test.each(javascript)("JavaScript: $source ($matching $flags)", (one) => {
    const texts = textsFor(one, 1);
    expect(
      differences(
        one,
        texts,
        texts.map((text) => matches(one, text)),
      ),
    ).toEqual([]);
  });

  test.skipIf(!hasPython)("Python: all patterns", () => {
    const questions = python.map((pattern, at) => ({ pattern, texts: textsFor(pattern, at) }));
    const answers = askPython(questions);
    const wrong = questions.flatMap(({ pattern, texts }, at) =>
      differences(pattern, texts, answers[at] ?? []).map((text) => `${pattern.source} (${pattern.matching}): ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("it does so for patterns that nobody would write, with look-arounds anywhere", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab.-:A_1"), maxLength: 7 });
  const property = fc.property(randomPattern, fc.array(text, { minLength: 20, maxLength: 20 }), (pattern, texts) => {
    const wrong = texts.filter((one) => (letIn(pattern, one) ?? matches(pattern, one)) !== matches(pattern, one));
    expect(wrong).toEqual([]);
  });
  fc.assert(property, { numRuns: 3000, seed: 7 });
});

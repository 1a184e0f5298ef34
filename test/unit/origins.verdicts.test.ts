import { describe, expect, test } from "vitest";
import { originParts } from "../../server/src/origins/hosts/origin.ts";
import { lightProver, provePattern } from "../../server/src/origins/prover.ts";
import { type PatternCase, patternCases, undecidedPatterns } from "../support/originPatterns.ts";
import { patientProver } from "../support/provers.ts";

const prover = patientProver();

describe.each(["javascript", "python", "pcre"] as const)("patterns of %s", (dialect) => {
  const cases = patternCases.filter((one) => one.dialect === dialect);

  test.each(cases)("$source ($matching $flags) is $verdict $witness", (one: PatternCase) => {
    const { source, matching, flags, verdict, witness, acceptsNull, acceptsHttp } = one;
    expect(provePattern(source, { matching, dialect, flags }, prover)).toEqual({
      verdict,
      ...(witness !== undefined && { witness }),
      acceptsNull,
      acceptsHttp,
    });
  });

  test.each(cases.filter(({ witness }) => witness))(
    "$witness is an origin and $source lets it in",
    (one: PatternCase) => {
      const { witness = "" } = one;
      expect(new URL(witness).origin).toBe(witness);
      expect(originParts(witness)).toBeDefined();
      expect(prover.contains({ kind: "pattern", ...one }, witness)).toBe(true);
    },
  );
});

test.each(undecidedPatterns)("$source ($dialect) is undecided, with a reason", ({ source, dialect, matching }) => {
  const proof = provePattern(source, { matching, dialect }, prover);
  expect(proof).toEqual({
    verdict: "unknown",
    acceptsNull: false,
    acceptsHttp: false,
    why: expect.stringMatching(/^an? |^the /),
  });
  expect(
    prover.contains({ kind: "pattern", source, dialect, matching, flags: "" }, "https://example.com"),
  ).toBeUndefined();
});

describe("which domains are meant", () => {
  const shared = "^https://([a-z]+\\.)?example\\.(com|org)$";

  test.each([
    ["those that the pattern names", shared, undefined, "safe"],
    ["those that are given", shared, ["example.com"], "https://example.org"],
    ["given as origins", shared, ["https://app.example.com", "https://example.org"], "safe"],
    ["a suffix is no domain of anybody's", "^https://.*\\.vercel\\.app$", ["vercel.app"], "https://evil.vercel.app"],
    ["none of them", "^https://example\\.com$", [], "https://example.com"],
    [
      "what the example is usually drawn from",
      "example\\.com",
      ["example.com", "evil.com"],
      "https://example.com.attacker.com",
    ],
  ])("%s", (_, source, trusted, verdict) => {
    const proof = provePattern(source, { matching: "search", ...(trusted && { trusted }) }, prover);
    expect(proof.witness ?? proof.verdict).toBe(verdict);
  });
});

test("without the engine every pattern is unknown", () => {
  expect(provePattern("^https://example\\.com$", { matching: "search" }, lightProver).verdict).toBe("unknown");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mended } from "../../server/src/origins/tighten/mend.ts";
import { tightened } from "../../server/src/origins/tighten/tighten.ts";
import type { OriginPattern } from "../../server/src/policy/originSet.ts";
import { patternCases } from "../support/originPatterns.ts";
import { patientProver } from "../support/provers.ts";

const prover = patientProver();

type Row = readonly [source: string, matching: OriginPattern["matching"], tightened: string | undefined];

function patternOf(
  [source, matching]: readonly [string, OriginPattern["matching"], ...unknown[]],
  dialect: OriginPattern["dialect"],
): OriginPattern {
  return { source, matching, dialect, flags: "" };
}

const javascript: readonly Row[] = [
  // An open end.
  ["^https:\\/\\/example\\.com", "search", "^https:\\/\\/example\\.com$"],
  ["^https:\\/\\/example\\.com.*$", "search", "^https:\\/\\/example\\.com$"],
  ["^https?:\\/\\/localhost", "search", "^https?:\\/\\/localhost(?::\\d+)?$"],
  [
    "^https://a\\.example\\.com$|^http://localhost",
    "search",
    "^https://a\\.example\\.com$|^http://localhost(?::\\d+)?$",
  ],
  ["^https:\\/\\/(app|admin)\\.example\\.com", "search", "^https:\\/\\/(app|admin)\\.example\\.com$"],
  // An open start.
  ["example\\.com$", "search", "^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$"],
  ["example\\.com", "search", "^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$"],
  // Dots that are any character, where that matters.
  ["^https:\\/\\/www.example.com$", "search", "^https:\\/\\/www\\.example\\.com$"],
  ["^https://api.staging.example.com", "search", "^https://api\\.staging\\.example\\.com$"],
  // Anything before the host.
  ["^https?:\\/\\/.*example\\.com$", "search", "^https?:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$"],
  ["^https:\\/\\/[\\w.-]+example\\.com$", "search", "^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$"],
  ["https://*.example.com", "fullmatch", "https://(?:[a-z0-9-]+\\.)*example.com"],
  // `null`.
  ["^(https:\\/\\/example\\.com|null)$", "search", "^(https:\\/\\/example\\.com)$"],
  ["^null$|^https:\\/\\/example\\.com", "search", "^https:\\/\\/example\\.com$"],
  // Nobody is named, or anybody can have a name there.
  ["^.*$", "search", undefined],
  ["^https?:\\/\\/", "search", undefined],
  ["^https:\\/\\/.*\\.vercel\\.app$", "search", undefined],
  ["^https:\\/\\/example\\.[a-z]+$", "search", undefined],
  ["^https:\\/\\/(\\w+)\\.\\1\\.com", "search", undefined],
];

const python: readonly Row[] = [
  ["https://example\\.com", "match", "https://example\\.com$"],
  ["https://.*example\\.com", "fullmatch", "https://(?:[a-z0-9-]+\\.)*example\\.com"],
  [
    "https://app\\.example\\.com|https://b\\.example\\.com",
    "match",
    "https://app\\.example\\.com$|https://b\\.example\\.com$",
  ],
  ["(?i)https://www.example.com", "fullmatch", "(?i)https://www\\.example\\.com"],
];

const pcre: readonly Row[] = [
  ["(example\\.com)", "search", "^https://(?:[a-z0-9-]+\\.)*(example\\.com)$"],
  ["^https?://.*example\\.com$", "search", "^https?://(?:[a-z0-9-]+\\.)*example\\.com$"],
];

const rows = [
  ...javascript.map((row) => ({ pattern: patternOf(row, "javascript"), expected: row[2] })),
  ...python.map((row) => ({ pattern: patternOf(row, "python"), expected: row[2] })),
  ...pcre.map((row) => ({ pattern: patternOf(row, "pcre"), expected: row[2] })),
];

test.each(rows)("$pattern.source ($pattern.dialect $pattern.matching) becomes $expected", ({ pattern, expected }) => {
  expect(tightened(pattern, prover)).toBe(expected);
});

test("with credentials `http:` goes as well, but for the own machine", () => {
  const secured = (source: string) =>
    tightened({ source, flags: "", dialect: "javascript", matching: "search" }, prover, { isSecure: true });
  expect(secured("^https?:\\/\\/(.+\\.)?example\\.com$")).toBe("^https:\\/\\/(.+\\.)?example\\.com$");
  expect(secured("\\.example\\.com$")).toBe("^https:\\/\\/[a-z0-9.-]+\\.example\\.com$");
  expect(secured("^http:\\/\\/localhost")).toBe("^http:\\/\\/localhost(?::\\d+)?$");
});

test.each([
  ["^https:\\/\\/example\\.com\\/$", "^https:\\/\\/example\\.com$", "slash"],
  ["^https://(a|b)\\.example\\.com/", "^https://(a|b)\\.example\\.com", undefined],
  ["^https://example\\.com:443$", "^https://example\\.com$", "port"],
  ["^https://Example\\.com$", "^https://example\\.com$", "case"],
  ["^example\\.com$", "^https://example\\.com$", "scheme"],
  ["^https://\\*\\.example\\.com$", undefined, undefined],
])("%s, which no origin matches, is mended", (source, expected, mistake) => {
  const pattern: OriginPattern = { source, flags: "", dialect: "javascript", matching: "search" };
  expect(mended(pattern, prover)).toEqual(mistake && { source: expected, mistake });
});

test("an origin that the user trusts stays in", () => {
  const pattern: OriginPattern = {
    source: "^https:\\/\\/example\\.com",
    flags: "",
    dialect: "javascript",
    matching: "search",
  };
  const trusted = ["https://example.com:8443"];
  expect(tightened(pattern, prover, { trusted })).toBe("^https:\\/\\/example\\.com(?::\\d+)?$");
});

/** What must hold of everything that comes out. */
function expectTight(pattern: OriginPattern, meant: readonly string[]): void {
  const source = tightened(pattern, prover);
  if (source === undefined) return;
  const [before, after] = [pattern.source, source].map(
    (text) => ({ ...pattern, kind: "pattern", source: text }) as const,
  );
  const proof = prover.prove(after!);
  expect(proof.verdict, source).toBe("safe");
  expect(proof.acceptsNull, source).toBe(false);
  const kept = meant.filter((origin) => prover.contains(before!, origin) === true);
  expect(
    kept.filter((origin) => prover.contains(after!, origin) !== true),
    source,
  ).toEqual([]);
}

describe("what comes out is proved safe and keeps who is meant", () => {
  const meant = ["https://example.com", "https://app.example.com"];

  test.each(patternCases)("of $source ($dialect $matching)", ({ source, flags, dialect, matching }) => {
    expectTight({ source, flags, dialect, matching }, meant);
  });

  const source = fc
    .tuple(
      fc.constantFrom("^https://", "^https?://", "https://", "^http://", "^", "", "^(https?://)?", "^.*://"),
      fc.constantFrom("", "(www\\.)?", "([a-z0-9-]+\\.)*", ".*", "(.*)", ".+\\.", "[\\w.-]*", "(app|admin)[.-]", "*."),
      fc.constantFrom(
        "example\\.com",
        "example.com",
        "example\\.(com|org)",
        "(example\\.com|sample\\.com)",
        "example\\.com|null",
      ),
      fc.constantFrom("", "$", "(:\\d+)?", "(:\\d+)?$", ".*", ".*$", "/?$", "|^http://localhost"),
    )
    .map((parts) => parts.join(""));
  const pattern: fc.Arbitrary<OriginPattern> = fc.record({
    source,
    flags: fc.constantFrom("", "i"),
    dialect: fc.constantFrom("javascript" as const, "python" as const, "pcre" as const),
    matching: fc.constantFrom("search" as const, "match" as const, "fullmatch" as const),
  });

  test("of patterns that are put together at random", () => {
    fc.assert(
      fc.property(pattern, (one) => expectTight(one, meant)),
      { numRuns: 300, seed: 7 },
    );
  });
});

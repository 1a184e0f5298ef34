import fc from "fast-check";
import { parse } from "tldts";
import { describe, expect, test } from "vitest";
import { provePattern } from "../../server/src/origins/prover.ts";
import { patternCases } from "../support/originPatterns.ts";
import { nearbyArbitrary, originArbitrary, samplesOf } from "../support/origins.ts";
import { patientProver } from "../support/provers.ts";
import { matches } from "../support/randomPatterns.ts";

const prover = patientProver();

/** The registrable domain of a well-formed origin, said independently of the code under test. */
function domainOf(text: string): string | undefined {
  if (!URL.canParse(text) || new URL(text).origin !== text || text === "null") return undefined;
  const { domain, isIcann, isPrivate } = parse(text, { allowPrivateDomains: true });
  return domain && (isIcann || isPrivate) ? domain : undefined;
}

const texts = [
  ...samplesOf(originArbitrary, 1500, 11),
  ...samplesOf(nearbyArbitrary(patternCases.flatMap(({ witness }) => witness ?? [])), 1500, 12),
];
const origins = [...new Set(texts)].flatMap((text) => domainOf(text) ?? []).length;

describe("no pattern that is safe lets a stranger in", () => {
  const domains = ["example.com", "example.org", "example.co.uk", "my-app.vercel.app", "my-org.github.io"];
  const meant = [...domains, "xn--mnchen-3ya.de", "sample.com"];
  const safe = patternCases.filter(({ verdict }) => verdict === "safe");

  test("of many origins", () => {
    expect(origins).toBeGreaterThan(1000);
  });

  test.each(safe)("$source ($dialect $matching)", (one) => {
    const strangers = texts.filter((text) => {
      const domain = domainOf(text);
      return domain !== undefined && !meant.includes(domain);
    });
    expect(strangers.filter((text) => prover.contains({ kind: "pattern", ...one }, text))).toEqual([]);
  });
});

describe("verdicts on patterns that are put together at random", () => {
  const pattern = fc
    .tuple(
      fc.constantFrom("^https://", "^https?://", "https://", "^http://", "^", "", "^(https?://)?", "^.*://"),
      fc.constantFrom(
        "",
        "(www\\.)?",
        "([a-z0-9-]+\\.)*",
        ".*",
        ".*\\.",
        "[^.]+\\.",
        "(app|admin)[.-]",
        "(?!evil)\\w+\\.",
      ),
      fc.constantFrom(
        "example\\.com",
        "example.com",
        "example\\.(com|org)",
        "example\\.[a-z]+",
        "vercel\\.app",
        "localhost",
      ),
      fc.constantFrom("$", "", "(:\\d+)?$", "\\b", "(?:$|:)", "(?![a-z])", "[^/]*$", "$|^null$", "(?<!evil\\.com)$"),
    )
    .map((parts) => parts.join(""));

  test("are borne out by JavaScript's own engine", () => {
    const property = fc.property(pattern, fc.boolean(), (source, isGiven) => {
      const trusted = isGiven ? ["example.com"] : ["example.com", "example.org"];
      const proof = provePattern(source, { matching: "search", trusted }, prover);
      const letIn = (text: string) => matches({ source, flags: "", matching: "search" }, text);
      const strangers = texts.filter((text) => letIn(text) && !trusted.includes(domainOf(text) ?? "example.com"));
      expect(proof.verdict).not.toBe("unknown");
      expect(proof.acceptsNull).toBe(letIn("null"));
      if (proof.verdict !== "unsafe") expect(strangers).toEqual([]);
      if (proof.verdict === "never-matches") expect(texts.filter((text) => domainOf(text) && letIn(text))).toEqual([]);
      if (!proof.acceptsHttp)
        expect(texts.filter((text) => text.startsWith("http:") && domainOf(text) && letIn(text))).toEqual([]);
      if (proof.witness === undefined) return;
      expect(letIn(proof.witness)).toBe(true);
      expect(trusted).not.toContain(domainOf(proof.witness) ?? "example.com");
    });
    fc.assert(property, { numRuns: 400, seed: 5 });
  });
});

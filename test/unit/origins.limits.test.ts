import { describe, expect, test } from "vitest";
import { engine } from "../../server/src/origins/automaton/engine.ts";
import { loadProver, provePattern, proverWith, usualLimits } from "../../server/src/origins/prover.ts";
import { patientProver } from "../support/provers.ts";

const open = "^https://.*example\\.com$";
const prove = (source: string, limits = usualLimits) =>
  provePattern(source, { matching: "search" }, proverWith(engine, limits));

describe("what takes too much is unknown, never safe", () => {
  test("states", () => {
    expect(prove(open, { ...usualLimits, states: 10, now: () => 0 })).toMatchObject({
      verdict: "unknown",
      why: "a pattern with too many states",
    });
  });

  test("time on the clock", () => {
    let time = 0;
    const now = () => {
      time += 10;
      return time;
    };
    expect(prove(open, { ...usualLimits, milliseconds: 5, now })).toMatchObject({
      verdict: "unknown",
      why: "a pattern that takes too long",
    });
  });

  test("one pattern of a set does not use up what another needs", () => {
    const hard = "^https://(?!.*a.{10}b)(?!.*c.{10}d).*\\.example\\.com$";
    const member = (source: string) =>
      ({ kind: "pattern", source, flags: "", dialect: "javascript", matching: "search" }) as const;
    const prover = proverWith(engine, { ...usualLimits, states: 3000, now: () => 0 });
    expect(prover.prove(member(hard)).verdict).toBe("unknown");
    expect(prover.prove({ kind: "union", members: [member(hard), member("example\\.com$")] }).verdict).toBe("unsafe");
  });
});

describe("patterns that make a backtracking engine run for ages are read like any other", () => {
  const text = `https://${"a".repeat(50)}.example.org`;

  test.each([
    ["^https://(a+)+\\.example\\.com$", "safe"],
    ["^https://(a|a|a?)+\\.example\\.com$", "safe"],
    ["^https://(([a-z])+.)+example\\.com$", "https://evilexample.com"],
    ["(?:a*a*)*example\\.com", "https://example.com.evil.com"],
    ["^https://(.*a){20}\\.example\\.com$", "safe"],
  ])("%s", (source, expected) => {
    const prover = patientProver();
    const proof = provePattern(source, { matching: "search" }, prover);
    expect(proof.witness ?? proof.verdict).toBe(expected);
    const set = { kind: "pattern", source, flags: "", dialect: "javascript", matching: "search" } as const;
    expect(prover.contains(set, text)).toBe(false);
  });
});

/** The engine, and how many of the sample patterns it has compiled so far. */
function countingEngine() {
  let compiled = 0;
  const counting: typeof engine = {
    ...engine,
    compile: (pattern) => {
      if (pattern.source.includes("sample")) compiled++;
      return engine.compile(pattern);
    },
  };
  return { counting, compiled: () => compiled };
}

describe("what is remembered", () => {
  test("a pattern is compiled once, and one that is refused is refused once", () => {
    const { counting, compiled } = countingEngine();
    const prover = proverWith(counting, usualLimits);
    const set = (source: string) =>
      ({ kind: "pattern", source, flags: "", dialect: "javascript", matching: "search" }) as const;
    for (const source of ["sample\\.com", "(sample)\\1"]) {
      expect(prover.prove(set(source))).toEqual(prover.prove(set(source)));
      prover.contains(set(source), "https://sample.com");
    }
    expect(compiled()).toBe(2);
  });

  test("the patterns of a long list are compiled once for all who ask for them one after the other", () => {
    const { counting, compiled } = countingEngine();
    const prover = proverWith(counting, usualLimits);
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 600; n++) {
        const set = {
          kind: "pattern",
          source: `^sample${n}$`,
          flags: "",
          dialect: "pcre",
          matching: "search",
        } as const;
        prover.contains(set, "https://sample.com");
      }
    }
    expect(compiled()).toBe(600);
  });

  test("the prover is loaded once", async () => {
    expect(await loadProver()).toBe(await loadProver());
    expect(provePattern(open, { matching: "search" }, await loadProver())).toMatchObject({ verdict: "unsafe" });
  });
});

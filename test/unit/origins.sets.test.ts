import { describe, expect, test } from "vitest";
import { intersection } from "../../server/src/origins/intersection.ts";
import { lightProver, needsEngine } from "../../server/src/origins/prover.ts";
import { union } from "../../server/src/origins/union.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../server/src/policy/originSet.ts";
import { patientProver } from "../support/provers.ts";

const prover = patientProver();

const exact = (origin: string): OriginSet => ({ kind: "exact", origin });
const text = (kind: "glob" | "prefix" | "suffix" | "substring", value: string): OriginSet => ({ kind, text: value });
const regex = (source: string): OriginSet => ({
  kind: "pattern",
  source,
  flags: "",
  dialect: "javascript",
  matching: "search",
});
const unknown: OriginSet = { kind: "unknown", why: "a call" };
const app = "https://app.example.com";

interface Row {
  readonly set: OriginSet;
  /** The verdict, or the witness. */
  readonly proof: string;
  readonly sharedHost?: string;
  readonly otherOrigin?: string;
  readonly letsIn?: readonly string[];
  readonly keepsOut?: readonly string[];
  readonly maybe?: readonly string[];
  readonly insecure?: string;
  readonly also?: "null" | "http" | "null http";
}

const light: Readonly<Record<string, Row>> = {
  nobody: { set: nobody, proof: "never-matches", keepsOut: [app, "null"] },
  everyone: {
    set: anyByWildcard,
    proof: "https://evil.com",
    letsIn: [app, "null", "https://münchen.de"],
    insecure: "http://evil.com",
    also: "null http",
  },
  "one origin": { set: exact(app), proof: "safe", letsIn: [app], keepsOut: [`${app}:443`, "HTTPS://app.example.com"] },
  "one origin that is none": { set: exact(`${app}/`), proof: "never-matches", letsIn: [`${app}/`] },
  "an app's origin": {
    set: exact("capacitor://localhost"),
    proof: "never-matches",
    otherOrigin: "capacitor://localhost",
  },
  "one http origin": { set: exact("http://example.com"), proof: "safe", insecure: "http://example.com", also: "http" },
  "a local http origin": { set: exact("http://localhost:3000"), proof: "safe", also: "http" },
  "one site of a shared host": { set: exact("https://my-app.vercel.app"), proof: "safe" },
  null: { set: exact("null"), proof: "never-matches", letsIn: ["null"], also: "null" },
  "a list": {
    set: union([exact(app), exact("https://example.org")]),
    proof: "safe",
    letsIn: [app],
    keepsOut: ["null"],
  },
  "something unknown": { set: unknown, proof: "unknown", maybe: [app, "null"] },
  "a list with something unknown": {
    set: union([exact(app), unknown]),
    proof: "unknown",
    letsIn: [app],
    maybe: ["null"],
  },
  "everyone and something unknown": {
    set: union([unknown, anyByReflection]),
    proof: "https://evil.com",
    also: "null http",
    insecure: "http://evil.com",
  },
  "what is unknown, of a list": {
    set: intersection([unknown, union([exact(app), exact("https://example.org")])]),
    proof: "safe",
    maybe: [app],
    keepsOut: ["https://evil.com"],
  },
  "two lists": {
    set: intersection([union([exact(app), exact("https://a.com")]), exact(app)]),
    proof: "safe",
    letsIn: [app],
    keepsOut: ["https://a.com"],
  },
  "two lists without a common origin": {
    set: intersection([exact("https://a.com"), exact(app)]),
    proof: "never-matches",
  },
};

const heavy: Readonly<Record<string, Row>> = {
  glob: { set: text("glob", "https://*.example.com"), proof: "safe", letsIn: [app], keepsOut: ["https://example.com"] },
  "glob without a dot": { set: text("glob", "https://*example.com"), proof: "https://evilexample.com" },
  "glob for any scheme": {
    set: text("glob", "*.example.com"),
    proof: "safe",
    insecure: "http://x.example.com",
    also: "http",
  },
  "glob of a shared host": {
    set: text("glob", "https://*.github.io"),
    proof: "https://evil.github.io",
    sharedHost: "github.io",
  },
  "glob with signs of other languages": { set: text("glob", "https://a.example.com?(x)"), proof: "never-matches" },
  prefix: {
    set: text("prefix", "https://example.com"),
    proof: "https://example.com.evil.com",
    letsIn: ["https://example.com:1"],
  },
  "prefix up to the port": { set: text("prefix", "http://localhost:"), proof: "safe", also: "http" },
  suffix: {
    set: text("suffix", "example.com"),
    proof: "https://evilexample.com",
    insecure: "http://evilexample.com",
    also: "http",
  },
  "suffix with a dot": {
    set: text("suffix", ".example.com"),
    proof: "safe",
    insecure: "http://x.example.com",
    also: "http",
  },
  substring: {
    set: text("substring", "localhost"),
    proof: "https://localhost.evil.com",
    insecure: "http://localhost.evil.com",
    also: "http",
  },
  "substring of everything": {
    set: text("substring", ""),
    proof: "https://evil.com",
    insecure: "http://evil.com",
    also: "null http",
  },
  "a prefix and a suffix": {
    set: intersection([text("prefix", "https://"), text("suffix", ".example.com")]),
    proof: "safe",
    letsIn: [app],
    keepsOut: ["http://app.example.com"],
  },
  "a prefix, and two suffixes of which one is open": {
    set: intersection([
      text("prefix", "https://"),
      union([text("suffix", ".example.com"), text("suffix", "sample.org")]),
    ]),
    proof: "https://evilsample.org",
  },
  "patterns that exclude each other": {
    set: intersection([regex("^https:"), regex("^http:")]),
    proof: "never-matches",
  },
  "a list, and a pattern for the rest": {
    set: union([exact("https://sample.org"), regex("^https://.*sample\\.org$|^https://(.+\\.)?example\\.com$")]),
    proof: "https://evilsample.org",
  },
  "what is unknown, of a safe pattern": {
    set: intersection([unknown, regex("^https://example\\.com$")]),
    proof: "safe",
    keepsOut: [app],
  },
  "what is unknown, of an open pattern": { set: intersection([unknown, regex("example\\.com")]), proof: "unknown" },
  "a pattern beside one that is undecided": {
    set: union([regex("(a)\\1"), regex("^https://example\\.com")]),
    proof: "https://example.com.evil.com",
  },
  "a safe pattern beside one that is undecided": {
    set: union([regex("(a)\\1"), regex("^https://example\\.com$")]),
    proof: "unknown",
    letsIn: ["https://example.com"],
    maybe: [app],
  },
  "a local and a public http host": {
    set: regex("^http://(localhost|example\\.com)$"),
    proof: "safe",
    insecure: "http://example.com",
    also: "http",
  },
  "extensions of a browser": {
    set: regex("^chrome-extension://[a-p]{4}$"),
    proof: "never-matches",
    otherOrigin: "chrome-extension://aaaa",
  },
};

const rows = Object.entries({ ...light, ...heavy }).map(([name, row]) => ({ name, ...row }));

describe.each(rows)(
  "$name",
  ({ set, proof, sharedHost, otherOrigin, letsIn, keepsOut, maybe, insecure, also = "" }) => {
    test("is proved", () => {
      const found = prover.prove(set);
      expect(found.witness ?? found.verdict).toBe(proof);
      expect(found.sharedHost).toBe(sharedHost);
      expect(found.otherOrigin).toBe(otherOrigin);
      expect(found.acceptsNull).toBe(also.includes("null"));
      expect(found.acceptsHttp).toBe(also.includes("http"));
      expect(prover.insecureOrigin(set)).toBe(insecure);
    });

    test("lets in what it should", () => {
      const contained = (origins: readonly string[] = []) => origins.map((origin) => prover.contains(set, origin));
      expect(contained(letsIn)).toEqual((letsIn ?? []).map(() => true));
      expect(contained(keepsOut)).toEqual((keepsOut ?? []).map(() => false));
      expect(contained(maybe)).toEqual((maybe ?? []).map(() => undefined));
    });
  },
);

describe("the prover that is there from the start", () => {
  test.each(Object.entries(light))("decides: %s", (_, { set }) => {
    expect(needsEngine(set)).toBe(false);
    expect(lightProver.prove(set)).toEqual(prover.prove(set));
    expect(lightProver.insecureOrigin(set)).toEqual(prover.insecureOrigin(set));
  });

  test.each(Object.entries(heavy))("leaves to the loaded one: %s", (_, { set }) => {
    expect(needsEngine(set)).toBe(true);
    expect(["unknown", "unsafe"]).toContain(lightProver.prove(set).verdict);
  });
});

describe("sets are put together without what makes no difference", () => {
  test.each([
    ["a union with everyone is everyone", union([exact(app), anyByReflection, unknown]), anyByReflection],
    ["a union of one", union([nobody, exact(app)]), exact(app)],
    ["an intersection with nobody is nobody", intersection([unknown, nobody, exact(app)]), nobody],
    ["an intersection of one", intersection([anyByWildcard, exact(app)]), exact(app)],
    ["an intersection of all", intersection([anyByWildcard, anyByWildcard]), anyByWildcard],
  ])("%s", (_, set, expected) => {
    expect(set).toEqual(expected);
  });
});

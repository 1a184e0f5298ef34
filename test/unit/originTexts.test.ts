import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originParts } from "../../server/src/origins/hosts/origin.ts";
import { isTrusted } from "../../server/src/origins/trusted.ts";
import { correctedOrigin, correctedOrigins, domainOfGlob } from "../../server/src/origins/written/correction.ts";
import { mistakeIn } from "../../server/src/origins/written/mistake.ts";
import { nearbyArbitrary } from "../support/origins.ts";

/** A text, the mistake in it, and the origin that it means where one can be told. */
const mistaken: readonly (readonly [text: string, mistake: string, means?: string])[] = [
  ["https://app.example.com/", "slash", "https://app.example.com"],
  ["https://app.example.com:8443/", "slash", "https://app.example.com:8443"],
  ["https://app.example.com/login", "path", "https://app.example.com"],
  ["https://app.example.com?x=1", "path", "https://app.example.com"],
  ["https://app.example.com#top", "path", "https://app.example.com"],
  ["https://me@app.example.com", "user", "https://app.example.com"],
  ["app.example.com", "scheme", "https://app.example.com"],
  ["//app.example.com", "scheme", "https://app.example.com"],
  ["app.example.com:8443", "scheme", "https://app.example.com:8443"],
  ["localhost:3000", "scheme", "http://localhost:3000"],
  ["127.0.0.1", "scheme", "http://127.0.0.1"],
  ["production", "scheme"],
  ["https://app.example.com:443", "port", "https://app.example.com"],
  ["http://localhost:80", "port", "http://localhost"],
  ["https://App.Example.com", "case", "https://app.example.com"],
  ["HTTPS://app.example.com", "case", "https://app.example.com"],
  [" https://app.example.com", "blanks", "https://app.example.com"],
  ["https://app.exa mple.com", "blanks"],
  ["'https://app.example.com'", "quotes", "https://app.example.com"],
  ["https://münchen.example", "letters", "https://xn--mnchen-3ya.example"],
  ["https://*.example.com", "glob"],
  ["*.example.com", "glob"],
  ["*", "glob"],
  ["http://localhost:*", "glob"],
  ["chrome-extension://*", "glob"],
  ["^https://.*\\.example\\.com$", "expression"],
  ["/example\\.com$/", "expression"],
  ["NULL", "null"],
  ["https:/app.example.com", "scheme"],
  ["https://app.example.com:99999", "other"],
  ["https://a.example.com,https://b.example.com", "several"],
  ["https://a.example.com https://b.example.com", "several"],
  ["a.example.com, b.example.com", "several"],
];

const right: readonly string[] = [
  "https://app.example.com",
  "https://app.example.com:8443",
  "http://localhost:3000",
  "http://[::1]:3000",
  "https://my_host",
  "null",
  "",
  "capacitor://localhost",
  "file://",
  "moz-extension://0b3b5b5c-5d3a-4b6e-8f0a-0123456789ab",
  "https://\u0024{HOST}",
  "{{ origin }}",
  "<your domain>",
  "__ORIGIN__",
  "%(origin)s",
];

describe("texts that are compared with origins", () => {
  const rows = mistaken.map(([text, mistake, means]) => ({ text, mistake, means }));
  test.each(rows)("$text has the mistake $mistake and means $means", ({ text, mistake, means }) => {
    expect(mistakeIn(text)).toBe(mistake);
    expect(correctedOrigin(text)).toBe(means);
  });

  test.each(right)("%j has none", (text) => {
    expect(mistakeIn(text)).toBeUndefined();
  });

  test("several origins are told apart", () => {
    expect(correctedOrigins("https://a.example.com/, b.example.com")).toEqual([
      "https://a.example.com",
      "https://b.example.com",
    ]);
    expect(correctedOrigins("https://a.example.com, *")).toBeUndefined();
    expect(correctedOrigins("https://a.example.com")).toBeUndefined();
  });

  test("a glob for the subdomains of a domain is told, but not for those of everybody", () => {
    expect(domainOfGlob("https://*.example.com")).toBe("example.com");
    expect(domainOfGlob("*.app.example.com")).toBe("app.example.com");
    expect(domainOfGlob("https://*.vercel.app")).toBeUndefined();
    expect(domainOfGlob("https://*example.com")).toBeUndefined();
  });

  test("an origin has no mistake, and what a text is corrected to is one", () => {
    fc.assert(
      fc.property(nearbyArbitrary(mistaken.map(([text]) => text)), (text) => {
        if (originParts(text)) expect(mistakeIn(text)).toBeUndefined();
        const origin = correctedOrigin(text);
        if (origin !== undefined) expect(originParts(origin)).toBeDefined();
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

test("origins are trusted by name, or as https subdomains", () => {
  const setting = ["https://app.example.com", "https://*.example.org"];
  expect(isTrusted("https://app.example.com", setting)).toBe(true);
  expect(isTrusted("https://a.b.example.org", setting)).toBe(true);
  expect(isTrusted("https://example.org", setting)).toBe(false);
  expect(isTrusted("http://a.example.org", setting)).toBe(false);
  expect(isTrusted("https://a.example.org:8443", setting)).toBe(false);
  expect(isTrusted("https://evilexample.org", setting)).toBe(false);
});

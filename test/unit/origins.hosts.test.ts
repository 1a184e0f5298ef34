import fc from "fast-check";
import { getPublicSuffix, parse } from "tldts";
import { edgeLength, labelText } from "tldts/dist/cjs/src/data/trie.js";
import { describe, expect, test } from "vitest";
import { originParts } from "../../server/src/origins/hosts/origin.ts";
import { isForeign, ownerOf, ownersOf, placeOf } from "../../server/src/origins/hosts/registrable.ts";
import { type SuffixNode, suffixList } from "../../server/src/origins/hosts/suffixTree.ts";
import { exceptionalDomains, suffixesBelow } from "../../server/src/origins/proof/suffixes.ts";
import { provePattern } from "../../server/src/origins/prover.ts";
import { patientProver } from "../support/provers.ts";

describe("the origins that browsers send", () => {
  test.each([
    ["https://example.com", { scheme: "https", host: "example.com", port: "" }],
    ["http://localhost:3000", { scheme: "http", host: "localhost", port: "3000" }],
    ["https://my_app.example.com.", { scheme: "https", host: "my_app.example.com.", port: "" }],
    ["https://xn--mnchen-3ya.de", { scheme: "https", host: "xn--mnchen-3ya.de", port: "" }],
    ["http://[2001:db8::1]:8080", { scheme: "http", host: "[2001:db8::1]", port: "8080" }],
    ["https://example.com:80", { scheme: "https", host: "example.com", port: "80" }],
  ])("%s", (text, parts) => {
    expect(originParts(text)).toEqual(parts);
  });

  test.each([
    "null",
    "example.com",
    "//example.com",
    "https://example.com/",
    "https://example.com:443",
    "http://example.com:80",
    "https://EXAMPLE.com",
    "HTTPS://example.com",
    "https://münchen.de",
    "https://user@example.com",
    "https://example.com?",
    "https://*.example.com",
    "https://a..example.com",
    "https://1.2.3",
    "https://256.1.1.1",
    "http://[1:0:0:0:0:0:0:1]",
    `https://${"a".repeat(64)}.com`,
    "capacitor://localhost",
    "",
  ])("not %s", (text) => {
    expect(originParts(text)).toBeUndefined();
  });
});

describe("whom a host belongs to", () => {
  test.each([
    ["www.example.co.uk", "example.co.uk"],
    ["a.b.my-app.vercel.app", "my-app.vercel.app"],
    ["vercel.app", undefined],
    ["evil.s3.amazonaws.com", "evil.s3.amazonaws.com"],
    ["www.ck", "www.ck"],
    ["a.b.ck", "a.b.ck"],
    ["city.kawasaki.jp", "city.kawasaki.jp"],
    ["example.com.", "example.com"],
    ["x!.evil.com", "evil.com"],
    ["localhost", undefined],
    ["app.test", undefined],
    ["examplexcom", undefined],
    ["8.8.8.8", "8.8.8.8"],
    ["192.168.0.1", undefined],
    ["127.0.0.1", undefined],
    ["[2001:470::1]", "[2001:470::1]"],
    ["[::1]", undefined],
  ])("%s: %s", (host, owner) => {
    expect(ownerOf(host)).toBe(owner);
  });

  test("trusted entries may be domains, hosts or origins", () => {
    const owners = ownersOf(["example.com", "https://app.example.org:8443", "EXAMPLE.NET", "localhost", "com"]);
    expect([...owners]).toEqual(["example.com", "example.org", "example.net"]);
    expect(isForeign("https://a.example.org", owners)).toBe(false);
    expect(isForeign("https://example.org.evil.com", owners)).toBe(true);
    expect(isForeign("http://localhost", owners)).toBe(false);
  });

  test("shared hosts are named", () => {
    expect(placeOf("a.github.io")).toEqual({ domain: "a.github.io", sharedHost: "github.io" });
    expect(placeOf("a.example.com")).toEqual({ domain: "example.com" });
  });
});

describe("the public suffix list", () => {
  const rules = [...rulesOf(suffixList.rules, "")];
  const exceptions = exceptionalDomains(suffixList);

  test("is the one that tldts looks hosts up in", () => {
    expect(rules.length).toBeGreaterThan(5000);
    const wrong = rules.filter((rule) => {
      const suffix = rule.replace("*", "anything");
      return getPublicSuffix(suffix, { allowPrivateDomains: true }) !== suffix;
    });
    expect(wrong).toEqual([]);
  });

  test("has its exceptions", () => {
    expect(exceptions).toContain("www.ck");
    expect([...rulesOf(suffixList.exceptions, "")]).toEqual(exceptions);
    for (const domain of exceptions) expect(parse(domain, { allowPrivateDomains: true }).domain).toBe(domain);
  });

  test("knows every internationalised suffix in punycode too, which is all that is walked", () => {
    const found = new Set(rules);
    const labels = new Set(rules.flatMap((rule) => rule.split(".")));
    let offset = 0;
    const missing: string[] = [];
    for (const length of edgeLength) {
      const label = labelText.slice(offset, offset + length);
      offset += length;
      if (/[^ -~]/.test(label) && !labels.has(new URL(`http://${label}`).hostname)) missing.push(label);
    }
    expect(missing).toEqual([]);
    expect(found).toContain("xn--p1ai");
  });

  test("says what lies below a domain", () => {
    expect(suffixesBelow("amazonaws.com", suffixList)).toContain("s3.amazonaws.com");
    expect(suffixesBelow("example.com", suffixList)).toEqual([]);
  });

  test("decides as tldts does whether a host is a stranger's, be it found by an automaton", () => {
    const prover = patientProver();
    const label = fc.constantFrom("a", "www", "city", "anything", "s3", "my-app");
    const host = fc.tuple(fc.array(label, { maxLength: 3 }), fc.constantFrom(...rules, ...exceptions));
    const property = fc.property(host, fc.boolean(), ([before, rule], isTrusted) => {
      const name = [...before, rule.replace("*", "any")].join(".");
      const { domain } = parse(name, { allowPrivateDomains: true });
      const source = `^https://${name.replaceAll(".", "\\.")}$`;
      const proof = provePattern(source, { matching: "search", trusted: isTrusted && domain ? [domain] : [] }, prover);
      expect(proof.verdict).toBe(domain && !isTrusted ? "unsafe" : "safe");
    });
    fc.assert(property, { numRuns: 500, seed: 3 });
  });
});

function* rulesOf(node: SuffixNode, name: string): Generator<string> {
  for (const [label, child] of node.children) {
    const suffix = name === "" ? label : `${label}.${name}`;
    if (child.isRule) yield suffix;
    yield* rulesOf(child, suffix);
  }
}

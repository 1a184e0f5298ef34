import { describe, expect, test } from "vitest";
import { isSafelistedInChromium } from "../../server/src/protocol/chromium/clientHints.ts";
import { isForbiddenHeader } from "../../server/src/protocol/standard/forbidden.ts";
import { splitOutsideQuotes, tokenList } from "../../server/src/protocol/standard/headers.ts";
import { isForbiddenMethod, normalizeMethod } from "../../server/src/protocol/standard/methods.ts";
import { needsPreflight } from "../../server/src/protocol/standard/preflight.ts";
import { isSafelistedHeader, unsafeHeaderNames } from "../../server/src/protocol/standard/safelist.ts";

const bytes = (count: number) => "a".repeat(count);

/** Header, value, and whether it needs no preflight. */
const headers: readonly (readonly [name: string, value: string, safelisted: boolean])[] = [
  ["Accept", "application/json", true],
  ["accept", "", true],
  ["accept", "text/html\t", true],
  ["accept", "\xfc", true],
  ["accept", bytes(128), true],
  ["accept", bytes(129), false],
  ...[...'"():<>?@[\\]{}\x00\x01\x08\n\r\x1f\x7f'].map((byte) => ["accept", `a${byte}`, false] as const),
  ["Accept-Language", "en-US, en;q=0.9, *", true],
  ["accept-language", "en_US", false],
  ["accept-language", "\xfc", false],
  ["accept-language", "de\t", false],
  ["Content-Language", "de-DE", true],
  ["content-language", "@", false],
  ["Content-Type", "text/plain", true],
  ["content-type", "TEXT/Plain ; Charset=UTF-8", true],
  ["content-type", "multipart/form-data; boundary=x", true],
  ["content-type", "application/x-www-form-urlencoded", true],
  ["content-type", "text/plain;", true],
  ["content-type", "application/json", false],
  ["content-type", "text/plain, text/plain", false],
  ["content-type", "text /plain", false],
  ["content-type", "text", false],
  ["content-type", "", false],
  ["content-type", 'multipart/form-data; boundary="x"', false],
  ["content-type", `text/plain; ${bytes(116)}`, true],
  ["content-type", `text/plain; ${bytes(117)}`, false],
  ["Range", "bytes=0-", true],
  ["range", "bytes=0-99", true],
  ["range", "bytes=7-7", true],
  ["range", "bytes=8-7", false],
  ["range", "bytes=-99", false],
  ["range", "bytes=0-1,5-6", false],
  ["range", "bytes= 0-1", false],
  ["range", "Bytes=0-1", false],
  ["Authorization", "Bearer x", false],
  ["Cache-Control", "no-cache", false],
  ["X-Requested-With", "XMLHttpRequest", false],
  ["traceparent", "00-1", false],
  ["DPR", "2", false],
  ["constructor", "x", false],
];

describe("the safelist of request headers", () => {
  test.each(headers)("%s: %j is safelisted: %s", (name, value, safelisted) => {
    expect(isSafelistedHeader(name, value)).toBe(safelisted);
  });

  test("lets long values through one by one, but not all together", () => {
    const eight = Array.from({ length: 8 }, (_, index) => [`x-${index}`, bytes(128)] as const);
    const isSafe = (name: string) => name.startsWith("x-");
    expect(unsafeHeaderNames(eight, isSafe)).toEqual([]);
    expect(unsafeHeaderNames([...eight, ["x-8", "a"]], isSafe)).toHaveLength(9);
  });

  test("names what a preflight asks for in lower case, sorted, once each", () => {
    const list = [
      ["X-B", "1"],
      ["Authorization", "1"],
      ["x-b", "2"],
      ["Accept", "*/*"],
    ] as const;
    expect(unsafeHeaderNames(list)).toEqual(["authorization", "x-b"]);
  });
});

describe("Chromium's additions to the safelist", () => {
  test.each([
    ["DPR", "2.0", true],
    ["dpr", "2.", false],
    ["device-memory", "0.5", true],
    ["width", "100", true],
    ["width", "1.5", false],
    ["ECT", "4g", true],
    ["ect", "5g", false],
    ["rtt", "1", true],
    ["save-data", "ON", true],
    ["save-data", "off", false],
    ["user-agent", bytes(200), true],
    ["dpr", "0".repeat(129), false],
    ["accept", "*/*", true],
    ["lang", "en", false],
    ["constructor", "x", false],
  ])("%s: %s is safelisted: %s", (name, value, safelisted) => {
    expect(isSafelistedInChromium(name, value)).toBe(safelisted);
  });
});

describe("headers that a page cannot set", () => {
  test.each([
    ["Origin", "x", true],
    ["HOST", "x", true],
    ["Cookie", "a=b", true],
    ["Cookie2", "a", true],
    ["Set-Cookie", "a=b", true],
    ["Set-Cookie2", "a", false],
    ["Sec-Fetch-Mode", "x", true],
    ["sec", "x", false],
    ["Proxy-Authorization", "x", true],
    ["proxy-", "x", true],
    ["Access-Control-Request-Headers", "x", true],
    ["Access-Control-Request-Private-Network", "true", false],
    ["User-Agent", "x", false],
    ["Authorization", "x", false],
    ["X-HTTP-Method-Override", "PUT", false],
    ["X-HTTP-Method-Override", "TRACE", true],
    ["x-http-method", "get, track ", true],
    ["X-Method-Override", "connect", true],
    ["X-Method-Override", '"TRACE"', false],
    ["X-Method-Override", 'GET, "a,TRACE"', false],
  ])("%s: %s is forbidden: %s", (name, value, forbidden) => {
    expect(isForbiddenHeader(name, value)).toBe(forbidden);
  });

  test.each([
    ["a, b", ["a", "b"]],
    ['a,"b,c" , d', ["a", '"b,c"', "d"]],
    ['"a\\",b",c', ['"a\\",b"', "c"]],
    ["", [""]],
    [",", ["", ""]],
  ])("splits %j outside of quotes", (value, items) => {
    expect(splitOutsideQuotes(value)).toEqual(items);
  });
});

describe("methods", () => {
  test.each([
    ["get", "GET"],
    ["Delete", "DELETE"],
    ["options", "OPTIONS"],
    ["patch", "patch"],
    ["Patch", "Patch"],
    ["query", "query"],
  ])("%s is sent as %s", (written, sent) => {
    expect(normalizeMethod(written)).toBe(sent);
  });

  test.each(["CONNECT", "trace", "Track"])("%s is forbidden", (method) => {
    expect(isForbiddenMethod(method)).toBe(true);
  });

  test.each([
    ["GET", [], false],
    ["POST", [], false],
    ["PUT", [], true],
    ["patch", [], true],
    ["GET", ["x-a"], true],
  ])("%s with %j asks first: %s", (method, unsafeHeaders, asks) => {
    expect(needsPreflight({ method, unsafeHeaders })).toBe(asks);
  });
});

describe("lists of tokens", () => {
  test.each([
    ["GET, PUT", ["GET", "PUT"]],
    [" ,GET,,\tPUT , ", ["GET", "PUT"]],
    ["GET|PUT", ["GET|PUT"]],
    ["'PUT'", ["'PUT'"]],
    ["", []],
    [undefined, []],
  ])("reads %j", (value, tokens) => {
    expect(tokenList(value)).toEqual({ tokens });
  });

  test.each([
    ["GET PUT", "GET PUT"],
    ["PUT, GET;", "GET;"],
    ['["PUT"]', '["PUT"]'],
    ["a/b, c d", "a/b"],
  ])("refuses %j as a whole for %j", (value, invalid) => {
    expect(tokenList(value)).toEqual({ tokens: [], invalid });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Exchange, HeaderLine, PageRequest } from "../../server/src/protocol/exchange.ts";
import { judge } from "../../server/src/protocol/judge.ts";
import { preflightCheck } from "../../server/src/protocol/standard/preflight.ts";

const origin = "https://app.example.com";
const url = "https://api.example.com/items";
const acao = (value: string): HeaderLine => ["Access-Control-Allow-Origin", value];
const acac = (value: string): HeaderLine => ["Access-Control-Allow-Credentials", value];
const open: Answer = { status: 200, headers: [acao("*")] };

/** An exchange of which only what matters is written; the rest is a simple request of fetch that is answered openly. */
function exchange(parts: Partial<Omit<Exchange, "request">> & { request?: Partial<PageRequest> } = {}): Exchange {
  const request = { origin, method: "GET", headers: {}, credentials: "same-origin", ...parts.request } as const;
  return { api: "fetch", mode: "cors", url, preflight: null, response: open, ...parts, request };
}

function answered(...headers: HeaderLine[]): Answer {
  return { status: 200, headers };
}

describe("where the browsers differ", () => {
  test("only Firefox asks before it sends a client hint", () => {
    const { allowed, firefox } = judge(exchange({ request: { headers: { DPR: "2" } } }));
    expect(allowed).toBe(true);
    expect(firefox.category).toBe("CORSMissingAllowOrigin2");
  });

  test("only Firefox warns that a wildcard will not cover Authorization", () => {
    const headers = [acao("*"), ["Access-Control-Allow-Headers", "*"]] as const;
    const asked = exchange({ request: { headers: { Authorization: "x" } }, preflight: { status: 204, headers } });
    const { allowed, chromium, firefox } = judge(asked);
    expect({ allowed, chromium }).toEqual({ allowed: true, chromium: { error: null, console: null } });
    expect(firefox.category).toBe("CORSAllowHeaderFromPreflightDeprecation");
  });

  test("only Firefox follows 300", () => {
    const response = { status: 300, headers: [acao("*")], redirectTo: "https://other.example", final: answered() };
    const { allowed, firefox } = judge(exchange({ response }));
    expect(allowed).toBe(true);
    expect(firefox.console).toContain("at https://other.example/items/1. (Reason: CORS header");
  });

  test("Firefox tells two lines from one with two values, but not where names are in lower case as in HTTP/2", () => {
    const category = (name: string) =>
      judge(exchange({ response: answered([name, "*"], [name, "*"]) })).firefox.category;
    expect(category("Access-Control-Allow-Origin")).toBe("CORSMultipleAllowOriginNotAllowed");
    expect(category("access-control-allow-origin")).toBe("CORSAllowOriginNotMatchingOrigin");
  });

  test("Firefox leaves out the empty one of two lines", () => {
    const response = answered(acao(origin), acac("true"), acac(""));
    const { chromium, firefox } = judge(exchange({ request: { credentials: "include" }, response }));
    expect(chromium.error).toBe("InvalidAllowCredentials");
    expect(firefox.category).toBeNull();
  });

  test("Chromium looks at both lists before it looks for the method", () => {
    const lists = [
      ["Access-Control-Allow-Methods", "GET"],
      ["Access-Control-Allow-Headers", "a b"],
    ] as const;
    const preflight = { status: 204, headers: [acao("*"), ...lists] };
    const { chromium, firefox } = judge(exchange({ request: { method: "PUT" }, preflight }));
    expect(chromium.error).toBe("InvalidAllowHeadersPreflightResponse");
    expect(firefox.category).toBe("CORSMethodNotFound");
  });

  test("Chromium looks for a redirect of the preflight first, Firefox for its origin", () => {
    const preflight = { status: 302, headers: [["Location", "/login"]] as const };
    const { chromium, firefox } = judge(exchange({ request: { method: "PUT" }, preflight }));
    expect(chromium.error).toBe("PreflightDisallowedRedirect");
    expect(firefox.category).toBe("CORSMissingAllowOrigin2");
  });

  test("an upload without a body is preflighted in Firefox only", () => {
    const upload = (request: Partial<PageRequest>) => judge(exchange({ api: "xhr-upload", request }));
    expect(upload({ method: "POST" }).allowed).toBe(true);
    expect(upload({ method: "POST" }).firefox.category).toBe("CORSMissingAllowOrigin2");
    expect(upload({ method: "POST", body: "x" }).allowed).toBe(false);
  });
});

/** Measured in Chromium 156, beyond what the rows of the truth file hold. */
describe("what Chrome prints", () => {
  const from = `from origin '${origin}' has been blocked by CORS policy: `;
  const schemes = "Cross origin requests are only supported for protocol schemes: chrome, ";

  test.each<readonly [string, Exchange, string | null]>([
    [
      "for a host in upper case and no path",
      exchange({ url: "HTTPS://API.Example.com:443", response: answered() }),
      `Access to fetch at 'https://api.example.com/' ${from}No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    ],
    [
      "for bytes beyond ASCII, which it escapes",
      exchange({ api: "img", response: answered(acao("https://m\xfcnchen.de")) }),
      `Access to image at '${url}' ${from}The 'Access-Control-Allow-Origin' header contains the invalid value 'https://m\\u00FCnchen.de'.`,
    ],
    [
      "for a value that looks like a template",
      exchange({ api: "img", response: answered(acao("{url}$&")) }),
      `Access to image at '${url}' ${from}The 'Access-Control-Allow-Origin' header contains the invalid value '{url}$&'.`,
    ],
    [
      "for another scheme in XHR",
      exchange({ api: "xhr", url: "foo://bar/baz" }),
      `Access to XMLHttpRequest at 'foo://bar/baz' ${from}${schemes}chrome-experimental-site-token-provider, chrome-extension, chrome-untrusted, data, http, https, isolated-app.`,
    ],
    [
      "for a redirect without a CORS header to a file",
      exchange({ response: { status: 302, headers: [], redirectTo: "file:///x" } }),
      `Access to fetch at '${url}' ${from}No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    ],
    [
      "for a redirect to a file",
      exchange({ response: { ...open, status: 302, redirectTo: "file:///x" } }),
      "Failed to load resource: net::ERR_UNSAFE_REDIRECT",
    ],
    [
      "for a redirect to nothing that is a URL",
      exchange({ response: { status: 302, headers: [["Location", "http://[x"]] } }),
      "Failed to load resource: net::ERR_INVALID_REDIRECT",
    ],
    [
      "for a NUL byte in the answer to a preflight",
      exchange({ request: { method: "PUT" }, preflight: { status: 204, headers: [["X-A", "a\0"]] } }),
      "Failed to load resource: net::ERR_INVALID_HTTP_RESPONSE",
    ],
    [
      "for a redirect to a port that is blocked",
      exchange({ response: { ...open, status: 302, redirectTo: "https://api.example.com:9" } }),
      "Failed to load resource: net::ERR_UNSAFE_PORT",
    ],
    ["for a header that is no Latin-1", exchange({ request: { headers: { "x-a": "€" } } }), null],
    ["for a GET with a body", exchange({ request: { body: "x" } }), null],
    [
      "for a header that is called constructor",
      exchange({ request: { headers: { constructor: "x" } }, preflight: open }),
      `Access to fetch at '${url}' ${from}Request header field constructor is not allowed by Access-Control-Allow-Headers in preflight response.`,
    ],
  ])("%s", (_, given, text) => {
    expect(judge(given).chromium.console).toBe(text);
  });

  test.each([
    [301, "POST", "allowed, as a GET without the headers of a body", true],
    [303, "PUT", "allowed, as a GET without the headers of a body", true],
    [307, "POST", "refused, as it asks again and comes from null by then", false],
  ] as const)("after %i a %s to another origin is %s", (status, method, _, allowed) => {
    const preflight = {
      status: 204,
      headers: [
        acao(origin),
        ["Access-Control-Allow-Headers", "content-type"],
        ["Access-Control-Allow-Methods", "PUT"],
      ] as const,
    };
    const response = { ...open, status, redirectTo: "https://other.example", final: open };
    const request = { method, headers: { "Content-Type": "application/json" }, body: "{}" };
    expect(judge(exchange({ request, preflight, response })).allowed).toBe(allowed);
  });
});

describe("what is taken as it is", () => {
  test("an origin that no browser sends is compared byte for byte", () => {
    const odd = "https://appXexample.com";
    expect(judge(exchange({ request: { origin: odd }, response: answered(acao(odd)) })).allowed).toBe(true);
    expect(judge(exchange({ request: { origin: "*.x" }, response: answered() })).chromium.console).toContain("'*.x'");
  });

  test("a relative URL belongs to the page", () => {
    expect(judge(exchange({ url: "/items", response: answered() })).allowed).toBe(true);
    expect(judge(exchange({ url: "//api.example.com/items", response: answered() })).allowed).toBe(false);
  });

  test("an api that is not known is called a resource", () => {
    const { chromium } = judge(exchange({ api: "toString", response: answered() }));
    expect(chromium.console).toMatch(/^Access to resource at /);
  });

  test("a Location header redirects like redirectTo", () => {
    const response = { status: 302, headers: [acao("*"), ["Location", "/next"] as const], final: answered() };
    expect(judge(exchange({ response })).chromium.console).toContain(
      "'https://api.example.com/next' (redirected from 'https://api.example.com/items')",
    );
  });
});

describe("for any exchange", () => {
  const value = fc.constantFrom("*", origin, `${origin}/`, "null", "true", "", "PUT", "x-a", "a b", "*, authorization");
  const name = fc
    .constantFrom("Origin", "Credentials", "Methods", "Headers")
    .map((end) => `Access-Control-Allow-${end}`);
  const line = fc.tuple(fc.oneof(name, fc.constant("Location")), fc.oneof(value, fc.string()));
  const answer = fc.record({ status: fc.constantFrom(200, 204, 302, 307, 404), headers: fc.array(line) });
  const anyExchange = fc.record({
    api: fc.constantFrom("fetch", "xhr", "img", "form", "websocket", "beacon-json"),
    mode: fc.constantFrom("cors", "no-cors", "same-origin"),
    url: fc.oneof(fc.constantFrom(url, `${origin}/x`, "data:,x", "http://[x"), fc.string(), fc.webUrl()),
    request: fc.record({
      origin: fc.constantFrom(origin, "null"),
      method: fc.oneof(fc.constantFrom("GET", "PUT", "post"), fc.string()),
      headers: fc.dictionary(fc.oneof(fc.constantFrom("x-a", "Authorization"), fc.string()), fc.string()),
      credentials: fc.constantFrom("omit", "same-origin", "include"),
    }),
    preflight: fc.option(fc.oneof(answer, fc.constant("connection closed" as const))),
    response: fc.oneof(answer, fc.constant("connection closed" as const)),
  }) satisfies fc.Arbitrary<Exchange>;

  test("a judgement comes, with a message for whatever has a name", () => {
    fc.assert(
      fc.property(anyExchange, (given) => {
        const { allowed, chromium, firefox } = judge(given);
        if (allowed) expect(chromium).toEqual({ error: null, console: null });
        if (chromium.error !== null) expect(chromium.console).not.toBeNull();
        if (firefox.category !== null) expect(firefox.console).not.toBeNull();
      }),
    );
  });

  test("nothing foreign is read with credentials and a wildcard", () => {
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (headers, first) => {
        const lines = first ? [acao("*"), ...headers] : [...headers, acao("*")];
        const given = exchange({ request: { credentials: "include" }, response: answered(...lines) });
        expect(judge(given).allowed).toBe(false);
        expect(judge(given).firefox.category).not.toBeNull();
      }),
    );
  });

  test("what passes by the standard passes in the browsers", () => {
    const credentials = fc.constantFrom("omit", "include");
    fc.assert(
      fc.property(fc.array(line), credentials, (headers, mode) => {
        const preflight = { status: 204, headers };
        const unsafeHeaders = ["authorization", "x-a"];
        if (preflightCheck(preflight, { origin, credentials: mode, method: "PUT", unsafeHeaders })) return;
        const request = { method: "PUT", credentials: mode, headers: { "X-A": "1", Authorization: "x" } };
        expect(judge(exchange({ request, preflight, response: answered(acao(origin), acac("true")) })).allowed).toBe(
          true,
        );
      }),
    );
  });
});

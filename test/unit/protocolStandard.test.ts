import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Credentials, HeaderLine } from "../../server/src/protocol/exchange.ts";
import { corsCheck } from "../../server/src/protocol/standard/corsCheck.ts";
import { preflightCheck } from "../../server/src/protocol/standard/preflight.ts";
import { headersAfter, methodAfter } from "../../server/src/protocol/standard/redirect.ts";

const origin = "https://app.example.com";
const acao = (value: string): HeaderLine => ["Access-Control-Allow-Origin", value];
const acac = (value: string): HeaderLine => ["Access-Control-Allow-Credentials", value];
const acam = (value: string): HeaderLine => ["Access-Control-Allow-Methods", value];
const acah = (value: string): HeaderLine => ["Access-Control-Allow-Headers", value];

describe("the CORS check", () => {
  test.each<readonly [HeaderLine[], Credentials, string | undefined]>([
    [[], "omit", "origin missing"],
    [[acac("true")], "include", "origin missing"],
    [[acao("*")], "same-origin", undefined],
    [[acao("\t* ")], "omit", undefined],
    [[acao("*")], "include", "wildcard with credentials"],
    [[acao("*"), acac("true")], "include", "wildcard with credentials"],
    [[acao(origin)], "omit", undefined],
    [[["access-control-allow-origin", origin]], "omit", undefined],
    [[acao(origin)], "include", "credentials not allowed"],
    [[acao(origin), acac("true")], "include", undefined],
    [[acao(origin), acac("True")], "include", "credentials not allowed"],
    [[acao(origin), acac("true"), acac("true")], "include", "credentials not allowed"],
    [[acao(origin), acac("false")], "same-origin", undefined],
    [[acao("")], "omit", "origin mismatch"],
    [[acao(`${origin}/`)], "omit", "origin mismatch"],
    [[acao(`${origin}, *`)], "omit", "origin mismatch"],
    [[acao(origin), acao(origin)], "omit", "origin mismatch"],
    [[acao("null")], "omit", "origin mismatch"],
  ])("of %j with credentials %s says %s", (headers, credentials, failure) => {
    expect(corsCheck(headers, origin, credentials)).toBe(failure);
  });

  test("lets the opaque origin in where null is allowed", () => {
    expect(corsCheck([acao("null"), acac("true")], "null", "include")).toBeUndefined();
  });

  const line = fc.tuple(
    fc.constantFrom(
      "Access-Control-Allow-Origin",
      "access-control-allow-ORIGIN",
      "Access-Control-Allow-Credentials",
      "Vary",
    ),
    fc.constantFrom("*", " *", origin, "true", "null", ""),
  );

  test("never passes with credentials and a wildcard", () => {
    fc.assert(
      fc.property(fc.array(line), (headers) => {
        expect(corsCheck([...headers, acao("*")], origin, "include")).toBeDefined();
      }),
    );
  });

  test("never passes with credentials where it fails without", () => {
    fc.assert(
      fc.property(fc.array(line), (headers) => {
        if (corsCheck(headers, origin, "omit")) expect(corsCheck(headers, origin, "include")).toBeDefined();
      }),
    );
  });

  test("does not depend on the order of lines with different names", () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom<Credentials>("omit", "include"), (headers, credentials) => {
        const byName = headers.toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 0));
        expect(corsCheck(byName, origin, credentials)).toBe(corsCheck(headers, origin, credentials));
      }),
    );
  });
});

describe("the preflight check", () => {
  const asked = { origin, credentials: "omit", method: "PUT", unsafeHeaders: ["authorization", "x-a"] } as const;
  const all = [acao("*"), acam("PUT"), acah("X-A, Authorization")];
  const credentialed = [acao(origin), acac("true")];

  test.each([
    ["everything is allowed", 204, all, undefined],
    ["the status is an error", 404, all, { reason: "status" }],
    ["the status redirects", 301, all, { reason: "status" }],
    [
      "the origin is wrong and so is the status",
      404,
      [acao("null")],
      { reason: "cors check", failure: "origin mismatch" },
    ],
    ["the methods are no list", 200, [acao("*"), acam("GET PUT"), acah("a b")], { reason: "methods unreadable" }],
    ["the headers are no list", 200, [acao("*"), acah("a b")], { reason: "headers unreadable" }],
    ["the method is missing", 200, [acao("*"), acah("*")], { reason: "method not allowed" }],
    ["the method is in lower case", 200, [acao("*"), acam("put")], { reason: "method not allowed" }],
    [
      "a header is missing",
      200,
      [acao("*"), acam("*"), acah("authorization")],
      { reason: "header not allowed", header: "x-a" },
    ],
    [
      "a wildcard is to cover Authorization",
      200,
      [acao("*"), acam("*"), acah("*")],
      { reason: "header not allowed", header: "authorization" },
    ],
    ["Authorization stands beside the wildcard", 200, [acao("*"), acam("*"), acah("*, authorization")], undefined],
    [
      "lists come on several lines",
      200,
      [acao("*"), acam("GET"), acam("PUT"), acah("x-a"), acah("authorization")],
      undefined,
    ],
  ] as const)("when %s", (_, status, headers, failure) => {
    expect(preflightCheck({ status, headers }, asked)).toEqual(failure);
  });

  test.each([
    ["methods", [acam("*"), acah("x-a, authorization")], { reason: "method not allowed" }],
    ["headers", [acam("PUT"), acah("*, authorization")], { reason: "header not allowed", header: "x-a" }],
  ] as const)("takes a wildcard of %s for a name with credentials", (_, lists, failure) => {
    const answer = { status: 204, headers: [...credentialed, ...lists] };
    expect(preflightCheck(answer, { ...asked, credentials: "include" })).toEqual(failure);
  });

  test("needs no methods for GET, HEAD and POST", () => {
    const answer = { status: 204, headers: [acao("*"), acah("x-a, authorization")] };
    for (const method of ["GET", "HEAD", "POST"]) expect(preflightCheck(answer, { ...asked, method })).toBeUndefined();
  });

  test("is never passed more easily with credentials", () => {
    const value = fc.constantFrom("*", "PUT", "x-a", "authorization", "a b", "x-a, authorization, *", "");
    fc.assert(
      fc.property(value, value, fc.constantFrom("*", origin), (methods, names, allowed) => {
        const answer = { status: 204, headers: [acao(allowed), acac("true"), acam(methods), acah(names)] };
        const failure = preflightCheck(answer, asked);
        if (failure) expect(preflightCheck(answer, { ...asked, credentials: "include" })).toBeDefined();
      }),
    );
  });
});

describe("a redirect", () => {
  test.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [302, "PUT", "PUT"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [307, "POST", "POST"],
    [308, "PUT", "PUT"],
  ])("with %i turns %s into %s", (status, before, after) => {
    expect(methodAfter(status, before)).toBe(after);
  });

  test.each([
    [true, true, ["x-a"]],
    [true, false, ["authorization", "x-a"]],
    [false, true, ["content-type", "x-a"]],
    [false, false, ["authorization", "content-type", "x-a"]],
  ])("that loses the body (%s) and crosses origins (%s) keeps %j", (losesBody, crossesOrigins, kept) => {
    const headers = [
      ["authorization", "x"],
      ["content-type", "x"],
      ["x-a", "x"],
    ] as const;
    expect(headersAfter(headers, { losesBody, crossesOrigins }).map(([name]) => name)).toEqual(kept);
  });
});

import { describe, expect, test } from "vitest";
import type { ServerRequest } from "../../server/src/policy/answer.ts";
import { absent, type Known } from "../../server/src/policy/known.ts";
import { listedByDefault, notSent, reflected } from "../../server/src/policy/listing.ts";
import { anyByWildcard, type OriginSet } from "../../server/src/policy/originSet.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import { respond } from "../../server/src/policy/respond.ts";
import { always, echoes, silent, type Wire } from "../../server/src/policy/wire.ts";
import type { World } from "../../server/src/policy/world.ts";

const app = "https://app.example.com";
const evil = "https://evil.example";
const on: Known<boolean> = { kind: "known", value: true, span: { start: 0, end: 0 } };
const onlyApp: OriginSet = { kind: "exact", origin: app };

/** Nothing is left open in these policies, but for the sets, which hold one origin or all. */
const world: World = {
  lets: (set, origin) => set.kind === "everyone" || (set.kind === "exact" && set.origin === origin),
  isOn: (setting) => setting.kind === "known" && setting.value,
  unknownListsHoldAll: false,
};

const echoing: Wire = {
  simple: echoes({ allowed: true, denied: true }),
  preflight: { kind: "answered", status: 204, ...echoes({ allowed: true, denied: true }) },
  keptOn: "every status",
};
const passing: Wire = { ...echoing, preflight: { kind: "passed on", status: 405 } };

const scope = { route: "", layer: 0, writes: "on the way in", joins: "replaces", servesAssets: false } as const;

function policy(over: Partial<Policy>): Policy {
  return {
    framework: "x",
    label: "X",
    span: { start: 0, end: 0 },
    scope,
    origins: { set: onlyApp, span: { start: 0, end: 0 }, entries: [] },
    credentials: absent,
    methods: notSent,
    headers: notSent,
    exposed: notSent,
    maxAge: absent,
    privateNetwork: absent,
    moreOrigins: [],
    wire: echoing,
    ...over,
  };
}

const open: Partial<Policy> = { origins: { set: anyByWildcard, span: { start: 0, end: 0 }, entries: [] } };
const star = policy({ ...open, wire: { ...echoing, simple: always("*", false) } });
const named = policy({ credentials: on });
const outer = (over: Partial<Policy["scope"]>): Policy["scope"] => ({ ...scope, ...over });

const get: ServerRequest = { origin: app, method: "GET", cookie: true };
const preflight: ServerRequest = {
  origin: app,
  method: "OPTIONS",
  cookie: false,
  asks: { method: "PUT", headers: ["x-a"] },
};

/** The answer in one line: the status, then each header by its short name. */
function answer(policies: readonly Policy[], request: Partial<ServerRequest> = {}): string {
  const { status, headers } = respond(policies, { ...get, ...request }, world);
  const short = (name: string) => name.replace("access-control-", "").replace("allow-", "");
  return [status, ...headers.map(([name, value]) => `${short(name)}: ${value}`)].join(" | ");
}

interface Row {
  readonly policies: readonly Policy[];
  readonly request?: Partial<ServerRequest>;
  readonly answer: string;
}

const tables: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  "one policy": {
    "an origin that is let in": {
      policies: [named],
      answer: `200 | origin: ${app} | credentials: true | vary: Origin`,
    },
    "an origin that is not": { policies: [named], request: { origin: evil }, answer: "200 | vary: Origin" },
    "credentials for denied origins": {
      policies: [
        policy({
          credentials: on,
          wire: {
            ...echoing,
            simple: { ...echoing.simple, denied: { origin: "nothing", others: true, vary: false } },
          },
        }),
      ],
      request: { origin: evil },
      answer: "200 | credentials: true",
    },
    "a wildcard, and the origin where a cookie comes": {
      policies: [policy({ ...open, wire: { ...star.wire, withCookie: echoing.simple } })],
      answer: `200 | origin: ${app} | vary: Origin`,
    },
    "the same without a cookie": {
      policies: [policy({ ...open, wire: { ...star.wire, withCookie: echoing.simple } })],
      request: { cookie: false },
      answer: "200 | origin: *",
    },
    "a constant for everybody": {
      policies: [policy({ wire: { ...echoing, simple: always({ text: "https://a.example" }, true) } })],
      answer: "200 | origin: https://a.example | vary: Origin",
    },
    "credentials that are no `true`": {
      policies: [policy({ credentials: absent, credentialsText: "True" })],
      answer: `200 | origin: ${app} | credentials: True | vary: Origin`,
    },
    "two lines": {
      policies: [policy({ moreOrigins: [{ text: "*", span: { start: 0, end: 0 } }] })],
      answer: `200 | origin: ${app} | origin: * | vary: Origin`,
    },
    "exposed headers": {
      policies: [policy({ exposed: listedByDefault("X-A", "X-B") })],
      answer: `200 | origin: ${app} | expose-headers: X-A, X-B | vary: Origin`,
    },
    "a method that it does not answer": {
      policies: [policy({ scope: outer({ methods: ["POST"] }) })],
      answer: "200",
    },
    "an error that the application handles": {
      policies: [policy({ wire: { ...echoing, keptOn: "handled answers" } })],
      request: { outcome: 404 },
      answer: `404 | origin: ${app} | vary: Origin`,
    },
    "an error that nothing handles": {
      policies: [policy({ wire: { ...echoing, keptOn: "handled answers" } })],
      request: { outcome: "unhandled" },
      answer: "500",
    },
    "a status with which headers are not sent": {
      policies: [policy({ wire: { ...echoing, keptOn: [200, 204] } })],
      request: { outcome: 404 },
      answer: "404",
    },
  },
  preflights: {
    "lists as they are written": {
      policies: [policy({ methods: listedByDefault("GET", "*"), headers: listedByDefault("X-A") })],
      request: preflight,
      answer: `204 | origin: ${app} | vary: Origin | methods: GET, * | headers: X-A`,
    },
    "copies what is asked for": {
      policies: [policy({ methods: reflected, headers: reflected })],
      request: preflight,
      answer: `204 | origin: ${app} | vary: Origin | methods: PUT | headers: x-a`,
    },
    "refuses what is not listed and keeps its headers": {
      policies: [
        policy({
          methods: listedByDefault("GET"),
          wire: {
            ...echoing,
            preflight: {
              ...echoing.preflight,
              kind: "answered",
              status: 200,
              ...echoing.simple,
              refusal: { status: 400, of: ["method"], keepsHeaders: true },
            },
          },
        }),
      ],
      request: preflight,
      answer: `400 | origin: ${app} | vary: Origin | methods: GET`,
    },
    "refuses and drops them": {
      policies: [
        policy({
          headers: listedByDefault("X-B"),
          wire: {
            ...echoing,
            preflight: {
              kind: "answered",
              status: 200,
              ...echoing.simple,
              refusal: { status: 403, of: ["origin", "headers"], keepsHeaders: false },
            },
          },
        }),
      ],
      request: preflight,
      answer: "403",
    },
    "are passed on": {
      policies: [policy({ wire: passing, methods: listedByDefault("PUT") })],
      request: preflight,
      answer: `405 | origin: ${app} | vary: Origin | methods: PUT`,
    },
  },
  "two layers on one path": {
    "on the way in the last one wins": {
      policies: [named, star],
      answer: "200 | credentials: true | vary: Origin | origin: *",
    },
    "on the way out the first one wins": {
      policies: [
        policy({ ...star, scope: outer({ writes: "on the way out" }) }),
        policy({ ...named, scope: outer({ writes: "on the way out" }) }),
      ],
      answer: "200 | credentials: true | vary: Origin | origin: *",
    },
    "a layer that says nothing leaves the other one's header": {
      policies: [named, policy({ wire: { ...echoing, simple: { allowed: silent, denied: silent } } })],
      answer: `200 | origin: ${app} | credentials: true | vary: Origin`,
    },
    "a layer that adds makes two lines": {
      policies: [named, policy({ ...star, scope: outer({ joins: "adds" }) })],
      answer: `200 | origin: ${app} | credentials: true | vary: Origin | origin: *`,
    },
    "a layer that yields leaves the answer as it is": {
      policies: [policy({ ...star, scope: outer({ writes: "on the way out", joins: "yields" }) }), named],
      answer: `200 | origin: ${app} | credentials: true | vary: Origin`,
    },
    "the first that answers preflights does": {
      policies: [named, star],
      request: preflight,
      answer: `204 | origin: ${app} | credentials: true | vary: Origin`,
    },
    "one that passes preflights on leaves them to the next": {
      policies: [policy({ wire: { ...passing, simple: { allowed: silent, denied: silent } } }), named],
      request: preflight,
      answer: `204 | origin: ${app} | credentials: true | vary: Origin`,
    },
  },
};

describe.each(Object.entries(tables))("respond: %s", (_, rows) => {
  test.each(Object.entries(rows))("%s", (_name, row) => {
    expect(answer(row.policies, row.request)).toBe(row.answer);
  });
});

import fc from "fast-check";
import type { Known } from "../../server/src/policy/known.ts";
import { absent } from "../../server/src/policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../server/src/policy/listing.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../server/src/policy/originSet.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import type { Answers, Carried, Preflight, SentOrigin, Wire } from "../../server/src/policy/wire.ts";

/** Origins that ask, and that sets are made of. */
export const origins = [
  "https://app.example.com",
  "https://a.example.com",
  "https://evil.example",
  "https://example.com.evil.com",
  "http://app.example.com",
  "https://app.example.com:8443",
  "null",
];

const nowhere = { start: 0, end: 0 };
const known = (value: boolean): Known<boolean> => ({ kind: "known", value, span: nowhere });

const pattern = (source: string): OriginSet => ({
  kind: "pattern",
  source,
  flags: "",
  dialect: "javascript",
  matching: "search",
});

const single: fc.Arbitrary<OriginSet> = fc.oneof(
  fc.constantFrom(...origins).map((origin): OriginSet => ({ kind: "exact", origin })),
  fc.constantFrom("^https://.*\\.example\\.com$", "example\\.com$", "^http:").map(pattern),
  fc.constantFrom<OriginSet>({ kind: "suffix", text: ".example.com" }, { kind: "prefix", text: "https://app" }),
);

/** Sets that leave some origins out; none of them is unknown. */
export const closedSets: fc.Arbitrary<OriginSet> = fc.oneof(
  fc.constant(nobody),
  single,
  fc.array(single, { minLength: 2, maxLength: 3 }).map((members): OriginSet => ({ kind: "union", members })),
  fc.array(single, { minLength: 2, maxLength: 2 }).map((members): OriginSet => ({ kind: "intersection", members })),
);

/** The same, and those that let everyone in. */
export const anySets: fc.Arbitrary<OriginSet> = fc.oneof(closedSets, fc.constantFrom(anyByWildcard, anyByReflection));

const carried = (sent: fc.Arbitrary<SentOrigin>): fc.Arbitrary<Carried> =>
  fc.record({ origin: sent, others: fc.boolean(), vary: fc.boolean() });

/**
 * What servers send: the origin itself to those that are let in, and nothing, or the name of somebody else who is, to all
 * others. `*` goes to all or to nobody.
 */
const answers = (set: OriginSet): fc.Arbitrary<Answers> => {
  const isOpen = set.kind === "everyone";
  const sent = fc.constantFrom<SentOrigin>("echo", ...(isOpen ? (["*"] as const) : []));
  const toOthers = fc.constantFrom<SentOrigin>("nothing", { text: "https://somebody.example" });
  return fc.record({ allowed: carried(sent), denied: carried(toOthers) });
};

const listing: fc.Arbitrary<Listing> = fc.oneof(
  fc.constantFrom(notSent, reflected),
  fc
    .uniqueArray(fc.constantFrom("GET", "PUT", "*", "X-A", "Authorization", "put"))
    .map((names) => listedByDefault(...names)),
);

const preflight = (set: OriginSet): fc.Arbitrary<Preflight> =>
  fc.oneof(
    fc.record({ kind: fc.constant("passed on" as const), status: fc.constantFrom(200, 204, 405) }),
    answers(set).chain((some) =>
      fc.record({
        kind: fc.constant("answered" as const),
        status: fc.constantFrom(200, 204),
        allowed: fc.constant(some.allowed),
        denied: fc.constant(some.denied),
      }),
    ),
  );

const wire = (set: OriginSet): fc.Arbitrary<Wire> =>
  fc.record(
    {
      simple: answers(set),
      withCookie: answers(set),
      preflight: preflight(set),
      keptOn: fc.constantFrom<Wire["keptOn"]>("every status", "handled answers", [200, 204]),
    },
    { requiredKeys: ["simple", "preflight", "keptOn"] },
  );

/** Policies as adapters make them, with nothing unknown. */
export function policiesWith(
  sets: fc.Arbitrary<OriginSet>,
  credentials: fc.Arbitrary<boolean> = fc.boolean(),
): fc.Arbitrary<Policy> {
  return sets.chain((set) =>
    fc.record({
      framework: fc.constant("any"),
      label: fc.constant("Any"),
      span: fc.constant(nowhere),
      scope: fc.record({
        route: fc.constant(""),
        layer: fc.constant(0),
        writes: fc.constantFrom("on the way in" as const, "on the way out" as const),
        joins: fc.constantFrom("replaces" as const, "adds" as const, "yields" as const),
        servesAssets: fc.constant(false),
      }),
      origins: fc.constant({ set, span: nowhere, entries: [] }),
      credentials: credentials.map((on) => (on ? known(true) : absent)),
      methods: listing,
      headers: listing,
      exposed: listing,
      maxAge: fc.constant(absent),
      privateNetwork: fc.constant(absent),
      moreOrigins: fc.constantFrom([], [{ span: nowhere, text: "https://other.example" }]),
      wire: wire(set),
    }),
  );
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../server/src/engine/simulate/outcome.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import { respond } from "../../server/src/policy/respond.ts";
import type { World } from "../../server/src/policy/world.ts";
import { judge } from "../../server/src/protocol/judge.ts";
import { anySets, closedSets, origins, policiesWith } from "../support/policies.ts";

const prover = await loadProver();
const world: World = {
  lets: (set, origin) => prover.contains(set, origin) ?? false,
  isOn: (setting) => setting.kind === "known" && setting.value,
  unknownListsHoldAll: false,
};
const runs = { numRuns: 2000 };

/** Whether browsers hand the answer to a page, by `judge`; `headers` decide whether a preflight goes before. */
function isRead(
  policies: readonly Policy[],
  origin: string,
  credentials: "include" | "omit",
  headers: readonly string[],
): boolean {
  const method = headers.length > 0 ? "PUT" : "GET";
  const cookie = credentials === "include";
  const response = respond(policies, { origin, method, cookie }, world);
  const preflight = respond(policies, { origin, method: "OPTIONS", cookie: false, asks: { method, headers } }, world);
  const request = { origin, method, headers: Object.fromEntries(headers.map((name) => [name, "1"])), credentials };
  return judge({ api: "fetch", mode: "cors", url: "https://api.example.net/", request, preflight, response }).allowed;
}

const asked = fc.record({
  origin: fc.constantFrom(...origins),
  credentials: fc.constantFrom("include" as const, "omit" as const),
  headers: fc.constantFrom([], ["x-a"], ["authorization", "x-a"]),
});

describe("respond, then judge", () => {
  test("no origin reads that the set excludes", () => {
    const reads = fc.property(policiesWith(closedSets), asked, (policy, { origin, credentials, headers }) => {
      fc.pre(prover.contains(policy.origins.set, origin) === false);
      expect(isRead([policy], origin, credentials, headers)).toBe(false);
    });
    fc.assert(reads, runs);
  });

  test("no origin reads that the sets of all layers exclude", () => {
    const layers = fc.array(policiesWith(closedSets), { minLength: 2, maxLength: 3 });
    const reads = fc.property(layers, asked, (policies, { origin, credentials, headers }) => {
      fc.pre(policies.every(({ origins: { set } }) => prover.contains(set, origin) === false));
      expect(isRead(policies, origin, credentials, headers)).toBe(false);
    });
    fc.assert(reads, runs);
  });

  test("without credentials nobody reads with them", () => {
    const reads = fc.property(policiesWith(anySets, fc.constant(false)), asked, (policy, { origin, headers }) => {
      expect(isRead([policy], origin, "include", headers)).toBe(false);
    });
    fc.assert(reads, runs);
  });

  test("simulate says what judge says, where browsers follow the standard", () => {
    const agree = fc.property(policiesWith(anySets), fc.constantFrom(...origins), (policy, origin) => {
      const { reads, preflight } = outcomeOf([policy], { origin, method: "GET", headers: ["x-a"] }, prover);
      expect(isRead([policy], origin, "include", [])).toBe(reads === "with-credentials");
      const passes = isRead([policy], origin, "include", ["x-a"]);
      // The answer to PUT itself has to be readable too.
      expect(passes).toBe(preflight === "with-credentials" && reads === "with-credentials");
    });
    fc.assert(agree, runs);
  });
});

describe("a policy without credentials", () => {
  test("never gives with-credentials", () => {
    const never = fc.property(policiesWith(anySets, fc.constant(false)), asked, (policy, { origin, headers }) => {
      const outcome = outcomeOf([policy], { origin, method: "GET", headers }, prover);
      expect([outcome.reads, outcome.preflight]).not.toContain("with-credentials");
    });
    fc.assert(never, runs);
  });
});

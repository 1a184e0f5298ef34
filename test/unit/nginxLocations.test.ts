import { describe, expect, test } from "vitest";
import { type RouteResult, simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { check } from "../support/checking.ts";
import { routesOf } from "../support/facts.ts";
import { type Probe, type Reads, type TruthRow, truthRows } from "../support/truth.ts";

/**
 * Configurations and what nginx 1.22.1 answered for each of their locations. Most were put together at random from what
 * people write for CORS (tests, sets, maps, rewrites, error pages, fallbacks, other modules' headers) and kept where they
 * bring a combination that no other row has; `nginx-found-…` are those that a random one was wrong about, made small.
 */
interface Row extends TruthRow {
  readonly note: string;
  readonly probes: Readonly<Record<string, Probe & { readonly status: number }>>;
  readonly expect: TruthRow["expect"] & { readonly locations: Readonly<Record<string, Answered>> };
}

/** What a page on each origin may read: of a GET with a cookie, and behind a preflight for PUT. */
interface Answered {
  readonly reads: Readonly<Record<string, Reads>>;
  readonly preflight: Readonly<Record<string, Reads>>;
}

const stranger = "https://evil.example";
const strangers = [stranger, "https://evilexample.com"];
const rows = truthRows("nginxLocations.jsonl") as Row[];

describe("what is said of each location is what nginx answers there", () => {
  test.each(rows)("$id $note", async (row) => {
    const policies = await routesOf(row);
    const prover = await loadProver();
    const said = (origin: string, name: string): RouteResult | undefined => {
      const asked = { origin, method: "GET", headers: ["authorization", "x-a"] };
      return simulate(policies, asked, prover).routes.find(({ policies: [policy] }) => policy?.scope.name === name);
    };
    for (const [name, { reads, preflight }] of Object.entries(row.expect.locations)) {
      const each = (origins: object, of: "reads" | "preflight") =>
        Object.fromEntries(Object.keys(origins).map((origin) => [origin, said(origin, name)?.[of]]));
      expect(
        { reads: each(reads, "reads"), preflight: each(preflight, "preflight") },
        `${name} in ${row.source}`,
      ).toEqual({ reads, preflight });
    }
  });
});

/** Places that nobody asks for directly: who reads their answers is told by the places that lead there. */
const behindOthers = /\binternal;|location @|listen 127\.0\.0\.1:/;

describe("what is found is what nginx answers", () => {
  test.each(rows)("$id $note", async ({ source, expect: { reads = {} }, probes }) => {
    const { findings, problems } = await check(source, "nginx");
    expect(problems).toEqual([]);
    const claims = (rule: string) =>
      findings.some((one) => one.rule === rule && (one.policy?.scope.methods?.includes("GET") ?? true));
    if (claims("reflected-origin-with-credentials") && !behindOthers.test(source)) {
      expect(
        strangers.map((origin) => reads[origin]),
        source,
      ).toContain("with-credentials");
    }
    const isContent = Object.entries(probes).some(
      ([asked, { status = 0, acao, acac }]) =>
        asked.startsWith("GET") && acao === stranger && acac === "true" && status >= 200 && status < 300,
    );
    if (isContent && strangers.every((origin) => reads[origin] === "with-credentials")) {
      expect(
        findings.map(({ severity }) => severity),
        source,
      ).toContain("error");
    }
  });
});

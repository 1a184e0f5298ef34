import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anyOriginIsSentAs } from "../../server/src/policy/behaviour.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import { check } from "../support/checking.ts";
import { letsIn, nginxPolicies } from "../support/nginx.ts";

type Read = "with-credentials" | "without-credentials" | "blocked";

/** A configuration, and what a page on each origin could read of the answers that a real nginx gave. */
interface Row {
  readonly id: string;
  readonly note: string;
  readonly source: string;
  readonly startup_error: boolean;
  readonly expect: { readonly reads: Readonly<Record<string, Read>> };
}

const stranger = "https://evil.example";
const rows = readFileSync(new URL("../truth/nginx.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line))
  .filter((row) => !row.startup_error);

describe("what is found is what nginx answers", () => {
  test.each(rows)("$id $note", async ({ source, expect: { reads } }) => {
    const { findings, problems } = await check(source, "nginx");
    expect(problems).toEqual([]);
    const rules = findings.map(({ rule }) => rule);
    expect(rules.includes("reflected-origin-with-credentials")).toBe(reads[stranger] === "with-credentials");
    if (rules.includes("wildcard-origin-with-credentials")) expect(reads[stranger]).toBe("without-credentials");
  });
});

describe("whom the policies let in is who can read", () => {
  // `hostnames` compares an origin as if it were a host name; that is not evaluated.
  const evaluated = rows.filter(({ source }) => !source.includes("hostnames"));
  test.each(evaluated)("$id $note", async ({ source, expect: { reads } }) => {
    const policies = await nginxPolicies(source);
    const predicted = Object.keys(reads).map((origin) => [origin, bestRead(policies, origin)]);
    expect(Object.fromEntries(predicted)).toEqual(reads);
  });
});

/** The most that one of the policies allows. */
function bestRead(policies: readonly Policy[], origin: string): Read {
  const reads = policies
    .filter(({ origins }) => letsIn(origins.set, origin))
    .map((policy) => {
      const { credentials } = policy;
      const isOn = credentials.kind === "known" && credentials.value;
      return isOn && anyOriginIsSentAs(policy) !== "*";
    });
  if (reads.length === 0) return "blocked";
  return reads.includes(true) ? "with-credentials" : "without-credentials";
}

import { simulate } from "../../../server/src/engine/simulate/simulate.ts";
import { applyEdits } from "../../../server/src/fixes/newText.ts";
import { loadProver } from "../../../server/src/origins/prover.ts";
import type { Grammar } from "../../../server/src/syntax/language.ts";
import type { Around } from "../../support/around.ts";
import { check } from "../../support/checking.ts";
import { factsOf } from "../../support/facts.ts";
import { ask, type Observed } from "./ask.ts";

/** The origin that fixes are to let in. */
export const trusted = "https://app.example.com";

export const strangers = [
  "https://evil.example",
  "https://example.com.evil.com",
  "https://evilexample.com",
  "http://app.example.com",
  "null",
];

const origins = [trusted, "https://a.b.example.com", ...strangers];
const headers = ["authorization", "x-a"];

/** What pages of each origin may read. */
export type Answers = Readonly<Record<string, Observed>>;

/** What a server on a loopback port lets them read. */
export async function observed(port: number, path?: string): Promise<Answers> {
  const asked = origins.map(async (origin) => [origin, await ask(port, { origin, method: "GET", headers }, path)]);
  return Object.fromEntries(await Promise.all(asked));
}

/** What `simulate` says that it lets them read. */
export async function predicted(text: string, grammar: Grammar, around: Around): Promise<Answers> {
  const path = around.path ?? (grammar === "python" ? "app.py" : "app.js");
  const { policies } = await factsOf({ ...around, path, grammar, text });
  const prover = await loadProver();
  return Object.fromEntries(
    origins.map((origin) => {
      const { reads, preflight } = simulate(policies, { origin, method: "GET", headers }, prover);
      return [origin, { reads, preflight }];
    }),
  );
}

/** The text after the preferred fix of each finding, one after the other. */
export async function fixed(text: string, grammar: Grammar, around: Around): Promise<string> {
  let current = text;
  for (let round = 0; round < 5; round++) {
    const { findings } = await check(current, grammar, { trustedOrigins: [trusted] }, around);
    const fix = findings.flatMap(({ fixes }) => fixes).find(({ preferred }) => preferred);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  return current;
}

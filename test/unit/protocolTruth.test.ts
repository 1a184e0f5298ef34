import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../../server/src/protocol/exchange.ts";
import { judge } from "../../server/src/protocol/judge.ts";

/** An exchange, and what Chromium 156 and Firefox 153 made of it. */
interface Row extends Exchange {
  readonly name: string;
  readonly chromium: { readonly allowed: boolean; readonly error: string | null; readonly console: string | null };
  readonly firefox: { readonly allowed: boolean; readonly category: string | null; readonly console: string | null };
}

type Part = "verdict" | "chromium" | "firefox";

const pageUrl = "the message names the page's URL, of which an exchange holds the origin only";

/** What of which rows lies outside of the model, and why. */
const outside: Readonly<Record<string, { readonly parts: readonly Part[]; readonly why: string }>> = {
  "fetch redirect:error": {
    parts: ["verdict", "chromium"],
    why: "the row does not hold the redirect mode; without it, it equals a row that is allowed",
  },
  "forbidden header User-Agent dropped silently": {
    parts: ["firefox"],
    why: "Firefox sends a preflight for User-Agent; the row holds no answer to it, as Chromium sends none",
  },
  "mode same-origin to another origin": { parts: ["firefox"], why: pageUrl },
  "fetch file: URL": { parts: ["firefox"], why: pageUrl },
  "XHR file: URL": { parts: ["firefox"], why: pageUrl },
  "worker-module crossorigin: no ACAO": { parts: ["firefox"], why: pageUrl },
  "worker-module crossorigin: ACAO *": { parts: ["firefox"], why: pageUrl },
  "worker-module crossorigin: ACAO * credentialed": { parts: ["firefox"], why: pageUrl },
  "svg-use crossorigin: no ACAO": { parts: ["chromium", "firefox"], why: pageUrl },
  "svg-use crossorigin: ACAO *": { parts: ["chromium", "firefox"], why: pageUrl },
  "svg-use crossorigin: ACAO * credentialed": { parts: ["chromium", "firefox"], why: pageUrl },
};

const rows: Row[] = readFileSync(new URL("../truth/browsers.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));

function expected({ chromium, firefox }: Row) {
  return {
    verdict: chromium.allowed,
    chromium: { error: chromium.error, console: chromium.console },
    firefox: { category: firefox.category, console: firefox.console },
  };
}

function judged(row: Row) {
  const { allowed: verdict, chromium, firefox } = judge(row);
  return { verdict, chromium, firefox };
}

const isWithin = (row: Row, part: Part) => !outside[row.name]?.parts.includes(part);

describe("what Chromium and Firefox were seen to do", () => {
  test.each(rows)("$name", (row) => {
    const parts: readonly Part[] = ["verdict", "chromium", "firefox"];
    const within = parts.filter((part) => isWithin(row, part));
    for (const part of within) expect(judged(row)[part], part).toEqual(expected(row)[part]);
  });

  test.each(Object.entries(outside))("is outside of the model for %s", (name, { parts }) => {
    const row = rows.find((candidate) => candidate.name === name)!;
    for (const part of parts) expect(judged(row)[part], part).not.toEqual(expected(row)[part]);
  });

  test("comes to the same verdict in Firefox, but for what it does not print", () => {
    const wrong = rows
      .filter((row) => isWithin(row, "firefox") && row.firefox.category !== null)
      .filter((row) => row.firefox.allowed !== (judged(row).firefox.category === warning))
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });
});

const warning = "CORSAllowHeaderFromPreflightDeprecation";

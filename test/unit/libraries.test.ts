import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { routesIn } from "../support/facts.ts";
import type { Reads } from "../support/truth.ts";

/** What a page asks for: the answer itself, or before that whether it may ask. */
type Part = "reads" | "preflight";

/** One program and what it answered in memory to a GET with a cookie, and to the preflight of a PUT. */
interface LibraryRow {
  readonly id: string;
  readonly library: string;
  readonly source: string;
  /** Where it lies, where that is not the place of all. */
  readonly path?: string;
  /** The files around it. */
  readonly files?: Readonly<Record<string, string>>;
  /** The package.json or requirements.txt beside it. */
  readonly manifest?: string;
  readonly startup?: "throws";
  /** Which answers the source does not tell all of, as far as it is read: what it tells is right. */
  readonly undecided?: readonly Part[];
  /** Whether the answer to the first origin said that it varies by origin, where that was looked at. */
  readonly varies?: boolean;
  readonly reads?: Readonly<Record<string, Reads>>;
  readonly preflight?: Readonly<Record<string, Reads>>;
}

const parts: readonly Part[] = ["reads", "preflight"];

function rowsOf(file: string): LibraryRow[] {
  const lines = readFileSync(new URL(`../truth/${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** What was told, with what was observed where nothing was told. */
function decided(told: Readonly<Record<string, string>>, observed: Readonly<Record<string, Reads>>) {
  return Object.fromEntries(
    Object.entries(told).map(([origin, one]) => [origin, one === "unknown" ? observed[origin] : one]),
  );
}

/** What was observed, with the place and the manifest of its programs. */
const tables = [
  { file: "libraries", place: "app.js", name: "package.json", of: "JavaScript libraries" },
  { file: "pythonLibraries", place: "app.py", name: "requirements.txt", of: "Python libraries" },
  {
    file: "handSet",
    place: "app.py",
    name: "requirements.txt",
    of: "Python headers by hand, beside a library and alone",
  },
  { file: "pythonPrograms", place: "app.py", name: "requirements.txt", of: "Python programs" },
] as const;

describe.each(tables)("$of: what is predicted was answered", ({ file, place, name }) => {
  test.each(rowsOf(file))("$id ($library)", async (row) => {
    const {
      source: text,
      path = place,
      files = {},
      manifest,
      startup,
      undecided = [],
      varies,
      reads = {},
      preflight = {},
    } = row;
    const around = manifest === undefined ? {} : { manifest: { name, text: manifest } };
    const policies = await routesIn({ path, grammar: grammarOf(path) ?? "javascript", text, files, ...around });
    const prover = await loadProver();
    const ask = (origin: string) =>
      simulate(policies, { origin, method: "GET", headers: ["authorization", "x-a"] }, prover);
    if (startup) {
      expect(ask("https://app.example.com").reads, text).toBe("startup-error");
      return;
    }
    const predicted = (part: Part, origins: Readonly<Record<string, Reads>>) =>
      Object.fromEntries(Object.keys(origins).map((origin) => [origin, ask(origin)[part]]));
    const told = { reads: predicted("reads", reads), preflight: predicted("preflight", preflight) };
    const open = parts.filter((part) => Object.values(told[part]).includes("unknown"));
    expect(open, text).toEqual(undecided);
    expect(decided(told.reads, reads), text).toEqual(reads);
    expect(decided(told.preflight, preflight), text).toEqual(preflight);
    const [only] = ask(Object.keys(reads)[0] ?? "").routes;
    const isVaried = only?.answers?.simple.headers.some(([name, value]) => name === "vary" && value === "Origin");
    if (varies !== undefined) expect(isVaried, text).toBe(varies);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";
import type { Reads } from "../support/truth.ts";

/** One program and what its framework answered: to a GET with a cookie, and to the preflight of a PUT. */
interface Row {
  readonly id: string;
  readonly library: string;
  readonly source: string;
  /** The requirements.txt beside it. */
  readonly manifest?: string;
  /** Where it lies, where that is not the place of all. */
  readonly path?: string;
  /** The files around it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly startup?: "throws";
  readonly reads: Readonly<Record<string, Reads>>;
  readonly preflight: Readonly<Record<string, Reads>>;
}

const rows = ["handSet", "pythonPrograms"].flatMap((file) =>
  readFileSync(new URL(`../truth/${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line)),
);

const evil = "https://evil.example";
const app = "https://app.example.com";

/** What the rules say is true of paths that the row does not ask, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  "bp-res-miss": "no route is shown under the paths of the resource",
  "cross-and-ext": "the decorator stands over the only view, the extension answers all other paths",
  "fa-error-handler": "the header is set on errors only",
  "also-handler500": "the header is set on errors only",
  "also-fl-errh": "the header is set on errors only",
  "also-to-write-error": "the header is set on errors only",
  "dj-derived-debug": "it is said in the file that is taken over, here and in those below",
  "dj-derived-base-by-debug": "",
  "dj-derived-if-debug": "",
  "dj-derived-abs": "",
  "dj-local-file-itself": "",
  "dj-init-star": "",
  "dj-init-env": "",
  "dj-import-name": "",
  "dj-import-module": "what is put into the names of a file is not followed, nor what is run as a text",
  "dj-exec": "",
};

const around = ({ manifest, path = "app.py", files = {} }: Row) => ({
  path,
  files,
  ...(manifest !== undefined && { manifest: { name: "requirements.txt", text: manifest } }),
});

describe("what the rules say of such programs is what went out", () => {
  test.each(rows.filter(({ id, startup }) => !startup && !(id in elsewhere)))("$id ($library)", async (row) => {
    const { findings, problems } = await check(row.source, "python", {}, around(row));
    expect(problems).toEqual([]);
    const says = (...rules: string[]) => findings.filter(({ rule }) => rules.includes(rule));
    const holes = says("wildcard-origin-with-credentials", "reflected-origin-with-credentials");
    const stranger = row.reads[evil];
    if (holes.some(({ message }) => message.includes("any website can read")))
      expect(stranger).toBe("with-credentials");
    if (holes.some(({ message }) => message.includes("Browsers refuse"))) expect(stranger).toBe("without-credentials");
    if (stranger === "with-credentials") expect(findings.map(({ severity }) => severity)).toContain("error");
    if (says("wildcard-origin", "reflected-origin").length > 0) expect(stranger).toBe("without-credentials");
    if (says("duplicate-allow-origin").length > 0) expect(row.reads[app]).toBe("blocked");
  });
});

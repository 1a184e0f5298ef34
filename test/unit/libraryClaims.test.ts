import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";

/** One source file, the package.json beside it, and whose pages could read what the library answered in memory. */
interface Row {
  readonly id: string;
  readonly source: string;
  readonly path?: string;
  readonly manifest?: string;
  readonly reads?: Readonly<Record<string, string>>;
  readonly preflight?: Readonly<Record<string, string>>;
}

const rows = readFileSync(new URL("../truth/libraries.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line));
const readable = rows.filter(({ reads }) => Object.values(reads ?? {}).some((each) => each !== "blocked"));

/** What these say is that no page of another origin reads the answers. */
const closed = ["matches-no-origin", "middleware-order", "duplicate-allow-origin"];

/** Whether what is said is that preflights are turned away, which those of a program all are. */
const isRefused = (message: string, { preflight = {} }: Row) =>
  message.includes("preflights never say") && Object.values(preflight).every((each) => each === "blocked");

describe("what a page can read is not said to be closed to all", () => {
  test.each(readable)("$id", async (row) => {
    const { source, path = "app.js", manifest } = row;
    const around = { path, ...(manifest !== undefined && { manifest: { name: "package.json", text: manifest } }) };
    const { findings } = await check(source, grammarOf(path) ?? "javascript", {}, around);
    const said = findings.filter(({ message }) => !isRefused(message, row));
    expect(said.map(({ rule }) => rule).filter((rule) => closed.includes(rule))).toEqual([]);
  });
});

/** What these say is that every page reads the answers. */
const open = [
  "reflected-origin-with-credentials",
  "reflected-origin",
  "wildcard-origin-with-credentials",
  "wildcard-origin",
];
/** What is open there are answers to requests that fail, which were not asked for. */
const openOnErrors = ["edge-vf-ely-error", "edge-h32-err-headers", "edge-h32-err-headers-beside"];
const unread = rows.filter(
  ({ id, reads }) =>
    id.startsWith("edge-") && reads?.["https://evil.example"] === "blocked" && !openOnErrors.includes(id),
);

describe("what a stranger cannot read is not said to be open to all", () => {
  test.each(unread)("$id", async ({ source, path = "app.js", manifest }) => {
    const around = { path, ...(manifest !== undefined && { manifest: { name: "package.json", text: manifest } }) };
    const { findings } = await check(source, grammarOf(path) ?? "javascript", {}, around);
    expect(findings.map(({ rule }) => rule).filter((rule) => open.includes(rule))).toEqual([]);
  });
});

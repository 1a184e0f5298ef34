import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../server/src/fixes/newText.ts";
import type { Edit } from "../../../server/src/frameworks/adapter.ts";
import { wholeLines } from "../../../server/src/lsp/codeActions/wholeLines.ts";

const text = "one\n  two three\r\n\tfour five\n";

/** The edit that replaces the one place where `old` stands. */
function replacing(old: string, ...newText: Edit["newText"]): Edit {
  const start = text.indexOf(old);
  return { span: { start, end: start + old.length }, newText };
}

const cases: { name: string; edits: Edit[]; replaced: string[] }[] = [
  { name: "one line stays as it is", edits: [replacing("two", "2")], replaced: ["two"] },
  {
    name: "several lines begin where their line begins",
    edits: [replacing("three", "3\n  x")],
    replaced: ["  two three"],
  },
  { name: "at the start of a line they already do", edits: [replacing("one", "1\n")], replaced: ["one"] },
  { name: "after \\r\\n too", edits: [replacing("five", "5\r\n\tx")], replaced: ["\tfour five"] },
  {
    name: "an edit before it in the line is joined",
    edits: [replacing("three", { placeholder: "3" }, "\n  x"), replacing("two", "2")],
    replaced: ["  two three"],
  },
  {
    name: "an edit that begins lines before is joined, and begins where its line begins",
    edits: [replacing("three\r\n\tfour", "x"), replacing("five", "5\n")],
    replaced: ["  two three\r\n\tfour five"],
  },
  {
    name: "edits of other lines stay apart",
    edits: [replacing("one", "1"), replacing("three", "3\n")],
    replaced: ["one", "  two three"],
  },
];

describe("edits in whole lines", () => {
  test.each(cases)("$name", ({ edits, replaced }) => {
    const widened = wholeLines(text, edits);
    expect(widened.map(({ span }) => text.slice(span.start, span.end))).toEqual(replaced);
    expect(applyEdits(text, widened)).toBe(applyEdits(text, edits));
  });
});

import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import type { Change } from "../../server/src/frameworks/change.ts";
import { editsFor } from "../../server/src/frameworks/changes.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { readMarks } from "../support/marked.ts";
import { withSource } from "../support/sources.ts";
import { javascriptRows } from "./changes/javascript.ts";
import { nginxRows } from "./changes/nginx.ts";
import { pythonRows } from "./changes/python.ts";
import type { Row } from "./changes/row.ts";

const recovery = ["ERROR", "missing_semicolon", "missing_close", "missing_quote", "stray_close"];

describe.each([
  { grammar: "python", rows: pythonRows },
  { grammar: "javascript", rows: javascriptRows },
  { grammar: "typescript", rows: javascriptRows },
  { grammar: "nginx", rows: nginxRows },
] as const)("in $grammar", ({ grammar, rows }) => {
  test.each(rows.filter((row) => row.after !== undefined))("$name", async (row) => {
    const after = await changed(row, grammar);
    expect(after).toBe(row.after);
    expect(await hasError(after ?? "", grammar)).toBe(false);
  });

  test.each(rows.filter((row) => row.after === undefined))("left alone: $name", async (row) => {
    expect(await changed(row, grammar)).toBeUndefined();
  });
});

async function changed({ code, change }: Row, grammar: Grammar): Promise<string | undefined> {
  const { text, findings } = readMarks(code);
  const [span] = findings;
  if (!span) throw new Error("no place is marked");
  const edits = await withSource(text, grammar, (source) => editsFor(source, { ...change, span } as Change));
  return edits && applyEdits(text, edits);
}

async function hasError(text: string, grammar: Grammar): Promise<boolean> {
  return withSource(text, grammar, ({ root }) => root.hasError || root.descendantsOfType(recovery).length > 0);
}

import { describe, expect, test } from "vitest";
import type { Settings } from "../../server/src/config/settings.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { check } from "../support/checking.ts";

const rule = "wildcard-origin-with-credentials";
const preamble = "from starlette.middleware.cors import CORSMiddleware\n";
const bad = 'app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)';

interface Row {
  readonly name: string;
  readonly code: string;
  readonly rules?: Settings["rules"];
  /** Rule and severity of each finding, in order. */
  readonly findings: readonly string[];
}

const table: readonly Row[] = [
  { name: "no suppression", code: bad, findings: [`${rule} error`] },
  { name: "next line, with a reason", code: `# corslint-disable-next-line ${rule} -- demo\n${bad}`, findings: [] },
  { name: "next line, all rules", code: `# corslint-disable-next-line\n${bad}`, findings: [] },
  { name: "next line, all rules, with a reason", code: `# corslint-disable-next-line -- demo\n${bad}`, findings: [] },
  {
    name: "next line, two rules of which one says nothing",
    code: `# corslint-disable-next-line missing-vary-origin, ${rule}\n${bad}`,
    findings: ["unused-suppression hint"],
  },
  { name: "same line", code: `${bad}  # corslint-disable-line ${rule}`, findings: [] },
  { name: "to the end of the file", code: `# corslint-disable ${rule}\n\n${bad}\n${bad}`, findings: [] },
  {
    name: "to the end of the file, not before",
    code: `${bad}\n# corslint-disable ${rule}\n${bad}`,
    findings: [`${rule} error`],
  },
  {
    name: "a line too far away",
    code: `# corslint-disable-next-line ${rule}\n\n${bad}`,
    findings: ["unused-suppression hint", `${rule} error`],
  },
  {
    name: "another rule",
    code: `# corslint-disable-next-line missing-vary-origin\n${bad}`,
    findings: ["unused-suppression hint", `${rule} error`],
  },
  {
    name: "a rule that does not exist",
    code: "x = 1  # corslint-disable-line wildcard\n",
    findings: ["unused-suppression hint"],
  },
  {
    name: "a rule that is switched off is not counted as unused",
    code: `# corslint-disable-next-line ${rule}\n${bad}`,
    rules: { [rule]: "off" },
    findings: [],
  },
  {
    name: "unused suppressions can be switched off",
    code: `# corslint-disable-next-line ${rule}\nx = 1\n`,
    rules: { "unused-suppression": "off" },
    findings: [],
  },
  {
    name: "words in a string suppress nothing",
    code: `x = "# corslint-disable-next-line ${rule}"\n${bad}`,
    findings: [`${rule} error`],
  },
  { name: "a rule at another severity", code: bad, rules: { [rule]: "hint" }, findings: [`${rule} hint`] },
  { name: "a rule that is off", code: bad, rules: { [rule]: "off" }, findings: [] },
];

describe("suppressions and severities", () => {
  test.each(table)("$name", async ({ code, rules, findings }) => {
    const checked = await check(preamble + code, "python", rules ? { rules } : {});
    expect(checked.findings.map((finding) => `${finding.rule} ${finding.severity}`)).toEqual(findings);
  });
});

const removals = [
  {
    name: "with its line",
    before: "x = 1\n  # corslint-disable-line missing-vary-origin -- why\ny = 2\n",
    after: "x = 1\ny = 2\n",
  },
  { name: "behind code", before: "x = 1  # corslint-disable-line missing-vary-origin\n", after: "x = 1\n" },
  {
    name: "one rule of two, the first",
    before: `# corslint-disable-next-line missing-vary-origin, ${rule} -- why\n${preamble}${bad}`,
    after: `# corslint-disable-next-line ${rule} -- why\n${preamble}${bad}`,
  },
  { name: "the last line of a file", before: "x = 1\n# corslint-disable", after: "x = 1\n" },
];

describe("the fix for a suppression that suppresses nothing takes it out", () => {
  test.each(removals)("$name", async ({ before, after }) => {
    const [finding] = (await check(before, "python")).findings;
    expect(finding?.fixes.map(({ intent }) => intent)).toEqual(["correct"]);
    expect(applyEdits(before, finding?.fixes[0]?.edits ?? [])).toBe(after);
  });
});

const marks = [
  { grammar: "python", text: "x = 1 # corslint-disable-line missing-vary-origin\n" },
  { grammar: "javascript", text: "f(); // corslint-disable-line missing-vary-origin\n" },
  { grammar: "typescript", text: "f(); /* corslint-disable-line missing-vary-origin -- why */\n" },
  { grammar: "tsx", text: "const a = <b>{/* corslint-disable-line missing-vary-origin */}</b>;\n" },
  { grammar: "nginx", text: "listen 80; # corslint-disable-line missing-vary-origin\n" },
] as const;

describe("comment marks", () => {
  test.each(marks)("$grammar", async ({ grammar, text }) => {
    const { findings } = await check(text, grammar);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(["missing-vary-origin"]);
  });
});

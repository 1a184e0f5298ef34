import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { complaints, nginxParser, withTree } from "./nginxParser.ts";
import { pick, seeded } from "./random.ts";

interface Form {
  name: string;
  least: number;
  most: number;
  opensBlock: boolean;
  always: boolean;
  contexts: string[];
}

const ANY_NUMBER = 6;
const forms = readForms();
const names = forms.map(({ name }) => name);
const parser = await nginxParser();
const opensBlock = new Set(forms.filter((form) => form.opensBlock).map(({ name }) => name));

describe("what a directive may have on lines of its own", () => {
  it("needs no recovery, not even if its arguments are named like directives", () => {
    const random = seeded(1);
    for (const form of forms)
      for (let count = form.least; count <= form.most; count++) {
        const words = Array.from({ length: count }, (_, index) => {
          if (form.always && index === form.most - 1) return "always";
          return pick(random, [pick(random, names), "a.example", "'a\n  b'", "$x", "80 # eighty"]);
        });
        const text = `${form.name}\n  ${words.join("\n  ")}\n${form.opensBlock ? "{\n}" : ";"}\n`;
        expect(withTree(parser, text, complaints), text).toEqual([]);
      }
  });
});

describe("a missing semicolon is seen", () => {
  const simple = forms.filter(({ opensBlock }) => !opensBlock);

  it("before a block, unless the directive could open it", () => {
    for (const form of simple.filter(({ name }) => !opensBlock.has(name)))
      for (let count = form.least; count <= form.most; count++)
        expectTwoStatements(complete(form, count), "location / {\n}");
  });

  it("before a directive that goes beyond the arguments the first one can take", () => {
    for (const form of simple.filter(({ most }) => most < ANY_NUMBER))
      for (let count = form.least; count <= form.most; count++)
        expectTwoStatements(complete(form, count), "add_header A b always;");
  });

  it("before a directive that may stand in the same blocks, after any number of arguments", () => {
    const others = simple.filter(({ most, contexts }) => most === ANY_NUMBER && contexts.includes("location"));
    for (const form of others)
      for (let count = form.least; count <= form.most; count++)
        expectTwoStatements(complete(form, count), "add_header A b always;");
  });

  it("before a directive, after a name to which its arguments are still to be typed", () => {
    for (const form of simple.filter(({ least, contexts }) => least > 0 && contexts.includes("location")))
      expectTwoStatements(form.name, "proxy_pass http://app;");
  });
});

function complete({ name, always, most }: Form, count: number): string {
  const words = Array.from({ length: count }, (_, index) => (always && index === most - 1 ? "always" : `a${index}`));
  return [name, ...words].join(" ");
}

function expectTwoStatements(first: string, second: string): void {
  const text = `server {\n  ${first}\n  ${second}\n}\n`;
  withTree(parser, text, (tree) => {
    expect(complaints(tree), text).toEqual(["missing_semicolon"]);
    const statements = tree.rootNode.firstNamedChild?.childForFieldName("body")?.namedChildren ?? [];
    expect(
      statements.map((statement) => statement?.text),
      text,
    ).toEqual([first, second]);
  });
}

function readForms(): Form[] {
  const table = readFileSync(new URL("../../grammars/nginx/directives.txt", import.meta.url), "utf8");
  const lines = table.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  return lines.flatMap((line) => {
    const words = line.split(/ +/);
    const contexts = (words.at(-1) ?? "").split(",");
    return words.slice(1, -1).map((form) => readForm(words[0] ?? "", form, contexts));
  });
}

function readForm(name: string, form: string, contexts: string[]): Form {
  const [least, most] = form === "flag" ? ["1", "1"] : (form.match(/\d+/g) ?? []);
  return {
    name,
    least: Number(least),
    most: form.includes("+") ? ANY_NUMBER : Number(most ?? least),
    opensBlock: form.startsWith("{"),
    always: form.endsWith("always"),
    contexts,
  };
}

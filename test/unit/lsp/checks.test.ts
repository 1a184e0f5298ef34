import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaults } from "../../../server/src/config/settings.ts";
import { createChecks } from "../../../server/src/lsp/checks.ts";
import type { OpenDocument } from "../../../server/src/lsp/documents.ts";
import { createLog } from "../../../server/src/lsp/log.ts";
import { createSurroundings } from "../../../server/src/lsp/surroundings.ts";
import type { ParsedText } from "../../../server/src/syntax/parsedText.ts";
import type { Parsers } from "../../../server/src/syntax/parsers.ts";
import { searchIn } from "../../../server/src/syntax/search/search.ts";
import { parsers } from "../../support/grammars.ts";

const noFiles = { readFile: async () => undefined, listFolder: async () => undefined };

/** Checks over the given parts, with what they log. */
function checksOver(parts: { parsers?: Parsers; nextTurn?: () => Promise<void> }) {
  const logged: string[] = [];
  const log = createLog((message) => logged.push(message));
  const checks = createChecks({
    parsers,
    nextTurn: async () => {},
    log,
    settingsOf: async () => defaults,
    isOpen: () => true,
    openDocuments: () => [],
    surroundings: createSurroundings({ parsers, log, openText: () => undefined, files: noFiles }),
    made: () => {},
    ...parts,
  });
  return { checks, logged };
}

function documentOver(parsed: Partial<ParsedText>): OpenDocument {
  const uri = "file:///main.py";
  const nothing = { changed() {}, replaced() {}, parse: () => ({ skipped: "never parsed" }), dispose() {} };
  const text = TextDocument.create(uri, "python", 1, "import cors");
  return { uri, grammar: "python", text, parsed: { ...nothing, ...parsed }, searchIn, revision: 0 };
}

test("a grammar that cannot be loaded is said once and tried again", async () => {
  let broken = true;
  const load = () => (broken ? Promise.reject(new Error("cut off")) : Promise.resolve());
  const { checks, logged } = checksOver({ parsers: { ...parsers, load } });
  const document = documentOver({});
  for (let times = 0; times < 2; times++) {
    const check = await checks.of(document);
    expect(check?.analysis.skipped).toBe("The grammar for python could not be loaded, so the file is not checked.");
  }
  expect(logged).toEqual(["Loading the grammar python failed: cut off"]);
  broken = false;
  expect((await checks.of(document))?.analysis.skipped).toBe("never parsed");
});

test("a parser that throws is said once, and the text is parsed afresh afterwards", async () => {
  let replaced = 0;
  const { checks, logged } = checksOver({});
  const document = documentOver({
    parse: () => {
      throw new Error("out of memory");
    },
    replaced: () => replaced++,
  });
  for (document.revision = 1; document.revision < 3; document.revision++) {
    const check = await checks.of(document);
    expect(check?.analysis.skipped).toBe("The file could not be parsed and is not checked.");
  }
  expect(replaced).toBe(2);
  expect(logged).toEqual(["Parsing file:///main.py failed: out of memory"]);
});

test("changes that are still coming are waited for, and the same text is analysed once", async () => {
  let turns = 0;
  let parses = 0;
  const document = documentOver({
    parse: () => {
      parses++;
      return { skipped: `after ${turns} turns` };
    },
  });
  const { checks } = checksOver({
    nextTurn: async () => {
      if (++turns <= 5) document.revision++;
    },
  });
  const first = await checks.of(document);
  expect(first?.analysis.skipped).toBe("after 6 turns");
  expect(await checks.of(document)).toBe(first);
  expect(parses).toBe(1);
});

test("a file for which the time of one parse is too short is parsed on, with turns for others between", async () => {
  const log: string[] = [];
  const slices = (enough: number) => {
    let parses = 0;
    return documentOver({
      parse: () => {
        log.push("parse");
        return ++parses < enough ? { skipped: "too long", unfinished: true } : { skipped: "done" };
      },
    });
  };
  const { checks } = checksOver({ nextTurn: async () => void log.push("turn") });
  expect((await checks.of(slices(3)))?.analysis.skipped).toBe("done");
  expect(log.join(" ")).toContain("parse turn parse turn parse");
  expect((await checks.of(slices(1000)))?.analysis.skipped).toBe("too long");
});

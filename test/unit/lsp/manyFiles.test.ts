import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaults } from "../../../server/src/config/settings.ts";
import { createChecks } from "../../../server/src/lsp/checks.ts";
import type { OpenDocument } from "../../../server/src/lsp/documents.ts";
import { createLog } from "../../../server/src/lsp/log.ts";
import { createSurroundings } from "../../../server/src/lsp/surroundings.ts";
import { createParsedText } from "../../../server/src/syntax/parsedText.ts";
import { createSearch } from "../../../server/src/syntax/search/search.ts";
import { parsers } from "../../support/grammars.ts";

await parsers.load("python");

/** Numbers from 0 to below a bound, the same ones in each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const origins = ['["*"]', '["https://app.example.com"]', '["null"]', '"*".split(",")', "load()", "[", "ORIGINS + []"];
const pick = <T>(all: readonly T[], random: (below: number) => number): T => all[random(all.length)] as T;

/** 500 files: settings, settings that take over others, helpers that apps call, and apps of several frameworks. */
const kinds: readonly {
  name: string;
  count: number;
  text: (n: number, random: (below: number) => number) => string;
}[] = [
  {
    name: "conf",
    count: 60,
    text: (_n, random) =>
      `ORIGINS = ${pick(origins, random)}\nCREDENTIALS = ${pick(["True", "False", "x()"], random)}\nclass Settings:\n    origins = ORIGINS\nsettings = Settings()\n`,
  },
  {
    name: "over",
    count: 60,
    text: (n) => `from conf${n % 60} import *\nfrom conf${(n * 7) % 60} import CREDENTIALS\n`,
  },
  {
    name: "helper",
    count: 60,
    text: (n, random) =>
      `from fastapi.middleware.cors import CORSMiddleware\nfrom conf${n} import ORIGINS\ndef origins():\n    return ${pick(["ORIGINS", '["*"]', "[*ORIGINS]"], random)}\ndef setup(app, allowed):\n    app.add_middleware(CORSMiddleware, allow_origins=allowed, allow_credentials=${pick(["True", "False"], random)})\n`,
  },
  {
    name: "fast",
    count: 120,
    text: (n) =>
      `from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\nfrom over${n % 60} import ORIGINS, CREDENTIALS\napp = FastAPI()\napp.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=CREDENTIALS)\n`,
  },
  {
    name: "flask",
    count: 80,
    text: (n) =>
      `from flask import Flask\nfrom flask_cors import CORS\nfrom conf${(n * 3) % 60} import settings\napp = Flask(__name__)\nCORS(app, origins=settings.origins, supports_credentials=True)\n`,
  },
  {
    name: "wrapped",
    count: 60,
    text: (n) =>
      `from fastapi import FastAPI\nfrom helper${n} import origins, setup\napp = FastAPI()\nsetup(app, origins())\n# CORSMiddleware\n`,
  },
  {
    name: "alone",
    count: 60,
    text: (n) =>
      `from flask import Flask\nfrom flask_cors import CORS\napp = Flask("a${n}")\nCORS(app, origins="*", supports_credentials=True)\n`,
  },
];

const makers = new Map(
  kinds.flatMap(({ name, count, text }) =>
    Array.from({ length: count }, (_, n) => [
      `file:///shop/${name}${n}.py`,
      (random: (below: number) => number) => text(n, random),
    ]),
  ),
);

/** The files that a text imports, by their addresses. */
function importedBy(text: string): string[] {
  return [...text.matchAll(/^from (\w+) import/gm)].map(([, name]) => `file:///shop/${name}.py`);
}

/** A server with all files open, and what it says of them. */
function serverOver(texts: ReadonlyMap<string, string>) {
  const made = new Set<string>();
  const documents = new Map([...texts].map(([uri, text]) => [uri, open(uri, text)]));
  const log = createLog((message) => expect.fail(message));
  const files = { readFile: async (uri: string) => texts.get(uri), listFolder: async () => undefined };
  const surroundings = createSurroundings({ parsers, log, openText: () => undefined, files });
  const checks = createChecks({
    parsers,
    nextTurn: async () => {},
    log,
    surroundings,
    settingsOf: async () => defaults,
    isOpen: () => true,
    openDocuments: () => [...documents.values()],
    made: () => {},
  });
  const ids = new Map<string, string>();
  return {
    /** What is found in some files, or in all of them; notes which have been analysed again. */
    async findings(uris: Iterable<string> = documents.keys()) {
      const found: Record<string, unknown> = {};
      for (const uri of uris) {
        const document = documents.get(uri);
        const check = document && (await checks.of(document));
        if (check && ids.get(uri) !== check.id) made.add(uri);
        ids.set(uri, check?.id ?? "");
        found[uri] = check?.analysis.findings.map(({ rule, span, message }) => [rule, span.start, span.end, message]);
      }
      return found;
    },
    change(uri: string, text: string) {
      const document = documents.get(uri);
      if (!document) return;
      TextDocument.update(document.text, [{ text }], document.text.version + 1);
      document.parsed.replaced();
      document.revision++;
      if (surroundings.changed(uri, text)) checks.outdate(uri);
    },
    /** The files that have been analysed since the last time. */
    analysed() {
      const uris = new Set(made);
      made.clear();
      return uris;
    },
    close() {
      surroundings.forgetAll();
      for (const { parsed } of documents.values()) parsed.dispose();
    },
  };
}

function open(uri: string, text: string): OpenDocument {
  const document = TextDocument.create(uri, "python", 1, text);
  const parsed = createParsedText(parsers, "python");
  return { uri, grammar: "python", text: document, parsed, searchIn: createSearch(), revision: 0 };
}

/** A file and all that imports it, be it through others. */
function dependents(texts: ReadonlyMap<string, string>, changed: string): Set<string> {
  const found = new Set([changed]);
  for (const uri of found) {
    for (const [other, text] of texts) if (importedBy(text).includes(uri)) found.add(other);
  }
  return found;
}

test("of 500 files, after any change of one of them, those that depend on it are analysed again, and no others", async () => {
  const random = randomFrom(4);
  const texts = new Map([...makers].map(([uri, make]) => [uri, make(random)]));
  expect(texts.size).toBe(500);
  const server = serverOver(texts);
  let findings = await server.findings();
  expect(server.analysed().size).toBe(500);
  const uris = [...texts.keys()];
  let others = 0;
  for (let round = 0; round < 60; round++) {
    const uri = pick(round % 3 === 0 ? uris : uris.filter((one) => /conf|over|helper/.test(one)), random);
    const text = `${makers.get(uri)?.(random)}# ${round}\n`;
    const concerned = dependents(texts, uri);
    texts.set(uri, text);
    server.change(uri, text);
    const before = findings;
    findings = await server.findings();
    const analysed = server.analysed();
    expect([...analysed].filter((one) => !concerned.has(one))).toEqual([]);
    expect(analysed.has(uri)).toBe(true);
    others += analysed.size - 1;
    const fresh = serverOver(texts);
    const expected = await fresh.findings(round % 20 === 0 ? undefined : concerned);
    fresh.close();
    expect(findings, `${uri}\n${text}`).toEqual({ ...before, ...expected });
  }
  expect(others).toBeGreaterThan(50);
  server.close();
});

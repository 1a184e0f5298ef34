// Writes src/directives.h, the table that the scanner searches, from directives.txt.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = new URL("directives.txt", import.meta.url);
const header = new URL("src/directives.h", import.meta.url);

const ANY_NUMBER = 250;
const ABSENT = 255;
const CONTEXTS = [
  ...["main", "events", "http", "server", "location", "if", "limit_except", "upstream"],
  ...["stream", "stream_server", "stream_upstream", "mail", "mail_server", "other"],
];
const FLAG = 1;
const EVERYDAY_WORD = 2;
const SUFFIXES = { "": 0, always: 16, pairs: 4, lists: 8 };

/** Names without an underscore that are hardly anything else: no host, no header, no method, no parameter. */
const DISTINCT_NAMES = new Set([
  ...["alias", "autoindex", "brotli", "gzip", "http2", "http3", "if", "include", "index", "listen", "location"],
  ...["resolver", "return", "rewrite", "root", "sendfile", "set", "ssl"],
]);

/** The text of src/directives.h that belongs to directives.txt. */
export function directivesHeader() {
  const rows = readFileSync(source, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(directive)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const offsets = new Map();
  let length = 0;
  for (const { name } of rows) {
    offsets.set(name, length);
    length += name.length + 1;
  }
  return [
    "/* Written by directives.mjs from directives.txt. */",
    "static const char DIRECTIVE_NAMES[] =",
    `${rows.map(({ name }) => `  "${name}\\0"`).join("\n")};`,
    "",
    "/* offset of the name, least and most arguments without and with a block, flags, contexts */",
    "static const Directive DIRECTIVES[] = {",
    ...rows.map(({ name, simple, block, flags, contexts }) => {
      return `  {${[offsets.get(name), ...simple, ...block, flags, contexts].join(", ")}},`;
    }),
    "};",
    "",
  ].join("\n");
}

function directive(line) {
  const words = line.split(/ +/);
  const name = words[0];
  const forms = words.slice(1, -1).map(form);
  const simple = forms.find(({ opensBlock }) => !opensBlock);
  const everyday = !name.includes("_") && !DISTINCT_NAMES.has(name);
  return {
    name,
    simple: simple?.range ?? [ABSENT, ABSENT],
    block: forms.find(({ opensBlock }) => opensBlock)?.range ?? [ABSENT, ABSENT],
    flags: forms.reduce((flags, form) => flags | form.flags, everyday ? EVERYDAY_WORD : 0),
    contexts: contextBits(words.at(-1)),
  };
}

function form(text) {
  if (text === "flag") return { opensBlock: false, range: [1, 1], flags: FLAG };
  const [, brace, least, more, suffix] = /^(\{?)(\d+)(\+|-\d+)?\}?([a-z]*)$/.exec(text);
  const most = more === "+" ? ANY_NUMBER : Number(more?.slice(1) ?? least);
  return { opensBlock: brace !== "", range: [Number(least), most], flags: SUFFIXES[suffix] };
}

function contextBits(text) {
  if (text === "any") return 2 ** CONTEXTS.length - 1;
  return text.split(",").reduce((bits, name) => {
    const index = CONTEXTS.indexOf(name);
    if (index < 0) throw new Error(`directives.txt: unknown context ${name}`);
    return bits | (1 << index);
  }, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(header, directivesHeader());

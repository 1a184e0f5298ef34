import type { TruthRow } from "./truth.ts";

/** Writes a program in another way that does the same; gives the same text where the way is not to be had there. */
export type Rewrite = (source: string) => string;

/** Moves the origins of a program into a file beside it; undefined where they are not written out in one place. */
export type Move = (
  source: string,
) => { readonly source: string; readonly name: string; readonly text: string } | undefined;

type Rewrites = Readonly<Record<string, Rewrite>>;

const same: Rewrite = (source) => source;
const address = /(?<![\w-])(['"])(https:\/\/)([^'"`$\\\n{}]+)\1(?!\s*:|\.split)/g;
const option = /\b(origin|credentials|methods|allowedHeaders): ?/g;

const inBoth: Rewrites = {
  "lines that end as on Windows": (source) => source.replaceAll("\n", "\r\n"),
  "header names in small letters": (source) =>
    source.replace(/(["'])(Access-Control-[A-Za-z-]+)\1/g, (text) => text.toLowerCase()),
  "addresses put together of two texts": (source) => source.replace(address, "($1$2$1 + $1$3$1)"),
};

const javascript: Rewrites = {
  ...inBoth,
  "let for const": (source) => source.replace(/\bconst (?!enum)/g, "let "),
  "no semicolons": (source) => source.replace(/;$/gm, ""),
  "another name of the app": (source) => source.replace(/(?<![\w."'`/@-])app(?=\.|\)| =|;)/g, "server1"),
  "quoted option names": (source) => source.replace(option, '"$1": '),
  "options spread": (source) => source.replace(/(?<![\w."'])cors\(\{(?=.)/g, "cors({ ...{}, "),
  "template strings": (source) =>
    source.replace(/(?<=[:[,(=] ?)(['"])(https?:[^'"`$\\\n]*)\1(?!\s*:)/g, (_, _quote, text) => `\`${text}\``),
  "!0 for true": (source) => source.replace(/credentials: ?true(?=[,\s}])/g, "credentials: !0"),
  "a name for the header": (source) => {
    const named = source.replace(/(["'])Access-Control-Allow-Origin\1(?=\s*,)/g, "ALLOW_ORIGIN");
    return named === source ? source : `${named}\nconst ALLOW_ORIGIN = "Access-Control-Allow-Origin";\n`;
  },
  "require for import": (source) =>
    /^export|await /m.test(source)
      ? source
      : source
          .replace(/^import (\w+) from (.*?);?$/gm, "const $1 = require($2);")
          .replace(
            /^import \{([^}]*)\} from (.*?);?$/gm,
            (_, names, from) => `const {${names.replaceAll(" as ", ": ")}} = require(${from});`,
          ),
};

const python: Rewrites = {
  ...inBoth,
  "f-strings": (source) => source.replace(address, "f$1$2$3$1"),
  "texts side by side": (source) => source.replace(address, "($1$2$1 $1$3$1)"),
  "lists in brackets": (source) => source.replace(/=\s*(\[[^[\]\n]*\])/g, "=($1)"),
  "another name of the class": (source) => renamedClass(source, /^from [\w.]+ import (CORSMiddleware|CORS)$/m),
  "the module for the class": (source) =>
    source
      .replace(/^from starlette\.middleware\.cors import CORSMiddleware$/m, "import starlette.middleware.cors as cors")
      .replace(/(?<=add_middleware\(|Middleware\()CORSMiddleware/g, (name) =>
        /^from starlette\.middleware\.cors import CORSMiddleware$/m.test(source) ? `cors.${name}` : name,
      ),
  "options in a dictionary": (source) =>
    source.replace(/^(.*(?:CORSMiddleware|CORS\(app), )(\w+=[^()\n]*)\)$/m, "options = dict($2)\n$1**options)"),
  "the list of origins by name": (source) =>
    source.replace(
      /^(\S.*\b(?:allow_origins|origins) ?= ?)(\[[^[\]\n]*\]|'[^'\n]*'|"[^"\n]*")(?=[,)])/m,
      (text, before, list) => (/^[@)\]]/.test(before) ? text : `ALLOWED: list[str] = ${list}\n${before}ALLOWED`),
    ),
  "all inside of a function": (source) =>
    /"""|'''|\\\n|^CORS_|^MIDDLEWARE/m.test(source)
      ? source
      : `def create():\n${source.replace(/^(?=.)/gm, "    ")}\ncreate()\n`,
};

const nginx: Rewrites = {
  "lines that end as on Windows": inBoth["lines that end as on Windows"] ?? same,
  "header names in small letters": (source) =>
    source.replace(/Access-Control-[A-Za-z-]+/g, (text) => text.toLowerCase()),
  "values in quotes": (source) =>
    source.replace(/(?<=add_header [\w-]+ )([^\s;'"]+)(?=[ ;])/g, (_, value) => `"${value}"`),
  "a directive a line, with comments": (source) =>
    source.replace(/;(?= [a-z}])/g, ";\n# it's };\n").replace(/ \{(?= [a-z])/g, " { # {\n"),
};

/** The ways to write a program of a language again. */
export const rewrites: Readonly<Record<TruthRow["language"], Rewrites>> = { javascript, python, nginx };

const given = {
  javascript: /(?<=\borigin: ?)(?:\[(?:["'][^"']*["'],? ?)*\]|["'][^"'\n]*["'])(?=[,}\s])/,
  python:
    /(?<=\b(?:allow_origins|origins|CORS_ALLOWED_ORIGINS|cors_allowed_origins) ?= ?)(?:\[(?:["'][^"']*["'],? ?)*\]|["'][^"'\n]*["'])(?=[,)\n])/,
};

/** The ways to take the origins from another file. */
export const moves: Readonly<Record<TruthRow["language"], Readonly<Record<string, Move>>>> = {
  nginx: {
    "the server in an included file": (source) => included(source, /\bserver \{/),
    "a location in an included file": (source) => included(source, /\blocation /),
  },
  javascript: {
    "by name": moved("javascript", (source, origins) =>
      isModule(source)
        ? ['import { origins } from "./allowed.js";', "origins", "allowed.js", `export const origins = ${origins};`]
        : ['const { origins } = require("./allowed");', "origins", "allowed.js", `exports.origins = ${origins};`],
    ),
    "as a part of the default export": moved("javascript", (source, origins) =>
      isModule(source)
        ? [
            'import config from "./config/index.js";',
            "config.cors.origins",
            "config/index.js",
            `export default { cors: { origins: ${origins} } };`,
          ]
        : [
            'const config = require("./config");',
            "config.cors.origins",
            "config/index.js",
            `module.exports = { cors: { origins: ${origins} } };`,
          ],
    ),
  },
  python: {
    "by name": moved("python", (_, origins) => [
      "from allowed import ORIGINS",
      "ORIGINS",
      "allowed.py",
      `ORIGINS = ${origins}`,
    ]),
    "as what a function gives": moved("python", (_, origins) => [
      "import allowed",
      "allowed.origins()",
      "allowed.py",
      `def origins():\n    return ${origins}`,
    ]),
    "as a part of a class": moved("python", (_, origins) => [
      "from config.base import Config as C",
      "C.ORIGINS",
      "config/base.py",
      `class Config:\n    ORIGINS = ${origins}`,
    ]),
  },
};

/** `write` gives the import, what stands for the origins, and the other file's name and text. */
function moved(
  language: keyof typeof given,
  write: (source: string, origins: string) => readonly [imports: string, use: string, name: string, text: string],
): Move {
  return (source) => {
    const origins = given[language].exec(source)?.[0];
    if (!origins) return undefined;
    const [imports, use, name, text] = write(source, origins);
    return { source: `${imports}\n${source.replace(given[language], () => use)}`, name, text: `${text}\n` };
  };
}

/** Puts the first block that starts so into a file of its own. */
function included(source: string, start: RegExp): ReturnType<Move> {
  const from = source.search(start);
  const to = from < 0 ? -1 : endOfBlock(source, from);
  const name = "conf.d/part.conf";
  if (to < 0) return undefined;
  return {
    source: `${source.slice(0, from)}include ${name};${source.slice(to)}`,
    name,
    text: `${source.slice(from, to)}\n`,
  };
}

/** The offset behind the closing bracket of the block at `from`; below 0 where texts or patterns hold brackets. */
function endOfBlock(source: string, from: number): number {
  let depth = 0;
  if (/["'~][^"'\n]*[{}]/.test(source)) return -1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "{") depth++;
    if (source[at] === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function isModule(source: string): boolean {
  return /^(?:import|export) /m.test(source);
}

function renamedClass(source: string, from: RegExp): string {
  const name = from.exec(source)?.[1];
  if (!name) return source;
  const renamed = source.replace(from, (line) => `${line} as Cross`);
  return renamed.replace(new RegExp(`(?<![\\w."'_])${name}(?=[(,])`, "g"), "Cross");
}

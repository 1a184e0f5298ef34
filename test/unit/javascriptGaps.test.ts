import { describe, expect, test } from "vitest";
import { withoutGaps } from "../../server/src/syntax/javascript/gaps.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { check } from "../support/checking.ts";
import { randomFrom } from "../support/edits.ts";
import { parsers } from "../support/grammars.ts";

/** Statements that the grammars cannot read, or could not once, by name. Those that stand only at the top are marked. */
const statements: Readonly<Record<string, string>> = {
  "variance, in": "type Sink<in T> = (value: T) => void;",
  "variance, out": "interface Source<out T> {\n  get(): T;\n}",
  "variance, in out": "interface Cell<in out T extends object, out U = T> {\n  value: T;\n}",
  "variance of a class": "class Box<out T> {\n  value!: T;\n}",
  accessor: "class Cell {\n  accessor value = 1;\n  static accessor #other = 2;\n  private accessor third: string;\n}",
  "abstract override": "abstract class Base extends Root {\n  abstract override run(): void;\n}",
  "abstract override readonly":
    "abstract class Base extends Root {\n  protected abstract override readonly name: string;\n}",
  "abstract accessor": "abstract class Base {\n  abstract accessor x: number;\n  abstract get y(): string;\n}",
  "an index signature of a class":
    "class Table {\n  static [key: string]: unknown;\n  static readonly [key: symbol]: string;\n}",
  satisfies: "const plain = { a: 1 } as const satisfies Plain;",
  using: "using file = open();",
  "await using": "async function read() {\n  await using file = await open();\n}",
  "using in a loop": "for (using file of files) {\n  file.read();\n}",
  "await using in a loop": "async function all() {\n  for await (await using file of files) file.read();\n}",
  "const type parameters": "function id<const T extends readonly unknown[]>(value: T): T {\n  return value;\n}",
  decorators:
    '@Injectable({ a: 1 })\nclass Service {\n  @Input() name = "a";\n  constructor(@Inject(X) private readonly x: X) {}\n  @Get(":id") get(@Param("id") id: string) {\n    return id;\n  }\n}',
  enums: 'const enum Level {\n  A = 1,\n  B = "b",\n  C = A << 2,\n}\ndeclare enum Other {\n  X,\n}',
  asserts: "function assertText(value: unknown): asserts value is string {}",
  "asserts this":
    "class Door {\n  check(): asserts this is Open {}\n  isOpen(): this is Open {\n    return true;\n  }\n}",
  "a generic arrow": "const same = <T,>(value: T) => value;",
  "flag v": "const letters = /[\\p{L}--[a-z]]|[\\q{abc|d}]/v;",
  "flags d and modifiers": "const parts = /(?<year>\\d+)(?i:ad)/du;",
  "instantiated types": "const make = Box<string>;\ntype Made = ReturnType<typeof make<number>>;",
  "a constructor's type": "type Maker = abstract new (...given: never[]) => object;",
  "named parts of a tuple": "type Pair = [first: string, second?: number, ...rest: boolean[]];",
  "mapped types": "type Getters<T> = { -readonly [K in keyof T as Lowercase<K & string>]+?: () => T[K] };",
  "private in": "class Own {\n  #x = 1;\n  static has(other: object) {\n    return #x in other;\n  }\n}",
  "a static block": "class Once {\n  static {\n    start();\n  }\n}",
  "an inner generator": "function* numbers() {\n  const more = yield* others();\n  return yield more;\n}",
  "import with attributes, dynamic": 'const data = import("./data.json", { with: { type: "json" } });',
  "a type of another module, with types": 'type Basket = import("./basket").List<Item>;',
  "a type of a part of another module":
    "let basket: import('./basket').inner.List<Item[], string> = load() as import('./basket').List<Item>;",
  "import.defer": 'const heavy = import.defer("./heavy.js");',
};

const atTop: Readonly<Record<string, string>> = {
  "export type *": 'export type * from "./types";',
  "export type * as": 'export type * as types from "./types";',
  "import type =": 'import type fs = require("fs");',
  "import type of a namespace": "import type Inner = Outer.Inner;",
  "import =": "import Inner = Outer.Inner;\nexport import Other = Outer.Other;",
  "import attributes": 'import data from "./data.json" with { type: "json" };',
  "import assertions": 'import data from "./data.json" assert { type: "json" };',
  "export with attributes": 'export { default as data } from "./data.json" with { type: "json" };',
  "export * with attributes": "export * from './data.json' with {\n  type: 'json',\n};",
  "import defer": 'import defer * as heavy from "./heavy.js";',
  "import source": 'import source wasm from "./code.wasm";',
  "names that are texts": 'import { "a-b" as ab } from "./names.js";\nexport { ab as "a-b" };',
  "export =": "export = app;",
  "export as namespace": "export as namespace Server;",
  "a decorator behind export": "export @sealed class Sealed {}",
  declarations:
    'declare global {\n  interface Window {\n    x: string;\n  }\n}\ndeclare module "x" {\n  export const y: string;\n}',
};

/** What a module exports by default. */
const defaults: Readonly<Record<string, string>> = {
  "a default class without a name": "export default abstract class {\n  abstract run(): void;\n}",
  "a default class that extends": "export default abstract class<T> extends Base<T> {\n  abstract run(): void;\n}",
  "a default class with a name": "export default abstract class Base {\n  abstract run(): void;\n}",
};

/** Members of a class; the policy stands in a method beside them. */
const members: Readonly<Record<string, string>> = {
  accessor: "accessor value = 1;",
  "static accessor": "static accessor other = 2;",
  "decorated accessor": "@observable accessor count = 0;",
  "override accessor": "override accessor x: number = 1;",
  "abstract accessor": "abstract accessor x: number;",
  "abstract override": "abstract override run(): void;",
  "abstract override readonly": "protected abstract override readonly name: string;",
  "an index signature": "static [key: string]: unknown;",
  variance: "method<in T, out U>(value: T): void {}",
  "const type parameters": "id<const T extends string[]>(value: T): T {\n    return value;\n  }",
  "decorated members": '@Input() name = "a";\n  @Get(":id") get(@Param("id") id: string) {\n    return id;\n  }',
  "override and readonly": "protected override readonly y = 1;\n  static override z = 2;",
  "asserts this": "check(): asserts this is Open {}",
};

/** Something that a rule speaks of, and something that none does. */
const policies: readonly string[] = [
  'app.use(cors({ origin: "*", credentials: true }));',
  'const decide = (origin: string, callback: Done) => {\n  callback(null, origin.endsWith("example.com"));\n};\napp.use(cors({ origin: decide, credentials: true }));',
  'app.use((req, res, next) => {\n  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);\n  res.setHeader("Access-Control-Allow-Credentials", "true");\n  next();\n});',
  'const list = ["https://app.example.com"];\napp.use(cors({ origin: (origin: string, callback: Done) => callback(null, list.includes(origin)), credentials: true }));',
  'fetch(url, { credentials: true });\nres.cookie("id", id, { sameSite: "none" });\nhono.use("/api", honoCors({ origin: (origin) => origin, credentials: true }));\nserver.register(fastifyCors, { origin: "*" });',
];

type Place = (gap: string, policy: string) => string;
const first = 'import cors from "cors";\n';
const others =
  'import express from "express";\nimport { Hono } from "hono";\nimport { cors as honoCors } from "hono/cors";\nimport fastifyCors from "@fastify/cors";\nimport Fastify from "fastify";\nconst app = express();\nconst hono = new Hono();\nconst server = Fastify();\n';
const head = first + others;

const inScope: readonly Place[] = [
  (gap, policy) => `${head}export function setup() {\n${gap}\n${policy}\n}\n`,
  (gap, policy) => `${head}export const setup = () => {\n${policy}\n${gap}\n};\n`,
  (gap, policy) => `${head}class Server {\n  start() {\n${gap}\n${policy}\n  }\n  stop() {}\n}\n`,
  (gap, policy) => `${head}${policy.replace("=> {\n", `=> {\n${gap}\n`)}\n`,
];
const aroundScope: readonly Place[] = [
  (gap, policy) => `${gap}\n${head}${policy}\n`,
  (gap, policy) => `${first}${gap}\n${others}${policy}\n`,
  (gap, policy) => `${head}${policy}\n${gap}\n`,
  (gap, policy) => `${head}${gap}\n${policy}\n${gap}\n`,
  (gap, policy) => `${head}class Server {\n  start() {\n${policy}\n  }\n}\n${gap}\n`,
  (gap, policy) => `${gap}\n${head}${policy}`.replace(/;$/gm, ""),
];
const inClass: readonly Place[] = [
  (gap, policy) => `${head}abstract class Server extends Base {\n  ${gap}\n  start() {\n${policy}\n  }\n}\n`,
  (gap, policy) => `${head}abstract class Server extends Base {\n  start() {\n${policy}\n  }\n  ${gap}\n}\n`,
  (gap, policy) =>
    `${head}export abstract class Server extends Base {\n  ${gap}\n  start = () => {\n${policy}\n  };\n  ${gap}\n}\n`,
  (gap, policy) => `${head}@Injectable()\nexport abstract class Other extends Base {\n  ${gap}\n}\n${policy}\n`,
];

const files: readonly (readonly [Grammar, string])[] = [
  ["typescript", "app.ts"],
  ["typescript", "app.mts"],
  ["typescript", "app.cts"],
  ["tsx", "app.tsx"],
];

/** What is said, with the text that it is said of. */
async function said(text: string, grammar: Grammar, path: string): Promise<string[]> {
  const { findings } = await check(text, grammar, {}, { path });
  return findings.map(({ rule, message, span, fixes }) =>
    [rule, message, text.slice(span.start, span.end), ...fixes.map(({ title }) => title)].join(" | "),
  );
}

describe.each(files)("what the grammar %s cannot read hides nothing in %s", (grammar, path) => {
  async function compare(gap: string, places: readonly Place[]): Promise<void> {
    for (const [index, place] of places.entries()) {
      for (const policy of policies) {
        const text = place(gap, policy);
        expect(await said(text, grammar, path), text).toEqual(await baseline(index, places, policy));
      }
    }
  }

  const known = new Map<string, Promise<string[]>>();
  function baseline(index: number, places: readonly Place[], policy: string): Promise<string[]> {
    const text = places[index]?.("", policy) ?? "";
    const before = known.get(text) ?? said(text, grammar, path);
    known.set(text, before);
    return before;
  }

  test.each(Object.entries(statements))("%s", async (_, gap) => {
    await compare(gap, [...aroundScope, ...inScope]);
  });
  test.each(Object.entries({ ...atTop, ...defaults }))("%s", async (_, gap) => {
    await compare(gap, aroundScope);
  });
  test.each(Object.entries(members))("a member: %s", async (_, gap) => {
    await compare(gap, inClass);
  });
});

test("the baseline is what it should be", async () => {
  const found = await Promise.all(policies.map((policy) => said(head + policy, "typescript", "app.ts")));
  expect(found.map((lines) => lines.map((line) => line.split(" | ")[0]))).toEqual([
    ["wildcard-origin-with-credentials"],
    ["weak-origin-check"],
    ["reflected-origin-with-credentials"],
    [],
    [
      "wrong-credentials-option",
      "samesite-none-without-secure",
      "reflected-origin-with-credentials",
      "wildcard-origin",
    ],
  ]);
});

/** What is no gap, however much it looks like one. */
const plain: readonly string[] = [
  "for (const key in values) list.push(key);",
  "const within = a < b && (c, d in e);",
  "const accessor = 1; use(accessor in values, accessor);",
  "import source from './source.js'; import defer from './defer.js'; import type from './type.js';",
  "import { type, source } from './a.js'; type = 1;",
  "class A { override run() {} static [name] = 1; static ['a'] = 2 }",
  "import type = require('a');",
  "using.of = 1; for (using of list) {}",
  "with ({ a: 1 }) { b(); }",
  "import('./a').then<A>(b); const c: import('./a').C = d; type E = typeof import('./a');",
  "export default abstract class Named {}",
];

test.each(plain)("no gap: %s", (text) => expect(withoutGaps(text)).toBe(text));

const lengths = [
  ...Object.values(statements),
  ...Object.values(atTop),
  ...Object.values(defaults),
  ...Object.values(members),
  "\r\n in\r\nout T>",
];
test("places stay where they are", () => {
  for (const text of lengths) {
    const read = withoutGaps(text);
    expect(read.length, text).toBe(text.length);
    expect(read.replaceAll(/[^\r\n]/g, ""), text).toBe(text.replaceAll(/[^\r\n]/g, ""));
  }
});

describe("texts with gaps are parsed step by step as they are as a whole", () => {
  const text = Object.values(statements).slice(0, 14).join("\n") + Object.values(atTop).join("\n");
  const pieces = ["in ", "out ", "type ", "using ", "accessor ", "{", "}", "<", '"', "`", "//", "\n", "x", ", "];

  test.each([1, 2, 3, 4])("seed %i", async (seed) => {
    await parsers.load("typescript");
    const random = randomFrom(seed);
    const typed = createParsedText(parsers, "typescript");
    let now = text;
    for (let step = 0; step < 150; step++) {
      const start = random(now.length + 1);
      const end = random(3) === 0 ? Math.min(now.length, start + random(20)) : start;
      const inserted = random(4) === 0 ? "" : (pieces[random(pieces.length)] ?? "");
      const next = now.slice(0, start) + inserted + now.slice(end);
      typed.changed({ start, end, inserted: inserted.length }, now, next);
      now = next;
      if (random(3) === 0) continue; // several changes come before the next look
      const whole = createParsedText(parsers, "typescript");
      expect(outlineOf(typed.parse(now)), `step ${step}`).toBe(outlineOf(whole.parse(now)));
      whole.dispose();
    }
    typed.dispose();
  });
});

function outlineOf(parsed: ReturnType<ReturnType<typeof createParsedText>["parse"]>): string {
  return "tree" in parsed ? parsed.tree.rootNode.toString() : parsed.skipped;
}

import { flag, list, names, number, pattern, type Row, remove, rename, text } from "./row.ts";

export const javascriptRows: readonly Row[] = [
  // another text
  { name: "single quotes", code: `f({ a: [«'x/'»] });`, change: text("it's"), after: `f({ a: ['it\\'s'] });` },
  { name: "double quotes", code: `f({ a: «"x"» });`, change: text("a\\b"), after: `f({ a: "a\\\\b" });` },
  { name: "a template", code: "f({ a: «`x`» });", change: text("$" + "{y}"), after: "f({ a: `\\$" + "{y}` });" },
  { name: "true", code: `f('a', { a: «true» });`, change: text("true"), after: `f('a', { a: 'true' });` },
  { name: "the key of an object", code: `f({ «Origin»: "*" });`, change: text("A-B"), after: `f({ "A-B": "*" });` },
  { name: "a quoted key", code: `f({ «'Orgin'»: "*" });`, change: text("A-B"), after: `f({ 'A-B': "*" });` },
  {
    name: "a name that only stands there: its definition",
    code: `const A = "x/";\nf({ a: [«A»] });`,
    change: text("x"),
    after: `const A = "x";\nf({ a: [A] });`,
  },
  {
    name: "a name that is used elsewhere too",
    code: `const A = "x/";\nlog(A);\nf({ a: [«A»] });`,
    change: text("x"),
    after: `const A = "x/";\nlog(A);\nf({ a: ["x"] });`,
  },
  {
    name: "the short form of an entry",
    code: `const a = "x/";\nlog(a);\nf({ «a» });`,
    change: text("x"),
    after: `const a = "x/";\nlog(a);\nf({ a: "x" });`,
  },
  { name: "a call", code: `f({ a: «g()» });`, change: text("x"), after: undefined },
  { name: "a template with a part to fill in", code: "f({ a: «`$" + "{x}`» });", change: text("x"), after: undefined },

  // a number
  { name: "a number", code: `f({ maxAge: «1e6» });`, change: number(86400), after: `f({ maxAge: 86400 });` },
  { name: "a number as a text", code: `r.set("a", «'-5'»);`, change: number(86400), after: `r.set("a", '86400');` },
  { name: "a negative number", code: `f({ maxAge: «-5» });`, change: number(86400), after: `f({ maxAge: 86400 });` },

  // on or off
  { name: "a text that stands for on", code: `f({ a: «"true"» });`, change: flag(true), after: `f({ a: true });` },
  {
    name: "a number in the short form",
    code: `const a = 1;\nf({ «a» });`,
    change: flag(true),
    after: `const a = true;\nf({ a });`,
  },
  { name: "a default of the environment", code: `f({ a: e.A || «"true"» });`, change: flag(true), after: undefined },

  // another name
  { name: "a key", code: `f({ «origins»: 1 });`, change: rename("origin"), after: `f({ origin: 1 });` },
  {
    name: "a quoted key",
    code: `f({ «'origins'»: 1 });`,
    change: rename("allow-origin"),
    after: `f({ 'allow-origin': 1 });`,
  },
  {
    name: "a key that is its value",
    code: `f({ «origins» });`,
    change: rename("origin"),
    after: `f({ origin: origins });`,
  },
  { name: "an argument", code: `f(«"x"»);`, change: rename("origin"), after: undefined },

  // a list
  { name: "a text for several", code: `f({ a: «'x, y'» });`, change: list("x", "y"), after: `f({ a: ['x', 'y'] });` },
  { name: "a call for one", code: `f({ a: «g()» });`, change: list("x"), after: undefined },

  // a pattern
  {
    name: "a literal keeps its flags",
    code: `f({ a: «/x/gi» });`,
    change: pattern("a/b\\/"),
    after: `f({ a: /a\\/b\\//gi });`,
  },
  {
    name: "new RegExp of a text",
    code: `f({ a: «new RegExp('x', "i")» });`,
    change: pattern("a\\.b"),
    after: `f({ a: new RegExp('a\\\\.b', "i") });`,
  },
  {
    name: "RegExp of a literal",
    code: `f({ a: «RegExp(/x/)» });`,
    change: pattern("y"),
    after: `f({ a: RegExp(/y/) });`,
  },
  {
    name: "a name for a pattern",
    code: `const A = /x/;\nf({ a: «A» });`,
    change: pattern("y"),
    after: `const A = /y/;\nf({ a: A });`,
  },

  // names
  {
    name: "an item",
    code: `f({ a: ["A", «"*"»] });`,
    change: names("*", "B", "C"),
    after: `f({ a: ["A", "B", "C"] });`,
  },
  {
    name: "an item on its line",
    code: `f({\n  a: [\n    'A',\n    «'*'»,\n  ],\n});`,
    change: names("*", "B", "C"),
    after: `f({\n  a: [\n    'A',\n    'B',\n    'C',\n  ],\n});`,
  },
  { name: "a text", code: `f({ a: «"*"» });`, change: names("*", "B", "C"), after: `f({ a: "B, C" });` },
  {
    name: "a part of a text",
    code: `f({ a: «'A,patch'» });`,
    change: names("patch", "PATCH"),
    after: `f({ a: 'A,PATCH' });`,
  },
  { name: "the only part goes", code: `f({ a: «"A"», b: 1 });`, change: names("A"), after: `f({ b: 1 });` },
  { name: "the only part goes with its header", code: `r.set("x-a", «"A"»);\ng();`, change: names("A"), after: `g();` },

  // gone
  { name: "an item", code: `f({ a: [«"A"», "B"] });`, change: remove, after: `f({ a: ["B"] });` },
  { name: "an option", code: `f({ a: 1, b: «"x"» });`, change: remove, after: `f({ a: 1 });` },
  {
    name: "an option on its line",
    code: `f({\n  a: 1, // one\n  b: «"x"»,\n});`,
    change: remove,
    after: `f({\n  a: 1, // one\n});`,
  },
  { name: "the only option", code: `f({ a: «"x"» });`, change: remove, after: `f({});` },
  { name: "an option in the short form", code: `f({ «a», b });`, change: remove, after: `f({ b });` },
  {
    name: "a header by its value",
    code: `function h(q, r) {\n  r.setHeader("A", «"x"»);\n  r.end();\n}`,
    change: remove,
    after: `function h(q, r) {\n  r.end();\n}`,
  },
  { name: "a header by its name", code: `r.set(«"A"», "x");\ng();`, change: remove, after: `g();` },
  {
    name: "a link of a chain",
    code: `r.status(200).set("A", «"x"»).end();`,
    change: remove,
    after: `r.status(200).end();`,
  },
  { name: "the start of a chain", code: `r.set("A", «"x"»).end();`, change: remove, after: `r.end();` },
  {
    name: "an entry of headers",
    code: `r.writeHead(200, { «"A"»: "x", "B": "y" });`,
    change: remove,
    after: `r.writeHead(200, { "B": "y" });`,
  },
  {
    name: "a header of an event",
    code: `setHeader(event, "A", «"x"»);\ng();`,
    change: remove,
    after: `g();`,
  },
  { name: "an assigned header", code: `h["A"] = «"x"»;\ng();`, change: remove, after: `g();` },
  { name: "the last argument", code: `f(1, «"x"»);`, change: remove, after: `f(1);` },
  { name: "an argument before others", code: `f(«"x"», 1);`, change: remove, after: undefined },
  { name: "the body of an if", code: `if (a) r.set("A", «"x"»);`, change: remove, after: undefined },
  { name: "a definition", code: `const a = «"x"»;`, change: remove, after: undefined },
];

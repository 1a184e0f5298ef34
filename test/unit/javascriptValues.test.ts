import { describe, expect, test } from "vitest";
import { javascriptValue } from "../../server/src/syntax/javascript/values.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import type { Value } from "../../server/src/syntax/value.ts";
import { withSource } from "../support/sources.ts";

/** A value as plain data: unknown ones as `?`, those without a value of their own as their kind. */
function plain(value: Value): unknown {
  if (value.kind === "unknown") return "?";
  if (value.kind === "list") return value.items.map(plain);
  if (value.kind === "record")
    return Object.fromEntries(value.entries.map(({ key, value: of }) => [key ?? "?", plain(of)]));
  if (value.kind === "regex") return `/${value.source}/${value.flags}`;
  if (value.kind === "null") return null;
  return "value" in value ? value.value : value.kind;
}

/** The value of the argument of the last `use(…)` in a text. */
function worth(text: string, grammar: Grammar = "javascript"): Promise<unknown> {
  return withSource(text, grammar, (source) => {
    const calls = source.root.descendantsOfType("call_expression").filter((call) => call?.text.startsWith("use("));
    const argument = calls.at(-1)?.childForFieldName("arguments")?.namedChildren[0];
    if (!argument) throw new Error("no use(…)");
    return plain(javascriptValue(source, argument));
  });
}

const literals: readonly [string, unknown][] = [
  [`use("a")`, "a"],
  [`use('it\\'s')`, "it's"],
  [String.raw`use("\x41\u00e9\u{1f600}\n\101\q\0")`, "Aé😀\nAq\0"],
  ["use(`a`)", "a"],
  ["use(`https://\u0024{host}`)", "?"],
  ["use(`\\\u0024{no}`)", "\u0024{no}"],
  ["use(tag`a`)", "?"],
  ["use(true)", true],
  ["use(!0)", true],
  ["use(null)", null],
  ["use(undefined)", "undefined"],
  ["use(void 0)", "undefined"],
  ["use(86_400)", 86400],
  ["use(-1)", -1],
  [`use(("*"))`, "*"],
  [`use(["*", , a()])`, ["*", "?"]],
  [`use(["a", ...["b", "c"], ...d])`, ["a", "b", "c", "?"]],
  [`use({ a: [1], "b-c": 2, ["d"]: 3, 4: 5 })`, { a: [1], "b-c": 2, d: 3, 4: 5 }],
  ["use({ [key]: 1, ...more, m() {}, get g() { return 1; } })", { "?": "?", m: "function", g: 1 }],
  ["use({ get g() { return h(); }, get i() { a(); return 1; } })", { g: "?", i: "?" }],
  ["use({ ...{ a: 1 } })", { "?": { a: 1 } }],
  ["use(Object.freeze({ a: 1 }))", { a: 1 }],
  ["use(/a\\/b/gi)", "/a\\/b/gi"],
  [`use(new RegExp("^a\\\\.b$", "i"))`, "/^a\\.b$/i"],
  ["use(RegExp(/a/g))", "/a/g"],
  [`use(new RegExp("a" + b))`, "?"],
  ["use((a) => a)", "function"],
  ["use(async function () {})", "function"],
  ["use(get())", "?"],
  [`use("a" + "b")`, "ab"],
  [`use(a ? "b" : "c")`, "?"],
];

const names: readonly [string, string, unknown][] = [
  ["given once", `const a = "x"; use(a)`, "x"],
  ["through other names", `const a = "x"; const b = [a]; const c = b; use(c)`, ["x"]],
  ["a shorthand property", `const a = "x"; use({ a })`, { a: "x" }],
  ["a property of an object", `const a = { b: { c: "x" } }; use(a.b.c)`, "x"],
  ["a property that is not there", "const a = { b: 1 }; use(a.c)", "?"],
  ["taken out of an object", `const { b: { c: d } } = { b: { c: "x" } }; use(d)`, "x"],
  ["taken out with a default", `const { a = "y" } = b; use(a)`, "?"],
  ["taken out with a default that counts", `const { a = "y" } = { b: 1 }; use(a)`, "y"],
  ["taken out with a default that does not count", `const { a: c = "y" } = { a: "x" }; use(c)`, "x"],
  ["taken out of what is not known with a default", `const { a = "y" } = { ...b }; use(a)`, "?"],
  ["taken out of a default", `const { b: { a = "x" } = {} } = { c: 1 }; use(a)`, "x"],
  ["the rest of an object", `const { a, ...b } = { a: 1, ...{ c: 2 }, d: 3 }; use(b)`, { c: 2, d: 3 }],
  ["taken out of an array", `const [a] = ["x"]; use(a)`, "x"],
  ["taken out behind a gap", `const [, a] = ["x", "y"]; use(a)`, "y"],
  ["the rest of an array", `const [a, ...b] = ["x", "y", "z"]; use(b)`, ["y", "z"]],
  ["taken out of an array behind something unknown", `const [a, b] = [...c, "y"]; use(b)`, "?"],
  ["taken out of an array in an object", `const { c: [a] } = { c: ["x"] }; use(a)`, "x"],
  ["from an enclosing function", `function f() { const a = "x"; return () => use(a); }`, "x"],
  ["the inner one counts", `const a = "x"; { const a = "y"; use(a); }`, "y"],
  ["read before its var is given something", `use(a); var a = "x"`, "?"],
  ["read in a function before its var is given something", `function f() { use(a); } var a = "x"`, "x"],
  ["another block's is not meant", `const a = "x"; if (b) { let a = "y"; } use(a)`, "x"],
  ["var belongs to the function", `const a = "x"; function f() { if (b) { var a = "y"; } use(a); }`, "y"],
  ["a parameter hides it", `const a = "x"; ((a) => use(a))()`, "?"],
  ["a parameter of a function that is called once", `function f(a) { use(a); } f("x")`, "x"],
  ["a parameter of an arrow that is called once", `const f = (b, a) => use(a); f(1, "x")`, "x"],
  ["a parameter of a function that is called at once", `((a) => use(a))("x")`, "x"],
  ["a part of a parameter", `function f({ a, b = "y" }) { use([a, b]); } f({ a: "x" })`, ["x", "y"]],
  ["the default of a parameter where the only call gives none", `function f(b, a = "x") { use(a); } f(1)`, "x"],
  ["a parameter of a function that is called twice", `function f(a) { use(a); } f("x"); f("y")`, "?"],
  ["a parameter of a function that is exported", `export function f(a) { use(a); } f("x")`, "?"],
  ["a parameter of a function that is handed on", `function f(a) { use(a); } f("x"); on("y", f)`, "?"],
  ["a parameter of a function that calls itself", `function f(a) { use(a); f("x"); }`, "?"],
  ["a parameter that is assigned", `function f(a) { a = b; use(a); } f("x")`, "?"],
  ["a parameter that is called with a spread", `function f(a) { use(a); } f(...b)`, "?"],
  ["a parameter with a default", `(a = "x") => use(a)`, "?"],
  ["a default is no parameter", `const a = "x"; (b = a) => use(a)`, "x"],
  ["a parameter in a pattern", `const a = "x"; ({ b: [a] }) => use(a)`, "?"],
  ["a property's name is another name", `const a = "x"; b.a = 2; ({ a: 3 }); use(a)`, "x"],
  ["a label is another name", `const a = "x"; a: for (;;) break a; use(a)`, "x"],
  ["assigned once, behind a declaration that may stay empty", `let a; if (b) a = "x"; use(a)`, "?"],
  ["given twice", `let a = "x"; a = "y"; use(a)`, "y"],
  ["given another list under a condition", `let a = ["x"]; if (b) { a = ["y", "z"]; } use(a)`, "?"],
  ["given other options under a condition", "let a = { c: 1 }; if (b) a = { c: 2, d: 3 }; use(a)", "?"],
  ["given twice, once behind the use", `let a = "x"; use(a); a = "y"`, "?"],
  ["added to", `let a = "x"; a += "y"; use(a)`, "xy"],
  ["added to behind", `let a = "x"; use(a); a += "y"`, "?"],
  ["multiplied", `let a = 2; a *= 2; use(a)`, "?"],
  ["counted up", "let a = 1; a++; use(a)", "?"],
  ["appended to before", `const a = ["x"]; a.push("y"); use(a)`, ["x", "y"]],
  ["appended to behind", `const a = ["x"]; use(a); a.push("y")`, "?"],
  ["appended to under a condition", `const a = ["x"]; if (b) a.push("y"); use(a)`, ["x", "?"]],
  ["a property set", `const a = { b: 1 }; a.b = 2; use(a.b)`, 2],
  ["a property set elsewhere", `const a = { b: 1 }; function f() { a.b = 2; } use(a)`, "?"],
  ["a property far down appended to", `const a = { b: { c: [] } }; a.b.c.push("y"); use(a)`, "?"],
  ["appended to under another name", `const a = ["x"]; const b = a; b.push("y"); use(a)`, "?"],
  ["the other name itself", `const a = ["x"]; const b = a; b.push("y"); use(b)`, "?"],
  ["a part that is changed under another name", "const a = { b: { c: 1 } }; const d = a.b; d.c = 2; use(a.b.c)", "?"],
  ["taken out and changed", "const a = { b: { c: 1 } }; const { b: d } = a; d.c = 2; use(a.b.c)", "?"],
  ["a copy that is changed", "const a = { b: 1, c: 2 }; const { c, ...d } = a; d.b = 2; use(a.b)", 1],
  ["a list that is copied", `const a = ["x"]; const b = [...a]; b.push("y"); use(a)`, ["x"]],
  ["changed by who goes through it", "const a = [{ b: 1 }]; for (const c of a) c.b = 2; use(a)", "?"],
  [
    "changed by who goes through its parts",
    `const a = { b: ["x"] }; Object.values(a).forEach((c) => c.push("y")); use(a.b)`,
    "?",
  ],
  [
    "gone through by who changes nothing",
    `const a = [{ b: "x" }]; const d = []; for (const c of a) d.push(c.b); use(a)`,
    [{ b: "x" }],
  ],
  ["changed where a function gives it", `const a = ["x"]; const f = () => a; f().push("y"); use(a)`, "?"],
  [
    "given by a function of which something is read",
    `const a = ["x"]; function f() { return a; } f().join(); use(a)`,
    ["x"],
  ],
  ["changed under a name that is given it later", `const a = ["x"]; let b; b = a; b.push("y"); use(a)`, "?"],
  ["changed under a name for it or another one", `const a = ["x"]; const b = c ? a : []; b.push("y"); use(a)`, "?"],
  ["changed where it is put", `const a = ["x"]; const b = {}; b.c = a; b.c.push("y"); use(a)`, "?"],
  ["changed as a default", `const a = ["x"]; const f = (b, c = a) => c.push(b); f("y"); use(a)`, "?"],
  [
    "changed by a class that keeps it",
    `const a = ["x"]; class C { constructor(b) { this.b = b; } add(d) { this.b.push(d); } } new C(a).add("y"); use(a)`,
    "?",
  ],
  [
    "kept by a class that only asks it",
    `const a = ["x"]; class C { constructor(b) { this.b = b; } has(d) { return this.b.includes(d); } } new C(a).has("y"); use(a)`,
    ["x"],
  ],
  ["what a map holds, changed", `const a = new Map([["b", ["x"]]]); a.get("b").push("y"); use(a.get("b"))`, "?"],
  ["what a map holds", `const a = new Map([["b", ["x"]]]); use(a.get("b"))`, ["x"]],
  ["whether a map has something", `const a = new Map([["b", 1]]); use([a.has("b"), a.has("c")])`, [true, false]],
  ["what is in a map that grows", `const a = new Map([["b", 1]]); a.set("c", 2); use(a.has("c"))`, "?"],
  ["what a list is folded into", `use(["x", "y"].reduce((a, b) => [...a, b + "!"], ["z"]))`, ["z", "x!", "y!"]],
  [
    "what a list fills",
    `use(["x", "", "y"].reduce((a, b) => { if (!b) return a; a.push("https://" + b); return a; }, []))`,
    "?",
  ],
  ["what a list fills, all of it", `use(["x", "y"].reduce((a, b) => { if (b) a.push(b); return a; }, []))`, ["x", "y"]],
  [
    "a record that a list fills",
    `use(["x", "y"].reduce((a, b) => { a[b] = true; return a; }, {}))`,
    { x: true, y: true },
  ],
  [
    "a list that is filled by what it is folded into",
    `const a = ["z"]; ["x"].reduce((b, c) => { b.push(c); return b; }, a); use(a)`,
    "?",
  ],
  [
    "what a function fills and gives",
    `function f(a) { const b = []; for (const c of a) b.push(c + "!"); return b; } use(f(["x"]))`,
    ["x!"],
  ],
  [
    "what a function gives in branches",
    `function f(a) { if (a === "x") return "1"; else if (a) { return "2"; } return "3"; } use([f("x"), f("y"), f("")])`,
    ["1", "2", "3"],
  ],
  [
    "what a function gives where the environment says nothing",
    `function f() { if (process.env.A) return process.env.A.split(","); return ["x"]; } use(f())`,
    ["x"],
  ],
  ["a parameter that the function changes", `function f(a) { a.b = 2; return a; } use(f({ b: 1 }))`, "?"],
  ["an object that its own method changes", `const a = { b: ["x"], c() { this.b.push("y"); } }; a.c(); use(a.b)`, "?"],
  ["changed in parentheses", `const a = ["x"]; (a).push("y"); use(a)`, ["x", "y"]],
  ["changed by a method in brackets", `const a = ["x"]; a["push"]("y"); use(a)`, "?"],
  ["read in parentheses", `const a = ["x"]; (a).join(); (a); use(a)`, ["x"]],
  ["changed in an object", `const a = ["x"]; const b = { c: a }; b.c.push("y"); use(a)`, "?"],
  ["changed in an object by its own name", `const a = ["x"]; const b = { a }; b.a.push("y"); use(a)`, "?"],
  ["changed in a list", `const a = ["x"]; const b = [a]; b[0].push("y"); use(a)`, "?"],
  ["changed in a copy of its object", `const a = { c: ["x"] }; const b = { ...a }; b.c.push("y"); use(a.c)`, "?"],
  ["put into an object that gets another one", `const a = ["x"]; const b = { a }; b.a = ["y"]; use(a)`, ["x"]],
  ["put into an object that is changed beside it", `const a = ["x"]; const b = { a, c: [] }; b.d = 1; use(a)`, ["x"]],
  [
    "changed by a function that takes it out of an object",
    `const a = ["x"]; const f = ({ list }) => list.push("y"); f({ list: a }); use(a)`,
    "?",
  ],
  [
    "handed on in an object of which another part is changed",
    `const a = ["x"]; const f = ({ list, more }) => more.push(list); f({ list: a, more: [] }); use(a)`,
    ["x"],
  ],
  ["appended to by a bound method", `const a = ["x"]; const add = a.push.bind(a); add("y"); use(a)`, "?"],
  ["changed by a function", `const a = ["x"]; function f(b) { b.push("y"); } f(a); use(a)`, "?"],
  [
    "changed by an arrow, as its second argument",
    "const a = { b: 1 }; const f = (c, d) => { d.b = c; }; f(2, a); use(a.b)",
    "?",
  ],
  [
    "changed by a function of a function",
    `const a = ["x"]; const g = (c) => c.pop(); const f = (b) => g(b); f(a); use(a)`,
    "?",
  ],
  [
    "a function that takes it out and changes it",
    "const a = { b: { c: 1 } }; const f = ({ b }) => { b.c = 2; }; f(a); use(a.b.c)",
    "?",
  ],
  ["a function that only reads", `const a = ["x"]; function f(b) { return b.length; } f(a); use(a)`, ["x"]],
  ["appended to by apply", `const a = ["x"]; Array.prototype.push.apply(a, b); use(a)`, "?"],
  [
    "a set that is changed by a function",
    `const a = new Set(["x"]); const f = (b) => b.add("y"); f(a); use([...a])`,
    ["?"],
  ],
  ["two names in a circle", `const a = ["x"]; const f = (b) => { f(b); }; f(a); use(a)`, ["x"]],
  ["a property deleted", "const a = { b: 1 }; delete a.b; use(a)", "?"],
  ["merged into", "const a = { b: 1 }; Object.assign(a, c); use(a)", { b: 1, "?": "?" }],
  ["merged into something else", "const a = { b: 1 }; Object.assign(c, a); use(a)", { b: 1 }],
  ["changed in a function", `let a = "x"; function f() { a = "y"; } use(a)`, "?"],
  ["another one is changed in a function", `const a = "x"; function f(a) { a = "y"; } use(a)`, "x"],
  ["assigned by a pattern", `let a = "x"; ({ a } = b); use(a)`, "?"],
  ["a loop variable", "for (const a of b) use(a)", "?"],
  ["a loop that assigns", `let a = "x"; for (a of b) {} use(a)`, "?"],
  ["caught", `const a = "x"; try {} catch (a) { use(a); }`, "?"],
  ["a function", "function a() {} use(a)", "function"],
  ["a class", "class a {} use(a)", "?"],
  ["imported", `import a from "m"; use(a)`, "?"],
  ["not defined", "use(a)", "?"],
  ["a circle", "const a = b; const b = a; use(a)", "?"],
  ["a circle of lists that doubles at each step", "const a = [b, b]; const b = [a, a]; use(a.length)", 2],
  [
    "deep in a configuration",
    "const c = { a: { b: { c: { d: { e: { f: { g: [1] } } } } } } }; use({ a: { b: c.a.b.c.d.e.f.g } }.a.b[0])",
    1,
  ],
];

const typed: readonly [string, unknown][] = [
  [`use("a" as const)`, "a"],
  ["use({ a: 1 } satisfies Options)", { a: 1 }],
  [`use(<string>"a")`, "a"],
  [`const a: string[] | undefined = ["x"]; use(a!)`, ["x"]],
  [`const a = "x"; type F = (a: string) => void; use(a)`, "x"],
  [`const a = "x"; function f(a: string, b?: number): void { use(a); }`, "?"],
  [`const a = "x"; class C { constructor(private readonly a: string) { use(a); } }`, "?"],
  ["enum a { b } use(a)", { b: 0 }],
  [`import a = require("m"); use(a)`, "?"],
  [`const a = "x"; namespace N { export const a = "y"; } use(a)`, "x"],
];

describe("what a JavaScript expression is worth", () => {
  test.each(literals)("%s", async (text, value) => expect(await worth(text)).toEqual(value));
  test.each(names)("a name: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
});

describe("what a TypeScript expression is worth", () => {
  test.each(typed)("%s", async (text, value) => expect(await worth(text, "typescript")).toEqual(value));
});

import { expect, test } from "vitest";
import { importedAs, usesOf } from "../../server/src/syntax/javascript/imports.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { textOf } from "../../server/src/syntax/nodes.ts";
import { withSource } from "../support/sources.ts";

/** Text before `use(…)`, and the export that the argument of `use` stands for, as `module name`. */
const cases: readonly [string, string, string | undefined, Grammar?][] = [
  [`import a from "m";`, "a", "m default"],
  [`import a, { b } from "m";`, "b", "m b"],
  [`import { b as c } from "m";`, "c", "m b"],
  [`import { default as c } from "m";`, "c", "m default"],
  [`import * as a from "m";`, "a", "m *"],
  [`import * as a from "m";`, "a.b", "m b"],
  [`import a from "m";`, "a.b", "m b"],
  [`import a = require("m");`, "a", "m *", "typescript"],
  [`import type { T } from "m"; import a from "n";`, "a", "n default", "typescript"],
  [`const a = require("m");`, "a", "m *"],
  [`const a = require("m");`, "a.b", "m b"],
  [`const a = require("m").default;`, "a", "m default"],
  [`const { b } = require("m");`, "b", "m b"],
  [`const { b: c } = require("m");`, "c", "m b"],
  [`const { b: { d } } = require("m");`, "d", undefined],
  [`const a = require("m"); const c = a;`, "c", "m *"],
  [`const a = await import("m");`, "a", "m *"],
  [`const { default: c } = await import("m");`, "c", "m default"],
  ["", `require("m")`, "m *"],
  ["", `(await import("m")).default`, "m default"],
  [`import a from "m";`, "(a as any)", "m default", "typescript"],
  [`import a from "m";`, "(0, a)", "m default"],
  [`const a_1 = __importDefault(require("m"));`, "a_1.default", "m default"],
  [`const a = tslib_1.__importStar(require("m"));`, "a.b", "m b"],
  [`const a = wrap(require("m"));`, "a", undefined],
  ["const a = require(name);", "a", undefined],
  [`let a = require("m"); a = b;`, "a", undefined],
  [`import a from "m"; function f(a) {`, "a", undefined],
  ["const a = b;", "a", undefined],
  ["", "a", undefined],
];

test.each(cases)("%s use(%s)", async (before, expression, expected, grammar = "javascript") => {
  const text = `${before} use(${expression})`;
  await withSource(text, grammar, (source) => {
    const call = source.root.descendantsOfType("call_expression").find((node) => node?.text.startsWith("use("));
    const argument = call?.childForFieldName("arguments")?.namedChildren[0];
    const imported = argument ? importedAs(source, argument) : undefined;
    expect(imported && `${imported.module} ${imported.name}`).toBe(expected);
  });
});

test("all names of an export are found, in any order, and nothing else", async () => {
  const text = `
    import a from "m";
    const b = a, { c } = require("m");
    a(1); b(2); c(3); require("m")(4);
    function f(a) { a(5); }
    other.a(6);
    import x from "n";
    x(7);
  `;
  await withSource(text, "javascript", (source) => {
    const uses = usesOf(source, "m", ({ name }) => name === "default" || name === "*");
    const called = uses.map((use) => (use.parent?.type === "call_expression" ? textOf(source, use.parent) : undefined));
    expect(called.filter((call) => call?.match(/\d/)).sort()).toEqual(["a(1)", "b(2)", `require("m")(4)`]);
  });
});

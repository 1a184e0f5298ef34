import { describe, expect, test } from "vitest";
import { javascriptValue } from "../../server/src/syntax/javascript/values.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import type { Source } from "../../server/src/syntax/source.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { entryOf, type Value } from "../../server/src/syntax/value.ts";
import { inProject } from "../support/around.ts";
import { parsers } from "../support/grammars.ts";
import { withSource } from "../support/sources.ts";

/** A value as plain data; a record as what it holds under each key in the end. */
function plain(value: Value): unknown {
  if (value.kind === "unknown") return "?";
  if (value.kind === "list") return value.items.map(plain);
  if (value.kind === "regex") return `/${value.source}/${value.flags}`;
  if (value.kind === "null") return null;
  if (value.kind !== "record") return "value" in value ? value.value : value.kind;
  const keys = new Set(keysOf(value));
  return Object.fromEntries([...keys].map((key) => [key, plain(entryOf(value, key) ?? value)]));
}

function keysOf(value: Value): string[] {
  if (value.kind !== "record") return ["?"];
  return value.entries.flatMap(({ key, value: inner }) => (key === undefined ? keysOf(inner) : [key]));
}

function argumentOfUse(source: Source): unknown {
  const calls = source.root.descendantsOfType("call_expression").filter((call) => call?.text.startsWith("use("));
  const argument = calls.at(-1)?.childForFieldName("arguments")?.namedChildren[0];
  if (!argument) throw new Error("no use(…)");
  return plain(javascriptValue(source, argument));
}

function worth(text: string, grammar: Grammar = "javascript"): Promise<unknown> {
  return withSource(text, grammar, argumentOfUse);
}

const texts: readonly [string, unknown][] = [
  [`const host = "a.com"; use(\`https://\${host}\`)`, "https://a.com"],
  [`const port = 3000; use(\`http://localhost:\${port}/\`)`, "http://localhost:3000/"],
  [`use(\`https://\${process.env.HOST}\`)`, "?"],
  [`const host = "a.com"; use("https://" + host)`, "https://a.com"],
  [`const port = 3000; use("http://localhost:" + port)`, "http://localhost:3000"],
  ["use(1 + 2)", 3],
  ["use(60 * 60 * 24)", 86400],
  [`use("https://a.com" + process.env.X)`, "?"],
  [`use(" https://A.com ".trim().toLowerCase())`, "https://a.com"],
  [`use("https://a.com/".replace(/\\/$/, ""))`, "https://a.com"],
  [`use("a-b".replace("-", "+"))`, "a+b"],
  [`use(String(5))`, "5"],
  [`use("https://a.com/".slice(0, -1))`, "https://a.com"],
  [`use("https://a.com/x".substring(8, 13))`, "a.com"],
  [`const a = "https://a.com/"; use(a.endsWith("/") ? a.slice(0, -1) : a)`, "https://a.com"],
  [`use("https://a.com".startsWith("https", at))`, "?"],
  ["use(String.raw`^https://a\\.com$`)", "^https://a\\.com$"],
  ["use(String.raw`\u0024{a}`)", "?"],
  [`const mode = "strict"; use(mode === "strict" ? "a" : "b")`, "a"],
  [`use(1 < 2 ? "a" : "b")`, "a"],
  [`use(undefined === null ? "a" : "b")`, "b"],
  [`use(undefined == null ? "a" : "b")`, "a"],
  [`use([] === [] ? "a" : "b")`, "?"],
  [`use(new URL("https://A.com/x?y").origin)`, "https://a.com"],
  [`const site = "http://a.com:8080/x"; const url = new URL(site); use(url.origin)`, "http://a.com:8080"],
  [`use(new URL("/x", "https://a.com:443").origin)`, "https://a.com"],
  [`use(new URL(process.env.SITE).origin)`, "?"],
  [`use(new URL("a.com").origin)`, "?"],
  [`use(new URL("app://a").origin)`, "?"],
  [`use(new URL("https://a.com", ...bases).origin)`, "?"],
  [`import { URL } from "./url"; use(new URL("https://a.com/x").origin)`, "?"],
  [`const url = new URL("https://a.com"); url.host = "b.com"; use(url.origin)`, "?"],
  [`use(["a", "b"].join(","))`, "a,b"],
  [`use(["a", "b"].join())`, "a,b"],
];

const lists: readonly [string, unknown][] = [
  [`use("https://a.com,https://b.com".split(","))`, ["https://a.com", "https://b.com"]],
  [`use("https://a.com, https://b.com".split(/,\\s*/))`, ["https://a.com", "https://b.com"]],
  [`use("".split(","))`, [""]],
  [`use(process.env.ORIGINS?.split(","))`, "?"],
  [`use((process.env.ORIGINS || "").split(","))`, "?"],
  [`use("a, b".split(",").map((s) => s.trim()))`, ["a", "b"]],
  [`use(["a", "b"].map((host) => \`https://\${host}\`))`, ["https://a", "https://b"]],
  [`use(["a", "", null].filter(Boolean))`, ["a"]],
  [`use(["a", process.env.X].filter(Boolean))`, ["a", "?"]],
  [`use(["a"].concat("b", ["c"]))`, ["a", "b", "c"]],
  [`use([1, 2].map(String))`, ["1", "2"]],
  [`use([...["a"], ...new Set(["b"])])`, ["a", "b"]],
  [`use(Array.from(new Set(["a"])))`, ["a"]],
  [`use(Object.keys({ a: 1, b: 2 }))`, ["a", "b"]],
  [`use(Object.values({ a: 1, b: 2 }))`, [1, 2]],
  [`const list = ["a", "b"]; use(list[1])`, "b"],
  [`const list = ["a", "b"]; use(list.length)`, 2],
  [`const list = ["a", ...more]; use(list.length)`, "?"],
  [`use("abc".length)`, 3],
  [`use(["a"].flatMap((x) => [x, "b"]))`, ["a", "b"]],
  [`use(Object.entries({ a: 1 }))`, [["a", 1]]],
  [`const list = ["a"]; if (dev) list.push("b"); use(list)`, ["a", "?"]],
  [
    `const list = ["a"]; if (dev) { list.push("b"); list.push("c"); } else list.push("d"); use(list)`,
    ["a", "?", "?", "?"],
  ],
  [`const list = ["a"]; for (const x of y) list.push(x); use(list)`, ["a", "?"]],
  [`const list = ["a"]; for (const x of y) { list.push(x); list.sort(); } use(list)`, "?"],
  [`const list = []; for (const x of ["a", "b"]) list.push("https://" + x); use(list)`, ["https://a", "https://b"]],
  [
    "const list = []; for (const x of ['a']) { const url = 'https://' + x; list.push(url, url + '!'); } use(list)",
    ["https://a", "https://a!"],
  ],
  [`const list = []; for (let port = 3000; port <= 3001; port++) list.push(port); use(list)`, [3000, 3001]],
  [`const list = ["x"]; ["a", "b"].forEach((x, i) => list.push(x + i)); use(list)`, ["x", "a0", "b1"]],
  [`const list = []; ["a"].forEach((x) => { [1, 2].forEach((y) => { list.push(x + y); }); }); use(list)`, ["a1", "a2"]],
  [
    `const list = []; for (const [key, on] of Object.entries({ a: true, b: false })) if (on) list.push(key); use(list)`,
    ["a"],
  ],
  [`const list = []; for (const x of ["a", "", "b"]) { if (!x) continue; list.push(x); } use(list)`, ["a", "b"]],
  [`const list = []; for (const x of ["a", "a"]) { if (!list.includes(x)) list.push(x); } use(list)`, ["a"]],
  [`const list = []; for (const x of ["a", "b"]) { if (x === "b") break; list.push(x); } use(list)`, "?"],
  [`const list = []; for (const x of ["a"]) { setTimeout(() => list.push(x)); } use(list)`, "?"],
  [`const list = []; ["a"].forEach(async (x) => { await 1; list.push(x); }); use(list)`, "?"],
  [`const list = []; ["a"].forEach(list.push.bind(list)); use(list)`, "?"],
  [`const list = []; for (let i = 0; i < 3; i++) { if (i === 1) i++; list.push(i); } use(list)`, "?"],
  [`const list = []; for (let x of ["a"]) { x = x + "!"; list.push(x); } use(list)`, ["?"]],
  [`let list = []; for (const x of ["a", "b"]) list = [...list, x]; use(list)`, ["a", "b"]],
  [`const o = {}; for (const x of ["a", "b"]) o[x] = x + "!"; use(o)`, { a: "a!", b: "b!" }],
  [`const s = new Set(["a"]); ["a", "b"].forEach((x) => s.add(x)); use([...s])`, ["a", "b"]],
  [`const list = ["a"]; list.push(...["b", "c"]); list.unshift("z"); use(list)`, ["z", "a", "b", "c"]],
  [`const list = ["a"]; list.push(list[0] + "!"); use(list)`, ["a", "a!"]],
  [`let text = "a"; text += "b"; for (const x of ["c", "d"]) text += x; use(text)`, "abcd"],
  [`let list = []; list = ["a"]; use(list)`, ["a"]],
  [`let list = ["a"]; list = [...list, "b"]; list = list.concat("c"); use(list)`, ["a", "b", "c"]],
  [`let list = ["a"]; if (dev) list = [...list, "b"]; use(list)`, "?"],
  [`let list; list = ["a"]; list.push("b"); use(list)`, ["a", "b"]],
  [`use(["a"].map((x) => { return x; }))`, ["a"]],
  [`use(["a", "b"].map((x, at) => x + at))`, ["a0", "b1"]],
  [`use([["a", 1]].map(([x, y]) => x + y))`, ["a1"]],
  [`use([{ host: "a", on: true }, { host: "b", on: false }].filter((x) => x.on).map(({ host }) => host))`, ["a"]],
  [`use(["a", "b"].filter((_, at) => at === 1))`, ["b"]],
  [`use(Array.from(["a"], (x) => x + "b"))`, ["ab"]],
  [`use(Array.from(["a"], clean))`, ["?"]],
  [`use(new Array("a", "b"))`, ["a", "b"]],
  [`use("a,b,c".split(",", 2))`, ["a", "b"]],
  [`use("a,b,c".split(",", most))`, "?"],
  [`use([[["a"]], "b"].flat(Infinity))`, ["a", "b"]],
  [`use([[["a"]], "b"].flat())`, [["a"], "b"]],
  [`use(["b", "a"].sort())`, ["a", "b"]],
  [`use(["b", "a"].sort(compare))`, "?"],
  [`use(["a", "b"].at(-1))`, "b"],
  [`use(["a", process.env.X].at(-1))`, "?"],
  [`use(["a", "b"].find((x) => x.startsWith("b")))`, "b"],
  [`use(["a", "b"].some((x) => x === "b"))`, true],
  [`use(["a", "b"].every((x) => x === "b"))`, false],
  [`use(["a", "b"].includes("b") ? "yes" : "no")`, "yes"],
  [`use(Object.fromEntries([["origin", "a"]]))`, { origin: "a" }],
  [`use(Object.fromEntries(pairs))`, "?"],
  [`use(JSON.parse(JSON.stringify({ origin: ["a"] })))`, { origin: ["a"] }],
  [`use(JSON.parse(JSON.stringify({ origin: /a/ })))`, "?"],
];

const records: readonly [string, unknown][] = [
  [`const base = { origin: "a" }; use({ ...base, origin: "b" })`, { origin: "b" }],
  [
    `const base = { origin: "a", credentials: true }; use({ origin: "b", ...base })`,
    { origin: "a", credentials: true },
  ],
  [`use({ origin: "a", ...undefined, ...null, ...(false && { origin: "b" }) })`, { origin: "a" }],
  [`use(Object.assign({}, { origin: "a" }, { origin: "b" }))`, { origin: "b" }],
  [`const o = {}; o.origin = "*"; o["credentials"] = true; use(o)`, { origin: "*", credentials: true }],
  [`const o = { origin: "a" }; Object.assign(o, { origin: "b" }); use(o)`, { origin: "b" }],
  [`const config = { cors: { origin: "a" } }; use(config.cors)`, { origin: "a" }],
  [`const config = { cors: { origin: "a" } }; use(config["cors"]?.origin)`, "a"],
  [`const o = { origin: "a" }; use(o); o.origin = "b"`, "?"],
  [`const o = { a: 1 }; if (dev) o.origin = "b"; use(o)`, { a: 1, origin: "?" }],
  [`let o; if (dev) o = { a: 1 }; else o = { a: 2 }; use(o)`, "?"],
];

const made: readonly [string, unknown][] = [
  [`const options = () => ({ origin: "a" }); use(options())`, { origin: "a" }],
  [`function options() { const origin = ["a"]; return { origin }; } use(options())`, { origin: ["a"] }],
  [
    `const options = (origin) => ({ origin, credentials: true }); use(options("a"))`,
    { origin: "a", credentials: true },
  ],
  [`function options(origin = "*") { return { origin }; } use(options())`, { origin: "*" }],
  [
    "const origin = (host) => `https://\u0024{host}`; use([origin('a.com'), origin('b.com')])",
    ["https://a.com", "https://b.com"],
  ],
  [`const config = { cors() { return { origin: "a" }; } }; use(config.cors())`, { origin: "a" }],
  [`function options() { if (dev) return { origin: "*" }; return { origin: "a" }; } use(options())`, "?"],
  [`async function options() { return { origin: "a" }; } use(options())`, "?"],
  [`const list = () => list(); use(list())`, "?"],
  [`const allow = (list) => (origin, done) => done(null, list.includes(origin)); use(allow(["a"]))`, "function"],
  [
    `class Config { static origins = ["a"]; static all() { return ["b"]; } } use([...Config.origins, ...Config.all()])`,
    ["a", "b"],
  ],
  [`class Config { static origins = ["a"]; } Config.origins.push("b"); use(Config.origins)`, "?"],
  [`class Config { origins = ["a"]; static get x() { return 1; } } use([Config.origins, Config.x])`, ["?", 1]],
  [`class Config { static origins = ["a"]; } Config["origins"] = ["b"]; use(Config.origins)`, "?"],
  [`class Config { get origins() { return ["a"]; } } use(new Config().origins)`, ["a"]],
  [`class Config { get origins() { load(); return ["a"]; } } use(new Config().origins)`, "?"],
  [`const config = { list: ["a"], get origins() { return this.list; } }; use(config.origins)`, ["a"]],
];

const choices: readonly [string, unknown][] = [
  [`use(undefined ?? "a")`, "a"],
  [`use("" || "a")`, "a"],
  [`use("b" ?? "a")`, "b"],
  [`use(process.env.X || "*")`, "*"],
  [`use(process.env.X ?? "*")`, "*"],
  [`use(process.env.X || process.env.Y || "*")`, "*"],
  [`const env = (name, other) => process.env[name] ?? other; use(env("ORIGIN", "*"))`, "*"],
  [`const env = (name, other) => process.env[name] ?? other; use(env("NODE_ENV", "development"))`, "?"],
  [`const env = (name, other) => process.env[name] ?? other; use(env(key, "*"))`, "?"],
  [
    `function env(name, other = "*") { const value = process.env[name]; return value || other; } use(env("ORIGIN"))`,
    "*",
  ],
  [`let x = "*"; if (process.env.X) { x = process.env.X; } use(x)`, "*"],
  [`let x = ["*"]; if (process.env.X) x = process.env.X.split(","); use(x)`, ["*"]],
  [`let x = "*"; if (production) x = process.env.X; use(x)`, "?"],
  [`let x = "*"; if (process.env.X) x = "a"; use(x)`, "?"],
  [`let x = "development"; if (process.env.NODE_ENV) x = process.env.NODE_ENV; use(x)`, "?"],
  [`const x = process.env.X; use(x || "*")`, "*"],
  [`use(process.env.X?.split(",") ?? ["a", "b"])`, ["a", "b"]],
  [`use((process.env.X ?? "a,b").split(","))`, ["a", "b"]],
  [`use(process.env.X ? process.env.X.split(",") : ["a"])`, ["a"]],
  // Helpers that read the environment: of Strapi, of Nest, of Adonis.
  [`module.exports = ({ env }) => use(env("CORS_ORIGIN", "*"))`, "*"],
  [`module.exports = ({ env }) => { const list = env.array("CORS_ORIGINS", ["a", "b"]); use(list); }`, ["a", "b"]],
  [`const config = app.get(ConfigService); use(config.get("CORS_ORIGIN", "a,b").split(","))`, ["a", "b"]],
  [`class A { constructor(configService) { use(this.configService.get("CORS_ORIGIN") || "*") } }`, "*"],
  [`use(app.get(ConfigService).get("CORS_ORIGIN")?.split(",") ?? ["a"])`, ["a"]],
  [`import env from "#start/env"; use(env.get("CORS_ORIGIN", "*"))`, "*"],
  [`use(config.get("NODE_ENV", "development"))`, "?"],
  [`use(config.get("CORS_ORIGIN", { infer: true }))`, "?"],
  [`use(config.get("CORS_ORIGIN", ""))`, "?"],
  [`use(config.get("http.origin", "*"))`, "?"],
  [`use(cache.get("CORS_ORIGIN", "*"))`, "?"],
  [`const env = (name, other) => read(name, other); use(env("CORS_ORIGIN", "*"))`, "?"],
  [`const { ORIGIN = "*" } = process.env; use(ORIGIN)`, "*"],
  [`const { ORIGIN: origin = "*" } = process.env; use(origin)`, "*"],
  [`const { ORIGIN = "" } = process.env; use(ORIGIN)`, "?"],
  [`use(process.env.X || "")`, "?"],
  [`use(process.env.X?.split(",") || [])`, "?"],
  [`use(config.X || "*")`, "?"],
  [`use(process.env.X && "*")`, "?"],
  [`use(process.env.NODE_ENV === "production" ? ["a"] : ["b"])`, "?"],
  [`const dev = true; use(dev ? "a" : "b")`, "a"],
  [`use(dev ? "a" : "b")`, "?"],
  [`const dev = false; use(dev && "a")`, false],
];

const typescript: readonly [string, unknown][] = [
  [`const list = ["a"]; (list as string[]).push("b"); use(list)`, ["a", "b"]],
  [`const o = { origin: "a" }; (o as any).origin = "*"; use(o.origin)`, "*"],
  [`const list: string[] = []; for (const x of ["a"] as const) { list.push(x); } use(list as string[])`, ["a"]],
  [`use(["a"] as const)`, ["a"]],
  [`use({ origin: "a" } satisfies CorsOptions)`, { origin: "a" }],
  [`use(<string>"a")`, "a"],
  [
    `enum Origin { App = "https://a.com", Admin = "https://b.com" } use([Origin.App, Origin["Admin"]])`,
    ["https://a.com", "https://b.com"],
  ],
  [`class Config { static readonly origins = ["a"]; } use(Config.origins)`, ["a"]],
  [`export abstract class Config { static readonly origins: string[] = ["a"]; } use(Config)`, "?"],
  [`const enum Origin { App = "https://a.com" } use(Origin.App)`, "https://a.com"],
];

describe("what an expression is worth", () => {
  test.each([...texts, ...lists, ...records, ...made, ...choices])("%s", async (text, expected) => {
    expect(await worth(text)).toEqual(expected);
  });
  test.each(typescript)("TypeScript: %s", async (text, expected) => {
    expect(await worth(text, "typescript")).toEqual(expected);
  });
});

/** How a value is imported, the other file, and what it is worth. */
const imports: readonly [string, string, Readonly<Record<string, string>>, unknown][] = [
  [
    "a named export",
    `import { origins } from "./config"; use(origins)`,
    { "config.js": `export const origins = ["a"];` },
    ["a"],
  ],
  [
    "a renamed import",
    `import { origins as o } from "./config.js"; use(o)`,
    { "config.js": `export const origins = ["a"];` },
    ["a"],
  ],
  [
    "a renamed export",
    `import { list } from "./config"; use(list)`,
    { "config.js": `const o = ["a"]; export { o as list };` },
    ["a"],
  ],
  [
    "a default export",
    `import config from "./config"; use(config)`,
    { "config.ts": `export default { origin: "a" };` },
    { origin: "a" },
  ],
  [
    "a default export of a name",
    `import config from "./config"; use(config)`,
    { "config.ts": `const c = { origin: "a" }; export default c;` },
    { origin: "a" },
  ],
  [
    "a whole module",
    `import * as config from "./config"; use(config.origin)`,
    { "config.ts": `export const origin = "a";` },
    "a",
  ],
  [
    "CommonJS",
    `const config = require("./config"); use(config.origin)`,
    { "config.js": `module.exports = { origin: "a" };` },
    "a",
  ],
  [
    "CommonJS, taken out",
    `const { origin } = require("./config"); use(origin)`,
    { "config.js": `module.exports = { origin: "a" };` },
    "a",
  ],
  [
    "CommonJS by exports",
    `const { origin } = require("./config"); use(origin)`,
    { "config.js": `exports.origin = "a";` },
    "a",
  ],
  [
    "CommonJS by module.exports.x",
    `const config = require("./config"); use(config.origin)`,
    { "config.js": `module.exports.origin = "a";` },
    "a",
  ],
  [
    "CommonJS imported as default",
    `import config from "./config.cjs"; use(config.origin)`,
    { "config.cjs": `module.exports = { origin: "a" };` },
    "a",
  ],
  [
    "a folder",
    `const config = require("./config"); use(config.origin)`,
    { "config/index.js": `module.exports = { origin: "a" };` },
    "a",
  ],
  [
    "a folder above",
    `import { origin } from "../config/cors"; use(origin)`,
    { "config/cors.ts": `export const origin = "a";` },
    "a",
  ],
  [
    "the source of a compiled name",
    `import { origin } from "./config.js"; use(origin)`,
    { "config.ts": `export const origin = "a";` },
    "a",
  ],
  [
    "through another module",
    `import { origin } from "./config"; use(origin)`,
    { "config.js": `export { origin } from "./other.js";`, "other.js": `export const origin = "a";` },
    "a",
  ],
  [
    "through a star",
    `import { origin } from "./config"; use(origin)`,
    { "config.js": `export * from "./other.js";`, "other.js": `export const origin = "a";` },
    "a",
  ],
  [
    "dynamic",
    `const config = await import("./config.js"); use(config.origin)`,
    { "config.js": `export const origin = "a";` },
    "a",
  ],
  ["dynamic, the default", `use((await import("./config.js")).default)`, { "config.js": `export default "a";` }, "a"],
  [
    "an alias",
    `import { origin } from "@/config"; use(origin)`,
    { "src/config.ts": `export const origin = "a";` },
    "a",
  ],
  [
    "names of the other file",
    `import { cors } from "./config"; use(cors)`,
    { "config.js": `const list = ["a"]; export const cors = { origin: list, credentials: true };` },
    { origin: ["a"], credentials: true },
  ],
  [
    "what a function gives",
    `import { options } from "./config"; use(options("b"))`,
    { "config.ts": `const list = ["a"]; export const options = (other: string) => ({ origin: [...list, other] });` },
    { origin: ["a", "b"] },
  ],
  [
    "a static member",
    `import { Config } from "./config"; use(Config.origins)`,
    { "config.ts": `export class Config { static readonly origins = ["a"]; }` },
    ["a"],
  ],
  [
    "import =",
    `import config = require("./config"); use(config.origin)`,
    { "config.ts": `export = { origin: "a" };` },
    "a",
  ],
  [
    "a list that a third file appends to in a function that is called",
    `import { origins } from "./config"; import { setUp } from "./more";\nsetUp();\nuse(origins)`,
    {
      "config.js": `export const origins = ["a"];`,
      "more.js": `import { origins } from "./config"; export function setUp() { origins.push("b"); }`,
    },
    "?",
  ],
  [
    "options that a required function changes, which is called at once",
    `const config = require("./config"); const { prepare } = require("./more");\nprepare(app);\nuse(config.origin)`,
    {
      "config.js": `module.exports = { origin: "a" };`,
      "more.js": `const settings = require("./config"); exports.prepare = () => { settings.origin = "*"; };`,
    },
    "?",
  ],
  [
    "a list that is exported once more, and changed where it is written",
    `import { origins } from "./config"; \nimport "./more"; use(origins)`,
    {
      "config.js": `export { origins } from "./list.js";`,
      "list.js": `export const origins = ["a"];`,
      "more.js": `import { origins } from "./list.js"; origins.push("b");`,
    },
    "?",
  ],
  [
    "a list beside which a third file changes another one",
    `import { origins } from "./config"; import { setUp } from "./more";\nsetUp();\nuse(origins)`,
    {
      "config.js": `export const origins = ["a"];`,
      "more.js": `import { origins } from "./config"; const all = []; export function setUp() { all.push(...origins); }`,
    },
    ["a"],
  ],
  [
    "a list that a function of another file changes in the object that it is handed",
    `import { extend } from "./config"; const list = ["a"];\nextend({ list });\nuse(list)`,
    { "config.js": `export function extend({ list }) { list.push("b"); }` },
    "?",
  ],
  [
    "settings of config",
    `import config from "config"; use(config.get("cors.origin"))`,
    { "config/default.json": `{ "cors": { "origin": ["a"] } }` },
    ["a"],
  ],
  [
    "settings of config for production",
    `const config = require("config"); use([config.get("cors.origin"), config.get("cors.credentials")])`,
    {
      "config/default.json": `{ "cors": { "origin": "*", "credentials": true } }`,
      "config/production.json": `{ "cors": { "origin": "a" } }`,
    },
    ["a", true],
  ],
  [
    "settings of config that a program works out",
    `const config = require("config"); use(config.get("cors.origin"))`,
    {
      "config/default.json": `{ "cors": { "origin": "*" } }`,
      "config/production.js": `module.exports = { cors: { origin: process.env.ORIGIN } };`,
    },
    "?",
  ],
  [
    "settings of config that are not there",
    `const config = require("config"); use(config.get("cors.origins"))`,
    { "config/default.json": `{ "cors": { "origin": "*" } }` },
    "?",
  ],
  [
    "a default of convict",
    `import convict from "convict"; const config = convict({ cors: { origin: { format: Array, default: ["a"], env: "ORIGIN" } } }); config.validate(); use(config.get("cors.origin"))`,
    {},
    ["a"],
  ],
  [
    "a default of convict, before which a file counts",
    `import convict from "convict"; const config = convict({ origin: { default: "a" } }); config.loadFile("./" + env + ".json"); use(config.get("origin"))`,
    {},
    "?",
  ],
  ["a package", `import { origin } from "config"; use(origin)`, { "config.js": `export const origin = "a";` }, "?"],
  ["no such file", `import { origin } from "./config"; use(origin)`, {}, "?"],
  [
    "no such export",
    `import { origins } from "./config"; use(origins)`,
    { "config.js": `export const origin = "a";` },
    "?",
  ],
  [
    "a circle",
    `import { origin } from "./config"; use(origin)`,
    { "config.js": `export { origin } from "./config.js";` },
    "?",
  ],
  [
    "of the environment",
    `import { origin } from "./config"; use(origin)`,
    { "config.js": `export const origin = process.env.ORIGIN;` },
    "?",
  ],
];

describe("what is imported from a file of the project", () => {
  test.each(imports)("%s", async (_, text, files, expected) => {
    await parsers.load("typescript");
    await parsers.load("javascript");
    const tree = parsers.parse("typescript", text);
    if (!tree) throw new Error("The source took too long to parse.");
    const path = "server/app.ts";
    const around = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        /^(?:src|config)\//.test(name) && !/"\.\/config"/.test(text) ? name : `server/${name}`,
        content,
      ]),
    );
    const read = inProject({ path, files: around }, "javascript", (project) =>
      argumentOfUse(sourceOf(`/project/${path}`, "typescript", text, tree.rootNode, project)),
    );
    expect(read).toEqual(expected);
  });
});

const settings: readonly (readonly [string, string, unknown])[] = [
  [
    "what stands in for a variable of zod",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("*") }).parse(process.env); use(env.X)`,
    "*",
  ],
  [
    "a schema with a name",
    `import { z } from "zod"; const schema = z.object({ X: z.string().url().default("a"), Y: z.string() }); const env = schema.parse(process.env); use([env.X, env.Y])`,
    ["a", "?"],
  ],
  [
    "a schema that may fail",
    `import * as z from "zod"; const result = z.object({ X: z.string().default("*") }).safeParse(process.env); use(result.data.X)`,
    "*",
  ],
  [
    "a default that is made something else of",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("a,b").transform((s) => s.split(",")) }).parse(process.env); use(env.X)`,
    ["a", "b"],
  ],
  [
    "a schema that makes a list",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("a, b").transform((s) => s.split(",").map((each) => each.trim())) }).parse(process.env); use(env.X)`,
    ["a", "b"],
  ],
  [
    "a schema that makes a list before its default",
    `import { z } from "zod"; const env = z.object({ X: z.string().transform((s) => s.split(",")).default("a") }).parse(process.env); use(env.X)`,
    "?",
  ],
  [
    "a schema that asks what the list is",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("a").transform((s) => s.split(",")).pipe(z.array(z.string())) }).parse(process.env); use(env.X)`,
    ["a"],
  ],
  [
    "a list as a default",
    `import { z } from "zod"; const env = z.object({ X: z.array(z.string()).default(["a"]) }).parse(process.env); use(env.X)`,
    ["a"],
  ],
  [
    "what counts where a check fails",
    `import { z } from "zod"; const env = z.object({ X: z.string().url().catch("a") }).parse(process.env); use(env.X)`,
    "a",
  ],
  [
    "a number that is made of a text",
    `import { z } from "zod"; const env = z.object({ X: z.coerce.number().default(3000) }).parse(process.env); use(env.X)`,
    3000,
  ],
  [
    "a text in lower case",
    `import { z } from "zod"; const env = z.object({ X: z.string().toLowerCase().default("A") }).parse(process.env); use(env.X)`,
    "?",
  ],
  [
    "a schema that extends another one",
    `import { z } from "zod"; const base = z.object({ X: z.string().default("*"), Y: z.string().default("b") }); const env = base.extend({ X: z.string().default("a") }).strict().parse({ ...process.env }); use([env.X, env.Y])`,
    ["a", "b"],
  ],
  [
    "a schema of something else",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("*") }).parse(settings); use(env.X)`,
    "?",
  ],
  [
    "a schema with more",
    `import { z } from "zod"; const env = z.object({ X: z.string().default("*"), ...more }).parse(process.env); use(env.X)`,
    "?",
  ],
  [
    "what a program runs for",
    `import { z } from "zod"; const env = z.object({ NODE_ENV: z.string().default("development") }).parse(process.env); use(env.NODE_ENV)`,
    "?",
  ],
  ["the same without a schema", `use(process.env.NODE_ENV || "development")`, "?"],
  [
    "no zod",
    `import { z } from "./z"; const env = z.object({ X: z.string().default("*") }).parse(process.env); use(env.X)`,
    "?",
  ],
  [
    "envalid",
    `import { cleanEnv, str } from "envalid"; const env = cleanEnv(process.env, { X: str({ default: "a", devDefault: "*" }), Y: str({ devDefault: "*" }) }); use([env.X, env.Y])`,
    ["a", "?"],
  ],
  [
    "envalid as a whole",
    `import * as envalid from "envalid"; const env = envalid.cleanEnv(process.env, { X: envalid.str({ default: "*" }) }); use(env.X)`,
    "*",
  ],
  ["the environment by another name", `const env = process.env; use(env.X || "a")`, "a"],
  ["taken out of process", `const { env } = process; use(env.X || "a")`, "a"],
  ["imported", `import { env } from "node:process"; use(env.X || "a")`, "a"],
  ["an object of that name", `const env = { X: "a" }; use(env.X || "b")`, "a"],
  ["an enum in two parts", `enum O { A = "a" } enum O { B = "b" } use(Object.values(O))`, ["a", "b"]],
  ["a member of an enum that names another", `enum O { A = "a", B = A } use(O.B)`, "a"],
  ["numbers of an enum", `enum M { Off, On = 4, Next } use([M.Off, M.On, M.Next])`, [0, 4, 5]],
  ["a port", `const port = Number(process.env.PORT) || 3000; use("http://localhost:" + port)`, "http://localhost:3000"],
  ["a port that is parsed", `use(parseInt(process.env.PORT ?? "3000", 10))`, 3000],
  ["a field", `class C { origins = ["a"]; } const c = new C(); use(c.origins)`, ["a"]],
  [
    "what a constructor is given",
    `class C { constructor(private origins: string[]) {} get() { return this.origins; } } const c = new C(["a"]); use(c.get())`,
    ["a"],
  ],
  [
    "what a constructor sets",
    `class C { constructor(list) { this.list = list; } options() { return { origin: this.list }; } } use(new C(["a"]).options())`,
    { origin: ["a"] },
  ],
  [
    "a field that is changed",
    `class C { origins = ["a"]; add(o) { this.origins.push(o); } } const c = new C(); use(c.origins)`,
    "?",
  ],
  [
    "a class that another extends",
    `class C { origins = ["a"]; all() { return this.origins; } } class D extends C {} use(new C().all())`,
    "?",
  ],
  ["this in an object", `const c = { origins: ["a"], all() { return this.origins; } }; use(c.all())`, ["a"]],
  ["a set that is added to", `const s = new Set(["a"]); s.add("b"); use([...s])`, ["a", "b"]],
  ["a set that something is taken from", `const s = new Set(["a"]); s.delete("a"); use([...s])`, ["?"]],
  ["a set that starts empty", `const s = new Set(); s.add("a"); use([...s])`, ["a"]],
  ["a promise", `use(await Promise.resolve(["a"]))`, ["a"]],
  ["what an asynchronous function gives", `const list = async () => ["a"]; use(await list())`, ["a"]],
  ["the same without waiting", `const list = async () => ["a"]; use(list())`, "?"],
  ["JSON", `use(JSON.parse('{"origins":["a"]}').origins)`, ["a"]],
  ["JSON of the environment", `use(JSON.parse(process.env.X || '["a"]'))`, ["a"]],
  ["no JSON", `use(JSON.parse("a"))`, "?"],
  [
    "a function in between",
    `const clean = (s: string) => { const t = s.trim(); return t.toLowerCase(); }; use([" A "].map(clean))`,
    ["a"],
  ],
  ["items that are compared", `use(["a", ""].filter((item) => item !== ""))`, ["a"]],
  ["items that have a length", `use(["a", ""].filter((item) => item.length > 0))`, ["a"]],
  ["a part of a list", `use(["a", "b", "c"].slice(1, 2))`, ["b"]],
  [
    "an escaped text",
    `import escape from "escape-string-regexp"; use(new RegExp("^" + escape("a.com") + "$"))`,
    "/^a\\.com$/",
  ],
  ["escaped by lodash", `import { escapeRegExp } from "lodash"; use(new RegExp(escapeRegExp("a.com")))`, "/a\\.com/"],
  [
    "escaped by hand",
    `const escape = (s: string) => s.replace(/[.*+?^\${}()|[\\]\\\\]/g, "\\\\$&"); use(new RegExp(escape("a.com")))`,
    "/a\\.com/",
  ],
  [
    "a method bound to its object",
    `const c = { list() { return ["a"]; } }; const list = c.list.bind(c); use(list())`,
    ["a"],
  ],
  [
    "options with names and defaults",
    `const make = ({ origins = ["a"], credentials = true } = {}) => ({ origin: origins, credentials }); use([make(), make({ origins: ["b"] })])`,
    [
      { origin: ["a"], credentials: true },
      { origin: ["b"], credentials: true },
    ],
  ],
];

describe("settings, classes and what else a program makes of known values", () => {
  test.each(settings)("%s", async (_, text, expected) => {
    expect(await worth(text, "typescript"), text).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { readCors } from "../../server/src/frameworks/javascript/cors/read.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { check } from "../support/checking.ts";
import { withSource } from "../support/sources.ts";

const app = "https://app.example.com";
const admin = "https://admin.example.com";
const evil = "https://evil.example";

/** Whom a callback lets in: origins that it is asked for, by `+`, `-` or `?`. */
async function lets(code: string, origins: readonly string[]): Promise<string> {
  const source = `const cors = require("cors");\n${code}\napp.use(cors({ origin: decide, credentials: true }));\n`;
  const policies = await withSource(source, "javascript", (read) => readCors(read));
  const prover = await loadProver();
  const set = policies[0]?.origins.set ?? { kind: "unknown", why: "no policy" };
  return origins
    .map((origin) => {
      const isIn = prover.contains(set, origin);
      return isIn === undefined ? "?" : isIn ? "+" : "-";
    })
    .join("");
}

const asked = [app, admin, evil, "https://example.com.evil.com", "https://evilexample.com", "http://app.example.com"];

/** The way a callback is written, and whether it lets in each of the origins above. */
const callbacks: readonly [string, string, string][] = [
  ["everyone", "const decide = (o, cb) => cb(null, true);", "++++++"],
  ["the origin itself", "const decide = (o, cb) => cb(null, o);", "++++++"],
  ["nobody", "const decide = (o, cb) => cb(null, false);", "------"],
  ["an error", `const decide = (o, cb) => cb(new Error("no"));`, "------"],
  ["includes", `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.includes(o));`, "+-----"],
  [
    "indexOf and !== -1",
    `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.indexOf(o) !== -1);`,
    "+-----",
  ],
  ["indexOf and >= 0", `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.indexOf(o) >= 0);`, "+-----"],
  ["indexOf and > -1", `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.indexOf(o) > -1);`, "+-----"],
  [
    "~indexOf",
    `const list = ["${app}"]; const decide = (o, cb) => { if (~list.indexOf(o)) cb(null, true); else cb(null, false); };`,
    "+-----",
  ],
  [
    "the example of the documentation",
    `var whitelist = ["${app}", "${admin}"];
function decide(origin, callback) {
  if (whitelist.indexOf(origin) !== -1 || !origin) {
    callback(null, true)
  } else {
    callback(new Error('Not allowed by CORS'))
  }
}`,
    "++----",
  ],
  ["a set", `const list = new Set(["${app}"]); const decide = (o, cb) => cb(null, list.has(o));`, "+-----"],
  [
    "a map",
    `const list = new Map([["${app}", 1]]); const decide = (o, cb) => cb(null, Boolean(list.get(o)));`,
    "+-----",
  ],
  [
    "keys of an object",
    `const list = { "${app}": true, "${admin}": false }; const decide = (o, cb) => cb(null, list[o]);`,
    "+-----",
  ],
  ["in", `const list = { "${app}": 1 }; const decide = (o, cb) => cb(null, o in list);`, "+-----"],
  ["===", `const decide = (o, cb) => cb(null, o === "${app}");`, "+-----"],
  ["two comparisons", `const decide = (o, cb) => cb(null, o === "${app}" || "${admin}" === o);`, "++----"],
  ["some ===", `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.some((x) => x === o));`, "+-----"],
  [
    "some endsWith",
    `const list = ["example.com"]; const decide = (o, cb) => cb(null, list.some((x) => o.endsWith(x)));`,
    "++--++",
  ],
  [
    "some pattern",
    `const list = [/^https:\\/\\/app\\.example\\.com$/]; const decide = (o, cb) => cb(null, list.some((x) => x.test(o)));`,
    "+-----",
  ],
  [
    "some, patterns and texts",
    `const list = ["${admin}", /^https:\\/\\/app\\./]; const decide = (o, cb) => cb(null, list.some((x) => x instanceof RegExp ? x.test(o) : x === o));`,
    "++----",
  ],
  [
    "some, by typeof",
    `const list = ["${admin}", /^https:\\/\\/app\\./]; const decide = (o, cb) => cb(null, list.some(function (x) { if (typeof x === "string") return x === o; return x.test(o); }));`,
    "++----",
  ],
  ["find", `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.find((x) => x === o));`, "+-----"],
  [
    "filter",
    `const list = ["${app}"]; const decide = (o, cb) => cb(null, list.filter((x) => x === o).length > 0);`,
    "+-----",
  ],
  [
    "findIndex",
    `const list = ["${app}"]; const decide = (o, cb) => { if (list.findIndex((x) => x === o) === -1) return cb(new Error("no")); cb(null, true); };`,
    "+-----",
  ],
  ["endsWith", `const decide = (o, cb) => cb(null, o.endsWith("example.com"));`, "++--++"],
  ["endsWith with a dot", `const decide = (o, cb) => cb(null, o?.endsWith(".example.com"));`, "++---+"],
  ["startsWith", `const decide = (o, cb) => cb(null, !!o && o.startsWith("${app}"));`, "+-----"],
  ["a text in it", `const decide = (o, cb) => cb(null, o.indexOf("example.com") !== -1);`, "++-+++"],
  ["a text at its start", `const decide = (o, cb) => cb(null, o.indexOf("http://") === 0);`, "-----+"],
  ["a pattern", `const decide = (o, cb) => cb(null, /example\\.com$/.test(o));`, "++--++"],
  [
    "a pattern in a name",
    `const re = new RegExp("^https://[a-z]+\\\\.example\\\\.com$"); const decide = (o, cb) => cb(null, re.test(o));`,
    "++----",
  ],
  [
    "match",
    `const decide = (o, cb) => { if (o.match(/^https:\\/\\/app/)) return cb(null, true); return cb(null, false); };`,
    "+-----",
  ],
  ["match and null", `const decide = (o, cb) => cb(null, o.match(/^https:\\/\\/app/) !== null);`, "+-----"],
  ["search", `const decide = (o, cb) => cb(null, o.search(/^https:\\/\\/app/) !== -1);`, "+-----"],
  ["the host name", `const decide = (o, cb) => cb(null, new URL(o).hostname === "app.example.com");`, "+----+"],
  [
    "the host name's end",
    `const decide = (o, cb) => { const host = new URL(o).hostname; cb(null, host.endsWith(".example.com")); };`,
    "++---+",
  ],
  [
    "the host name, taken out",
    `const decide = (o, cb) => { const { hostname, protocol } = new URL(o); cb(null, protocol === "https:" && hostname.endsWith(".example.com")); };`,
    "++----",
  ],
  [
    "the host name by a pattern",
    `const decide = (o, cb) => cb(null, /(^|\\.)example\\.com$/.test(new URL(o).hostname));`,
    "++---+",
  ],
  [
    "in a try",
    `const decide = (o, cb) => { try { const { host } = new URL(o); return cb(null, host === "app.example.com"); } catch { return cb(null, false); } };`,
    "+----+",
  ],
  [
    "a scheme taken away",
    `const decide = (o, cb) => cb(null, ["app.example.com"].includes(o.replace(/^https?:\\/\\//, "")));`,
    "+----+",
  ],
  ["lower case", `const decide = (o, cb) => cb(null, o.toLowerCase() === "${app}");`, "+-----"],
  [
    "a helper",
    `function isAllowed(x) { return x === "${app}"; } const decide = (o, cb) => cb(null, isAllowed(o));`,
    "+-----",
  ],
  [
    "a helper with a list",
    `const isAllowed = (x, list) => { for (const each of list) { if (each === x) return true; } return false; }; const decide = (o, cb) => cb(null, isAllowed(o, ["${app}"]));`,
    "+-----",
  ],
  [
    "an awaited helper",
    `async function isAllowed(x) { return x === "${app}"; } const decide = async (o, cb) => { if (await isAllowed(o)) cb(null, true); else cb(null, false); };`,
    "+-----",
  ],
  [
    "a helper that is not awaited is always true",
    `async function isAllowed(x) { return x === "${app}"; } const decide = (o, cb) => { if (isAllowed(o)) cb(null, true); else cb(null, false); };`,
    "++++++",
  ],
  [
    "a variable",
    `const decide = (o, cb) => { let ok = false; if (o === "${app}") { ok = true; } cb(null, ok); };`,
    "+-----",
  ],
  [
    "a variable that is a test",
    `const decide = (o, cb) => { const ok = ["${app}"].includes(o); if (!ok) { console.log("no", o); return cb(new Error("no")); } return cb(null, true); };`,
    "+-----",
  ],
  [
    "early leaving",
    `const decide = (o, cb) => { if (!o) return cb(null, true); if (o === "${app}") return cb(null, true); cb(new Error("no")); };`,
    "+-----",
  ],
  [
    "a switch",
    `const decide = (o, cb) => { switch (o) { case "${app}": case "${admin}": cb(null, true); break; default: cb(null, false); } };`,
    "++----",
  ],
  [
    "a loop",
    `const decide = (o, cb) => { for (const x of ["${app}"]) { if (o === x) { return cb(null, true); } } return cb(null, false); };`,
    "+-----",
  ],
  [
    "others are turned away by name",
    `const decide = (o, cb) => { if (o === "${evil}") return cb(null, false); cb(null, true); };`,
    "++-+++",
  ],
  [
    "&& of two",
    `const decide = (o, cb) => cb(null, o.startsWith("https://") && o.endsWith(".example.com"));`,
    "++----",
  ],
  ["a list is handed over", `const decide = (o, cb) => cb(null, ["${app}"]);`, "+-----"],
  ["a choice", `const decide = (o, cb) => cb(null, o === "${app}" ? true : false);`, "+-----"],
  [
    "an optional call",
    `const list = ["${app}"]; const decide = (o, cb) => { if (list?.includes(o)) return cb(null, true); return cb(null, false); };`,
    "+-----",
  ],
  [
    "by the environment, of which production is looked at",
    `const decide = (o, cb) => { if (process.env.NODE_ENV !== "production") return cb(null, true); cb(null, o === "${app}"); };`,
    "+?????",
  ],
  [
    "a loop by forEach",
    `const decide = (o, cb) => { let ok = false; ["${app}"].forEach((x) => { if (x === o) ok = true; }); cb(null, ok); };`,
    "+-----",
  ],
  [
    "unknown, an inner function may change it",
    `const decide = (o, cb) => { let ok = false; each(["${app}"], (x) => { if (x === o) ok = true; }); cb(null, ok); };`,
    "??????",
  ],
  [
    "unknown, a list that is filled on the way",
    `const decide = (o, cb) => { const list = []; list.push(read(o)); cb(null, list.includes(o)); };`,
    "??????",
  ],
  [
    "the length of what is left",
    `const decide = (o, cb) => cb(null, ["${app}"].filter((x) => x === o).length);`,
    "+-----",
  ],
  ["a callback that is never called", "const decide = (o) => true;", "------"],
  [
    "not at the start",
    `const decide = (o, cb) => { if (o.indexOf("https://") !== 0) return cb(null, false); cb(null, true); };`,
    "+++++-",
  ],
  [
    "what is caught is an error",
    `const decide = (o, cb) => { try { cb(null, new URL(o).hostname === "app.example.com"); } catch (e) { cb(e); } };`,
    "+----+",
  ],
  ["unknown, by a call", "const decide = (o, cb) => cb(null, isAllowed(o));", "??????"],
  ["unknown, by a promise", "const decide = (o, cb) => { find(o).then((ok) => cb(null, ok)); };", "??????"],
  ["unknown, handed on", "const decide = (o, cb) => check(o, cb);", "??????"],
  ["unknown, asserted", "const decide = (o, cb) => { assertAllowed(o); cb(null, true); };", "??????"],
  ["unknown, a list from elsewhere", "const decide = (o, cb) => cb(null, config.list.includes(o));", "??????"],
  [
    "known in part",
    `const list = ["${app}", ...more]; const decide = (o, cb) => cb(null, list.includes(o));`,
    "+?????",
  ],
  ["throws", `const decide = (o, cb) => { if (o !== "${app}") throw new Error("no"); cb(null, true); };`, "+-----"],
  [
    "both branches let in",
    "const decide = (o, cb) => { if (o) { cb(null, true); } else { cb(null, true); } };",
    "++++++",
  ],
];

describe("whom a callback of cors lets in", () => {
  test.each(callbacks)("%s", async (_, code, expected) => {
    expect(await lets(code, asked)).toBe(expected);
  });
});

test("nothing is said of a callback whose tests are right", async () => {
  for (const [, code, expected] of callbacks) {
    if (!/^[+?][+?]?[-?]+$/.test(expected) || code.includes("isAllowed(o))") || code.includes("some((x) => o.endsWith"))
      continue;
    const text = `const cors = require("cors");\n${code}\napp.use(cors({ origin: decide, credentials: true }));\n`;
    const { findings } = await check(text, "javascript");
    expect(
      findings.filter(({ rule }) => rule.startsWith("reflected")),
      code,
    ).toEqual([]);
  }
});

import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { readCors } from "../../server/src/frameworks/javascript/cors/read.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { inProject } from "../support/around.ts";
import { parsers } from "../support/grammars.ts";
import { patientProver } from "../support/provers.ts";
import { knownCallbacks, openCallbacks } from "../truth/callbacks.ts";

const app = "https://app.example.com";
const admin = "https://admin.example.com";
/** The origins that each callback is asked for. */
const asked = [
  app,
  admin,
  "https://evil.example",
  "https://example.com.evil.com",
  "https://evilexample.com",
  "http://app.example.com",
  "http://localhost:3000",
  "https://app.example.com:8443",
  "null",
  "https://example.com",
  "https://app.example.com.evil.com",
  "https://localhost.evil.com",
  "http://127.0.0.1:5173",
  "https://a.b.example.com",
  "https://appXexample.com",
];

type Row = readonly [name: string, code: string, files?: Readonly<Record<string, string>>];

/** Callbacks as they are written in real projects; `decide` is handed to `cors`. */
const callbacks: readonly Row[] = [
  [
    "a choice of calls",
    `const list=["${app}"]; const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb(new Error("no"));`,
  ],
  [
    "a choice of errors",
    `const list=["${app}"]; const decide = (origin, cb) => cb(list.includes(origin) ? null : new Error("no"), list.includes(origin));`,
  ],
  [
    "&& and ||",
    `const list=["${app}"]; const decide = (origin, cb) => { (!origin || list.includes(origin)) && cb(null, true) || cb(null, false); };`,
  ],
  [
    "everyone outside of production",
    `const list=["${app}"]; const decide = (origin, cb) => { if (process.env.NODE_ENV !== "production") return cb(null, true); cb(null, list.includes(origin)); };`,
  ],
  [
    "a pattern outside of production",
    `const isProd = process.env.NODE_ENV === "production"; const decide = (origin, cb) => { if (!isProd && /^http:\\/\\/localhost(:\\d+)?$/.test(origin)) { return cb(null, true); } if (origin === "${app}") return cb(null, true); cb(new Error("x")); };`,
  ],
  [
    "a list by the environment",
    `const allowed = process.env.NODE_ENV === "production" ? ["${app}"] : ["http://localhost:3000"]; const decide = (origin, cb) => cb(null, allowed.includes(origin));`,
  ],
  [
    "a test behind a choice",
    `const decide = (origin, cb) => { const ok = process.env.NODE_ENV === "development" ? true : origin.endsWith(".example.com"); cb(null, ok); };`,
  ],
  [
    "a switch over the environment",
    `const decide = (origin, cb) => { switch (process.env.NODE_ENV) { case "production": return cb(null, origin === "${app}"); default: return cb(null, true); } };`,
  ],
  [
    "a default list",
    `const allowed = (process.env.ALLOWED || "${app},${admin}").split(","); const decide = (origin, cb) => cb(null, allowed.includes(origin));`,
  ],
  [
    "requests without an origin, then an error",
    `const list=["${app}"]; const decide = (origin, cb) => { if (!origin) return cb(null, true); if (list.indexOf(origin) === -1) { const msg = "no " + origin; return cb(new Error(msg), false); } return cb(null, true); };`,
  ],
  [
    "undefined or a list",
    `const list=["${app}"]; const decide = (origin, cb) => { if (origin === undefined || list.includes(origin)) return cb(null, true); return cb(null, false); };`,
  ],
  [
    "by typeof",
    `const list=["${app}"]; const decide = (origin, cb) => { if (typeof origin !== "string") return cb(null, false); cb(null, list.includes(origin)); };`,
  ],
  [
    "null let in",
    `const list=["${app}"]; const decide = (origin, cb) => { if (!origin || origin === "null") { cb(null, true); return; } cb(null, list.includes(origin)); };`,
  ],
  [
    "the host name and its subdomains",
    `const decide = (origin, cb) => { const { hostname } = new URL(origin); cb(null, hostname === "example.com" || hostname.endsWith(".example.com")); };`,
  ],
  [
    "the host name, tried",
    `const decide = (origin, cb) => { let host; try { host = new URL(origin).hostname; } catch (e) { return cb(new Error("bad")); } if (host.endsWith(".example.com")) return cb(null, true); return cb(new Error("no")); };`,
  ],
  [
    "a helper that tries",
    `const hostOf = (o) => { try { return new URL(o).hostname; } catch { return ""; } }; const decide = (origin, cb) => { cb(null, ["app.example.com"].includes(hostOf(origin))); };`,
  ],
  [
    "a helper that gives null",
    `function hostOf(o) { try { return new URL(o).hostname; } catch { return null; } } const decide = (origin, cb) => { const h = hostOf(origin); cb(null, h !== null && h.endsWith(".example.com")); };`,
  ],
  [
    "the origin of the address",
    `const list=["${app}"]; const decide = (origin, cb) => { const url = new URL(origin); cb(null, list.includes(url.origin)); };`,
  ],
  [
    "protocol and host",
    `const decide = (origin, cb) => { const url = new URL(origin); cb(null, url.protocol === "https:" && url.host === "app.example.com"); };`,
  ],
  [
    "URL.canParse",
    `const decide = (origin, cb) => { if (!URL.canParse(origin)) return cb(null, false); cb(null, new URL(origin).hostname.endsWith(".example.com")); };`,
  ],
  [
    "URL.parse",
    `const decide = (origin, cb) => { const u = URL.parse(origin); cb(null, u?.hostname === "app.example.com"); };`,
  ],
  [
    "thrown and caught",
    `const list=["${app}"]; const decide = (origin, cb) => { try { if (list.includes(origin)) { cb(null, true); } else { throw new Error("no"); } } catch (err) { cb(err); } };`,
  ],
  [
    "a throw in a try",
    `const decide = (origin, cb) => { try { if (!/^https:\\/\\/[a-z]+\\.example\\.com$/.test(origin)) throw new Error("no"); cb(null, true); } catch (e) { cb(null, false); } };`,
  ],
  [
    "finally",
    `const list=["${app}"]; const decide = (origin, cb) => { let ok = false; try { ok = list.includes(origin); } finally { cb(null, ok); } };`,
  ],
  [
    "switch (true)",
    `const decide = (origin, cb) => { switch (true) { case origin === "${app}": case /^https:\\/\\/admin\\./.test(origin): return cb(null, true); default: return cb(null, false); } };`,
  ],
  [
    "a switch over the origin",
    `const decide = (origin, cb) => { switch (origin) { case "${app}": return cb(null, true); case "${admin}": { cb(null, origin); break; } case undefined: cb(null, true); break; default: cb(new Error("no")); } };`,
  ],
  [
    "a switch over the host",
    `const decide = (origin, cb) => { switch (new URL(origin).hostname) { case "app.example.com": cb(null, true); break; default: cb(null, false); } };`,
  ],
  [
    "an early throw",
    `const list=["${app}"]; const decide = (origin, cb) => { if (!list.includes(origin)) { throw new Error("no"); } cb(null, origin); };`,
  ],
  [
    "for of, patterns and texts",
    `const list=["${app}", /^https:\\/\\/[a-z]+\\.example\\.com$/]; const decide = (origin, cb) => { for (const o of list) { if (o instanceof RegExp) { if (o.test(origin)) return cb(null, true); } else if (o === origin) { return cb(null, true); } } cb(new Error("no")); };`,
  ],
  [
    "for of with a flag",
    `const list=["${app}"]; const decide = (origin, cb) => { let allowed = false; for (const o of list) { if (origin === o) { allowed = true; break; } } cb(null, allowed); };`,
  ],
  [
    "for with an index",
    `const list=["${app}", "${admin}"]; const decide = (origin, cb) => { for (let i = 0; i < list.length; i++) { if (list[i] === origin) { return cb(null, true); } } cb(null, false); };`,
  ],
  [
    "for with an index and a flag",
    `const list=["${app}", "${admin}"]; const decide = (origin, cb) => { let ok = false; for (var i = 0; i < list.length; i++) { if (list[i] === origin) { ok = true; break; } } cb(ok ? null : new Error("no"), ok); };`,
  ],
  [
    "for in",
    `const list={"${app}": 1}; const decide = (origin, cb) => { for (const key in list) { if (key === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "forEach",
    `const list=["${app}"]; const decide = (origin, cb) => { let ok = false; list.forEach((o) => { if (o === origin) ok = true; }); cb(null, ok); };`,
  ],
  [
    "some, by instanceof",
    `const list=["${app}", /\\.example\\.com$/]; const decide = (origin, cb) => { const ok = list.some(o => o instanceof RegExp ? o.test(origin) : o === origin); cb(ok ? null : new Error("x"), ok); };`,
  ],
  [
    "some startsWith",
    `const list=["https://app.example", "http://localhost"]; const decide = (origin, cb) => { if (list.some((p) => origin.startsWith(p))) cb(null, true); else cb(null, false); };`,
  ],
  [
    "some includes",
    `const list=["example.com"]; const decide = (origin, cb) => { cb(null, list.some((d) => origin.includes(d))); };`,
  ],
  [
    "some, the domain or a subdomain",
    'const list=["example.com"]; const decide = (origin, cb) => { cb(null, list.some((d) => origin === `https://\u0024{d}` || origin.endsWith(`.\u0024{d}`))); };',
  ],
  [
    "some, by the host name",
    "const list=[\"example.com\"]; const decide = (origin, cb) => { const host = new URL(origin).hostname; cb(null, list.some((d) => host === d || host.endsWith('.' + d))); };",
  ],
  [
    "some, patterns made of wildcards",
    "const list=[\"*.example.com\"]; const decide = (origin, cb) => { cb(null, list.some((d) => new RegExp('^https://' + d.replace(/\\./g, '\\\\.').replace('*', '[^.]+') + '$').test(origin))); };",
  ],
  [
    "some, wildcards or texts",
    "const list=[\"https://*.example.com\", \"https://app.example.com\"]; const decide = (origin, cb) => { cb(null, list.some((p) => { if (p.includes('*')) { const re = new RegExp('^' + p.replace('*', '.*') + '$'); return re.test(origin); } return p === origin; })); };",
  ],
  [
    "find",
    `const list=["${app}"]; const decide = (origin, cb) => { const match = list.find((o) => o === origin); if (match) { cb(null, match); } else cb(null, false); };`,
  ],
  [
    "every",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.every((o) => o !== origin)) return cb(new Error("no")); cb(null, true); };`,
  ],
  [
    "a map of entries",
    `const m = new Map(Object.entries({ "${app}": 1 })); const decide = (origin, cb) => cb(null, m.has(origin));`,
  ],
  [
    "hasOwnProperty.call",
    `const m = { "${app}": true }; const decide = (origin, cb) => cb(null, Object.prototype.hasOwnProperty.call(m, origin));`,
  ],
  ["Object.hasOwn", `const m = { "${app}": true }; const decide = (origin, cb) => cb(null, Object.hasOwn(m, origin));`],
  [
    "Object.keys",
    `const m = { "${app}": true }; const decide = (origin, cb) => cb(null, Object.keys(m).includes(origin));`,
  ],
  [
    "a pattern",
    `const re = /^https:\\/\\/(.+\\.)?example\\.com$/; const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  ["exec", `const decide = (origin, cb) => cb(null, /^https:\\/\\/app/.exec(origin) !== null);`],
  [
    "a list of patterns",
    `const re = [/^https:\\/\\/app\\./, /localhost/]; const decide = (origin, cb) => { const isAllowed = re.some(r => r.test(origin)); if (isAllowed || !origin) { cb(null, true); } else { cb(new Error('no')); } };`,
  ],
  [
    "new RegExp of parts",
    `const domain = "example.com"; const decide = (origin, cb) => cb(null, new RegExp("^https://([a-z]+\\\\.)?" + domain.replace(".", "\\\\.") + "$").test(origin));`,
  ],
  [
    "new RegExp of a template",
    "const domain = 'example\\\\.com'; const re = new RegExp(`^https?://.*\\\\.\u0024{domain}$`, 'i'); const decide = (origin, cb) => cb(null, re.test(origin));",
  ],
  [
    "lower case",
    `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.includes((origin || "").toLowerCase()));`,
  ],
  [
    "items that are trimmed",
    `const list="${app}, ${admin}".split(",").map((s) => s.trim()); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a slash taken away",
    `const list=["${app}"]; const normalize = (o) => o.replace(/\\/$/, ""); const decide = (origin, cb) => cb(null, list.includes(normalize(origin)));`,
  ],
  [
    "texts that are added",
    `const decide = (origin, cb) => { if (origin === "https://" + "app.example.com") cb(null, true); else cb(null, false); };`,
  ],
  [
    "a template",
    "const host = 'app.example.com'; const decide = (origin, cb) => { cb(null, origin === `https://\u0024{host}`); };",
  ],
  [
    "a helper",
    `function isAllowed(o) { if (!o) return true; return ["${app}"].includes(o); } const decide = (origin, cb) => { isAllowed(origin) ? cb(null, true) : cb(new Error("no")); };`,
  ],
  [
    "a helper that throws",
    `function check(o) { if (o !== "${app}") throw new Error("no"); } const decide = (origin, cb) => { try { check(origin); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "helpers of helpers",
    `const inList = (o, l) => l.includes(o); const bySuffix = (o) => o.endsWith(".example.com"); const isAllowed = (o) => inList(o, ["https://example.com"]) || bySuffix(o); const decide = (origin, cb) => cb(null, isAllowed(origin));`,
  ],
  [
    "a method of an object",
    `const policy = { allows(o) { return o === "${app}"; } }; const decide = (origin, cb) => cb(null, policy.allows(origin));`,
  ],
  [
    "an arrow that makes the callback",
    `const makeCheck = (list) => (origin, cb) => cb(null, list.includes(origin)); const decide = makeCheck(["${app}"]);`,
  ],
  [
    "a function that makes the callback",
    `function createOrigin(list) { return function (origin, cb) { if (list.includes(origin)) { cb(null, true); } else { cb(new Error("no")); } }; } const decide = createOrigin(["${app}", "${admin}"]);`,
  ],
  [
    "await",
    `const isAllowed = async (o) => o === "${app}"; const decide = async (origin, cb) => { const ok = await isAllowed(origin); cb(null, ok); };`,
  ],
  [
    "a function expression",
    `const decide = function (requestOrigin, callback) { const isAllowed = ["${app}"].indexOf(requestOrigin) > -1; if (isAllowed) return callback(null, isAllowed); return callback(null, isAllowed); };`,
  ],
  ["a default for the origin", `const decide = (origin = "", cb) => cb(null, origin.endsWith(".example.com"));`],
  [
    "a frozen list",
    `const list = Object.freeze(["${app}"]); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "flat",
    `const base = ["${app}"]; const list = [base, ["${admin}"]].flat(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "concat",
    `const list = ["${app}"].concat(["${admin}"]); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "spread lists",
    `const a = ["${app}"], b = ["${admin}"]; const list = [...a, ...b]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "filter(Boolean)",
    `const list = ["${app}", undefined, ""].filter(Boolean); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "map",
    "const list = ['app', 'admin'].map((s) => `https://\u0024{s}.example.com`); const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  [
    "flatMap",
    "const list = ['app'].flatMap((s) => [`https://\u0024{s}.example.com`, `http://\u0024{s}.example.com`]); const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  ["one origin handed over", `const decide = (origin, cb) => cb(null, "${app}");`],
  ["a pattern handed over", `const decide = (origin, cb) => cb(null, /\\.example\\.com$/);`],
  ["a list handed over", `const decide = (origin, cb) => cb(null, ["${app}", /localhost/]);`],
  ["a wildcard handed over", `const decide = (origin, cb) => cb(null, "*");`],
  [
    "the origin or another one",
    `const list = ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin) ? origin : list[0]);`,
  ],
  [
    "choices in choices",
    `const decide = (origin, cb) => cb(null, !origin ? true : origin === "${app}" ? true : origin.endsWith(".example.com") ? origin : false);`,
  ],
  [
    "optional calls",
    `const decide = (origin, cb) => { if (origin?.includes("localhost") || origin?.startsWith("https://app.example.com")) { cb(null, true); } else { cb(null, false); } };`,
  ],
  ["!!~indexOf", `const list = ["${app}"]; const decide = (origin, cb) => cb(null, !!~list.indexOf(origin));`],
  ["a comma", `const decide = (origin, cb) => (console.log(origin), cb(null, origin === "${app}"));`],
  [
    "what is written down",
    `const list = ["${app}"]; const decide = (origin, cb) => { console.log("CORS", origin); if (list.includes(origin) || !origin) { console.info("ok"); return cb(null, true); } console.warn("blocked " + origin); return cb(new Error("Not allowed by CORS")); };`,
  ],
  [
    "a list that is assigned later",
    `let list = []; list = ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  ["a function below", `const decide = check; function check(origin, cb) { cb(null, origin === "${app}"); }`],
  [
    "else if",
    `const decide = (origin, cb) => { if (origin === "${app}") { cb(null, true); } else if (origin === "${admin}") { cb(null, true); } else if (origin && origin.endsWith(".example.com")) { cb(null, true); } else { cb(null, false); } };`,
  ],
  [
    "an empty list is open",
    `const list = []; const decide = (origin, cb) => { if (list.length === 0 || list.includes(origin)) return cb(null, true); cb(null, false); };`,
  ],
  [
    "the length of a list",
    `const list = ["${app}"]; const decide = (origin, cb) => { if (!list.length) return cb(null, true); cb(null, list.includes(origin)); };`,
  ],
  [
    "a star in the list",
    `const list = ["*"]; const decide = (origin, cb) => { if (list.includes("*")) return cb(null, true); cb(null, list.includes(origin)); };`,
  ],
  [
    "a star or the origin in the list",
    `const list = ["${app}"]; const decide = (origin, cb) => { if (list.includes("*") || list.includes(origin)) return cb(null, true); cb(null, false); };`,
  ],
  [
    "localhost and its address",
    `const decide = (origin, cb) => { const ok = /^https?:\\/\\/(localhost|127\\.0\\.0\\.1)(:\\d+)?$/.test(origin) || origin === "${app}"; cb(null, ok); };`,
  ],
  [
    "a list of those shut out",
    `const blocked = ["https://evil.example"]; const decide = (origin, cb) => cb(null, !blocked.includes(origin));`,
  ],
  [
    "two names",
    `const decide = (origin, cb) => { const a = origin === "${app}"; const b = origin === "${admin}"; if (a || b) cb(null, true); else cb(null, false); };`,
  ],
  ["templates around names", `const decide = (origin, cb) => cb(null, [\`${app}\`].includes(\`\${origin}\`));`],
  [
    "a pattern with the flag v",
    `const re = /^https:\\/\\/[a-z]+\\.example\\.com$/v; const decide = (o, cb) => cb(null, re.test(o));`,
  ],
  [
    "a pattern with a class of the flag v",
    `const re = /^https:\\/\\/[[a-z]--[q]]+\\.example\\.com$/v; const decide = (o, cb) => cb(null, re.test(o));`,
  ],
  [
    "a list that a function gives",
    `const origins = () => ["${app}"]; const decide = (o, cb) => cb(null, origins().includes(o));`,
  ],
  [
    "static members",
    `class Cors { static list = ["${app}"]; static allows(o) { return Cors.list.includes(o); } } const decide = (o, cb) => cb(null, Cors.allows(o));`,
  ],
  [
    "the length of the origin, which is never empty",
    `const decide = (o, cb) => { if (!o || o.length === 0) return cb(null, true); cb(null, o.length > 0 && o === "${app}"); };`,
  ],
  [
    "a map in which some are shut out",
    `const m = new Map([["${app}", true], ["${admin}", false]]); const decide = (o, cb) => cb(null, m.get(o) === true);`,
  ],
  [
    "a map in which some are shut out, asked as it is",
    `const m = new Map([["${app}", { on: true }], ["${admin}", undefined]]); const decide = (o, cb) => { if (m.get(o)) return cb(null, true); cb(null, false); };`,
  ],
  [
    "what is written out of a list",
    `const [first, ...others] = ["${app}", "${admin}"]; const decide = (o, cb) => cb(null, o === first || others.includes(o));`,
  ],
  [
    "a function that is called once",
    `function isAllowed(o, list, { deny = [] }) { return list.includes(o) && !deny.includes(o); } const decide = (o, cb) => cb(null, isAllowed(o, ["${app}", "${admin}"], { deny: ["${admin}"] }));`,
  ],
  ["the callback is asked for", `const decide = (o, cb) => { if (cb) cb(null, o === "${app}"); };`],
  [
    "continue",
    `const decide = (o, cb) => { for (const x of ["${app}", "${admin}"]) { if (x !== o) continue; return cb(null, true); } cb(null, false); };`,
  ],
  [
    "an inner generator",
    `const decide = (o, cb) => { function* each() { yield "${app}"; } cb(null, o === "${app}"); };`,
  ],
];

/** Callbacks of which something stays unknown: what is said of them must be right all the same. */
const openOnes: readonly Row[] = [
  [
    "a list that grows outside of production",
    `const allowed = ["${app}"]; if (process.env.NODE_ENV !== "production") { allowed.push("http://localhost:3000"); } const decide = (origin, cb) => cb(null, allowed.includes(origin));`,
  ],
  [
    "a list with a spread choice",
    `const allowed = ["${app}", ...(process.env.NODE_ENV === "production" ? [] : ["http://localhost:3000"])]; const decide = (origin, cb) => cb(null, allowed.includes(origin));`,
  ],
  [
    "a default list behind a choice",
    `const allowed = process.env.ALLOWED ? process.env.ALLOWED.split(",") : ["${app}"]; const decide = (origin, cb) => cb(null, allowed.includes(origin));`,
  ],
  [
    "the port of the address",
    `const decide = (origin, cb) => { const url = new URL(origin); cb(null, url.hostname === "app.example.com" && url.port === ""); };`,
  ],
  [
    "while",
    `const list=["${app}"]; const decide = (origin, cb) => { let i = 0; while (i < list.length) { if (list[i] === origin) return cb(null, true); i++; } cb(null, false); };`,
  ],
  [
    "reduce",
    `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.reduce((ok, o) => ok || o === origin, false));`,
  ],
  [
    "a set that grows",
    `const list=new Set(["${app}"]); list.add("${admin}"); const decide = (origin, cb) => cb(null, list.has(origin));`,
  ],
  [
    "the value of a map",
    `const m = new Map([["${app}", true]]); const decide = (origin, cb) => cb(null, m.get(origin) ?? false);`,
  ],
  [
    "a pattern with the flag g",
    `const re = /^https:\\/\\/app\\.example\\.com$/g; const decide = (origin, cb) => { re.lastIndex = 0; cb(null, re.test(origin)); };`,
  ],
  [
    "a group of a match",
    `const decide = (origin, cb) => { const m = origin.match(/^https:\\/\\/([a-z]+)\\.example\\.com$/); if (m && m[1] !== "admin") return cb(null, true); cb(null, false); };`,
  ],
  ["slice", `const decide = (origin, cb) => cb(null, origin.slice(-11) === "example.com");`],
  [
    "substring",
    `const decide = (origin, cb) => cb(null, origin.substring(0, 8) === "https://" && origin.endsWith(".example.com"));`,
  ],
  ["split at the slashes", `const decide = (origin, cb) => cb(null, origin.split("//")[1] === "app.example.com");`],
  [
    "split at the port",
    `const decide = (origin, cb) => { const host = origin.split("://")[1].split(":")[0]; cb(null, host === "app.example.com"); };`,
  ],
  [
    "a method of an instance",
    `class Policy { constructor() { this.list = ["${app}"]; } allows(o) { return this.list.includes(o); } } const p = new Policy(); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "a static method",
    `class Policy { static allows(o) { return o === "${app}"; } } const decide = (origin, cb) => cb(null, Policy.allows(origin));`,
  ],
  [
    "a test that is made of the origin",
    `const matches = (origin) => (o) => o === origin; const decide = (origin, cb) => cb(null, ["${app}"].some(matches(origin)));`,
  ],
  [
    "then and catch",
    `const isAllowed = (o) => Promise.resolve(o === "${app}"); const decide = (origin, cb) => { isAllowed(origin).then((ok) => cb(null, ok)).catch((e) => cb(e)); };`,
  ],
  [
    "then with two functions",
    `const isAllowed = async (o) => o === "${app}"; const decide = (origin, cb) => { isAllowed(origin).then((ok) => cb(null, ok), cb); };`,
  ],
  ["nextTick", `const decide = (origin, cb) => { process.nextTick(() => cb(null, origin === "${app}")); };`],
  ["setImmediate", `const decide = (origin, cb) => { setImmediate(() => { cb(null, origin === "${app}"); }); };`],
  [
    "a map with ??",
    `const map = { "${app}": "${app}" }; const decide = (origin, cb) => cb(null, map[origin] ?? false);`,
  ],
  ["arguments", `const decide = function () { const [origin, cb] = arguments; cb(null, origin === "${app}"); };`],
  ["rest parameters", `const decide = (...args) => args[1](null, args[0] === "${app}");`],
  [
    "the length of the origin",
    `const decide = (origin, cb) => { if (!origin || origin.length > 200) return cb(null, false); cb(null, origin.endsWith(".example.com")); };`,
  ],
  [
    "||=",
    `const decide = (origin, cb) => { let ok = origin === "${app}"; ok = ok || origin === "${admin}"; ok ||= origin === "https://example.com"; cb(null, ok); };`,
  ],
  [
    "a list that is changed under another name",
    `const list=["${app}"]; const all = list; all.push("${admin}"); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list that a function adds to",
    `const list=["${app}"]; const add = (l, o) => { l.push(o); }; add(list, "${admin}"); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a set that is changed under another name",
    `const list=new Set(["${app}"]); const all = list; all.add("${admin}"); const decide = (origin, cb) => cb(null, list.has(origin));`,
  ],
  [
    "another list in production",
    `let list=["${app}"]; if (process.env.NODE_ENV === "production") { list = ["${admin}", "https://example.com"]; } const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  ["localeCompare", `const decide = (origin, cb) => cb(null, origin.localeCompare("${app}") === 0);`],
];

/** Helpers that are imported; node runs them as if they stood in the same file. */
const imported: readonly Row[] = [
  [
    "a list",
    `import { origins } from "./origins.js";\nconst decide = (origin, cb) => cb(null, origins.includes(origin));`,
    { "origins.js": `export const origins = ["${app}"];` },
  ],
  [
    "a test",
    `import { isAllowed } from "./origins.js";\nconst decide = (origin, cb) => { if (isAllowed(origin)) cb(null, true); else cb(new Error("no")); };`,
    {
      "origins.js": `const list = ["\u0024{app}", "\u0024{admin}"];\nexport function isAllowed(origin) { if (!origin) return true; return list.includes(origin); }`,
    },
  ],
  [
    "the callback",
    `import { decide } from "./origins.js";`,
    {
      "origins.js": `export const decide = (origin, cb) => { try { const { hostname } = new URL(origin); cb(null, hostname.endsWith(".example.com")); } catch { cb(null, false); } };`,
    },
  ],
  [
    "a function that makes it",
    `import { allow } from "./origins.js";\nconst decide = allow(["${app}"]);`,
    { "origins.js": `export const allow = (list) => (origin, cb) => cb(null, list.includes(origin));` },
  ],
  [
    "an assertion",
    `import { assertAllowed } from "./origins.js";\nconst decide = (origin, cb) => { try { assertAllowed(origin); cb(null, true); } catch (error) { cb(error); } };`,
    { "origins.js": `export function assertAllowed(origin) { if (origin !== "${app}") throw new Error("no"); }` },
  ],
  [
    "the host name",
    `import { hostOf } from "./origins.js";\nconst decide = (origin, cb) => cb(null, hostOf(origin) === "app.example.com");`,
    {
      "origins.js": `export const hostOf = (origin) => { try { return new URL(origin).hostname; } catch { return undefined; } };`,
    },
  ],
];

const prover = patientProver();
const environments = [{ NODE_ENV: "production" }, { NODE_ENV: "development" }, {}];

/** What corslint says: `+` let in, `-` shut out, `?` not known. */
async function said([, code, files = {}]: Row): Promise<string> {
  await parsers.load("javascript");
  const text = `import cors from "cors";\n${code}\napp.use(cors({ origin: decide, credentials: true }));\n`;
  const tree = parsers.parse("javascript", text);
  if (!tree) throw new Error("The source took too long to parse.");
  const [policy, ...others] = inProject({ path: "app.js", files }, "javascript", (project) =>
    readCors(sourceOf("/project/app.js", "javascript", text, tree.rootNode, project)),
  );
  expect(others).toEqual([]);
  const set = policy?.origins.set;
  return asked.map((origin) => mark(set && prover.contains(set, origin))).join("");
}

function mark(isIn: boolean | undefined): string {
  return isIn === undefined ? "?" : isIn ? "+" : "-";
}

/** What happens: the callback is run, and asked by the rules of cors 2.8. */
async function real([, code, files = {}]: Row, env: Readonly<Record<string, string>>): Promise<string> {
  const plain = [...Object.values(files), code.replace(/^import .*$/gm, "")].join("\n").replaceAll("export ", "");
  const silent = { log() {}, info() {}, warn() {} };
  const context = createContext({ URL, process: { env, nextTick: process.nextTick }, setImmediate, console: silent });
  runInContext(`${plain}\n;globalThis.decide = decide;`, context);
  const answers = await Promise.all(asked.map((origin) => answerOf(context.decide, origin)));
  return answers.map(mark).join("");
}

function answerOf(
  decide: (origin: string, done: (error: unknown, value?: unknown) => void) => unknown,
  origin: string,
) {
  return new Promise<boolean>((resolve) => {
    inTurns(10, () => resolve(false));
    try {
      const promise = decide(origin, (error, value) => resolve(!error && allows(value, origin)));
      if (promise instanceof Object && "catch" in promise) Promise.resolve(promise).catch(() => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

/** Waits for so many turns of the event loop: what was put off before has happened then. */
function inTurns(count: number, done: () => void): void {
  setImmediate(() => (count > 1 ? inTurns(count - 1, done) : done()));
}

/** `isOriginAllowed` and `configureOrigin` of cors 2.8.5. */
function allows(value: unknown, origin: string, isItem = false): boolean {
  if (Array.isArray(value)) return value.some((item) => allows(item, origin, true));
  if (typeof value === "string") return value === origin || (value === "*" && !isItem);
  if (Object.prototype.toString.call(value) === "[object RegExp]") return (value as RegExp).test(origin);
  return Boolean(value);
}

/**
 * Whether each answer is what happens on a server that is deployed. Where only the environment decides, it may stay unknown.
 */
async function compare(row: Row, mayBeOpen: boolean): Promise<void> {
  const [deployed = "", ...elsewhere] = await Promise.all(environments.map((env) => real(row, env)));
  const answers = await said(row);
  const expected = [...deployed].map((answer, index) => {
    const isOpen = mayBeOpen || elsewhere.some((other) => other[index] !== answer);
    return isOpen && answers[index] === "?" ? "?" : answer;
  });
  expect(answers, row[1]).toBe(expected.join(""));
}

function named(rows: readonly Row[]): (readonly [string, Row])[] {
  return rows.map((row) => [row[0], row]);
}

describe("whom a callback lets in is whom it lets in when it runs", () => {
  test.each(named([...callbacks, ...knownCallbacks]))("%s", (_, row) => compare(row, false));
  test.each(named(imported))("imported: %s", (_, row) => compare(row, false));
  test.each(named([...openOnes, ...openCallbacks]))("known in part or not at all: %s", (_, row) => compare(row, true));
});

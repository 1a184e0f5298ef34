/** An origin callback as it is written in real projects: what it does, and the code; `decide` is handed to `cors`. */
export type CallbackRow = readonly [name: string, code: string];

const app = "https://app.example.com";
const admin = "https://admin.example.com";

/** Those of which it is known for each origin whether they let it in. */
export const knownCallbacks: readonly CallbackRow[] = [
  [
    "a helper that gives the origin back for some only",
    `const list=["${app}"]; function pick(o) { if (list.includes(o)) return o; return null; } const decide = (origin, cb) => { cb(null, pick(origin)); };`,
  ],
  [
    "what such a helper gives is asked for",
    `const list=["${app}"]; function pick(o) { if (list.includes(o)) { return o; } } const decide = (origin, cb) => { if (pick(origin)) cb(null, true); else cb(new Error("no")); };`,
  ],
  [
    "a helper that throws for strangers",
    `const list=["${app}"]; function pick(o) { if (!list.includes(o)) throw new Error("no"); return o; } const decide = (origin, cb) => { cb(null, pick(origin)); };`,
  ],
  [
    "a check that throws for strangers",
    `const list=["${app}"]; function check(o) { if (!list.includes(o)) throw new Error("no"); return true; } const decide = (origin, cb) => { cb(null, check(origin)); };`,
  ],
  [
    "the same on both sides of a test",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.includes(origin)) cb(null, true); else cb(null, true); };`,
  ],
  [
    "the same behind several tests",
    `const decide = (origin, cb) => { if (origin.endsWith(".example.com")) return cb(null, origin); if (origin.startsWith("http")) return cb(null, true); cb(null, origin); };`,
  ],
  [
    "words of the language in comments and errors",
    `const list=["${app}"]; const decide = function (origin, cb) { /* what this lets in; arguments: see there */ if (list.includes(origin)) return cb(null, true); cb(new Error("this server says: no arguments, next please, or return")); };`,
  ],
  [
    "a word of the language in what is logged",
    `const list=["${app}"]; const decide = function (origin, cb) { if (!list.includes(origin)) { console.log("this one: throw it out, next"); cb(null, false); return; } cb(null, true); };`,
  ],
  [
    "a promise without a value, that is kept for some origins only",
    `const decide = (origin, cb) => { new Promise((resolve, reject) => { if (origin === "${app}") resolve(); else reject(new Error("no")); }).then(() => cb(null, true), () => cb(null, false)); };`,
  ],
  [
    "a promise that is kept a moment later",
    `const wait = () => new Promise((resolve) => setImmediate(resolve)); const decide = (origin, cb) => { wait().then(() => cb(null, origin === "${app}")); };`,
  ],
  [
    "a promise that is rejected at once for others",
    `const list=["${app}"]; const check = (o) => { if (!list.includes(o)) return Promise.reject(new Error("no")); return Promise.resolve(); }; const decide = (origin, cb) => { check(origin).then(() => cb(null, true)).catch(() => cb(null, false)); };`,
  ],
  [
    "then, of a promise that is made at once",
    `const list=["${app}"]; const ok = (o) => Promise.resolve(list.includes(o)); const decide = (origin, cb) => { ok(origin).then((v) => cb(null, v)); };`,
  ],
  [
    "then async known",
    `const list=["${app}"]; const ok = async (o) => list.includes(o); const decide = (origin, cb) => { ok(origin).then((v) => { if (v) cb(null, true); else cb(new Error("no")); }).catch(cb); };`,
  ],
  [
    "async decide await",
    `const list=["${app}"]; const ok = async (o) => list.includes(o); const decide = async (origin, cb) => { const v = await ok(origin); if (v) cb(null, true); else cb(new Error("no")); };`,
  ],
  [
    "await list",
    `const getOrigins = async () => ["${app}"]; const decide = async (origin, cb) => { const l = await getOrigins(); cb(null, l.includes(origin)); };`,
  ],
  [
    "then list",
    `const getOrigins = async () => ["${app}"]; const decide = (origin, cb) => { getOrigins().then((l) => { cb(null, l.includes(origin)); }).catch((e) => cb(e)); };`,
  ],
  [
    "then list resolve",
    `const getOrigins = () => Promise.resolve(["${app}"]); const decide = (origin, cb) => { getOrigins().then((l) => cb(null, l.indexOf(origin) !== -1)); };`,
  ],
  [
    "await try",
    `const getOrigins = async () => ["${app}"]; const decide = async (origin, cb) => { try { const l = await getOrigins(); if (!l.includes(origin)) return cb(new Error("no")); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "async iife",
    `const list=["${app}"]; const decide = (origin, cb) => { (async () => { cb(null, list.includes(origin)); })(); };`,
  ],
  [
    "new Promise",
    `const list=["${app}"]; const ok = (o) => new Promise((resolve) => resolve(list.includes(o))); const decide = async (origin, cb) => { cb(null, await ok(origin)); };`,
  ],
  [
    "finally",
    `const list=["${app}"]; const ok = async (o) => list.includes(o); const decide = (origin, cb) => { ok(origin).then((v) => cb(null, v)).finally(() => {}); };`,
  ],
  [
    "nextTick bare",
    `const list=["${app}"]; const decide = (origin, cb) => process.nextTick(() => cb(null, list.includes(origin)));`,
  ],
  [
    "nextTick args",
    `const list=["${app}"]; const decide = (origin, cb) => process.nextTick(cb, null, list.includes(origin));`,
  ],
  ["nextTick true", `const decide = (origin, cb) => process.nextTick(() => cb(null, true));`],
  [
    "setImmediate args",
    `const list=["${app}"]; const decide = (origin, cb) => setImmediate(cb, null, list.includes(origin));`,
  ],
  [
    "queueMicrotask if",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.includes(origin)) setImmediate(() => cb(null, true)); else setImmediate(() => cb(new Error("x"))); };`,
  ],
  [
    "reduce or",
    `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.reduce((ok, o) => ok || o === origin, false));`,
  ],
  [
    "reduce block",
    `const list=["${app}"]; const decide = (origin, cb) => { const ok = list.reduce((acc, o) => { return acc || origin.endsWith(o); }, false); cb(null, ok); };`,
  ],
  [
    "reduce if",
    `const list=["${app}"]; const decide = (origin, cb) => { const ok = list.reduce((acc, o) => { if (o === origin) return true; return acc; }, false); cb(null, ok); };`,
  ],
  [
    "find",
    `const list=["${app}"]; const decide = (origin, cb) => { const f = list.find((o) => o === origin); cb(null, f); };`,
  ],
  [
    "find !!",
    `const list=["${app}"]; const decide = (origin, cb) => { const f = list.find((o) => o === origin); cb(null, !!f); };`,
  ],
  [
    "find undefined",
    `const list=["${app}"]; const decide = (origin, cb) => { const f = list.find((o) => o === origin); if (f === undefined) return cb(new Error("x")); cb(null, true); };`,
  ],
  [
    "find regex",
    `const list = [/\\.example\\.com$/, /localhost/]; const decide = (origin, cb) => { const f = list.find((r) => r.test(origin)); if (!f) return cb(new Error("x")); cb(null, true); };`,
  ],
  [
    "find ends",
    `const list = [".example.com"]; const decide = (origin, cb) => { const m = list.find((s) => origin.endsWith(s)); cb(null, m ? origin : false); };`,
  ],
  [
    "filter length",
    `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.filter((o) => o === origin).length > 0);`,
  ],
  [
    "filter length bang",
    `const list=["${app}"]; const decide = (origin, cb) => { const hits = list.filter((o) => origin.startsWith(o)); if (!hits.length) return cb(new Error()); cb(null, true); };`,
  ],
  [
    "filter length named",
    `const list=["${app}"]; const decide = (origin, cb) => { const hits = list.filter((o) => o === origin); cb(null, hits.length > 0); };`,
  ],
  [
    "filter === 0",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.filter((o) => o === origin).length === 0) return cb(new Error()); cb(null, true); };`,
  ],
  [
    "every not",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.every((o) => o !== origin)) return cb(new Error()); cb(null, true); };`,
  ],
  [
    "findIndex",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.findIndex((o) => o === origin) < 0) return cb(new Error()); cb(null, true); };`,
  ],
  [
    "a place with a name",
    `const list=["${app}"]; const decide = (origin, cb) => { const i = list.indexOf(origin); if (i === -1) return cb(new Error()); cb(null, true); };`,
  ],
  [
    "for of",
    `const list=["${app}"]; const decide = (origin, cb) => { for (const o of list) { if (o === origin) { cb(null, true); return; } } cb(new Error("x")); };`,
  ],
  [
    "for of Object.keys",
    `const m = {"${app}": true}; const decide = (origin, cb) => { for (const o of Object.keys(m)) { if (o === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "while",
    `const list=["${app}"]; const decide = (origin, cb) => { let i = 0; while (i < list.length) { if (list[i] === origin) return cb(null, true); i++; } cb(null, false); };`,
  ],
  [
    "while found",
    `const list=["${app}"]; const decide = (origin, cb) => { let found = false, i = 0; while (!found && i < list.length) { found = list[i] === origin; i += 1; } cb(null, found); };`,
  ],
  [
    "for len cached",
    `const list=["${app}"]; const decide = (origin, cb) => { for (let i = 0, n = list.length; i < n; i++) { if (list[i] === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "do while",
    `const list=["${app}"]; const decide = (origin, cb) => { let i = 0; do { if (list[i] === origin) return cb(null, true); i++; } while (i < list.length); cb(null, false); };`,
  ],
  [
    "switch origin groups",
    `const decide = (origin, cb) => { switch (origin) { case "${app}": case "${admin}": cb(null, true); break; default: cb(new Error("x")); } };`,
  ],
  [
    "switch assign",
    `const decide = (origin, cb) => { let ok; switch (origin) { case "${app}": ok = true; break; default: ok = false; } cb(null, ok); };`,
  ],
  [
    "static this",
    `class P { static list = ["${app}"]; static allows(o) { return this.list.includes(o); } } const decide = (origin, cb) => cb(null, P.allows(origin));`,
  ],
  [
    "instance field",
    `class P { list = ["${app}"]; allows(o) { return this.list.includes(o); } } const p = new P(); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "instance ctor",
    `class P { constructor() { this.list = ["${app}"]; } allows(o) { return this.list.includes(o); } } const p = new P(); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "instance ctor arg",
    `class P { constructor(list) { this.list = list; } allows(o) { return this.list.includes(o); } } const p = new P(["${app}"]); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "instance method bound",
    `class P { list = ["${app}"]; decide = (origin, cb) => { cb(null, this.list.includes(origin)); } } const p = new P(); const decide = p.decide;`,
  ],
  [
    "method bind",
    `class P { list = ["${app}"]; decide(origin, cb) { cb(null, this.list.includes(origin)); } } const p = new P(); const decide = p.decide.bind(p);`,
  ],
  [
    "private field",
    `class P { #list = ["${app}"]; allows(o) { return this.#list.includes(o); } } const p = new P(); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "object method this",
    `const p = { list: ["${app}"], allows(o) { return this.list.includes(o); } }; const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "object arrow",
    `const p = { allows: (o) => ["${app}"].includes(o) }; const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "object fn",
    `const handlers = { decide(origin, cb) { cb(null, origin === "${app}"); } }; const decide = handlers.decide;`,
  ],
  [
    "factory",
    `const make = (list) => (origin, cb) => cb(null, list.includes(origin)); const decide = make(["${app}"]);`,
  ],
  [
    "factory fn",
    `function make(list) { return function (origin, cb) { if (!origin || list.indexOf(origin) !== -1) cb(null, true); else cb(new Error("x")); }; } const decide = make(["${app}"]);`,
  ],
  [
    "factory set",
    `function make(list) { const s = new Set(list); return (origin, cb) => cb(null, s.has(origin)); } const decide = make(["${app}"]);`,
  ],
  [
    "factory options",
    `function make({ origins }) { return (origin, cb) => cb(null, origins.includes(origin)); } const decide = make({ origins: ["${app}"] });`,
  ],
  [
    "factory default",
    `function make(list = ["${app}"]) { return (origin, cb) => cb(null, list.includes(origin)); } const decide = make();`,
  ],
  [
    "factory options default",
    `function make({ origins = ["${app}"] } = {}) { return (origin, cb) => cb(null, origins.includes(origin)); } const decide = make();`,
  ],
  [
    "factory spread",
    `function make(...list) { return (origin, cb) => cb(null, list.includes(origin)); } const decide = make("${app}");`,
  ],
  [
    "factory split",
    `function make(s) { const list = s.split(",").map((x) => x.trim()); return (origin, cb) => cb(null, list.includes(origin)); } const decide = make("${app}, ${admin}");`,
  ],
  [
    "curried thrice",
    `const make = (list) => (strict) => (origin, cb) => cb(null, list.includes(origin)); const decide = make(["${app}"])(true);`,
  ],
  [
    "test factory",
    `const matches = (list) => (o) => list.includes(o); const ok = matches(["${app}"]); const decide = (origin, cb) => cb(null, ok(origin));`,
  ],
  [
    "iife",
    `const decide = (() => { const list = ["${app}"]; return (origin, cb) => cb(null, list.includes(origin)); })();`,
  ],
  [
    "regexp template",
    `const domain = "example.com"; const re = new RegExp(\`^https://(.+\\\\.)?\${domain}$\`); const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  [
    "regexp escaped",
    `const esc = (s) => s.replace(/[.*+?^\${}()|[\\]\\\\]/g, "\\\\$&"); const domain = "example.com"; const re = new RegExp(\`^https://(.+\\\\.)?\${esc(domain)}$\`); const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  [
    "regexp escaped dots",
    `const domain = "example.com"; const re = new RegExp("^https://([a-z]+\\\\.)?" + domain.replace(/\\./g, "\\\\.") + "$"); const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  [
    "map regexp",
    `const pats = ["^https://[a-z]+\\\\.example\\\\.com$"].map((s) => new RegExp(s)); const decide = (origin, cb) => cb(null, pats.some((p) => p.test(origin)));`,
  ],
  [
    "map regexp wild",
    `const pats = ["https://*.example.com"].map((s) => new RegExp("^" + s.replace(/\\./g, "\\\\.").replace("*", ".*") + "$")); const decide = (origin, cb) => cb(null, pats.some((p) => p.test(origin)));`,
  ],
  [
    "map regexp block",
    `const pats = ["https://*.example.com"].map((s) => { const e = s.replace(/\\./g, "\\\\."); return new RegExp("^" + e.replace(/\\*/g, "[^.]+") + "$"); }); const decide = (origin, cb) => cb(null, pats.some((p) => p.test(origin)));`,
  ],
  [
    "match null",
    `const decide = (origin, cb) => cb(null, origin.match(/^https:\\/\\/[a-z]+\\.example\\.com$/) !== null);`,
  ],
  [
    "match groups",
    `const decide = (origin, cb) => { const m = /^https:\\/\\/([a-z]+)\\.example\\.com$/.exec(origin); cb(null, Boolean(m)); };`,
  ],
  [
    "canParse",
    `const decide = (origin, cb) => cb(null, URL.canParse(origin) && new URL(origin).host === "app.example.com");`,
  ],
  ["host", `const decide = (origin, cb) => cb(null, new URL(origin).host === "app.example.com");`],
  [
    "host list",
    `const hosts = ["app.example.com", "localhost:3000"]; const decide = (origin, cb) => { try { cb(null, hosts.includes(new URL(origin).host)); } catch { cb(null, false); } };`,
  ],
  [
    "hostname ends",
    `const decide = (origin, cb) => { const u = new URL(origin); cb(null, u.hostname.endsWith(".example.com")); };`,
  ],
  [
    "hostname split",
    `const decide = (origin, cb) => { const parts = new URL(origin).hostname.split("."); cb(null, parts.slice(-2).join(".") === "example.com"); };`,
  ],
  [
    "port",
    `const decide = (origin, cb) => { const u = new URL(origin); cb(null, u.hostname === "localhost" && u.port === "3000"); };`,
  ],
  [
    "port empty",
    `const decide = (origin, cb) => { const { hostname, port, protocol } = new URL(origin); cb(null, protocol === "https:" && hostname.endsWith("example.com") && !port); };`,
  ],
  ["href", `const decide = (origin, cb) => { cb(null, new URL(origin).href === "${app}/"); };`],
  [
    "replace scheme",
    `const decide = (origin, cb) => cb(null, origin.replace(/^https?:\\/\\//, "") === "app.example.com");`,
  ],
  [
    "replace https://",
    `const decide = (origin, cb) => cb(null, origin.replace("https://", "") === "app.example.com");`,
  ],
  [
    "replace scheme list",
    `const hosts=["app.example.com","localhost:3000"]; const decide = (origin, cb) => { const h = origin.replace(/^https?:\\/\\//, "").split(":")[0]; cb(null, hosts.includes(h)); };`,
  ],
  ["lower", `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin.toLowerCase()));`],
  [
    "lower both",
    `const list=["https://App.example.com"]; const decide = (origin, cb) => cb(null, list.some((o) => o.toLowerCase() === origin.toLowerCase()));`,
  ],
  ["localeCompare", `const decide = (origin, cb) => cb(null, origin.localeCompare("${app}") === 0);`],
  ["localeCompare !", `const decide = (origin, cb) => cb(null, !origin.localeCompare("${app}"));`],
  [
    "startsWith tpl",
    `const d = "app.example.com"; const decide = (origin, cb) => cb(null, origin.startsWith(\`https://\${d}\`));`,
  ],
  ["endsWith tpl", `const d = "example.com"; const decide = (origin, cb) => cb(null, origin.endsWith(\`.\${d}\`));`],
  ["slice", `const decide = (origin, cb) => cb(null, origin.slice(-12) === ".example.com");`],
  ["substr", `const decide = (origin, cb) => cb(null, origin.substr(0, 16) === "http://localhost");`],
  ["split //", `const decide = (origin, cb) => cb(null, origin.split("//")[1] === "app.example.com");`],
  [
    "split :// :",
    `const decide = (origin, cb) => { const host = origin.split("://")[1].split(":")[0]; cb(null, host === "app.example.com"); };`,
  ],
  [
    "split . slice",
    `const decide = (origin, cb) => cb(null, origin.split(".").slice(-2).join(".") === "example.com");`,
  ],
  ["trim", `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin.trim()));`],
  ["String()", `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.includes(String(origin)));`],
  ["+ slash", `const list=["${app}/"]; const decide = (origin, cb) => cb(null, list.includes(origin + "/"));`],
  ["tpl slash", `const list=["${app}/"]; const decide = (origin, cb) => cb(null, list.includes(\`\${origin}/\`));`],
  ["origin ?? ''", `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin ?? ""));`],
  ["indexOf text", `const decide = (origin, cb) => cb(null, "${app},${admin}".indexOf(origin) !== -1);`],
  ["text includes origin", `const decide = (origin, cb) => cb(null, "${app},${admin}".includes(origin));`],
  ["join includes", `const list=["${app}"]; const decide = (origin, cb) => cb(null, list.join(",").includes(origin));`],
  [
    "env X ? list",
    `const list = process.env.ALLOWED ? process.env.ALLOWED.split(",") : ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env X?.split ?? list",
    `const list = process.env.ALLOWED?.split(",") ?? ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env X?.split || list",
    `const list = process.env.ALLOWED?.split(",") || ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env default destruct",
    `const { ALLOWED = "${app}" } = process.env; const decide = (origin, cb) => cb(null, ALLOWED.split(",").includes(origin));`,
  ],
  [
    "map get",
    `const m = new Map([["${app}", true]]); const decide = (origin, cb) => cb(null, m.get(origin) ?? false);`,
  ],
  ["map has", `const m = new Map([["${app}", true]]); const decide = (origin, cb) => cb(null, m.has(origin));`],
  ["obj ??", `const m = { "${app}": "${app}" }; const decide = (origin, cb) => cb(null, m[origin] ?? false);`],
  ["obj ||", `const m = { "${app}": "${app}" }; const decide = (origin, cb) => cb(null, m[origin] || false);`],
  ["obj handed", `const m = { "${app}": true }; const decide = (origin, cb) => cb(null, m[origin]);`],
  [
    "set add",
    `const s=new Set(["${app}"]); s.add("${admin}"); const decide = (origin, cb) => cb(null, s.has(origin));`,
  ],
  [
    "set empty add",
    `const s=new Set(); s.add("${admin}"); s.add("${app}"); const decide = (origin, cb) => cb(null, s.has(origin));`,
  ],
  ["set size", `const s=new Set(["${app}"]); const decide = (origin, cb) => cb(null, s.size === 0 || s.has(origin));`],
  [
    "set from split",
    `const s=new Set("${app},${admin}".split(",")); const decide = (origin, cb) => cb(null, s.has(origin));`,
  ],
  [
    "set union",
    `const a=["${app}"]; const b=["${admin}"]; const s=new Set([...a, ...b]); const decide = (origin, cb) => cb(null, s.has(origin));`,
  ],
  [
    "||=",
    `const decide = (origin, cb) => { let ok = origin === "${app}"; ok ||= origin === "${admin}"; cb(null, ok); };`,
  ],
  [
    "&&=",
    `const decide = (origin, cb) => { let ok = origin.startsWith("https://"); ok &&= origin.endsWith(".example.com"); cb(null, ok); };`,
  ],
  [
    "ok = ok ||",
    `const decide = (origin, cb) => { let ok = origin === "${app}"; ok = ok || origin === "${admin}"; cb(null, ok); };`,
  ],
  [
    "forEach flag",
    `const list=["${app}"]; const decide = (origin, cb) => { let ok = false; list.forEach(function (o) { ok = ok || origin === o; }); cb(null, ok); };`,
  ],
  [
    "forEach ||=",
    `const list=["${app}"]; const decide = (origin, cb) => { let ok = false; list.forEach((o) => { ok ||= origin === o; }); cb(null, ok); };`,
  ],
  [
    "count++",
    `const list=["${app}"]; const decide = (origin, cb) => { let n = 0; for (const o of list) if (o === origin) n++; cb(null, n > 0); };`,
  ],
  [
    "let err",
    `const list=["${app}"]; const decide = (origin, cb) => { let err = null; let ok = true; if (!list.includes(origin)) { err = new Error("x"); ok = false; } cb(err, ok); };`,
  ],
  [
    "error factory",
    `const list=["${app}"]; const fail = () => new Error("no"); const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb(fail());`,
  ],
  [
    "class error",
    `class E extends Error {} const list=["${app}"]; const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb(new E("x"), false);`,
  ],
  [
    "Object.assign error",
    `const list=["${app}"]; const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb(Object.assign(new Error("x"), { status: 403 }));`,
  ],
  [
    "err status",
    `const list=["${app}"]; const decide = (origin, cb) => { if (list.includes(origin)) return cb(null, true); const err = new Error("x"); err.status = 403; return cb(err); };`,
  ],
  [
    "error string",
    `const list=["${app}"]; const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb("not allowed");`,
  ],
  [
    "Error without new",
    `const list=["${app}"]; const decide = (origin, cb) => list.includes(origin) ? cb(null, true) : cb(Error("not allowed"));`,
  ],
  [
    "apply",
    `const list=["${app}"]; const decide = (origin, cb) => { cb.apply(null, [null, list.includes(origin)]); };`,
  ],
  ["call", `const list=["${app}"]; const decide = (origin, cb) => { cb.call(null, null, list.includes(origin)); };`],
  [
    "cb renamed",
    `const list=["${app}"]; const decide = (origin, cb) => { const done = cb; done(null, list.includes(origin)); };`,
  ],
  [
    "helper gets cb",
    `const list=["${app}"]; const finish = (ok, cb) => ok ? cb(null, true) : cb(new Error("x")); const decide = (origin, cb) => finish(list.includes(origin), cb);`,
  ],
  [
    "helper gets both",
    `const list=["${app}"]; function check(o, done) { if (list.includes(o)) done(null, true); else done(null, false); } const decide = (origin, cb) => { check(origin, cb); };`,
  ],
  [
    "inner allow/deny",
    `const list=["${app}"]; const decide = (origin, cb) => { const allow = () => cb(null, true); const deny = () => cb(new Error("x")); if (list.includes(origin)) allow(); else deny(); };`,
  ],
  [
    "allow return",
    `const list=["${app}"]; const decide = (origin, cb) => { const allow = () => cb(null, true); if (list.includes(origin)) return allow(); return cb(null, false); };`,
  ],
  ["default param", `const list=["${app}"]; const decide = (origin = "", cb) => cb(null, list.includes(origin));`],
  [
    "nested fn",
    `const decide = (origin, cb) => { function isOk() { return origin === "${app}"; } cb(null, isOk()); };`,
  ],
  [
    "inner arrow",
    `const list=["${app}"]; const decide = (origin, cb) => { const isOk = (o) => list.includes(o); const res = isOk(origin); if (res) { cb(null, true) } else { cb(null, false) } };`,
  ],
  [
    "not ! origin ||",
    `const list=["${app}"]; const decide = (origin, cb) => { if (!origin || !list.includes(origin)) { return cb(new Error("x")); } cb(null, origin); };`,
  ],
  ["void return", `const list=["${app}"]; const decide = (origin, cb) => void cb(null, list.includes(origin));`],
  [
    "decorated",
    `const list=["${app}"]; const wrap = (fn) => (origin, cb) => fn(origin, cb); const decide = wrap((o, done) => done(null, list.includes(o)));`,
  ],
  [
    "try json",
    `const decide = (origin, cb) => { let l = []; try { l = JSON.parse('["${app}"]'); } catch {} cb(null, l.includes(origin)); };`,
  ],
  ["JSON.parse", `const l = JSON.parse('["${app}"]'); const decide = (origin, cb) => cb(null, l.includes(origin));`],
  [
    "arrow field",
    `class P { list = ["${app}"]; decide = (origin, cb) => cb(null, this.isOk(origin)); isOk(o) { return this.list.includes(o); } } const decide = new P().decide;`,
  ],
  [
    "chain then values",
    `const l = async () => ["${app}"]; const decide = (o, cb) => { l().then((x) => x.includes(o)).then((ok) => cb(null, ok)).catch(cb); };`,
  ],
  ["later first", `const decide = (o, cb) => { setImmediate(() => cb(null, true)); cb(null, false); };`],
  [
    "later nested",
    `const decide = (o, cb) => { const f = () => { setImmediate(() => cb(null, true)); }; f(); cb(null, false); };`,
  ],
  ["assigned done", `const decide = (o, cb) => { let done; done = cb; done(null, o === "${app}"); };`],
  [
    "async helper no await",
    `const list = ["${app}"]; const check = async (o, cb) => { cb(null, list.includes(o)); }; const decide = (o, cb) => { check(o, cb); };`,
  ],
  [
    "async helper then sync",
    `const check = async (o, cb) => { await null; cb(null, true); }; const decide = (o, cb) => { check(o, cb); cb(null, false); };`,
  ],
  [
    "helper throws",
    `const check = (o, cb) => { if (o !== "${app}") throw new Error("x"); cb(null, true); }; const decide = (o, cb) => { try { check(o, cb); } catch (e) { cb(e); } };`,
  ],
  [
    "while true",
    `const list = ["${app}"]; const decide = (o, cb) => { let i = 0; while (true) { if (i >= list.length) return cb(null, false); if (list[i] === o) return cb(null, true); i++; } };`,
  ],
  [
    "get ?? true",
    `const m = new Map([["${app}", true], ["${admin}", false]]); const decide = (o, cb) => cb(null, m.get(o) ?? true);`,
  ],
  ["obj default", `const m = { "${app}": true }; const decide = (o, cb) => cb(null, m[o] || o === "${admin}");`],
  ["match !== undefined", `const decide = (o, cb) => cb(null, o.match(/nothing/) !== undefined);`],
  [
    "check !== undefined",
    `const list = ["${app}"]; const ok = (o) => list.includes(o); const decide = (o, cb) => cb(null, ok(o) !== undefined);`,
  ],
  ["href starts", `const decide = (o, cb) => cb(null, new URL(o).href.startsWith("${app}"));`],
  ["href starts slash", `const decide = (o, cb) => cb(null, new URL(o).href.startsWith("${app}/"));`],
  ["slashed starts", `const decide = (o, cb) => cb(null, (o + "/").startsWith("${app}/"));`],
  ["slashed ends", `const decide = (o, cb) => cb(null, \`\${o}/\`.endsWith('.example.com/'));`],
  ["schemeless ends", `const decide = (o, cb) => cb(null, o.replace("https://", "").endsWith("example.com"));`],
  [
    "schemeless list",
    `const h = ["app.example.com", "localhost:3000"]; const decide = (o, cb) => cb(null, h.includes(o.replace(/^https:\\/\\//, "")));`,
  ],
  ["slice short", `const decide = (o, cb) => cb(null, o.slice(-5) === ".example.com");`],
  ["slice long", `const decide = (o, cb) => cb(null, o.slice(-40) === "${app}");`],
  [
    "labels 3",
    `const decide = (o, cb) => cb(null, new URL(o).hostname.split(".").slice(-3).join(".") === "app.example.com");`,
  ],
  [
    "labels mismatch",
    `const decide = (o, cb) => cb(null, new URL(o).hostname.split(".").slice(-1).join(".") === "com");`,
  ],
  [
    "env text includes",
    `const s = process.env.ORIGINS || "${app},${admin}"; const decide = (o, cb) => cb(null, s.includes(o));`,
  ],
  [
    "env text idx",
    `const s = "${app}"; const decide = (o, cb) => { if (s.indexOf(o) === -1) return cb(new Error("x")); cb(null, true); };`,
  ],
  [
    "set conditional",
    `const s = new Set(["${app}"]); if (process.env.FLAG === "1") s.add("${admin}"); const decide = (o, cb) => cb(null, s.has(o));`,
  ],
  ["sequence", `const decide = (o, cb) => { cb(null, o === "${app}"), console.log("x"); };`],
  ["sequence 2", `const decide = (o, cb) => (cb(null, true), undefined);`],
  [
    "reject first",
    `const ok = (o) => new Promise((res, rej) => { if (o === "${app}") res(true); else rej(new Error("x")); }); const decide = (o, cb) => { ok(o).then(() => cb(null, true), () => cb(null, false)); };`,
  ],
  [
    "throw value",
    `const list = ["${app}"]; const check = (o) => { if (!list.includes(o)) throw new Error("x"); return o; }; const decide = (o, cb) => { try { const ok = check(o); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "throw in args",
    `const list = ["${app}"]; const check = (o) => { if (!list.includes(o)) throw new Error("x"); return true; }; const decide = (o, cb) => { try { cb(null, check(o)); } catch (e) { cb(e); } };`,
  ],
  [
    "throw await value",
    `const list = ["${app}"]; const check = async (o) => { if (!list.includes(o)) throw new Error("x"); return true; }; const decide = async (o, cb) => { try { const ok = await check(o); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "throw then",
    `const list = ["${app}"]; const check = async (o) => { if (!list.includes(o)) throw new Error("x"); return true; }; const decide = (o, cb) => { check(o).then(() => cb(null, true)).catch(cb); };`,
  ],
  [
    "throw await stmt",
    `const list = ["${app}"]; const check = async (o) => { if (!list.includes(o)) throw new Error("x"); }; const decide = async (o, cb) => { try { await check(o); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "throw if",
    `const list = ["${app}"]; const check = (o) => { if (!list.includes(o)) throw new Error("x"); return true; }; const decide = (o, cb) => { try { if (check(o)) cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "a helper that makes it lower case",
    `const clean = (raw) => raw.trim().toLowerCase().replace(/\\/+$/, ""); const list = ["${app}"]; const decide = (o, cb) => cb(null, list.includes(clean(o)));`,
  ],
  [
    "not null in front",
    `const decide = (o, cb) => { if (!o || o === "null") return cb(new Error("no")); cb(null, o.endsWith(".example.com")); };`,
  ],
  [
    "the class with a set",
    `class P { constructor(list) { this.allowed = new Set(list); } decider() { return (o, cb) => cb(null, this.allowed.has(o)); } } const decide = new P(["${app}"]).decider();`,
  ],
  [
    "a list that is loaded where there is none",
    `const load = async () => ["${app}"]; const decide = async (o, cb) => { let l = null; if (!l) { l = await load(); } cb(null, l.includes(o)); };`,
  ],
  ["the origin or true", `const decide = (o, cb) => cb(null, o || true);`],
  [
    "a promise in a condition",
    `const a = async (o) => o === "${app}"; const decide = async (o, cb) => { if (await a(o)) { cb(null, true); } else { cb(null, false); } };`,
  ],
  [
    "a promise nobody waits for",
    `const a = async (o) => o === "${app}"; const decide = (o, cb) => { if (a(o)) { cb(null, true); } else { cb(null, false); } };`,
  ],
  [
    "all hosts but one, of an address that must be read first",
    `const decide = (o, cb) => { if (new URL(o).hostname !== "evil.example") return cb(null, true); cb(null, false); };`,
  ],
  [
    "all hosts but some, by a list",
    `const blocked = ["evil.example", "evilexample.com"]; const decide = (o, cb) => { const { hostname } = new URL(o); cb(null, !blocked.includes(hostname)); };`,
  ],
  [
    "all hosts but those with an ending",
    `const decide = (o, cb) => { try { const u = new URL(o); if (u.hostname.endsWith(".com")) return cb(new Error("no")); cb(null, u.protocol === "https:"); } catch { cb(null, false); } };`,
  ],
  [
    "hosts by a helper, all but one",
    `const hostOf = (o) => new URL(o).hostname; const decide = (o, cb) => cb(null, hostOf(o) !== "evil.example");`,
  ],
  [
    "hosts by a helper that gives an empty text, all but one",
    `const hostOf = (o) => { try { return new URL(o).hostname; } catch { return ""; } }; const decide = (o, cb) => cb(null, !/evil/.test(hostOf(o)));`,
  ],
  ["an address that URL.parse can read", `const decide = (o, cb) => cb(null, URL.parse(o) !== null);`],
  [
    "an address that URL.parse can read, asked as it is",
    `const decide = (o, cb) => { const url = URL.parse(o); if (!url) return cb(null, false); cb(null, url.protocol === "https:" || url.hostname !== "localhost"); };`,
  ],
  [
    "a table by the environment, with a list for all other cases",
    `const table = { development: ["http://localhost:3000"], production: ["${app}"] }; const decide = (o, cb) => cb(null, (table[process.env.NODE_ENV] || table.development).includes(o));`,
  ],
  [
    "a table by the environment, behind names",
    `const table = { development: ["http://localhost:3000"], production: ["${app}", "${admin}"] }; const mode = process.env.NODE_ENV || "development"; const list = table[mode]; const decide = (o, cb) => { if (list.indexOf(o) !== -1) return cb(null, true); cb(new Error("no")); };`,
  ],
  [
    "a table of settings by the environment",
    `const settings = { production: { cors: { list: ["${app}"] } }, development: { cors: { list: ["http://localhost:3000"] } }, test: { cors: { list: [] } } }; const { NODE_ENV = "development" } = process.env; const { cors: { list } } = settings[NODE_ENV]; const decide = (o, cb) => cb(null, list.some((item) => item === o));`,
  ],
  [
    "a table of texts that are split",
    `const table = { production: "${app},${admin}", development: "http://localhost:3000" }; const list = table[process.env.NODE_ENV ?? "development"].split(","); const decide = (o, cb) => cb(null, list.includes(o));`,
  ],
  [
    "a list that a loop fills",
    "const list = []; for (const s of ['app', 'admin']) { list.push(`https://\u0024{s}.example.com`); } const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  [
    "a list that forEach fills",
    `const list = []; ["app", "admin"].forEach((s) => list.push("https://" + s + ".example.com")); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list that a counted loop fills",
    `const list = []; const subs = ['app', 'admin']; for (let i = 0; i < subs.length; i++) list.push('https://' + subs[i] + '.example.com'); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list that reduce fills",
    "const list = ['app', 'admin'].reduce((acc, s) => { acc.push(`https://\u0024{s}.example.com`); return acc; }, []); const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  [
    "a list that reduce spreads",
    "const list = ['app', 'admin'].reduce((acc, s) => [...acc, `https://\u0024{s}.example.com`, `http://\u0024{s}.example.com`], []); const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  [
    "a record that a loop fills",
    `const list=["${app}","${admin}"]; const m = {}; for (const o of list) m[o] = true; const decide = (origin, cb) => cb(null, !!m[origin]);`,
  ],
  [
    "a field of what a map holds",
    `const m = new Map([["${app}", { allow: true }], ["${admin}", { allow: false }]]); const decide = (origin, cb) => cb(null, m.get(origin)?.allow);`,
  ],
  [
    "a field of what a map holds, behind a name",
    `const m = new Map([["${app}", { allow: true }], ["${admin}", { allow: false }]]); const decide = (origin, cb) => { const e = m.get(origin); cb(null, e ? e.allow : false); };`,
  ],
  [
    "a field of what a record holds",
    `const m = { "${app}": { allow: true }, "${admin}": { allow: false } }; const decide = (origin, cb) => cb(null, m[origin]?.allow === true);`,
  ],
  [
    "entries in a predicate",
    `const m = { a: "${app}", b: "${admin}" }; const decide = (origin, cb) => cb(null, Object.entries(m).some(([k, v]) => k === "a" && v === origin));`,
  ],
  [
    "entries of a list, taken apart",
    `const list=["${app}","${admin}"]; const decide = (origin, cb) => { for (const [i, x] of list.entries()) { if (x === origin) return cb(null, list[i]); } cb(null, false); };`,
  ],
  [
    "entries of a record, taken apart",
    `const list=["${app}","${admin}"]; const decide = (origin, cb) => { for (const [k, v] of Object.entries({ app: "${app}", bad: "https://evil.example" })) { if (k === "app" && v === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "a list of host names, made of addresses",
    `const list=["${app}","${admin}"]; const decide = (origin, cb) => { const hosts = list.map((x) => new URL(x).hostname); cb(null, hosts.includes(new URL(origin).hostname)); };`,
  ],
  [
    "a set of hosts, made of addresses",
    `const list=["${app}","${admin}"];const hosts = new Set(list.map((x) => new URL(x).host)); const decide = (origin, cb) => { cb(null, hosts.has(new URL(origin).host)); };`,
  ],
  [
    "a pattern made of patterns",
    `const a = /app/, b = /admin/; const re = new RegExp(a.source + "|" + b.source); const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  [
    "a list by a function that asks the environment",
    `function load() { if (process.env.NODE_ENV === "production") { return ["${app}"]; } return ["http://localhost:3000"]; } const list = load(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list by a function that asks the environment, turned around",
    `const load = () => { if (process.env.NODE_ENV !== "production") return ["http://localhost:3000", "${app}"]; return ["${app}"]; }; const list = load(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list of the environment by a function, with another one where it is not set",
    `function load() { const raw = process.env.ORIGINS; if (!raw) return ["${app}"]; return raw.split(",").map((s) => s.trim()); } const list = load(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "the same with else",
    `function load() { if (process.env.ORIGINS) { return process.env.ORIGINS.split(","); } else { return ["${app}"]; } } const list = load(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list that loops in loops fill",
    "const list = []; for (const h of ['localhost', '127.0.0.1']) { for (const p of [3000, 5173]) { list.push(`http://\u0024{h}:\u0024{p}`); } } const decide = (origin, cb) => cb(null, list.includes(origin));",
  ],
  [
    "a record of texts and flags that a loop fills",
    "const list = {}; for (const s of ['app', 'admin']) { list[`https://\u0024{s}.example.com`] = s !== 'admin'; } const decide = (origin, cb) => cb(null, !!list[origin]);",
  ],
  [
    "lists of records, those that are on",
    `const tenants = { one: { origins: ["${app}"], on: true }, two: { origins: ["${admin}"], on: false } }; const list = []; for (const t of Object.values(tenants)) { if (t.on) list.push(...t.origins); } const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a loop over records, taken apart",
    `const tenants = [{ host: "${app}", on: true }, { host: "${admin}", on: false }]; const decide = (origin, cb) => { for (const { host, on } of tenants) { if (host === origin) return cb(null, on); } cb(null, false); };`,
  ],
  [
    "a loop over a record of lists",
    `const roles = { admin: ["${admin}"], user: ["${app}"] }; const decide = (origin, cb) => { for (const [role, os] of Object.entries(roles)) { if (role !== "admin" && os.includes(origin)) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "a list in a map",
    `const roles = new Map([["admin", ["${admin}"]], ["user", ["${app}"]]]); const decide = (origin, cb) => cb(null, roles.get("user").includes(origin));`,
  ],
  [
    "the lists of a map",
    `const roles = new Map([["admin", ["${admin}"]], ["user", ["${app}"]]]); const decide = (origin, cb) => cb(null, [...roles.values()].some((l) => l.includes(origin)));`,
  ],
  [
    "a list that is filled at each call",
    "const decide = (origin, cb) => { const list = []; for (const s of ['app', 'admin']) list.push(`https://\u0024{s}.example.com`); cb(null, list.includes(origin)); };",
  ],
  [
    "a helper that fills a list",
    `function ok(o) { const hosts = []; for (const h of ["app", "admin"]) hosts.push("https://" + h + ".example.com"); return hosts.includes(o); } const decide = (origin, cb) => cb(null, ok(origin));`,
  ],
  [
    "patterns by the environment",
    `const res = { production: /^https:\\/\\/app\\.example\\.com$/, development: /localhost/ }; const re = res[process.env.NODE_ENV] || res.development; const decide = (origin, cb) => cb(null, re.test(origin));`,
  ],
  [
    "a flag by the environment",
    `const open = { production: false, development: true }; const decide = (origin, cb) => { if (open[process.env.NODE_ENV]) return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "a flag by the environment, behind a name",
    `const strict = { production: true, development: false }[process.env.NODE_ENV]; const decide = (origin, cb) => { if (!strict) return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "sets by the environment",
    `const t = { production: new Set(["${app}"]), development: new Set(["http://localhost:3000"]) }; const decide = (origin, cb) => cb(null, t[process.env.NODE_ENV || "development"].has(origin));`,
  ],
  [
    "a table of parts of names",
    `const t = { production: ["app"], development: ["dev"] }; const list = (t[process.env.NODE_ENV] || t.development).map((s) => "https://" + s + ".example.com"); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a function that fills a list and makes the callback",
    `function make(list) { const all = []; for (const o of list) all.push(o, o + ":8443"); return (origin, cb) => cb(null, all.includes(origin)); } const decide = make(["${app}"]);`,
  ],
  [
    "a function that logs and makes the callback",
    `function make(list) { console.log(list); return function (origin, cb) { cb(null, list.includes(origin)); }; } const decide = make(["${app}"]);`,
  ],
];

/** Those of which something stays unknown: what is said of them must be right all the same. */
export const openCallbacks: readonly CallbackRow[] = [
  [
    "a test behind one that the environment answers",
    `const list=(process.env.ORIGINS ?? "").split(","); const decide = (origin, cb) => { if (list.includes(origin)) return cb(null, true); cb(null, origin.endsWith("example.com")); };`,
  ],
  [
    "a test behind one that the environment answers with a refusal",
    `const list=(process.env.ORIGINS ?? "").split(","); const decide = (origin, cb) => { if (list.includes(origin)) return cb(null, false); cb(null, origin.endsWith("example.com")); };`,
  ],
  [
    "a rejected promise that is waited for",
    `const list=["${app}"]; const check = (o) => list.includes(o) ? Promise.resolve(true) : Promise.reject(new Error("no")); const decide = async (origin, cb) => { try { cb(null, await check(origin)); } catch (error) { cb(null, false); } };`,
  ],
  [
    "the callback by its place among the arguments",
    `const decide = function (origin, cb) { arguments[1](null, origin === "${app}"); };`,
  ],
  [
    "promise all",
    `const list=["${app}"]; const ok = async (o) => list.includes(o); const decide = async (origin, cb) => { const [v] = await Promise.all([ok(origin)]); cb(null, v); };`,
  ],
  [
    "what find gives is handed over",
    `const list = ["example.com"]; const decide = (origin, cb) => { const m = list.find((s) => origin.endsWith(s)); cb(null, m); };`,
  ],
  [
    "filter length 1",
    `const list=["${app}"]; const decide = (origin, cb) => { cb(null, list.filter((o) => o === origin).length === 1); };`,
  ],
  [
    "filter[0]",
    `const list=["${app}"]; const decide = (origin, cb) => { const [hit] = list.filter((o) => o === origin); cb(null, !!hit); };`,
  ],
  [
    "the item at that place",
    `const list=["${app}"]; const decide = (origin, cb) => { const i = list.indexOf(origin); cb(null, i > -1 ? list[i] : false); };`,
  ],
  [
    "the item at that place, or undefined",
    `const list=["${app}"]; const decide = (origin, cb) => { const i = list.indexOf(origin); cb(null, list[i]); };`,
  ],
  [
    "for entries",
    `const list=["${app}"]; const decide = (origin, cb) => { for (const [i, o] of list.entries()) { if (o === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "for of Object.entries",
    `const m = {"${app}": true}; const decide = (origin, cb) => { for (const [o, v] of Object.entries(m)) { if (v && o === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "for down",
    `const list=["${app}"]; const decide = (origin, cb) => { for (let i = list.length - 1; i >= 0; i--) { if (list[i] === origin) return cb(null, true); } cb(null, false); };`,
  ],
  [
    "label",
    `const list=["${app}"]; const decide = (origin, cb) => { let ok = false; outer: for (const a of list) { for (const b of [a]) { if (b === origin) { ok = true; break outer; } } } cb(null, ok); };`,
  ],
  [
    "switch env 3",
    `const decide = (origin, cb) => { switch (process.env.NODE_ENV) { case "development": case "test": cb(null, true); break; case "production": cb(null, origin === "${app}"); break; default: cb(null, false); } };`,
  ],
  [
    "match [1] in list",
    `const decide = (origin, cb) => { const m = origin.match(/^https:\\/\\/([a-z]+)\\.example\\.com$/); cb(null, !!m && ["app"].includes(m[1])); };`,
  ],
  ["matchAll", `const decide = (origin, cb) => cb(null, [...origin.matchAll(/example/g)].length > 0);`],
  [
    "g flag",
    `const re = /^https:\\/\\/app\\.example\\.com$/g; const decide = (origin, cb) => { re.lastIndex = 0; cb(null, re.test(origin)); };`,
  ],
  [
    "psl",
    `const decide = (origin, cb) => { cb(null, psl.get(new URL(origin).hostname) === "example.com"); }; const psl = { get: (h) => h.split(".").slice(-2).join(".") };`,
  ],
  [
    "slice 0",
    `const decide = (origin, cb) => cb(null, origin.slice(0, 8) === "https://" && origin.slice(8) === "app.example.com");`,
  ],
  [
    "length",
    `const decide = (origin, cb) => { if (!origin || origin.length > 200) return cb(null, false); cb(null, origin.endsWith(".example.com")); };`,
  ],
  [
    "lastIndexOf",
    `const decide = (origin, cb) => cb(null, origin.lastIndexOf(".example.com") === origin.length - 12);`,
  ],
  [
    "env ternary list",
    `const list = process.env.NODE_ENV === "production" ? ["${app}"] : ["${app}", "http://localhost:3000"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env push",
    `const list = ["${app}"]; if (process.env.NODE_ENV !== "production") list.push("http://localhost:3000"); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env spread",
    `const list = ["${app}", ...(process.env.NODE_ENV !== "production" ? ["http://localhost:3000"] : [])]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env isDev",
    `const isDev = process.env.NODE_ENV !== "production"; const decide = (origin, cb) => { if (isDev && origin.startsWith("http://localhost:")) return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "env filter bool",
    `const list = ["${app}", process.env.NODE_ENV !== "production" && "http://localhost:3000"].filter(Boolean); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "env whitelist obj",
    `const lists = { production: ["${app}"], development: ["http://localhost:3000"] }; const decide = (origin, cb) => cb(null, lists[process.env.NODE_ENV || "development"].includes(origin));`,
  ],
  [
    "env default mode",
    `const env = process.env.NODE_ENV || "development"; const decide = (origin, cb) => { if (env === "production") return cb(null, origin === "${app}"); cb(null, true); };`,
  ],
  [
    "env default mode ??",
    `const env = process.env.NODE_ENV ?? "development"; const isProd = env === "production"; const decide = (origin, cb) => cb(null, isProd ? origin === "${app}" : true);`,
  ],
  [
    "env dev default",
    `const env = process.env.NODE_ENV || "development"; const decide = (origin, cb) => { if (env === "development") return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "env lower",
    `const env = (process.env.NODE_ENV || "development").toLowerCase(); const decide = (origin, cb) => { if (env === "development") return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "env destr",
    `const { NODE_ENV = "development" } = process.env; const decide = (origin, cb) => { if (NODE_ENV === "development") return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  [
    "env destr plain",
    `const { NODE_ENV } = process.env; const decide = (origin, cb) => { if (NODE_ENV !== "production") return cb(null, true); cb(null, origin === "${app}"); };`,
  ],
  ["destructured callback args", `const decide = (...args) => args[1](null, args[0] === "${app}");`],
  ["rest 2", `const decide = (...[origin, cb]) => cb(null, origin === "${app}");`],
  [
    "arguments",
    `const decide = function () { const origin = arguments[0]; arguments[1](null, origin === "${app}"); };`,
  ],
  [
    "memo",
    `const list=["${app}"]; const seen = new Map(); const decide = (origin, cb) => { if (seen.has(origin)) return cb(null, seen.get(origin)); const ok = list.includes(origin); seen.set(origin, ok); cb(null, ok); };`,
  ],
  [
    "this unbound",
    `class P { list = ["${app}"]; decide(origin, cb) { cb(null, this.list.includes(origin)); } } const p = new P(); const decide = p.decide;`,
  ],
  [
    "this destructured",
    `class P { list = ["${app}"]; allows(o) { return this.list.includes(o); } } const { allows } = new P(); const decide = (o, cb) => { try { cb(null, allows(o)); } catch { cb(null, false); } };`,
  ],
  [
    "this bound other",
    `class P { list = ["${app}"]; decide(origin, cb) { cb(null, this.list.includes(origin)); } } const p = new P(); const q = { list: ["${admin}"] }; const decide = p.decide.bind(q);`,
  ],
  [
    "two instances",
    `class P { constructor(list) { this.list = list; } allows(o) { return this.list.includes(o); } } const p = new P(["${app}"]); const q = new P(["${admin}"]); const decide = (o, cb) => cb(null, q.allows(o));`,
  ],
  [
    "field changed",
    `class P { list = ["${app}"]; add(o) { this.list.push(o); } allows(o) { return this.list.includes(o); } } const p = new P(); p.add("${admin}"); const decide = (o, cb) => cb(null, p.allows(o));`,
  ],
  [
    "subclass",
    `class B { list = ["${app}"]; allows(o) { return this.list.includes(o); } } class P extends B { list = ["${admin}"]; } const p = new P(); const decide = (o, cb) => cb(null, p.allows(o));`,
  ],
  [
    "catch allows",
    `const l = async () => ["${app}"]; const decide = (o, cb) => { l().then((x) => cb(null, x.includes(o))).catch(() => cb(null, true)); };`,
  ],
  [
    "db then",
    `const db = { find: async () => ["${app}"] }; const decide = (o, cb) => { db.find().then((x) => cb(null, x.includes(o))).catch(cb); };`,
  ],
  ["later let", `const decide = (o, cb) => { let ok = true; setImmediate(() => cb(null, ok)); ok = o === "${app}"; };`],
  [
    "cb in object",
    `const run = ({ done, ok }) => done(null, ok); const decide = (o, cb) => { run({ done: cb, ok: o === "${app}" }); };`,
  ],
  [
    "cb bind",
    `const decide = (o, cb) => { const yes = cb.bind(null, null, true); const no = cb.bind(null, null, false); if (o === "${app}") yes(); else no(); };`,
  ],
  ["cb or", `const decide = (o, cb) => { (cb || (() => {}))(null, o === "${app}"); };`],
  ["cb in list", `const decide = (o, cb) => { [cb].forEach((f) => f(null, o === "${app}")); };`],
  [
    "inner in some",
    `const list = ["${app}"]; const decide = (o, cb) => { if (!list.some((x) => { if (x === o) { cb(null, true); return true; } return false; })) cb(null, false); };`,
  ],
  [
    "once",
    `const once = (f) => { let done = false; return (...a) => { if (!done) { done = true; f(...a); } }; }; const decide = (o, cb) => { const c = once(cb); c(null, o === "${app}"); };`,
  ],
  [
    "global done",
    `let done; const decide = (o, cb) => { done = cb; finish(o === "${app}"); }; const finish = (ok) => done(null, ok);`,
  ],
  [
    "while pop",
    `const decide = (o, cb) => { const q = ["${app}"]; let ok = false; while (q.length) { if (q.pop() === o) ok = true; } cb(null, ok); };`,
  ],
  [
    "recursion",
    `const list = ["${app}"]; const has = (o, i) => i < list.length && (list[i] === o || has(o, i + 1)); const decide = (o, cb) => cb(null, has(o, 0));`,
  ],
  ["port ==", `const decide = (o, cb) => { const u = new URL(o); cb(null, u.port == 3000); };`],
  ["substring neg", `const decide = (o, cb) => cb(null, o.substring(-4) === "null");`],
  [
    "when dev map",
    `const dev = process.env.NODE_ENV !== "production"; const list = ["${app}", ...(dev ? ["http://localhost:3000"] : [])].map((x) => x.trim()); const decide = (o, cb) => cb(null, list.includes(o));`,
  ],
  [
    "ternary text",
    `const one = process.env.FLAG === "1" ? "${app}" : "${admin}"; const decide = (o, cb) => cb(null, o === one);`,
  ],
  ["and text", `const one = process.env.FLAG === "1" && "${app}"; const decide = (o, cb) => cb(null, o === one);`],
  [
    "set deleted",
    `const s = new Set(["${app}", "${admin}"]); s.delete("${admin}"); const decide = (o, cb) => cb(null, s.has(o));`,
  ],
  [
    "set loop add",
    `const s = new Set(); for (const x of ["${app}"]) s.add(x); const decide = (o, cb) => cb(null, s.has(o));`,
  ],
  [
    "reject await",
    `const ok = (o) => new Promise((res, rej) => { if (o === "${app}") res(true); else rej(new Error("x")); }); const decide = async (o, cb) => { try { await ok(o); cb(null, true); } catch (e) { cb(e); } };`,
  ],
  [
    "await unknown then",
    `const db = { has: async (o) => o === "${app}" }; const decide = async (o, cb) => { const ok = await db.has(o); if (!ok) return cb(new Error("x")); cb(null, true); };`,
  ],
  [
    "two promises behind each other",
    `const a = async (o) => o === "${app}"; const b = async (o) => o === "${admin}"; const decide = (o, cb) => { a(o).then((x) => x || b(o)).then((ok) => cb(null, ok)).catch(cb); };`,
  ],
  [
    "a function that adds to the list that it is handed, and makes the callback",
    `function make(list) { list.push("${admin}"); return (origin, cb) => cb(null, list.includes(origin)); } const decide = make(["${app}"]);`,
  ],
  [
    "a function that gives its parameter another list, and makes the callback",
    `function make(list) { list = list.filter((o) => o !== "${app}"); return (origin, cb) => cb(null, list.includes(origin)); } const decide = make(["${app}", "${admin}"]);`,
  ],
  [
    "a method that adds to the list of its object",
    `const policy = { list: ["${app}"], add(o) { this.list.push(o); }, allows(o) { return this.list.includes(o); } }; policy.add("${admin}"); const decide = (origin, cb) => cb(null, policy.allows(origin));`,
  ],
  [
    "a class that adds to the list that it is handed",
    `class Policy { constructor(list) { this.list = list; } add(o) { this.list.push(o); return this; } allows(o) { return this.list.includes(o); } } const p = new Policy(["${app}"]).add("${admin}"); const decide = (origin, cb) => cb(null, p.allows(origin));`,
  ],
  [
    "a closure that adds to its list",
    `const policy = (() => { const list = ["${app}"]; return { add: (o) => list.push(o), allows: (o) => list.includes(o) }; })(); policy.add("${admin}"); const decide = (origin, cb) => cb(null, policy.allows(origin));`,
  ],
  [
    "a table that has no list for production",
    `const t = { staging: ["${admin}"], development: ["http://localhost:3000"] }; const list = t[process.env.NODE_ENV] || ["${app}"]; const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a list to which the environment adds",
    `const list = ["${admin}"]; for (const o of (process.env.ORIGINS || "").split(",")) { if (o) list.push(o); } const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
  [
    "a function that adds to a list outside of production",
    `function load() { const l = ["${app}"]; if (process.env.NODE_ENV !== "production") l.push("http://localhost:3000"); return l; } const list = load(); const decide = (origin, cb) => cb(null, list.includes(origin));`,
  ],
];

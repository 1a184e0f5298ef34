import { describe, expect, test } from "vitest";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";

/** What a file is told of options that another file gives: the place is in this file, what is to be changed may be there. */
interface Row {
  readonly name: string;
  readonly path?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly code: string;
  readonly said: readonly string[];
  /** What the preferred fix replaces: the file, the text, and what stands there instead; absent where there is no fix. */
  readonly fix?: string;
}

const opened = "reflected-origin-with-credentials";
const express = 'const express = require("express");\nconst cors = require("cors");\n';
const list = '["https://app.example.com"]';
const first = "const first = 1;\nconst second = 2;\n";
const suffix = `${first}exports.options = {
  credentials: true,
  origin(origin, callback) {
    if (!origin || origin.endsWith("example.com")) return callback(null, true);
    callback(new Error("not allowed"));
  },
};
`;

const rows: readonly Row[] = [
  {
    name: "a callback in options that are required",
    files: {
      "cors.js": `${first}module.exports = { origin: (origin, callback) => callback(null, true), credentials: true };\n`,
    },
    code: `${express}const options = require("./cors");\nconst app = express();\napp.use(cors(«options»));\n`,
    said: [opened],
    fix: `cors.js: (origin, callback) => callback(null, true) -> ${list}`,
  },
  {
    name: "a callback in options that a function of the other file gives",
    files: {
      "cors.js": `${first}module.exports = () => ({ origin: (origin, cb) => cb(null, true), credentials: true });\n`,
    },
    code: `${express}const options = require("./cors");\nconst app = express();\napp.use(cors(«options()»));\n`,
    said: [opened],
    fix: `cors.js: (origin, cb) => cb(null, true) -> ${list}`,
  },
  {
    name: "a callback of the other file for an option of this one",
    files: { "cors.js": `${first}exports.check = function check(origin, callback) { callback(null, true); };\n` },
    code: `${express}const { check } = require("./cors");\nexpress().use(cors({ origin: «check», credentials: true }));\n`,
    said: [opened],
    fix: `app.js: check -> ${list}`,
  },
  {
    name: "a delegate of the other file",
    files: {
      "cors.js": `${first}exports.delegate = (request, callback) => callback(null, { origin: true, credentials: true });\n`,
    },
    code: `${express}const { delegate } = require("./cors");\nexpress().use(cors(«delegate»));\n`,
    said: [opened],
    fix: `cors.js: true -> ${list}`,
  },
  {
    name: "a test in the callback of the other file",
    files: { "cors.js": suffix },
    code: `${express}const { options } = require("./cors");\nexpress().use(cors(«options»));\n`,
    said: ["weak-origin-check"],
  },
  {
    name: "the same from a module",
    path: "app.mjs",
    files: { "cors.mjs": suffix.replace("exports.options =", "export const options =") },
    code: 'import cors from "cors";\nimport { options } from "./cors.mjs";\nexport const middleware = cors(«options»);\n',
    said: ["weak-origin-check"],
  },
  {
    name: "a plain value in options that are required by their name",
    files: { "cors.js": "exports.options = { origin: true, credentials: true };\n" },
    code: `${express}const { options } = require("./cors");\nexpress().use(cors(«options»));\n`,
    said: [opened],
    fix: `cors.js: true -> ${list}`,
  },
  {
    name: "a plain value in options that are the module",
    path: "app.mjs",
    files: { "cors.mjs": "export default { origin: true, credentials: true };\n" },
    code: 'import cors from "cors";\nimport options from "./cors.mjs";\nexport const middleware = cors(«options»);\n',
    said: [opened],
    fix: `cors.mjs: true -> ${list}`,
  },
  {
    name: "an item of a list that is required",
    files: { "cors.js": 'exports.origins = ["https://app.example.com/"];\n' },
    code: `${express}const { origins } = require("./cors");\nexpress().use(cors({ origin: «origins», credentials: true }));\n`,
    said: ["malformed-origin"],
  },
  {
    name: "a list beside what lets everyone in is not written anew",
    files: { "cors.js": 'module.exports = { origin: ["https://app.example.com", /./], credentials: true };\n' },
    code: `${express}const options = require("./cors");\nexpress().use(cors(«options»));\n`,
    said: ["weak-origin-check"],
  },
  {
    name: "Fastify: a callback in options of the other file",
    path: "app.mjs",
    files: { "cors.mjs": "export const options = { origin: async () => true, credentials: true };\n" },
    code: 'import fastify from "fastify";\nimport cors from "@fastify/cors";\nimport { options } from "./cors.mjs";\nfastify().register(cors, «options»);\n',
    said: [opened],
    fix: `cors.mjs: async () => true -> ${list}`,
  },
  {
    name: "Nest: options that a function of the other file gives",
    path: "src/main.ts",
    files: {
      "src/cors.ts": `${first}export const options = () => ({ origin: (o, cb) => cb(null, true), credentials: true });\n`,
    },
    code: 'import { NestFactory } from "@nestjs/core";\nimport { options } from "./cors";\nconst app = await NestFactory.create({});\napp.enableCors(«options()»);\n',
    said: [opened],
    fix: `src/cors.ts: (o, cb) => cb(null, true) -> ${list}`,
  },
];

const shared = `export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Credentials": "true",
};
`;
const refused = "wildcard-origin-with-credentials";
const echo = `export const corsFor = (request) => ({
  "Access-Control-Allow-Origin": «request.headers.get("Origin") ?? "*"»,
  "Access-Control-Allow-Credentials": "true",
});
`;

/** Headers that another file gives for answers, and functions that give headers to other files. */
const headers: readonly Row[] = [
  {
    name: "an object that a function of Supabase spreads",
    path: "functions/greet/index.ts",
    files: { "functions/_shared/cors.ts": shared },
    code: 'import { corsHeaders } from "../_shared/cors.ts";\n\nDeno.serve((req) => {\n  const headers = { ...«corsHeaders», "Content-Type": "text/plain" };\n  if (req.method === "OPTIONS") return new Response("ok", { headers: corsHeaders });\n  return new Response("hi", { headers });\n});\n',
    said: [refused],
    fix: 'functions/_shared/cors.ts: "*" -> "https://app.example.com"',
  },
  {
    name: "an object under another name in a route of Next.js",
    path: "app/api/items/route.ts",
    files: { "lib/cors.ts": shared },
    code: 'import { NextResponse } from "next/server";\nimport { corsHeaders as headers } from "../../../lib/cors";\n\nexport const GET = () => NextResponse.json([], { «headers» });\n',
    said: [refused],
    fix: 'lib/cors.ts: "*" -> "https://app.example.com"',
  },
  {
    name: "an object that a loop copies",
    path: "index.mjs",
    files: { "cors.mjs": shared },
    code: 'import { corsHeaders } from "./cors.mjs";\n\nexport default {\n  fetch() {\n    const response = new Response("x");\n    for (const [key, value] of Object.entries(«corsHeaders»)) response.headers.set(key, value);\n    return response;\n  },\n};\n',
    said: [refused],
    fix: 'cors.mjs: "*" -> "https://app.example.com"',
  },
  {
    name: "credentials from there, the origin from here",
    path: "index.mjs",
    files: { "cors.mjs": 'export const corsBase = { "Access-Control-Allow-Credentials": "true" };\n' },
    code: 'import { corsBase } from "./cors.mjs";\n\nexport default {\n  fetch: (request) =>\n    new Response("x", { headers: { ...corsBase, Vary: "Origin", "Access-Control-Allow-Origin": «request.headers.get("Origin")» } }),\n};\n',
    said: [opened],
    fix: 'index.mjs: request.headers.get("Origin") -> ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? ""',
  },
  {
    name: "what is put over it here counts",
    path: "index.mjs",
    files: { "cors.mjs": shared },
    code: 'import { corsHeaders } from "./cors.mjs";\n\nconst own = { ...corsHeaders, "Access-Control-Allow-Origin": "https://app.example.com" };\nexport default { fetch: () => new Response("x", { headers: own }) };\n',
    said: [],
  },
  {
    name: "headers of a request are no answer: another rule speaks of them",
    path: "api.mjs",
    files: { "cors.mjs": 'export const corsHeaders = { "Access-Control-Max-Age": "60" };\n' },
    code: 'import { corsHeaders } from "./cors.mjs";\n\nexport const load = () => new Request("https://api.example.net", { headers: «corsHeaders» });\n',
    said: ["response-header-in-request"],
  },
  {
    name: "an object that nobody hands over",
    path: "index.mjs",
    files: { "cors.mjs": shared },
    code: 'import { corsHeaders } from "./cors.mjs";\n\nconsole.log(corsHeaders);\nexport default { fetch: () => new Response("x") };\n',
    said: [],
  },
  {
    name: "a function that echoes for other files",
    path: "cors.mjs",
    files: {},
    code: echo,
    said: [opened],
    fix: 'cors.mjs: request.headers.get("Origin") ?? "*" -> ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? ""',
  },
  {
    name: "the same in CommonJS, with the event of a function",
    path: "cors.js",
    files: {},
    code: `const corsFor = (event) => {
  const origin = event.headers.origin;
  return { "Access-Control-Allow-Origin": «origin», "Access-Control-Allow-Credentials": true };
};
module.exports = { corsFor };
`,
    said: [opened],
    fix: 'cors.js: origin -> ["https://app.example.com"].find((allowed) => allowed === event.headers.origin) ?? ""',
  },
  {
    name: "a list in such a function; who calls it may set Vary",
    path: "cors.mjs",
    files: {},
    code: `const listed = ["https://app.example.com"];
export function corsFor(request) {
  const origin = request.headers.get("Origin") ?? "";
  if (!listed.includes(origin)) return {};
  return { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" };
}
`,
    said: [],
  },
  {
    name: "a test in such a function",
    path: "cors.mjs",
    files: {},
    code: `export function corsFor(request) {
  const origin = request.headers.get("Origin") ?? "";
  const own = origin.endsWith(«"example.com"») ? origin : "https://app.example.com";
  return { "Access-Control-Allow-Origin": own, "Access-Control-Allow-Credentials": "true" };
}
`,
    said: ["weak-origin-check"],
  },
  {
    name: "a function of a page, which knows its own origin",
    path: "api.mjs",
    files: {},
    code: `export const headersOf = () => ({
  "Access-Control-Allow-Origin": window.location.origin,
  "Access-Control-Allow-Credentials": "true",
});
`,
    said: [],
  },
  {
    name: "an origin that comes from whoever calls it",
    path: "cors.mjs",
    files: {},
    code: `export const corsFor = (origin) => ({
  "Access-Control-Allow-Origin": origin,
  "Access-Control-Allow-Credentials": "true",
});
`,
    said: [],
  },
  {
    name: "a function that other files hand their answers",
    path: "cors.ts",
    files: {},
    code: `export function withCors(request: Request, response: Response): void {
  response.headers.set("Access-Control-Allow-Origin", «request.headers.get("Origin") ?? "*"»);
  response.headers.set("Access-Control-Allow-Credentials", "true");
}
`,
    said: [opened],
    fix: 'cors.ts: request.headers.get("Origin") ?? "*" -> ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? ""',
  },
  {
    name: "a helper of this file that is handed an answer",
    path: "route.ts",
    files: {},
    code: `const setHeaders = (res: Response) => {
  res.headers.set("Access-Control-Allow-Origin", «"*"»);
  res.headers.set("Access-Control-Allow-Credentials", "true");
};
export const GET = async (request: Request) => {
  const response = await answer(request);
  setHeaders(response);
  return response;
};
`,
    said: [refused],
    fix: 'route.ts: "*" -> "https://app.example.com"',
  },
  {
    name: "a helper for requests",
    path: "api.ts",
    files: {},
    code: `export function sign(request: Request, copy: Request): void {
  copy.headers.set("X-Origin", request.headers.get("Origin") ?? "*");
}
`,
    said: [],
  },
  {
    name: "a function that is called behind a test of the same file",
    path: "cors.mjs",
    files: {},
    code: `export const isAllowed = (origin) => ["https://app.example.com"].includes(origin);
${echo.replace(/[«»]/g, "")}`,
    said: [],
  },
  {
    name: "a function that is not exported",
    path: "index.mjs",
    files: {},
    code: echo.replace("export ", "").replace(/[«»]/g, ""),
    said: [],
  },
];

describe.each([
  { of: "options", rows },
  { of: "headers", rows: headers },
])("$of of another file", ({ rows }) => {
  test.each(rows)("$name", async ({ path = "app.js", files, code, said, fix }) => {
    const { text, findings: marked } = readMarks(code);
    const settings = { trustedOrigins: ["https://app.example.com"] };
    const { findings, problems } = await check(text, grammarOf(path) ?? "javascript", settings, { path, files });
    expect(problems).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(said);
    expect(findings.map(({ span: { start, end } }) => ({ start, end }))).toEqual(marked);
    const preferred = findings.flatMap(({ fixes }) => fixes.filter((each) => each.preferred))[0];
    const edits = (preferred?.edits ?? []).map(({ span, newText, file }) => {
      const name = file ? file.path.replace("/project/", "") : path;
      return `${name}: ${(file?.text ?? text).slice(span.start, span.end)} -> ${newText.join("")}`;
    });
    expect(edits).toEqual(fix === undefined ? [] : [fix]);
  });
});

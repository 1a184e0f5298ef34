import { describe, expect, test } from "vitest";
import { readFacts } from "../../server/src/engine/facts.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { inProject } from "../support/around.ts";
import { check } from "../support/checking.ts";
import { parsers } from "../support/grammars.ts";
import { patientProver } from "../support/provers.ts";

await parsers.load("javascript");
const prover = patientProver();
const app = "https://app.example.com";
const asked = [app, "https://evil.example"];

/** How each framework is given its options. */
const frameworks: readonly (readonly [string, (options: string) => string])[] = [
  ["cors", (options) => `import cors from "cors";\napp.use(cors(${options}));`],
  [
    "nest",
    (options) =>
      `import { NestFactory } from "@nestjs/core";\nNestFactory.create(App).then((app) => { app.enableCors(${options}); app.listen(1); });`,
  ],
  [
    "socket.io",
    (options) => `import { Server } from "socket.io";\nconst io = new Server(server, { cors: ${options} });`,
  ],
  [
    "koa",
    (options) =>
      `import Koa from "koa";\nimport cors from "@koa/cors";\nconst app = new Koa();\napp.use(cors(${options}));`,
  ],
  [
    "hono",
    (options) =>
      `import { Hono } from "hono";\nimport { cors } from "hono/cors";\nconst app = new Hono();\napp.use(cors(${options}));`,
  ],
  [
    "fastify",
    (options) =>
      `import Fastify from "fastify";\nimport cors from "@fastify/cors";\nconst app = Fastify();\napp.register(cors, ${options});`,
  ],
  [
    "elysia",
    (options) =>
      `import { Elysia } from "elysia";\nimport { cors } from "@elysiajs/cors";\nnew Elysia().use(cors(${options})).listen(1);`,
  ],
  [
    "h3",
    (options) =>
      `import { handleCors } from "h3";\nexport default defineEventHandler((event) => { if (handleCors(event, ${options})) return; return 1; });`,
  ],
];

/** An origin option, and whom each branch lets in: the app and a stranger. */
const origins: readonly (readonly [string, string, readonly string[]])[] = [
  ["a list or a wildcard", `production ? ["${app}"] : "*"`, ["+-", "++"]],
  ["by the environment", `process.env.NODE_ENV === "production" ? ["${app}"] : "*"`, ["+-", "++"]],
  ["three branches", `production ? ["${app}"] : staging ? ["https://staging.example.com"] : "*"`, ["+-", "--", "++"]],
  ["a table by the environment", `({ production: ["${app}"], development: "*" })[process.env.NODE_ENV]`, ["+-", "??"]],
  [
    "a table with something for all other cases",
    `({ development: "*", production: ["${app}"] })[process.env.NODE_ENV] || ["https://staging.example.com"]`,
    ["+-", "??", "--"],
  ],
  [
    "options in a table by the environment",
    `({ test: { cors: { origin: "*" } }, production: { cors: { origin: ["${app}"] } } })[process.env.NODE_ENV ?? "test"].cors.origin`,
    ["+-", "??"],
  ],
  ["a table by a variable of another kind", `({ eu: ["${app}"], us: "*" })[process.env.REGION]`, ["+-", "++"]],
  ["a condition that is known", `true ? ["${app}"] : "*"`, ["+-"]],
  [
    "a variable of the environment with a default",
    `process.env.ORIGIN ? process.env.ORIGIN.split(",") : ["${app}"]`,
    ["+-"],
  ],
  ["no condition", `["${app}"]`, ["+-"]],
];

function setsOf(text: string): string[] {
  const tree = parsers.parse("javascript", text);
  if (!tree) throw new Error("The source took too long to parse.");
  return inProject({ path: "app.js" }, "javascript", (project) => {
    const { policies } = readFacts(sourceOf("/project/app.js", "javascript", text, tree.rootNode, project), []);
    return policies.map(({ origins: { set } }) =>
      asked.map((origin) => ({ true: "+", false: "-" })[String(prover.contains(set, origin))] ?? "?").join(""),
    );
  });
}

describe.each(frameworks)("branches are kept apart: %s", (_, make) => {
  test.each(origins)("%s", (_name, origin, expected) => {
    expect(setsOf(make(`{ origin: ${origin}, credentials: true }`))).toEqual(expected);
  });

  test("options as a whole", () => {
    const text = make(`production ? { origin: ["${app}"], credentials: true } : { origin: "*" }`);
    const [first, second] = setsOf(text);
    // What an unknown condition chooses between is not known of each request by itself.
    expect([first?.replace("?", "+"), second]).toEqual(["+-", "++"]);
  });

  test("what asks the same goes together", async () => {
    const text = make(`{ origin: production ? ["${app}"] : "*", credentials: production ? true : false }`);
    const { findings } = await check(text, "javascript", {}, { path: "app.js" });
    expect(findings.filter(({ rule }) => rule.endsWith("-with-credentials"))).toEqual([]);
  });

  test("a fix stays inside of its branch", async () => {
    const text = make(`{ origin: production ? ["${app}"] : "*", credentials: true }`);
    const { findings } = await check(text, "javascript", { trustedOrigins: [app] }, { path: "app.js" });
    const finding = findings.find(({ rule }) => rule === "wildcard-origin-with-credentials");
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('"*"');
    const fix = finding?.fixes.find(({ intent }) => intent === "explicit-origins");
    expect(applyEdits(text, fix?.edits ?? [])).toMatch(
      /production \? \["https:\/\/app\.example\.com"\] : \[?"https:\/\/app\.example\.com"\]?,/,
    );
  });
});

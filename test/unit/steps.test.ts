import { describe, expect, test, vi } from "vitest";
import { Node } from "web-tree-sitter";
import { defaults } from "../../server/src/config/settings.ts";
import { analyze } from "../../server/src/engine/analyze.ts";
import type { Grammar } from "../../server/src/syntax/language.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { parsers } from "../support/grammars.ts";

/** A program of many policies: what stands before them, and each of them. */
interface Program {
  readonly grammar: Grammar;
  readonly start: string;
  readonly policy: (index: number) => string;
}

const express = `const express = require("express");\nconst cors = require("cors");\nconst app = express();\n`;
const programs: Readonly<Record<string, Program>> = {
  "cors on routes": {
    grammar: "javascript",
    start: express,
    policy: (n) => `app.get("/${n}", cors({ origin: "https://a${n}.example" }), (req, res) => res.json({}));\n`,
  },
  "cors under one name": {
    grammar: "javascript",
    start: `${express}const limited = cors({ origin: "https://a.example" });\n`,
    policy: (n) => `app.get("/${n}", limited, (req, res) => res.json({}));\n`,
  },
  "cors on routers": {
    grammar: "javascript",
    start: express,
    policy: (n) =>
      `const r${n} = express.Router();\nr${n}.use(cors({ origin: "https://a.example" }));\napp.use("/${n}", r${n});\n`,
  },
  "origin callbacks": {
    grammar: "javascript",
    start: express,
    policy: (n) =>
      `app.use("/${n}", cors({ origin: (origin, done) => done(null, origin === "https://a${n}.example") }));\n`,
  },
  "headers in one handler": {
    grammar: "javascript",
    start: `${express}app.get("/", (req, res) => {\n`,
    policy: (n) =>
      `  if (req.query.n === "${n}") {\n    res.set("Access-Control-Allow-Origin", "https://a${n}.example");\n  }\n`,
  },
  "handlers that one helper gives their headers": {
    grammar: "javascript",
    start: `const corsHeaders = (origin) => ({ "Access-Control-Allow-Origin": origin, Vary: "Origin" });\nconst withCors = (origin) => ({ ...corsHeaders(origin), "Cache-Control": "no-store" });\n`,
    policy: (n) =>
      `export function h${n}(request) {\n  return new Response("x", { headers: withCors(request.headers.get("Origin")) });\n}\n`,
  },
  "handlers that call one helper": {
    grammar: "javascript",
    start: `${express}function allow(res, origin) {\n  res.set("Access-Control-Allow-Origin", origin);\n}\nfunction open(req, res) {\n  allow(res, req.headers.origin);\n}\n`,
    policy: (n) => `app.get("/${n}", (req, res) => {\n  open(req, res);\n  res.json({});\n});\n`,
  },
  "routes of Koa": {
    grammar: "javascript",
    start: `const Router = require("@koa/router");\nconst cors = require("@koa/cors");\nconst router = new Router();\n`,
    policy: (n) => `router.get("/${n}", cors({ origin: "https://a${n}.example" }), async (ctx) => {});\n`,
  },
  "apps of FastAPI": {
    grammar: "python",
    start: "from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\napp = FastAPI()\n",
    policy: (n) =>
      `a${n} = FastAPI()\na${n}.add_middleware(CORSMiddleware, allow_origins=["*"])\napp.mount("/${n}", a${n})\n`,
  },
  "blueprints of Flask": {
    grammar: "python",
    start: "from flask import Flask, Blueprint\nfrom flask_cors import CORS\napp = Flask(__name__)\n",
    policy: (n) => `b${n} = Blueprint("b${n}", __name__)\nCORS(b${n}, origins=["https://a.example"])\n`,
  },
  "methods of a class": {
    grammar: "python",
    start: `from django.views import View\n\nclass V(View):\n    origin = "*"\n`,
    policy: (n) =>
      `    def m${n}(self, request):\n        response = HttpResponse()\n        response["Access-Control-Allow-Origin"] = self.origin\n        return response\n`,
  },
  "handlers of Tornado": {
    grammar: "python",
    start: "import tornado.web\n",
    policy: (n) =>
      `class H${n}(tornado.web.RequestHandler):\n    def set_default_headers(self):\n        self.set_header("Access-Control-Allow-Origin", "https://a.example")\n`,
  },
};

/** The nodes that an analysis of so many policies makes: what it asks of the tree. */
async function stepsFor({ grammar, start, policy }: Program, policies: number): Promise<number> {
  await parsers.load(grammar);
  const text = start + Array.from({ length: policies }, (_, n) => policy(n)).join("");
  const parsed = createParsedText(parsers, grammar);
  const parents = vi.spyOn(Node.prototype, "parent", "get");
  const types = vi.spyOn(Node.prototype, "type", "get");
  analyze({ path: "x", grammar, text, parse: () => parsed.parse(text) }, defaults);
  const steps = parents.mock.calls.length + types.mock.calls.length;
  vi.restoreAllMocks();
  parsed.dispose();
  return steps;
}

/** Helpers that hand headers on to each other, each called so often by the next one. */
function nested(calls: number): Program {
  const called = (name: string) => `  if (x) return ${name}(origin);\n`.repeat(calls);
  const helpers = [2, 3, 4].map((n) => `function h${n}(origin) {\n${called(`h${n - 1}`)}}\n`);
  return {
    grammar: "javascript",
    start: `function h1(origin) {\n  return { "Access-Control-Allow-Origin": origin };\n}\n${helpers.join("")}`,
    policy: (n) =>
      `export const f${n} = (request) => new Response("x", { headers: h4(request.headers.get("Origin")) });\n`,
  };
}

test("helpers that hand on to helpers are followed so far and no farther", async () => {
  const [some, twice] = [await stepsFor(nested(10), 8), await stepsFor(nested(20), 8)];
  expect(twice / some).toBeLessThan(2.5);
});

describe("twice as many policies take twice as many steps, not four times as many", () => {
  test.each(Object.entries(programs))("%s", async (_, program) => {
    const [some, twice] = [await stepsFor(program, 60), await stepsFor(program, 120)];
    expect(some).toBeGreaterThan(1000);
    expect(twice / some).toBeLessThan(2.5);
  });
});

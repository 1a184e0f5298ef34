import { describe, expect, test } from "vitest";
import { observed, predict } from "../support/predicting.ts";
import { truthRows } from "../support/truth.ts";
import { undecided } from "../truth/undecided.ts";

/** The frameworks whose answers are predicted. */
const predicted = new Set([
  "starlette",
  "fastapi",
  "connexion",
  "flask-cors",
  "django-cors-headers",
  "litestar",
  "aiohttp-cors",
  "falcon",
  "quart-cors",
  "sanic-ext",
  "python-socketio",
  "chalice",
  "flask (manual headers)",
  "django (manual headers)",
  "aiohttp (manual headers)",
  "bottle",
  "pyramid",
  "tornado",
  "nginx",
  "@fastify/cors",
  "@fastify/cors (old 10.1.0)",
  "@fastify/cors (old 8.5.0)",
  "@fastify/cors (structure)",
  "fastify-cors (old 6.1.0)",
  "@koa/cors",
  "@koa/cors (old 3.4.3)",
  "@koa/cors (old 4.0.0)",
  "@koa/cors (structure)",
  "kcors (old 2.2.2)",
  "koa2-cors (old 2.0.6)",
  "hono/cors",
  "hono/cors (old 3.12.12)",
  "hono/cors (old 4.0.0)",
  "hono/cors (structure)",
  "@hapi/hapi routes.cors",
  "h3 v1 handleCors",
  "h3 v2 handleCors",
  "@elysiajs/cors",
  "@elysiajs/cors (old 1.0.0)",
  "graphql-yoga",
  "itty-router cors",
  "@middy/http-cors (emulated API GW)",
  "micro-cors",
  "restify-cors-middleware2",
  "sails security.cors",
  "strapi::cors",
  "webpack-dev-server",
  "WHATWG Response/Headers (Worker/Deno/Next route handler shape)",
  "AWS Lambda proxy response",
  "cors+express4",
  "cors+express5",
  "cors (old 2.8.5)",
  "@feathersjs/express",
  "apollo-server 3",
  "@apollo/server expressMiddleware",
  "tRPC standalone",
  "nextjs-cors",
  "NestJS express",
  "NestJS fastify",
  "NestJS @WebSocketGateway",
  "socket.io polling",
  "vite6.0.8 (pre CVE-2025-24010) dev server",
  "vite6 dev server",
  "vite8 dev server",
  "node:http",
]);

describe.each(["python.jsonl", "javascript.jsonl", "nginx.jsonl"])(
  "what is predicted is what was observed: %s",
  (name) => {
    const rows = truthRows(name).filter(({ framework, id }) => predicted.has(framework) && !(id in undecided));
    test.each(rows)("$id ($version)", async (row) => {
      expect(await predict(row), row.source).toEqual(observed(row));
    });
  },
);

test("at most 3 % of the rows of a language are left undecided, each with its reason", () => {
  for (const name of ["python.jsonl", "javascript.jsonl", "nginx.jsonl"]) {
    const rows = truthRows(name);
    const left = rows.filter(({ id }) => id in undecided);
    expect(left.length / rows.length).toBeLessThanOrEqual(0.03);
  }
});

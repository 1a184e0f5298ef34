import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "fastify: a pattern without anchors",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: «/example\\.com/», credentials: ‹true› });
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/(?:[a-z0-9-]+\\.)*example\\.com$/, credentials: true });
`,
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
      },
    },
    {
      name: "fastify: a callback that looks at the end",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: (origin, callback) => callback(null, origin.endsWith(«"example.com"»)), credentials: ‹true› });
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
      },
    },
    {
      name: "koa: a test of the start",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({
    origin: (ctx) => {
      const origin = ctx.get("Origin");
      if (origin.startsWith(«"https://app.example.com"»)) return origin;
    },
    credentials: ‹true›,
  }),
);
`,
      message:
        "This test also lets in `https://app.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({
    origin: "https://app.example.com",
    credentials: true,
  }),
);
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({
    origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""),
    credentials: true,
  }),
);
`,
      },
    },
    {
      name: "hono: a part of the origin",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: (origin) => (origin.includes(«"example"») ? origin : ""), credentials: ‹true› }));
`,
      message:
        "This test also lets in `https://example.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
      },
    },
    {
      name: "hapi: a star without a dot",
      code: `import Hapi from "@hapi/hapi";

Hapi.server({ routes: { cors: { origin: [«"https://*example.com"»], credentials: ‹true› } } });
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
      },
    },
    {
      name: "restify: a star at the end",
      code: `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [«"https://app.example.*"»], credentials: ‹true› });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      message:
        "This pattern also lets in `https://app.example.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["https://app.example.com"], credentials: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
        "origin-pattern": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      },
    },
    {
      name: "restify: a star without a dot, which is no pattern to write one in its place",
      code: `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [«"https://*example.com"»], credentials: ‹true› });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["https://app.example.com"], credentials: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
        "origin-pattern": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      },
    },
    {
      name: "by hand, in a worker",
      code: `export default {
  async fetch(request) {
    const origin = request.headers.get("Origin") ?? "";
    const headers = new Headers({ Vary: "Origin" });
    if (origin.endsWith(«"example.com"»)) {
      headers.set("Access-Control-Allow-Origin", origin);
      headers.set("Access-Control-Allow-Credentials", ‹"true"›);
    }
    return new Response("ok", { headers });
  },
};
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `export default {
  async fetch(request) {
    const origin = request.headers.get("Origin") ?? "";
    const headers = new Headers({ Vary: "Origin" });
    if (origin.endsWith("example.com")) {
      headers.set("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? "");
      headers.set("Access-Control-Allow-Credentials", "true");
    }
    return new Response("ok", { headers });
  },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "hapi: subdomains over https",
      code: `import Hapi from "@hapi/hapi";

Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
    },
    {
      name: "middy: one label",
      code: `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: ["https://*.example.com"], credentials: true });
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "rejected-at-startup",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "fastify: what is falsy but not false",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: «""», credentials: true });
`,
      message:
        "`@fastify/cors` fails on every request: `origin` is falsy but not `false` (Invalid CORS origin option).",
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
      name: "hono: a pattern has no `includes`",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: «/\\.example\\.com$/», credentials: true }));
`,
      message: "`hono/cors` fails on every request: `origin` is neither a text, a list nor a function.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
      },
    },
    {
      name: "hono: a text has no `join`",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: "https://app.example.com", allowHeaders: «"authorization"» }));
`,
      message: "`hono/cors` refuses to start: `allowHeaders` has to be a list.",
      fixes: {},
    },
    {
      name: "hapi: a text",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: «"https://app.example.com"», credentials: true } } });
`,
      message: "hapi refuses to start: `origin` has to be a list of texts, with nothing beside `*`, or `ignore`.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
      },
    },
    {
      name: "hapi: a pattern in the list",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: «[/example\\.com$/]» } } });
`,
      message: "hapi refuses to start: `origin` has to be a list of texts, with nothing beside `*`, or `ignore`.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"] } } });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://*.example.com"] } } });
`,
      },
    },
    {
      name: "h3: a pattern is called",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: «/\\.example\\.com$/», methods: ["PUT"] })) return;
  return "ok";
});
`,
      message: "`handleCors` fails on every request: `origin` is not a function.",
      fixes: {
        "explicit-origins": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], methods: ["PUT"] })) return;
  return "ok";
});
`,
        "origin-pattern": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], methods: ["PUT"] })) return;
  return "ok";
});
`,
      },
    },
    {
      name: "middy: a pattern",
      code: `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: [«/example\\.com$/»] });
`,
      message: "`@middy/http-cors` refuses to start: `origins` takes texts only.",
      fixes: {
        "explicit-origins": `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: ["https://app.example.com"] });
`,
        "origin-pattern": `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: ["https://*.example.com"] });
`,
      },
    },
    {
      name: "restify: the wildcard with credentials",
      code: `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: «["*"]», credentials: true });
`,
      message:
        "`restify-cors-middleware2` refuses to start: `*` is refused with credentials unless `allowCredentialsAllOrigins` is on.",
      fixes: {
        "explicit-origins": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true });
`,
        "credentials-off": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["*"] });
`,
      },
    },
    {
      name: "sails: the wildcard with credentials",
      code: `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: «"*"», allowCredentials: true },
};
`,
      message:
        "Sails refuses to start: `*` is refused with credentials unless `allowAnyOriginWithCredentialsUnsafe` is on.",
      fixes: {
        "explicit-origins": `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: ["https://app.example.com"], allowCredentials: true },
};
`,
        "credentials-off": `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: "*" },
};
`,
      },
    },
    {
      name: "sails: a path",
      code: `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: [«"https://app.example.com/"»] },
};
`,
      message: "Sails refuses to start: `allowOrigins` takes origins only: a scheme, a host and no path.",
      fixes: {
        "explicit-origins": `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: ["https://app.example.com"] },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "hapi: settings from elsewhere",
      code: `import Hapi from "@hapi/hapi";

import { cors } from "./cors.js";

const server = Hapi.server({ routes: { cors } });
`,
    },
  ],
};

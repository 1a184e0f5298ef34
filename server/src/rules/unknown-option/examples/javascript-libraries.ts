import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "unknown-option",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "fastify",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { «origins»: ["https://app.example.com"], credentials: true });
`,
      message: "`@fastify/cors` ignores it and lets every origin in with `*`. It is called `origin`.",
      fixes: {
        correct: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
      },
    },
    {
      name: "koa",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", «allowedMethods»: ["GET"] }));
`,
      message: "`@koa/cors` ignores it and allows GET, HEAD, PUT, POST, DELETE, PATCH. It is called `allowMethods`.",
      fixes: {
        correct: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", allowMethods: ["GET"] }));
`,
      },
    },
    {
      name: "hono",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: "https://app.example.com", «allowedHeaders»: ["authorization"] }));
`,
      message:
        "`hono/cors` ignores it and allows whatever headers the preflight asks for. It is called `allowHeaders`.",
      fixes: {
        correct: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: "https://app.example.com", allowHeaders: ["authorization"] }));
`,
      },
    },
    {
      name: "elysia",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: "https://app.example.com", «exposedHeaders»: ["X-A"] }));
`,
      message: "`@elysiajs/cors` ignores it. It is called `exposeHeaders`.",
      fixes: {
        correct: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: "https://app.example.com", exposeHeaders: ["X-A"] }));
`,
      },
    },
    {
      name: "hapi",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], «allowedHeaders»: ["X-A"] } } });
`,
      message: "hapi refuses to start. It is called `headers`.",
      fixes: {
        correct: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], headers: ["X-A"] } } });
`,
      },
    },
    {
      name: "h3",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], «allowedHeaders»: ["X-A"], methods: ["PUT"] })) return;
  return "ok";
});
`,
      message:
        "`handleCors` ignores it and allows whatever headers the preflight asks for. It is called `allowHeaders`.",
      fixes: {
        correct: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], allowHeaders: ["X-A"], methods: ["PUT"] })) return;
  return "ok";
});
`,
      },
    },
    {
      name: "micro-cors",
      code: `import cors from "micro-cors";

export default cors({ origin: "https://app.example.com", «credentials»: false })(handler);
`,
      message: "`micro-cors` ignores it and allows credentials. It is called `allowCredentials`.",
      fixes: {
        correct: `import cors from "micro-cors";

export default cors({ origin: "https://app.example.com", allowCredentials: false })(handler);
`,
      },
    },
  ],
  valid: [
    {
      name: "an option that nothing is known of",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "https://app.example.com", somethingNew: true });
`,
    },
    {
      name: "the right one beside it",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "https://app.example.com", origins: [] });
`,
    },
  ],
};

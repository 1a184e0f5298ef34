import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import Koa from "koa";
import Router from "@koa/router";
import cors from "@koa/cors";

const app = new Koa();
const router = new Router();
`,
  invalid: [
    {
      name: "behind the routes of a router",
      code: `‹app.use(router.routes())›;
app.use(«cors({ origin: "https://app.example.com" })»);
`,
      message:
        "`@koa/cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
    {
      name: "behind what hands nothing on",
      code: `‹app.use((ctx) => {
  ctx.body = "ok";
})›;
app.use(«cors({ origin: "https://app.example.com" })»);
`,
      message:
        "`@koa/cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
    {
      name: "behind the routes of its own router",
      code: `‹router.get("/data", (ctx) => list(ctx))›;
router.use(«cors({ origin: "https://app.example.com" })»);
app.use(router.routes());
`,
      message:
        "`@koa/cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
    {
      name: "behind a library that asks who the user is",
      code: `import jwt from "koa-jwt";
‹app.use(jwt({ secret }))›;
app.use(«cors({ origin: "https://app.example.com" })»);
app.use(router.routes());
`,
      message:
        "`@koa/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.",
      fixes: {},
    },
    {
      name: "behind a middleware of its own that does",
      code: `‹app.use(async (ctx, next) => {
  if (ctx.get("X-Api-Key") !== process.env.API_KEY) ctx.throw(403);
  await next();
})›;
app.use(«cors({ origin: "https://app.example.com" })»);
app.use(router.routes());
`,
      message:
        "`@koa/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 403, and browsers stop there.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "behind one that hands preflights on",
      code: `import jwt from "koa-jwt";
app.use(jwt({ secret }).unless({ method: "OPTIONS" }));
app.use(async (ctx, next) => {
  if (ctx.method !== "OPTIONS" && !ctx.get("X-Api-Key")) ctx.throw(403);
  await next();
});
app.use(cors({ origin: "https://app.example.com" }));
app.use(router.routes());
`,
    },
    {
      name: "behind one that is content with a cookie, which requests without preflights carry",
      code: `app.use(async (ctx, next) => {
  if (!ctx.cookies.get("session")) ctx.throw(401);
  await next();
});
app.use(cors({ origin: "https://app.example.com" }));
app.use(router.routes());
`,
    },
    {
      name: "behind one that is there for some programs only",
      code: `import jwt from "koa-jwt";
if (process.env.PROTECTED) app.use(jwt({ secret }));
app.use(cors({ origin: "https://app.example.com" }));
app.use(router.routes());
`,
    },
    {
      name: "before the routes",
      code: `app.use(cors({ origin: "https://app.example.com" }));
app.use(router.routes());
`,
    },
    {
      name: "between two routers",
      code: `app.use(health.routes());
app.use(cors({ origin: "https://app.example.com" }));
app.use(router.routes());
`,
    },
    {
      name: "behind a router that needs none, and before a handler",
      code: `app.use(health.routes());
app.use(cors({ origin: "https://app.example.com" }));
app.use((ctx) => list(ctx));
`,
    },
    {
      name: "on a router that another one is put on behind it",
      code: `router.get("/health", (ctx) => list(ctx));
router.use(cors({ origin: "https://app.example.com" }));
router.use("/users", users.routes(), users.allowedMethods());
app.use(router.routes());
`,
    },
  ],
};

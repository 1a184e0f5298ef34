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
  ],
  valid: [
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

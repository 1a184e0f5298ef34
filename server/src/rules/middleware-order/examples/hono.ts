import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
`,
  invalid: [
    {
      name: "behind all routes",
      code: `‹app.get("/data", (c) => c.text("ok"))›;
app.put("/data", (c) => c.text("ok"));
app.use(«cors({ origin: "https://app.example.com" })»);
`,
      message:
        "`hono/cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
    {
      name: "in a chain",
      code: `export const api = ‹new Hono().get("/data", (c) => c.text("ok"))›.use("*", «cors({ origin: "https://app.example.com" })»);
`,
      message:
        "`hono/cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
    {
      name: "behind a middleware that asks for a password",
      code: `import { basicAuth } from "hono/basic-auth";
‹app.use(basicAuth({ username: "editor", password: process.env.PASSWORD }))›;
app.use(«cors({ origin: "https://app.example.com", credentials: true })»);
app.get("/data", (c) => c.text("ok"));
`,
      message:
        "`hono/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.",
      fixes: {},
    },
    {
      name: "behind a middleware of the project that asks for a header",
      code: `‹app.use("/api/*", async (c, next) => {
  if (!c.req.header("Authorization")) return c.json({ error: "who?" }, 401);
  await next();
})›;
app.use("/api/*", «cors({ origin: "https://app.example.com" })»);
app.get("/api/data", (c) => c.text("ok"));
`,
      message:
        "`hono/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "in front of a middleware that asks for a password",
      code: `import { basicAuth } from "hono/basic-auth";
app.use(cors({ origin: "https://app.example.com", credentials: true }));
app.use(basicAuth({ username: "editor", password: process.env.PASSWORD }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "behind a middleware that asks for a password on other paths",
      code: `import { basicAuth } from "hono/basic-auth";
app.use("/admin/*", basicAuth({ username: "editor", password: process.env.PASSWORD }));
app.use(cors({ origin: "https://app.example.com", credentials: true }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "behind a middleware that asks for a header, but not of preflights",
      code: `app.use(async (c, next) => {
  if (c.req.method !== "OPTIONS" && !c.req.header("Authorization")) return c.json({ error: "who?" }, 401);
  await next();
});
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "behind a middleware that asks for a password, and another one in front of that",
      code: `import { basicAuth } from "hono/basic-auth";
app.use(cors({ origin: "https://app.example.com" }));
app.use(basicAuth({ username: "editor", password: process.env.PASSWORD }));
app.use("/data", cors({ origin: "https://app.example.com", credentials: true }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "in a chain behind its routes, where another one stands in front of the chain",
      code: `app.use(cors({ origin: "https://app.example.com" }));
app.route("/api", new Hono().get("/a", (c) => c.text("ok")).use(cors({ origin: "https://app.example.com" })));
`,
    },
    {
      name: "in a chain, with a route behind it",
      code: `export const api = new Hono().get("/health", (c) => c.text("ok")).use("*", cors({ origin: "https://app.example.com" }));
api.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "in a chain, in front of the routes",
      code: `export const api = new Hono().use("*", cors({ origin: "https://app.example.com" })).get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "before the routes",
      code: `app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "behind a route that needs none",
      code: `app.get("/health", (c) => c.text("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "before files",
      code: `app.get("/health", (c) => c.text("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.use("/files/*", serveStatic({ root: "./" }));
`,
    },
    {
      name: "before an application that is mounted",
      code: `app.get("/health", (c) => c.text("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.mount("/api", other.fetch);
`,
    },
    {
      name: "before the routes of a path",
      code: `app.get("/health", (c) => c.text("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.basePath("/v1").get("/data", (c) => c.text("ok"));
`,
    },
    {
      name: "before the routes that a function puts there",
      code: `app.get("/health", (c) => c.text("ok"));
app.use(cors({ origin: "https://app.example.com" }));
addRoutes(app);
`,
    },
  ],
};

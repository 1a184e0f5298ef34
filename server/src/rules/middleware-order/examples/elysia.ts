import type { Examples } from "../../examples.ts";

const guarded =
  "`@elysiajs/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";
`,
  invalid: [
    {
      name: "behind a hook for all requests that asks who the user is",
      code: `‹new Elysia()
  .onRequest(({ request, status }) => {
    if (!request.headers.get("authorization")) return status(401);
  })›
  .use(«cors({ origin: "https://app.example.com" })»)
  .get("/data", () => "ok");
`,
      message: guarded,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "in front of it, and behind hooks of routes, which come later",
      code: `new Elysia()
  .onBeforeHandle(({ headers, status }) => {
    if (!headers.authorization) return status(401);
  })
  .use(cors({ origin: "https://app.example.com" }))
  .onRequest(({ request, status }) => {
    if (!request.headers.get("authorization")) return status(401);
  })
  .get("/data", () => "ok");
`,
    },
  ],
};

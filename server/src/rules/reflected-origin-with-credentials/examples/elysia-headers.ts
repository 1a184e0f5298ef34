import type { Examples } from "../../examples.ts";

/** Headers that handlers and hooks of Elysia set by hand. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { Elysia } from "elysia";
`,
  invalid: [
    {
      name: "a hook",
      code: `new Elysia().onAfterHandle(({ request, set }) => {
  set.headers["access-control-allow-origin"] = «request.headers.get("origin") ?? "*"»;
  set.headers["access-control-allow-credentials"] = ‹"true"›;
  set.headers["vary"] = "Origin";
}).get("/data", () => "ok");
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `new Elysia().onAfterHandle(({ request, set }) => {
  set.headers["access-control-allow-origin"] = ["https://app.example.com"].find((allowed) => allowed === request.headers.get("origin")) ?? "";
  set.headers["access-control-allow-credentials"] = "true";
  set.headers["vary"] = "Origin";
}).get("/data", () => "ok");
`,
        "credentials-off": `new Elysia().onAfterHandle(({ request, set }) => {
  set.headers["access-control-allow-origin"] = "*";
  set.headers["vary"] = "Origin";
}).get("/data", () => "ok");
`,
      },
    },
  ],
  valid: [
    {
      name: "the origin is looked up in a list first",
      code: `const allowed = ["https://app.example.com"];
new Elysia().onAfterHandle(({ request, set }) => {
  const origin = request.headers.get("origin");
  if (origin && allowed.includes(origin)) {
    set.headers["access-control-allow-origin"] = origin;
    set.headers["access-control-allow-credentials"] = "true";
    set.headers["vary"] = "Origin";
  }
}).get("/data", () => "ok");
`,
    },
    {
      name: "a hook behind all routes, which never runs",
      code: `new Elysia().get("/data", () => "ok").onAfterHandle(({ request, set }) => {
  set.headers["access-control-allow-origin"] = request.headers.get("origin");
  set.headers["access-control-allow-credentials"] = "true";
}).listen(3000);
`,
    },
  ],
};

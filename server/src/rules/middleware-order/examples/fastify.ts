import type { Examples } from "../../examples.ts";

const effect =
  "`@fastify/cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import fastify from "fastify";
import cors from "@fastify/cors";

const app = fastify();
`,
  invalid: [
    {
      name: "behind a hook that asks who the user is",
      code: `‹app.addHook("onRequest", async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
})›;
«app.register(cors, { origin: "https://app.example.com" })»;
`,
      message: effect,
      fixes: {},
    },
    {
      name: "behind a plugin that does",
      code: `import bearerAuth from "@fastify/bearer-auth";
‹app.register(bearerAuth, { keys })›;
«app.register(cors, { origin: "https://app.example.com" })»;
`,
      message: effect,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "in front of such a hook",
      code: `app.register(cors, { origin: "https://app.example.com" });
app.addHook("onRequest", async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
});
`,
    },
    {
      name: "behind a hook of a later phase",
      code: `app.addHook("preHandler", async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
});
app.register(cors, { origin: "https://app.example.com" });
`,
    },
    {
      name: "behind a hook that hands preflights on",
      code: `app.addHook("onRequest", async (request, reply) => {
  if (request.method === "OPTIONS") return;
  if (!request.headers.authorization) return reply.code(401).send();
});
app.register(cors, { origin: "https://app.example.com" });
`,
    },
    {
      name: "behind a hook of a scope of its own",
      code: `app.register(async (scope) => {
  scope.addHook("onRequest", async (request, reply) => {
    if (!request.headers.authorization) return reply.code(401).send();
  });
});
app.register(cors, { origin: "https://app.example.com" });
`,
    },
  ],
};

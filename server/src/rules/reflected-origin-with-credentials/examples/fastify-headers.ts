import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a hook that repeats the origin",
      code: `import Fastify from "fastify";

const app = Fastify();
app.addHook("onRequest", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", «request.headers.origin»);
  reply.header("Access-Control-Allow-Credentials", ‹"true"›);
  reply.header("Vary", "Origin");
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `import Fastify from "fastify";

const app = Fastify();
app.addHook("onRequest", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.origin) ?? "");
  reply.header("Access-Control-Allow-Credentials", "true");
  reply.header("Vary", "Origin");
});
`,
        "credentials-off": `import Fastify from "fastify";

const app = Fastify();
app.addHook("onRequest", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", "*");
  reply.header("Vary", "Origin");
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a test",
      code: `import Fastify from "fastify";

const app = Fastify();
const allowed = ["https://app.example.com"];

app.addHook("onRequest", async (request, reply) => {
  const { origin } = request.headers;
  reply.header("Vary", "Origin");
  if (!allowed.includes(origin)) return;
  reply.header("Access-Control-Allow-Origin", origin);
  reply.header("Access-Control-Allow-Credentials", "true");
});
`,
    },
  ],
};

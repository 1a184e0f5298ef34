import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "not-installed",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import Fastify from "fastify";
import cors from "@fastify/cors";
import fp from "fastify-plugin";

const app = Fastify();
app.get("/data", async () => ({ ok: true }));
`,
  invalid: [
    {
      name: "a plugin without routes",
      code: `async function corsPlugin(fastify) {
  await fastify.register(«cors», { origin: true, credentials: true });
}
‹app.register(corsPlugin)›;
`,
      message:
        "Fastify keeps this in the plugin that registers it, which has no routes: no answer has CORS headers. Wrap that plugin with `fastify-plugin`.",
      fixes: {},
    },
    {
      name: "a plugin in place, with hooks",
      code: `‹app.register((scope, options, done) => {
  scope.addHook("onRequest", log);
  scope.register(«cors», { origin: "*" });
  done();
})›;
`,
      message:
        "Fastify keeps this in the plugin that registers it, which has no routes: no answer has CORS headers. Wrap that plugin with `fastify-plugin`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "wrapped",
      code: `const corsPlugin = fp(async (fastify) => {
  await fastify.register(cors, { origin: "https://app.example.com" });
});
app.register(corsPlugin);
`,
    },
    {
      name: "wrapped where it is registered",
      code: `async function corsPlugin(fastify) {
  await fastify.register(cors, { origin: "https://app.example.com" });
}
app.register(fp(corsPlugin));
`,
    },
    {
      name: "with routes of its own",
      code: `async function api(fastify) {
  await fastify.register(cors, { origin: "https://app.example.com" });
  fastify.get("/items", async () => []);
}
app.register(api, { prefix: "/api" });
`,
    },
    {
      name: "handed on to what may have routes",
      code: `async function api(fastify) {
  await fastify.register(cors, { origin: "https://app.example.com" });
  addRoutes(fastify);
}
app.register(api);
`,
    },
    {
      name: "with plugins of other files",
      code: `async function api(fastify) {
  await fastify.register(cors, { origin: "https://app.example.com" });
  fastify.register(items);
}
app.register(api);
`,
    },
    {
      name: "told to stay open",
      code: `async function corsPlugin(fastify) {
  await fastify.register(cors, { origin: "https://app.example.com" });
}
corsPlugin[Symbol.for("skip-override")] = true;
app.register(corsPlugin);
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "rejected-at-startup",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "registered twice",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors);
app.register(«cors», { origin: "https://app.example.com" });
`,
      message: "`@fastify/cors` refuses to start: the plugin is registered twice, and its route `OPTIONS *` with it.",
      fixes: {},
    },
    {
      name: "in two scopes with the same prefix",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(async (open) => {
  open.register(cors, { origin: ["https://www.example.com"] });
  open.get("/news", async () => []);
});
app.register(async (closed) => {
  await closed.register(«cors», { origin: ["https://app.example.com"], credentials: true });
  closed.get("/orders", async () => []);
});
`,
      message: "`@fastify/cors` refuses to start: the plugin is registered twice, and its route `OPTIONS *` with it.",
      fixes: {},
    },
    {
      name: "in a scope of an instance that has it",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: ["https://app.example.com"], credentials: true });
app.register(async (scope) => {
  scope.register(«cors», { origin: ["https://www.example.com"] });
}, { prefix: "/public" });
`,
      message:
        "`@fastify/cors` refuses to start: the instance around this scope has the plugin already, which cannot be added again.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "in scopes with prefixes of their own, and in one before the instance around it",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(async (scope) => {
  scope.register(cors, { origin: ["https://www.example.com"] });
  scope.get("/news", async () => []);
}, { prefix: "/public" });
app.register(async (scope) => {
  scope.register(cors, { origin: ["https://app.example.com"] });
  scope.get("/orders", async () => []);
}, { prefix: "/private" });
app.register(cors, { origin: ["https://admin.example.com"] });
`,
    },
    {
      name: "in a scope of an instance that has it, before the plugin decorated requests",
      around: { path: "server.js", files: { "package.json": '{ "dependencies": { "fastify-cors": "4.1.0" } }' } },
      code: `import Fastify from "fastify";
import cors from "fastify-cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
app.register(async (scope) => {
  scope.register(cors, { origin: ["https://www.example.com"] });
  scope.get("/news", async () => []);
}, { prefix: "/public" });
`,
    },
    {
      name: "twice on a name that stands for another instance in between",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

let app = Fastify();
app.register(cors, { origin: ["https://app.example.com"] });
await app.listen({ port: 3000 });
app = Fastify();
app.register(cors, { origin: ["https://admin.example.com"] });
`,
    },
    {
      name: "twice on two instances",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(async (api) => {
  api.register(cors, { origin: "https://app.example.com" });
  api.get("/orders", async () => []);
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const unset = "Where `CORS_ORIGIN` is not set,";
const fails = `${unset} the program fails when it starts.`;
const preamble = `import koaCors from "@koa/cors";
import { cors as elysiaCors } from "@elysiajs/cors";
import { cors as honoCors } from "hono/cors";
import fastifyCors from "@fastify/cors";
import Hapi from "@hapi/hapi";
import Fastify from "fastify";

const fastify = Fastify();
`;

/** What each library makes of `undefined`: some take it for an option that is not written. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble,
  invalid: [
    {
      name: "`@koa/cors`",
      code: `app.use(koaCors({ origin: «process.env.CORS_ORIGIN» }));
`,
      message: `${unset} \`@koa/cors\` lets every origin in.`,
      fixes: {
        "explicit-origins": `app.use(koaCors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com" }));
`,
      },
    },
    {
      name: "`@koa/cors` names every origin where credentials are on",
      code: `app.use(koaCors({ origin: «process.env.CORS_ORIGIN!», credentials: true }));
`,
      message: `${unset} \`@koa/cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `app.use(koaCors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "`@koa/cors` takes an empty text for none",
      code: `app.use(koaCors({ origin: «process.env.CORS_ORIGIN || ""», credentials: true }));
`,
      message: `${unset} \`@koa/cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `app.use(koaCors({ origin: process.env.CORS_ORIGIN || "https://app.example.com", credentials: true }));
`,
      },
    },
    {
      name: "`@elysiajs/cors`, where credentials are on by default",
      code: `app.use(elysiaCors({ origin: «process.env.CORS_ORIGIN» }));
`,
      message: `${unset} \`@elysiajs/cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `app.use(elysiaCors({ origin: process.env.CORS_ORIGIN ?? ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "`@elysiajs/cors`, with Bun's name for the environment",
      code: `app.use(elysiaCors({ origin: «Bun.env.CORS_ORIGIN», credentials: false }));
`,
      message: `${unset} \`@elysiajs/cors\` lets every origin in.`,
      fixes: {
        "explicit-origins": `app.use(elysiaCors({ origin: Bun.env.CORS_ORIGIN ?? ["https://app.example.com"], credentials: false }));
`,
      },
    },
    {
      name: "hapi, split where it is set",
      code: `const server = Hapi.server({ routes: { cors: { origin: «process.env.CORS_ORIGIN?.split(",")», credentials: true } } });
`,
      message: `${unset} hapi lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `const server = Hapi.server({ routes: { cors: { origin: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"], credentials: true } } });
`,
      },
    },
    {
      name: "hapi, a name for it",
      code: `const origins = ‹process.env.CORS_ORIGIN?.split(",")›;
const server = Hapi.server({ routes: { cors: { origin: «origins» } } });
`,
      message: `${unset} hapi lets every origin in.`,
      fixes: {
        "explicit-origins": `const origins = process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"];
const server = Hapi.server({ routes: { cors: { origin: origins } } });
`,
      },
    },
    {
      name: "`hono/cors`",
      code: `app.use(honoCors({ origin: «process.env.CORS_ORIGIN?.split(",")» }));
`,
      message: `${unset} every request fails: \`origin\` is neither a text, a list nor a function.`,
      fixes: {
        "explicit-origins": `app.use(honoCors({ origin: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "`@fastify/cors`",
      code: `await fastify.register(fastifyCors, { origin: «process.env.CORS_ORIGIN», credentials: true });
`,
      message: `${unset} every request fails: \`origin\` is falsy but not \`false\` (Invalid CORS origin option).`,
      fixes: {
        "explicit-origins": `await fastify.register(fastifyCors, { origin: process.env.CORS_ORIGIN ?? ["https://app.example.com"], credentials: true });
`,
      },
    },
    {
      name: "`@fastify/cors`, an empty text",
      code: `await fastify.register(fastifyCors, { origin: «process.env.CORS_ORIGIN ?? ""» });
`,
      message: `${unset} every request fails: \`origin\` is falsy but not \`false\` (Invalid CORS origin option).`,
      fixes: {
        "explicit-origins": `await fastify.register(fastifyCors, { origin: process.env.CORS_ORIGIN ?? ["https://app.example.com"] });
`,
      },
    },
    {
      name: "split in any case",
      code: `await fastify.register(fastifyCors, { origin: «process.env.CORS_ORIGIN!.split(",")» });
`,
      message: fails,
      fixes: {
        "explicit-origins": `await fastify.register(fastifyCors, { origin: (process.env.CORS_ORIGIN ?? "https://app.example.com").split(",") });
`,
      },
    },
    {
      name: "split in any case, for `hono/cors`",
      code: `app.use(honoCors({ origin: «process.env.CORS_ORIGIN!.split(",")» }));
`,
      message: fails,
      fixes: {
        "explicit-origins": `app.use(honoCors({ origin: (process.env.CORS_ORIGIN ?? "https://app.example.com").split(",") }));
`,
      },
    },
  ],
  valid: [
    {
      name: "an empty text that is split is a list of one empty text, which matches nobody",
      code: `app.use(koaCors({ origin: (process.env.KOA_ORIGINS ?? "").split(",") }));
app.use(elysiaCors({ origin: (process.env.ELYSIA_ORIGINS ?? "").split(",") }));
app.use(honoCors({ origin: (process.env.HONO_ORIGINS ?? "").split(",") }));
await fastify.register(fastifyCors, { origin: (process.env.FASTIFY_ORIGINS || "").split(",") });
const server = Hapi.server({ routes: { cors: { origin: (process.env.HAPI_ORIGINS || "").split(",") } } });
`,
    },
    {
      name: "an empty text matches nobody",
      code: `app.use(elysiaCors({ origin: process.env.ELYSIA_ORIGIN ?? "" }));
app.use(honoCors({ origin: process.env.HONO_ORIGIN || "" }));
`,
    },
    {
      name: "something stands in for it",
      code: `app.use(koaCors({ origin: process.env.KOA_ORIGIN ?? "https://app.example.com" }));
app.use(elysiaCors({ origin: process.env.ELYSIA_ORIGIN || "https://app.example.com" }));
const server = Hapi.server({ routes: { cors: { origin: process.env.HAPI_ORIGINS?.split(",") ?? ["https://app.example.com"] } } });
`,
    },
    {
      name: "it is looked at elsewhere",
      code: `if (!process.env.CORS_ORIGIN) throw new Error("CORS_ORIGIN is not set");
app.use(koaCors({ origin: process.env.CORS_ORIGIN, credentials: true }));
`,
    },
    {
      name: "one of a list",
      code: `app.use(elysiaCors({ origin: [process.env.CORS_ORIGIN, "https://app.example.com"] }));
`,
    },
    {
      name: "another program's function",
      code: `import { env } from "./env";

app.use(koaCors({ origin: env.CORS_ORIGIN }));
`,
    },
  ],
};

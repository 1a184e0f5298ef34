import type { Examples } from "../../examples.ts";

const unset = "Where `CORS_ORIGIN` is not set,";
const preamble = `import { createYoga } from "graphql-yoga";
import { handleCors } from "h3";
import { cors as ittyCors } from "itty-router";
import middyCors from "@middy/http-cors";
import corsMiddleware from "restify-cors-middleware2";
import microCors from "micro-cors";
import { Server } from "socket.io";
import { cors as feathersCors } from "@feathersjs/koa";

`;

/** What each library makes of `undefined`, of an empty text, and of the list that is left of one. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble,
  invalid: [
    {
      name: "GraphQL Yoga",
      code: `createYoga({ schema, cors: { origin: «process.env.CORS_ORIGIN», credentials: true } });
`,
      message: `${unset} GraphQL Yoga lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `createYoga({ schema, cors: { origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true } });
`,
      },
    },
    {
      name: "GraphQL Yoga takes an empty text for none",
      code: `createYoga({ schema, cors: { origin: «process.env.CORS_ORIGIN ?? ""», credentials: false } });
`,
      message: `${unset} GraphQL Yoga lets every origin in.`,
      fixes: {
        "explicit-origins": `createYoga({ schema, cors: { origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: false } });
`,
      },
    },
    {
      name: "GraphQL Yoga takes an empty list for none, which is what is left of an empty text",
      code: `createYoga({ schema, cors: { origin: «(process.env.CORS_ORIGIN ?? "").split(",").filter(Boolean)» } });
`,
      message: `${unset} GraphQL Yoga lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `createYoga({ schema, cors: { origin: (process.env.CORS_ORIGIN ?? "https://app.example.com").split(",").filter(Boolean) } });
`,
      },
    },
    {
      name: "GraphQL Yoga, each part without spaces around it",
      code: `createYoga({ schema, cors: { origin: «(process.env.CORS_ORIGIN || "").split(",").map((text) => text.trim()).filter((text) => text)» } });
`,
      message: `${unset} GraphQL Yoga lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `createYoga({ schema, cors: { origin: (process.env.CORS_ORIGIN || "https://app.example.com").split(",").map((text) => text.trim()).filter((text) => text) } });
`,
      },
    },
    {
      name: "GraphQL Yoga, an empty list behind the variable",
      code: `const origins = ‹process.env.CORS_ORIGIN?.split(",") ?? []›;
createYoga({ schema, cors: { origin: «origins» } });
`,
      message: `${unset} GraphQL Yoga lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `const origins = process.env.CORS_ORIGIN?.split(",") ?? "https://app.example.com";
createYoga({ schema, cors: { origin: origins } });
`,
      },
    },
    {
      name: "`handleCors`",
      code: `export default eventHandler((event) => {
  if (handleCors(event, { origin: «process.env.CORS_ORIGIN?.split(",")», methods: "*" })) return;
  return "ok";
});
`,
      message: `${unset} \`handleCors\` lets every origin in.`,
      fixes: {
        "explicit-origins": `export default eventHandler((event) => {
  if (handleCors(event, { origin: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"], methods: "*" })) return;
  return "ok";
});
`,
      },
    },
    {
      name: "itty-router",
      code: `const { preflight, corsify } = ittyCors({ origin: «process.env.CORS_ORIGIN», credentials: true });
`,
      message: `${unset} itty-router's \`cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `const { preflight, corsify } = ittyCors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true });
`,
      },
    },
    {
      name: "`@middy/http-cors` does not take `undefined` for a list",
      code: `const handler = middy(main).use(middyCors({ origins: «process.env.CORS_ORIGIN?.split(",")» }));
`,
      message: `${unset} the app does not start: \`origins\` has to be a list of texts.`,
      fixes: {
        "explicit-origins": `const handler = middy(main).use(middyCors({ origins: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "`restify-cors-middleware2`, whose default it refuses with credentials",
      code: `const cors = corsMiddleware({ origins: «process.env.CORS_ORIGIN?.split(",")», credentials: true, allowHeaders: [], exposeHeaders: [] });
`,
      message: `${unset} the app does not start: \`*\` is refused with credentials unless \`allowCredentialsAllOrigins\` is on.`,
      fixes: {
        "explicit-origins": `const cors = corsMiddleware({ origins: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"], credentials: true, allowHeaders: [], exposeHeaders: [] });
`,
      },
    },
    {
      name: "`restify-cors-middleware2`, without credentials",
      code: `const cors = corsMiddleware({ origins: «process.env.CORS_ORIGIN?.split(",")», allowHeaders: [], exposeHeaders: [] });
`,
      message: `${unset} \`restify-cors-middleware2\` lets every origin in.`,
      fixes: {
        "explicit-origins": `const cors = corsMiddleware({ origins: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"], allowHeaders: [], exposeHeaders: [] });
`,
      },
    },
    {
      name: "`micro-cors`",
      code: `const withCors = microCors({ origin: «process.env.CORS_ORIGIN» });
`,
      message: `${unset} \`micro-cors\` lets every origin in.`,
      fixes: {
        "explicit-origins": `const withCors = microCors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com" });
`,
      },
    },
    {
      name: "Socket.IO hands its options to `cors`, which switches itself off",
      code: `const io = new Server(server, { cors: { origin: «process.env.CORS_ORIGIN», credentials: true } });
`,
      message: `${unset} Socket.IO sends no CORS headers at all.`,
      fixes: {
        "explicit-origins": `const io = new Server(server, { cors: { origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true } });
`,
      },
    },
    {
      name: "`cors` of Feathers on Koa is that of `@koa/cors`",
      code: `app.use(feathersCors({ origin: «process.env.CORS_ORIGIN», credentials: true }));
`,
      message: `${unset} \`@koa/cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `app.use(feathersCors({ origin: process.env.CORS_ORIGIN ?? "https://app.example.com", credentials: true }));
`,
      },
    },
  ],
  valid: [
    {
      name: "an empty text, and what is left of it, lets nobody in",
      code: `export default eventHandler((event) => {
  handleCors(event, { origin: (process.env.H3_ORIGINS ?? "").split(",").filter(Boolean), methods: "*" });
});
ittyCors({ origin: process.env.ITTY_ORIGIN || "", credentials: true });
microCors({ origin: process.env.MICRO_ORIGIN ?? "" });
middyCors({ origins: process.env.MIDDY_ORIGINS?.split(",") ?? [] });
corsMiddleware({ origins: (process.env.RESTIFY_ORIGINS ?? "").split(",").filter(Boolean), credentials: true, allowHeaders: [], exposeHeaders: [] });
`,
    },
    {
      name: "one empty text is an origin that nobody has",
      code: `createYoga({ schema, cors: { origin: (process.env.YOGA_ORIGINS ?? "").split(","), credentials: false } });
`,
    },
    {
      name: "what a function leaves of it is not known",
      code: `createYoga({ schema, cors: { origin: (process.env.YOGA_ORIGINS ?? "").split(",").filter(isOrigin) } });
`,
    },
    {
      name: "something stands in for it",
      code: `createYoga({ schema, cors: { origin: process.env.YOGA_ORIGINS?.split(",") ?? ["https://app.example.com"] } });
ittyCors({ origin: process.env.ITTY_ORIGIN ?? "https://app.example.com" });
`,
    },
  ],
};

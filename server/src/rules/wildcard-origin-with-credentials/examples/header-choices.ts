import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "one origin while developing, all of them otherwise",
      code: `const app = require("express")();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", process.env.NODE_ENV === "development" ? "http://localhost:5173" : «"*"»);
  res.header("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `const app = require("express")();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", process.env.NODE_ENV === "development" ? "http://localhost:5173" : "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `const app = require("express")();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", process.env.NODE_ENV === "development" ? "http://localhost:5173" : "*");
  next();
});
`,
      },
    },
    {
      name: "a name for the choice, in a worker",
      code: `export default {
  async fetch(request, env) {
    const origin = env.STAGE === "prod" ? "https://app.example.com" : «"*"»;
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": ‹"true"› },
    });
  },
};
`,
      message,
      fixes: {
        "explicit-origins": `export default {
  async fetch(request, env) {
    const origin = env.STAGE === "prod" ? "https://app.example.com" : "https://app.example.com";
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" },
    });
  },
};
`,
        "credentials-off": `export default {
  async fetch(request, env) {
    const origin = env.STAGE === "prod" ? "https://app.example.com" : "*";
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": origin },
    });
  },
};
`,
      },
    },
    {
      name: "a choice in a choice, in Koa",
      code: `const Koa = require("koa");
const config = require("config");
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", config.partner ? "https://partner.example.com" : config.beta ? «"*"» : "https://app.example.com");
  ctx.set("Access-Control-Allow-Credentials", ‹"true"›);
  await next();
});
`,
      message,
      fixes: {
        "explicit-origins": `const Koa = require("koa");
const config = require("config");
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", config.partner ? "https://partner.example.com" : config.beta ? "https://app.example.com" : "https://app.example.com");
  ctx.set("Access-Control-Allow-Credentials", "true");
  await next();
});
`,
        "credentials-off": `const Koa = require("koa");
const config = require("config");
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", config.partner ? "https://partner.example.com" : config.beta ? "*" : "https://app.example.com");
  await next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "origins on both sides",
      code: `const app = require("express")();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", process.env.NODE_ENV === "development" ? "http://localhost:5173" : "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "the choice replaces what was set before",
      code: `const app = require("express")();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "*");
  res.header("Access-Control-Allow-Origin", process.env.NODE_ENV === "development" ? "http://localhost:5173" : "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "credentials only where one origin is named",
      code: `const app = require("express")();
const origin = process.env.NODE_ENV === "production" ? "https://app.example.com" : "*";
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", origin);
  if (origin !== "*") res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "both by the same condition",
      code: `const app = require("express")();
const isProduction = process.env.NODE_ENV === "production";
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", isProduction ? "https://app.example.com" : "*");
  res.header("Access-Control-Allow-Credentials", isProduction ? "true" : "false");
  next();
});
`,
    },
  ],
};

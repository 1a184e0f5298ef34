import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "javascript",
  invalid: [],
  valid: [
    {
      name: "a setting of the worker chooses between two origins, for every request the same",
      code: `export default {
  async fetch(request, env) {
    const staging = env.STAGE === "staging";
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": staging ? "https://staging.example.com" : "https://app.example.com" },
    });
  },
};
`,
    },
    {
      name: "the stage that a Lambda function runs in chooses",
      code: `const allowed = process.env.STAGE === "prod" ? "https://app.example.com" : "https://test.example.com";
exports.handler = async () => ({
  statusCode: 200,
  headers: { "Access-Control-Allow-Origin": allowed },
  body: "{}",
});
`,
    },
    {
      name: "preflights only, which nobody caches, in a Lambda function",
      code: `const allowed = ["https://app.example.com", "https://test.example.com"];
exports.handler = async (event) => {
  const origin = allowed.includes(event.headers.origin) ? event.headers.origin : allowed[0];
  if (event.httpMethod === "OPTIONS") {
    return { statusCode: 204, headers: { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Methods": "POST" } };
  }
  return { statusCode: 200, body: "{}" };
};
`,
    },
    {
      name: "the path chooses in Koa",
      code: `const Koa = require("koa");
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", ctx.path === "/partner" ? "https://partner.example.com" : "https://app.example.com");
  await next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const wrong = "No browser knows `Access-Control-Allow-Method`: the header is `Access-Control-Allow-Methods`.";

export const examples: Examples = {
  rule: "misspelled-header",
  grammar: "typescript",
  invalid: [
    {
      name: "a Response of the fetch standard",
      code: `export default {
  async fetch() {
    return new Response("", { headers: { «"Access-Control-Allow-Method"»: "GET, PUT" } });
  },
};
`,
      message: wrong,
      fixes: {
        correct: `export default {
  async fetch() {
    return new Response("", { headers: { "Access-Control-Allow-Methods": "GET, PUT" } });
  },
};
`,
      },
    },
    {
      name: "AWS Lambda",
      code: `export const handler = async () => ({
  statusCode: 200,
  headers: { «'Access-Control-Allow-Method'»: 'GET, PUT' },
  body: '',
});
`,
      message: wrong,
      fixes: {
        correct: `export const handler = async () => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Methods': 'GET, PUT' },
  body: '',
});
`,
      },
    },
    {
      name: "Koa",
      code: `import Koa from "koa";
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set(«"Access-Control-Allow-Method"», "GET, PUT");
  await next();
});
`,
      message: wrong,
      fixes: {
        correct: `import Koa from "koa";
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Methods", "GET, PUT");
  await next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "headers of a request that a page sends",
      code: `await fetch("https://api.example.com", { headers: { "X-Access-Control-Level": "3" } });
`,
    },
  ],
};

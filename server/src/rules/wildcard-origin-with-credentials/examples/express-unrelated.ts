import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "headers that are read",
      code: `app.use((req, res, next) => {
  if (res.get("Access-Control-Allow-Origin") === "*") log.info(res.getHeader("Access-Control-Allow-Credentials") === "true");
  const isOpen = req.headers["access-control-allow-origin"] === "*" && req.get("Access-Control-Allow-Credentials") === "true";
  next(isOpen);
});
`,
    },
    {
      name: "tests of a server",
      code: `test("headers", async () => {
  await request(app)
    .get("/")
    .set("Access-Control-Allow-Origin", "*")
    .set("Access-Control-Allow-Credentials", "true")
    .expect("Access-Control-Allow-Origin", "*")
    .expect("Access-Control-Allow-Credentials", "true");
  expect(res.set).toHaveBeenCalledWith("Access-Control-Allow-Origin", "*");
  expect(res.set).toHaveBeenCalledWith("Access-Control-Allow-Credentials", "true");
});
`,
    },
    {
      name: "headers of a request",
      also: ["response-header-in-request"],
      code: `await fetch(url, { headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" } });
axios.defaults.headers.common["Access-Control-Allow-Origin"] = "*";
axios.interceptors.request.use((config) => {
  config.headers.set("Access-Control-Allow-Origin", "*");
  config.headers.set("Access-Control-Allow-Credentials", "true");
  return config;
});
const outgoing = http.request(url, (res) => res.resume());
outgoing.setHeader("Access-Control-Allow-Origin", "*");
outgoing.setHeader("Access-Control-Allow-Credentials", "true");
`,
    },
    {
      name: "objects that are no response",
      code: `const headers = new Headers();
headers.set("Access-Control-Allow-Origin", "*");
headers.set("Access-Control-Allow-Credentials", "true");
const seen = new Map();
seen.set("Access-Control-Allow-Origin", "*");
seen.set("Access-Control-Allow-Credentials", "true");
const collect = (names, map) => {
  map.set("Access-Control-Allow-Origin", "*");
  map.set("Access-Control-Allow-Credentials", "true");
};
`,
    },
    {
      name: "lists of names and help texts",
      code: `// res.set("Access-Control-Allow-Origin", "*"); res.set("Access-Control-Allow-Credentials", "true");
const CORS_HEADERS = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"];
const help = 'Call res.set("Access-Control-Allow-Origin", "*") and res.set("Access-Control-Allow-Credentials", "true")';
const descriptions = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" };
`,
    },
    {
      name: "an object that is changed before it is sent",
      code: `const headers = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" };
headers["Access-Control-Allow-Origin"] = process.env.ORIGIN;
app.use((req, res, next) => {
  res.set(headers);
  next();
});
`,
    },
    {
      name: "other servers that are read later",
      code: `app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", "*");
  ctx.set("Access-Control-Allow-Credentials", "true");
  await next();
});
`,
    },
  ],
};

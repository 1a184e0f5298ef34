import type { Examples } from "../../examples.ts";

const message =
  "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "taken out of the headers",
      code: `app.use((req, res, next) => {
  const { ‹origin› } = req.headers;
  res.set({ "Access-Control-Allow-Origin": «origin», "Access-Control-Allow-Credentials": ‹"true"› });
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const { origin } = req.headers;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set({ "Access-Control-Allow-Credentials": "true" });
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  const { origin } = req.headers;
  res.set({ "Access-Control-Allow-Origin": "*" });
  next();
});
`,
      },
    },
    {
      name: "taken out of the request where it is a parameter",
      code: `app.use(({ headers: { origin: ‹allowed› } }, res, next) => {
  res.set("Access-Control-Allow-Origin", «allowed»).set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use(({ headers: { origin: allowed } }, res, next) => {
  if (["https://app.example.com"].includes(allowed)) {
    res.set("Access-Control-Allow-Origin", allowed);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use(({ headers: { origin: allowed } }, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "by way of the headers, in a template",
      code: `app.use((req, res, next) => {
  const headers = req.headers;
  res.set("Access-Control-Allow-Origin", «\`\${headers["origin"]}\`»);
  res.set("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const headers = req.headers;
  const origin = headers["origin"];
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  const headers = req.headers;
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
  ],
  valid: [],
};

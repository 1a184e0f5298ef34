import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-method",
  grammar: "javascript",
  preamble: `const app = require("express")();
`,
  invalid: [
    {
      name: "beside the origin",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Methods", «"GET, POST, patch"»);
  next();
});
`,
      message: "Methods are compared with case: `patch` does not allow `PATCH`, whose preflights fail.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Methods", "GET, POST, PATCH");
  next();
});
`,
      },
    },
    {
      name: "for preflights only",
      code: `app.use((req, res, next) => {
  if (req.method === "OPTIONS") {
    res.header("Access-Control-Allow-Methods", «"PUT POST PATCH DELETE GET"»);
    return res.status(200).json({});
  }
  next();
});
`,
      message:
        "Methods are separated by commas: browsers cannot read `PUT POST PATCH DELETE GET` and refuse every preflight.",
      fixes: {
        correct: `app.use((req, res, next) => {
  if (req.method === "OPTIONS") {
    res.header("Access-Control-Allow-Methods", "PUT, POST, PATCH, DELETE, GET");
    return res.status(200).json({});
  }
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "as they are sent",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Methods", "GET,PUT,POST,DELETE");
  res.header("Access-Control-Allow-Methods", "*");
  res.header("Access-Control-Allow-Methods", req.header("Access-Control-Request-Method"));
  res.header("Access-Control-Allow-Methods", methods.join(", "));
  next();
});
`,
    },
    {
      name: "the header for resources that tells the methods too",
      code: `app.options("/", (req, res) => {
  res.set("Allow", "get; put").end();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
  grammar: "typescript",
  preamble: `import express from "express";
const app = express();
`,
  invalid: [
    {
      name: "in the branch for preflights",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", ‹"true"›);
  if (req.method === "OPTIONS") {
    res.header("Access-Control-Allow-Headers", «"*"»);
    return res.sendStatus(204);
  }
  next();
});
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a header of that name: the preflights that ask for any other header fail.",
      fixes: {
        "list-values": `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  if (req.method === "OPTIONS") {
    res.header("Access-Control-Allow-Headers", "Authorization, Content-Type");
    return res.sendStatus(204);
  }
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "on an answer of which nothing else is known",
      code: `app.options("*", (req, res) => {
  res.set("Access-Control-Allow-Methods", "*");
  res.set("Access-Control-Allow-Headers", "*");
  res.end();
});
`,
    },
    {
      name: "what is asked for is copied",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  res.header("Access-Control-Allow-Headers", req.header("Access-Control-Request-Headers"));
  next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "insecure-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "an unencrypted site",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"http://app.example.com"»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message:
        "`http://app.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "the own machine",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "http://localhost:3000");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
    {
      name: "without credentials",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "http://app.example.com");
  next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message =
  "No browser asks this any more: whether a page may reach a private network is a permission of the user now.";

export const examples: Examples = {
  rule: "obsolete-private-network-header",
  grammar: "javascript",
  invalid: [
    {
      name: "a header",
      code: `app.use((req, res, next) => {
  res.setHeader(«"Access-Control-Allow-Private-Network"», "true");
  next();
});
`,
      message,
      fixes: {
        correct: `app.use((req, res, next) => {
  next();
});
`,
      },
    },
    {
      name: "in an object, beside the origin",
      code: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    «"Access-Control-Allow-Private-Network"»: true,
  });
  next();
});
`,
      message,
      fixes: {
        correct: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
  });
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "what is read of a request",
      code: `app.use((req, res, next) => {
  log(req.get("Access-Control-Request-Private-Network"), "Access-Control-Allow-Private-Network");
  next();
});
`,
    },
  ],
};

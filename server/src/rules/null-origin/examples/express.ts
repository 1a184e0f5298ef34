import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "sent to everybody",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"null"»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      },
    },
    {
      name: "by Express's method, without credentials",
      code: `app.get("/", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": «'null'», "Cache-Control": "no-store" });
  res.send("ok");
});
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `app.get("/", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": 'https://app.example.com', "Cache-Control": "no-store" });
  res.send("ok");
});
`,
        "test-origin": `app.get("/", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.set({ "Cache-Control": "no-store" });
  res.send("ok");
});
`,
      },
    },
  ],
  valid: [
    {
      name: "an origin",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a star",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"*"»);
  next();
});
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  next();
});
`,
      },
    },
    {
      name: "in an object",
      code: `app.get("/", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": «"*"» });
  res.send("ok");
});
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.get("/", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": "https://app.example.com" });
  res.send("ok");
});
`,
        "test-origin": `app.get("/", (req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.send("ok");
});
`,
      },
    },
  ],
  valid: [
    {
      name: "preflights only",
      code: `app.options("/api", (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.end();
});
`,
    },
    {
      name: "fonts and images",
      code: `app.get("/fonts/:name", (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.sendFile(req.params.name);
});
app.get(/\\.(woff2|svg)$/, (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.sendFile(req.path);
});
app.use(
  express.static("public", {
    setHeaders: (res) => {
      res.set("Access-Control-Allow-Origin", "*");
    },
  }),
);
`,
    },
    {
      name: "an origin",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "credentials that are not known",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.setHeader("Access-Control-Allow-Credentials", config.credentials);
  next();
});
`,
    },
  ],
};

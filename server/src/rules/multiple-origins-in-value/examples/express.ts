import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "multiple-origins-in-value",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "with a comma",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"https://app.example.com, https://admin.example.com"»);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com", "https://admin.example.com"].includes(origin)) {
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
      name: "with a blank, by writeHead",
      code: `http.createServer((req, res) => {
  res.writeHead(200, { "Access-Control-Allow-Origin": «"http://localhost:3000 http://localhost:4000"» });
  res.end();
});
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "test-origin": `http.createServer((req, res) => {
  const origin = req.headers.origin;
  if (["http://localhost:3000", "http://localhost:4000"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  res.end();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "several names in another header",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Methods", "GET, POST");
  next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "misspelled-header",
  grammar: "javascript",
  preamble: `const express = require("express");
const app = express();
`,
  invalid: [
    {
      name: "allowed",
      code: `app.use((req, res, next) => {
  res.header(«"Access-Control-Allowed-Origin"», "https://app.example.com");
  next();
});
`,
      message: "No browser knows `Access-Control-Allowed-Origin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
      },
    },
    {
      name: "a letter is missing, single quotes",
      code: `app.use((req, res, next) => {
  res.setHeader(«'access-control-allow-orgin'», 'https://app.example.com');
  next();
});
`,
      message: "No browser knows `access-control-allow-orgin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  next();
});
`,
      },
    },
    {
      name: "one method, in an object",
      code: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    «"Access-Control-Allow-Method"»: "GET, PUT",
  });
  next();
});
`,
      message: "No browser knows `Access-Control-Allow-Method`: the header is `Access-Control-Allow-Methods`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Methods": "GET, PUT",
  });
  next();
});
`,
      },
    },
    {
      name: "one header, for writeHead",
      code: `require("http").createServer((req, res) => {
  res.writeHead(204, { «'Access-Control-Allow-Header'»: 'X-Token' });
  res.end();
});
`,
      message: "No browser knows `Access-Control-Allow-Header`: the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `require("http").createServer((req, res) => {
  res.writeHead(204, { 'Access-Control-Allow-Headers': 'X-Token' });
  res.end();
});
`,
      },
    },
    {
      name: "a credential",
      code: `app.get("/", (req, res) => res.set(«"Access-Control-Allow-Credential"», "true").json({}));
`,
      message: "No browser knows `Access-Control-Allow-Credential`: the header is `Access-Control-Allow-Credentials`.",
      fixes: {
        correct: `app.get("/", (req, res) => res.set("Access-Control-Allow-Credentials", "true").json({}));
`,
      },
    },
    {
      name: "exposed",
      code: `app.get("/", (req, res) => res.set(«"Access-Control-Exposed-Header"», "X-Total").json({}));
`,
      message: "No browser knows `Access-Control-Exposed-Header`: the header is `Access-Control-Expose-Headers`.",
      fixes: {
        correct: `app.get("/", (req, res) => res.set("Access-Control-Expose-Headers", "X-Total").json({}));
`,
      },
    },
    {
      name: "words that changed places",
      code: `app.get("/", (req, res) => res.set(«"Allow-Control-Allow-Methods"», "PUT").json({}));
`,
      message: "No browser knows `Allow-Control-Allow-Methods`: the header is `Access-Control-Allow-Methods`.",
      fixes: {
        correct: `app.get("/", (req, res) => res.set("Access-Control-Allow-Methods", "PUT").json({}));
`,
      },
    },
    {
      name: "a word too many",
      code: `app.get("/", (req, res) => res.set(«"Access-Control-Allow-Max-Age"», "600").json({}));
`,
      message: "No browser knows `Access-Control-Allow-Max-Age`: the header is `Access-Control-Max-Age`.",
      fixes: {
        correct: `app.get("/", (req, res) => res.set("Access-Control-Max-Age", "600").json({}));
`,
      },
    },
    {
      name: "a colon of the protocol",
      code: `app.get("/", (req, res) => res.set(«"Access-Control-Allow-Headers:"», "X-Token").json({}));
`,
      message: "No browser knows `Access-Control-Allow-Headers:`: the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `app.get("/", (req, res) => res.set("Access-Control-Allow-Headers", "X-Token").json({}));
`,
      },
    },
    {
      name: "what the browser asks is sent back to it",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header(«"Access-Control-Request-Headers"», "X-Token");
  next();
});
`,
      message:
        "`Access-Control-Request-Headers` is sent by browsers, and means nothing in an answer: there the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Headers", "X-Token");
  next();
});
`,
      },
    },
    {
      name: "what the browser asks, beside the answer to it",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Methods", "GET, PUT");
  res.header(«"Access-Control-Request-Method"», "PUT");
  next();
});
`,
      message:
        "`Access-Control-Request-Method` is sent by browsers, and means nothing in an answer: there the header is `Access-Control-Allow-Methods`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Methods", "GET, PUT");
  next();
});
`,
      },
    },
    {
      name: "the origin itself",
      code: `app.use((req, res, next) => {
  res.header(«"Origin"», "https://app.example.com");
  res.header("Access-Control-Allow-Headers", "X-Token");
  next();
});
`,
      message:
        "`Origin` is sent by browsers, and means nothing in an answer: there the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Headers", "X-Token");
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "the right names, in any case",
      code: `app.use((req, res, next) => {
  res.header("access-control-allow-origin", "https://app.example.com");
  res.header("ACCESS-CONTROL-ALLOW-METHODS", "GET, PUT");
  res.header("Access-control-Allow-headers", "X-Token");
  res.header("Access-Control-Expose-Headers", "X-Total");
  res.header("Access-Control-Max-Age", "600");
  next();
});
`,
    },
    {
      name: "headers of an application's own",
      code: `app.use((req, res, next) => {
  res.header("X-Access-Control-Level", "3");
  res.header("Access-Control-Policy-Id", "7");
  res.header("Timing-Allow-Origin", "https://app.example.com");
  res.header("Cache-Control", "no-store");
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "an Origin that names the server itself, or comes from elsewhere",
      code: `app.use((req, res, next) => {
  res.setHeader("Origin", "backend-3");
  res.setHeader("Origin", process.env.SERVER_NAME);
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "what is read of a request",
      code: `app.use((req, res, next) => {
  const method = req.header("Access-Control-Request-Method");
  const headers = req.get("Access-Control-Request-Headers");
  const origin = req.get("Origin");
  log(method, headers, origin);
  next();
});
`,
    },
    {
      name: "a preflight that a test or a proxy sends",
      code: `request(app).options("/").set("Origin", "https://app.example.com").set("Access-Control-Request-Method", "PUT");
const upstream = http.request({ headers: { "Access-Control-Request-Headers": "x-a", Origin: "https://app.example.com" } });
upstream.setHeader("Access-Control-Request-Method", "PUT");
`,
    },
    {
      name: "a name that is only mentioned",
      code: `// not Access-Control-Allowed-Origin
const wrong = ["Access-Control-Allowed-Origin", "Access-Control-Allow-Method"];
`,
    },
    {
      name: "a header that is taken away",
      code: `app.use((req, res, next) => {
  res.removeHeader("Access-Control-Allowed-Origin");
  next();
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "node's own server",
      code: `require("node:http").createServer((request, response) => {
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Access-Control-Allow-Origin": «"*"»,
    "Access-Control-Allow-Credentials": ‹"true"›
  });
  response.end("{}");
});
`,
      message,
      fixes: {
        "explicit-origins": `require("node:http").createServer((request, response) => {
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Credentials": "true"
  });
  response.end("{}");
});
`,
        "test-origin": `require("node:http").createServer((request, response) => {
  const origin = request.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    response.setHeader("Access-Control-Allow-Origin", origin);
  }
  response.setHeader("Vary", "Origin");
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Access-Control-Allow-Credentials": "true"
  });
  response.end("{}");
});
`,
        "credentials-off": `require("node:http").createServer((request, response) => {
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Access-Control-Allow-Origin": "*"
  });
  response.end("{}");
});
`,
      },
    },
    {
      name: "a helper that has only the response",
      code: `function allowAnyone(res) {
  res.setHeader("Access-Control-Allow-Origin", «"*"»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
}
`,
      message,
      fixes: {
        "explicit-origins": `function allowAnyone(res) {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  res.setHeader("Access-Control-Allow-Credentials", "true");
}
`,
        "credentials-off": `function allowAnyone(res) {
  res.setHeader("Access-Control-Allow-Origin", "*");
}
`,
      },
    },
    {
      name: "short names, on one line",
      code: `app.use((q, s, n) => { s.set("Access-Control-Allow-Origin", «"*"»); s.set("Access-Control-Allow-Credentials", ‹"true"›); n(); });
`,
      message,
      fixes: {
        "explicit-origins": `app.use((q, s, n) => { s.set("Access-Control-Allow-Origin", "https://app.example.com"); s.set("Access-Control-Allow-Credentials", "true"); n(); });
`,
        "test-origin": `app.use((q, s, n) => { const origin = q.headers.origin; if (["https://app.example.com"].includes(origin)) { s.set("Access-Control-Allow-Origin", origin); } s.vary("Origin"); s.set("Access-Control-Allow-Credentials", "true"); n(); });
`,
        "credentials-off": `app.use((q, s, n) => { s.set("Access-Control-Allow-Origin", "*"); n(); });
`,
      },
    },
    {
      name: "a method",
      code: `class Status {
  show(req, res) {
    res.setHeader("Access-Control-Allow-Origin", «"*"»);
    res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  }
}
`,
      message,
      fixes: {
        "explicit-origins": `class Status {
  show(req, res) {
    res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
}
`,
        "test-origin": `class Status {
  show(req, res) {
    const origin = req.headers.origin;
    if (["https://app.example.com"].includes(origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
}
`,
        "credentials-off": `class Status {
  show(req, res) {
    res.setHeader("Access-Control-Allow-Origin", "*");
  }
}
`,
      },
    },
    {
      name: "set when something is there",
      code: `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    res.set("Access-Control-Allow-Origin", «"*"»);
    res.set("Access-Control-Allow-Credentials", ‹"true"›);
    res.json(rows);
  });
});
`,
      message,
      fixes: {
        "explicit-origins": `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    res.set("Access-Control-Allow-Origin", "https://app.example.com");
    res.set("Access-Control-Allow-Credentials", "true");
    res.json(rows);
  });
});
`,
        "test-origin": `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    const origin = req.headers.origin;
    if (["https://app.example.com"].includes(origin)) {
      res.set("Access-Control-Allow-Origin", origin);
    }
    res.vary("Origin");
    res.set("Access-Control-Allow-Credentials", "true");
    res.json(rows);
  });
});
`,
        "credentials-off": `app.get("/items", (req, res) => {
  db.all("select * from items", (error, rows) => {
    res.set("Access-Control-Allow-Origin", "*");
    res.json(rows);
  });
});
`,
      },
    },
  ],
  valid: [],
};

import type { Examples } from "../../examples.ts";

const message =
  "This answer carries Access-Control-Allow-Origin more than once: browsers join the lines with commas, and refuse that for every origin.";
const listMessage =
  "A list goes out in one Access-Control-Allow-Origin line for each item: browsers join them with commas, and refuse that for every origin.";

export const examples: Examples = {
  rule: "duplicate-allow-origin",
  grammar: "javascript",
  preamble: `const express = require("express");
const app = express();
`,
  invalid: [
    {
      name: "another origin is added",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", ‹"https://app.example.com"›);
  res.append("Access-Control-Allow-Origin", «"https://admin.example.com"»);
  next();
});
`,
      message,
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
      },
    },
    {
      name: "the same origin twice, with credentials and a wildcard before",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", ‹"*"›);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  if (req.user) {
    res.appendHeader("Access-Control-Allow-Origin", «req.headers.origin»);
    audit(req.user);
  }
  next();
});
`,
      message,
      also: ["wildcard-origin-with-credentials"],
      fixes: {
        correct: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  if (req.user) {
    audit(req.user);
  }
  next();
});
`,
      },
    },
    {
      name: "three lines",
      code: `app.get("/", (req, res) => {
  res.set("Access-Control-Allow-Origin", ‹"https://a.example.com"›);
  res.append("Access-Control-Allow-Origin", «"https://b.example.com"»);
  res.append("Access-Control-Allow-Origin", "https://c.example.com");
  res.json({});
});
`,
      message,
      fixes: {
        correct: `app.get("/", (req, res) => {
  res.set("Access-Control-Allow-Origin", "https://a.example.com");
  res.json({});
});
`,
      },
    },
    {
      name: "a list, which node sends line by line",
      code: `require("http").createServer((req, res) => {
  res.setHeader("Access-Control-Allow-Origin", «["https://app.example.com", "https://admin.example.com"]»);
  res.end();
});
`,
      message: listMessage,
      fixes: {
        "test-origin": `require("http").createServer((req, res) => {
  const origin = req.headers.origin;
  if (["https://app.example.com", "https://admin.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  res.end();
});
`,
      },
    },
    {
      name: "a name for the list",
      code: `const origins = ‹["https://app.example.com", "https://admin.example.com"]›;
app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", «origins»);
  next();
});
`,
      message: listMessage,
      fixes: {
        "test-origin": `const origins = ["https://app.example.com", "https://admin.example.com"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com", "https://admin.example.com"].includes(origin)) {
    res.set("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "set twice: the second takes the place of the first",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  res.set("Access-Control-Allow-Origin", "https://admin.example.com");
  next();
});
`,
    },
    {
      name: "one or the other",
      code: `app.use((req, res, next) => {
  if (req.path.startsWith("/admin")) {
    res.append("Access-Control-Allow-Origin", "https://admin.example.com");
  } else {
    res.append("Access-Control-Allow-Origin", "https://app.example.com");
  }
  next();
});
`,
    },
    {
      name: "what was there is taken away first",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  res.removeHeader("Access-Control-Allow-Origin");
  res.append("Access-Control-Allow-Origin", "https://admin.example.com");
  next();
});
`,
    },
    {
      name: "added where nothing is known to be there",
      code: `app.use((req, res, next) => {
  res.append("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "other headers may have several lines",
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com");
  res.append("Access-Control-Allow-Headers", "X-A");
  res.append("Access-Control-Allow-Headers", "X-B");
  next();
});
`,
    },
    {
      name: "in different handlers",
      code: `app.get("/a", (req, res) => {
  res.set("Access-Control-Allow-Origin", "https://app.example.com").end();
});
app.get("/b", (req, res) => {
  res.append("Access-Control-Allow-Origin", "https://app.example.com").end();
});
`,
    },
    {
      name: "a list of one",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", ["https://app.example.com"]);
  next();
});
`,
    },
    {
      name: "behind the end of the first branch",
      code: `app.use((req, res, next) => {
  if (req.query.admin) {
    res.set("Access-Control-Allow-Origin", "https://admin.example.com");
    return next();
  }
  res.append("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
  ],
};

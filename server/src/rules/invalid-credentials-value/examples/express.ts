import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "javascript",
  preamble: `const express = require("express");
const app = express();
`,
  invalid: [
    {
      name: "the True of other languages",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", «"True"»);
  next();
});
`,
      message: "Browsers want exactly `true` here: with `True` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      },
    },
    {
      name: "a number, in an object",
      code: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Credentials": «1»,
  });
  next();
});
`,
      message: "Browsers want exactly `true` here: with `1` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Credentials": "true",
  });
  next();
});
`,
      },
    },
    {
      name: "on an answer of which nothing else is known",
      code: `app.get("/me", (req, res) => {
  res.setHeader('Access-Control-Allow-Credentials', «'yes'»);
  res.json({});
});
`,
      message: "Browsers want exactly `true` here: with `yes` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `app.get("/me", (req, res) => {
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.json({});
});
`,
      },
    },
    {
      name: "for every origin: it must not be turned on",
      also: ["wildcard-origin"],
      code: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  res.set("Access-Control-Allow-Credentials", «"TRUE"»);
  next();
});
`,
      message: "Browsers want exactly `true` here: with `TRUE` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a boolean, which goes out as its text",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", true);
  next();
});
`,
    },
    {
      name: "blanks around it, which browsers take away",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", " true");
  next();
});
`,
    },
    {
      name: "off",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", false);
  next();
});
app.get("/", (req, res) => {
  res.header("Access-Control-Allow-Credentials", "false");
  res.end();
});
`,
    },
    {
      name: "a value from elsewhere",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Credentials", config.credentials);
  res.header("Access-Control-Allow-Credentials", \`\${config.credentials}\`);
  next();
});
`,
    },
    {
      name: "a header that is taken away",
      code: `app.use((req, res, next) => {
  res.removeHeader("Access-Control-Allow-Credentials");
  next();
});
`,
    },
    {
      name: "a request that the server makes",
      code: `app.get("/", async (req, res) => {
  const request = http.request("http://upstream");
  request.setHeader("Access-Control-Allow-Credentials", "1");
  res.end();
});
`,
    },
    {
      name: "a name in a comment and in a list",
      code: `// Access-Control-Allow-Credentials: True
const hidden = ["Access-Control-Allow-Credentials", "True"];
`,
    },
  ],
};

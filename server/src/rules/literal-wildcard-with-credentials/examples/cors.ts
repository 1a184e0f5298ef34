import type { Examples } from "../../examples.ts";

const methods =
  "To a page that sends cookies `*` is no wildcard but a method of that name: the preflights for PUT, PATCH and DELETE fail.";
const headers =
  "To a page that sends cookies `*` is no wildcard but a header of that name: the preflights that ask for any other header fail.";
const exposed =
  "To a page that sends cookies `*` is no wildcard but a header of that name: it sees none but the safelisted ones.";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
  grammar: "javascript",
  preamble: `const cors = require("cors");
const origin = "https://app.example.com";
`,
  invalid: [
    {
      name: "methods, in a file without routes",
      code: `app.use(cors({ origin, credentials: ‹true›, methods: «"*"» }));
`,
      message: methods,
      fixes: {
        "list-values": `app.use(cors({ origin, credentials: true, methods: "GET, POST, PUT, PATCH, DELETE" }));
`,
      },
    },
    {
      name: "methods, in a file with routes",
      code: `app.use(cors({ origin, credentials: ‹true›, methods: [«"*"»] }));
app.get("/items", list);
app.delete("/items/:id", remove);
router.patch("/items/:id", change);
cache.put("/items", 1);
`,
      message: methods,
      fixes: {
        "list-values": `app.use(cors({ origin, credentials: true, methods: ["GET", "PATCH", "DELETE"] }));
app.get("/items", list);
app.delete("/items/:id", remove);
router.patch("/items/:id", change);
cache.put("/items", 1);
`,
      },
    },
    {
      name: "headers, in a file that reads some",
      code: `app.use(cors({
  origin,
  credentials: ‹true›,
  allowedHeaders: [
    'X-Token',
    «'*'»,
  ],
}));
app.get("/", (req, res) => {
  const token = req.get("x-token") || req.headers["x-api-key"];
  const agent = req.headers["user-agent"];
  res.json(check(token, agent, req.headers.authorization, req.header("Accept")));
});
`,
      message: headers,
      fixes: {
        "list-values": `app.use(cors({
  origin,
  credentials: true,
  allowedHeaders: [
    'X-Token',
    'X-Api-Key',
    'Authorization',
    'Content-Type',
  ],
}));
app.get("/", (req, res) => {
  const token = req.get("x-token") || req.headers["x-api-key"];
  const agent = req.headers["user-agent"];
  res.json(check(token, agent, req.headers.authorization, req.header("Accept")));
});
`,
      },
    },
    {
      name: "exposed headers, in a file that sets some",
      code: `app.use(cors({ origin, credentials: ‹true›, exposedHeaders: «"*"» }));
app.get("/", (req, res) => {
  res.set("X-Total-Count", "3").set("Cache-Control", "no-store");
  res.setHeader("X-Request-Id", id());
  res.json([]);
});
`,
      message: exposed,
      fixes: {
        "list-values": `app.use(cors({ origin, credentials: true, exposedHeaders: "X-Total-Count, X-Request-Id" }));
app.get("/", (req, res) => {
  res.set("X-Total-Count", "3").set("Cache-Control", "no-store");
  res.setHeader("X-Request-Id", id());
  res.json([]);
});
`,
      },
    },
    {
      name: "exposed headers, in a file that shows none",
      code: `app.use(cors({ origin, credentials: ‹true›, exposedHeaders: [«"*"»] }));
`,
      message: exposed,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "without credentials",
      code: `app.use(cors({ origin, methods: "*", exposedHeaders: "*" }));
app.use(cors({ origin, credentials: false, methods: ["*"] }));
`,
    },
    {
      name: "credentials that nobody knows",
      code: `app.use(cors({ origin, credentials: config.credentials, methods: "*", allowedHeaders: "*" }));
`,
    },
    {
      name: "what the library does by itself",
      code: `app.use(cors({ origin, credentials: true }));
app.use(cors({ origin, credentials: true, methods: ["GET", "PUT"], allowedHeaders: ["X-*"] }));
`,
    },
    {
      name: "a list from elsewhere",
      code: `app.use(cors({ origin, credentials: true, methods: config.methods, allowedHeaders: config.headers }));
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const behind =
  "`cors` stands behind the routes: they answer before it is reached, and their answers have no CORS headers.";
const guarded =
  "`cors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");
const passport = require("passport");
const app = express();
`,
  invalid: [
    {
      name: "behind all routes",
      code: `‹app.get("/data", (req, res) => res.json({}))›;
app.put("/data", (req, res) => res.json({}));
app.use(«cors({ origin: "https://app.example.com" })»);
`,
      message: behind,
      fixes: {},
    },
    {
      name: "behind a router with its routes",
      code: `const router = express.Router();
‹router.get("/data", list)›;
app.use("/api", router);
app.use(«cors({ origin: "https://app.example.com" })»);
`,
      message: behind,
      fixes: {},
    },
    {
      name: "before nothing but what is left when nothing else answers",
      code: `‹app.get("/data", (req, res) => res.json({}))›;
app.use(«cors({ origin: "https://app.example.com" })»);
app.use(notFound);
createServer(app).listen(3000);
`,
      message: behind,
      fixes: {},
    },
    {
      name: "behind a middleware that asks who the user is",
      code: `‹app.use(passport.authenticate("jwt", { session: false }))›;
app.use(«cors({ origin: "https://app.example.com" })»);
app.get("/data", list);
`,
      message: guarded,
      fixes: {},
    },
    {
      name: "behind a middleware of the project that asks who the user is",
      code: `function signedIn(req, res, next) {
  const token = req.headers.authorization?.split(" ")[1];
  if (!token) return res.status(403).json({ error: "sign in first" });
  next();
}
‹app.use(signedIn)›;
app.use(«cors({ origin: "https://app.example.com" })»);
app.get("/data", list);
`,
      message: guarded.replace("401", "403"),
      fixes: {},
    },
    {
      name: "behind one in the same call",
      code: `‹app.use(passport.authenticate("jwt", { session: false }), «cors({ origin: "https://app.example.com" })»)›;
app.get("/data", list);
`,
      message: guarded,
      fixes: {},
    },
    {
      name: "headers that a middleware behind the routes sets",
      code: `‹app.get("/data", (req, res) => res.json({}))›;
app.use((req, res, next) => {
  «res.header("Access-Control-Allow-Origin", "https://app.example.com");»
  res.header("Vary", "Origin");
  next();
});
`,
      message:
        "This middleware stands behind the routes: they answer before it is reached, and their answers have no CORS headers.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "before a middleware that asks who the user is, in the same call",
      code: `app.use(cors({ origin: "https://app.example.com" }), passport.authenticate("jwt"));
app.get("/data", list);
`,
    },
    {
      name: "behind middlewares that nobody fails",
      code: `app.use(passport.authenticate("session"));
app.use(passport.authenticate(["jwt", "anonymous"]));
app.use((req, res, next) => {
  if (req.headers.authorization) req.user = userOf(req.headers.authorization);
  next();
});
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", list);
`,
    },
    {
      name: "behind a middleware that hands on preflights before it asks",
      code: `app.use((req, res, next) => {
  if (req.method === "OPTIONS") return next();
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", list);
`,
    },
    {
      name: "behind one that preflights never come to, as they are answered before",
      code: `app.options("/*rest", cors({ origin: "https://app.example.com" }));
app.use(passport.authenticate("jwt", { session: false }));
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", list);
`,
    },
    {
      name: "behind a route that sets the header by itself",
      code: `app.get("/data", (req, res) => {
  res.writeHead(200, { "Access-Control-Allow-Origin": "https://app.example.com" });
  res.end();
});
app.use(cors({ origin: "https://app.example.com" }));
`,
    },
    {
      name: "headers of what answers when nothing else does",
      code: `app.get("/data", (req, res) => res.json({}));
app.use((req, res) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.status(404).end();
});
app.use((error, req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next(error);
});
`,
    },
    {
      name: "headers behind routes whose answers have some already",
      code: `app.use(cors({ origin: ["https://app.example.com"] }));
app.get("/data", (req, res) => res.json({}));
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Methods", "GET");
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "headers that a middleware between the routes sets",
      code: `app.get("/health", (req, res) => res.end());
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
app.get("/data", (req, res) => res.json({}));
`,
    },
    {
      name: "before the routes",
      code: `app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", list);
`,
    },
    {
      name: "behind one route that needs none, and before those of another file",
      code: `app.get("/", (req, res) => res.send("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.use("/users", users);
app.use(apiRoutes);
`,
    },
    {
      name: "behind one route that needs none, and before others",
      code: `app.get("/health", (req, res) => res.send("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.get("/data", list);
`,
    },
    {
      name: "behind what hands on",
      code: `app.all("/data", (req, res, next) => next());
app.use(express.json(), express.static("public"));
app.use(cors({ origin: "https://app.example.com" }));
`,
    },
    {
      name: "on a router, whose application is elsewhere",
      code: `const router = express.Router();
router.get("/health", list);
router.use(cors({ origin: "https://app.example.com" }));
module.exports = router;
`,
    },
    {
      name: "behind the routes of a router, and before the handler beside it",
      code: `const admin = express.Router();
admin.get("/users", list);
app.use("/admin", admin);
app.use("/", cors({ origin: "https://www.example.com" }), (req, res) => res.send("www"));
`,
    },
    {
      name: "before files",
      code: `app.get("/health", (req, res) => res.send("ok"));
app.use("/", cors({ origin: "https://www.example.com" }), express.static("public"));
`,
    },
    {
      name: "before what another middleware answers",
      code: `app.get("/health", (req, res) => res.send("ok"));
app.use(cors({ origin: "https://app.example.com" }));
app.use(createProxyMiddleware({ target }));
`,
    },
    {
      name: "before the routes that a function of another file puts there",
      code: `app.get("/health", (req, res) => res.send("ok"));
app.use(cors({ origin: "https://app.example.com" }));
setUp({ app });
`,
    },
    {
      name: "on other paths",
      code: `app.get("/health", list);
app.use("/api", cors({ origin: "https://app.example.com" }));
`,
    },
  ],
};

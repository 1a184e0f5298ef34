import type { Examples } from "../../examples.ts";

const fixes = {
  "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
  "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
  "credentials-off": `app.use(cors({ origin: "*" }));
`,
};
const message =
  "`cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "a moment later",
      code: `app.use(cors({ origin: (origin, callback) => { process.nextTick(() => callback(null, «true»)); }, credentials: ‹true› }));
`,
      message,
      fixes,
    },
    {
      name: "by a function inside",
      code: `app.use(cors({ origin: (origin, callback) => {
  const allow = () => callback(null, «true»);
  allow();
}, credentials: ‹true› }));
`,
      message,
      fixes,
    },
    {
      name: "by another name",
      code: `app.use(cors({ origin: (origin, callback) => {
  const done = callback;
  done(null, «origin»);
}, credentials: ‹true› }));
`,
      message,
      fixes,
    },
  ],
  valid: [
    {
      name: "what a promise comes to",
      code: `const allowed = ["https://app.example.com"];
const isAllowed = async (origin) => allowed.includes(origin);
app.use(cors({ origin: (origin, callback) => {
  isAllowed(origin).then((ok) => callback(null, ok)).catch(callback);
}, credentials: true }));
`,
    },
    {
      name: "a helper that throws, for its result",
      code: `const allowed = ["https://app.example.com"];
const checked = (origin) => { if (!allowed.includes(origin)) throw new Error("no"); return origin; };
app.use(cors({ origin: (origin, callback) => {
  try {
    const known = checked(origin);
    callback(null, true);
  } catch (error) {
    callback(error);
  }
}, credentials: true }));
`,
    },
    {
      name: "a helper that finishes",
      code: `const allowed = ["https://app.example.com"];
const finish = (ok, done) => (ok ? done(null, true) : done(new Error("no")));
app.use(cors({ origin: (origin, callback) => finish(allowed.includes(origin), callback), credentials: true }));
`,
    },
    {
      name: "everyone outside of production, by a mode that has a default",
      code: `const mode = process.env.NODE_ENV || "development";
app.use(cors({ origin: (origin, callback) => {
  if (mode === "development") return callback(null, true);
  callback(null, origin === "https://app.example.com");
}, credentials: true }));
`,
    },
    {
      name: "origins by the mode",
      code: `const origins = { production: ["https://app.example.com"], development: "*" };
app.use(cors({ origin: origins[process.env.NODE_ENV || "development"], credentials: true }));
`,
    },
    {
      name: "a callback that goes elsewhere",
      code: `app.use(cors({ origin: (origin, callback) => queue.push({ origin, callback }), credentials: true }));
`,
    },
  ],
};

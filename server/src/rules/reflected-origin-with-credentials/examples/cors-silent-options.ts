import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");
const cors = require("cors");

const app = express();
`,
  invalid: [],
  valid: [
    {
      name: "a list from the callback",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, ["https://app.example.com"]), credentials: true }));
`,
    },
    {
      name: "nobody",
      code: `app.use(cors({ origin: (origin, callback) => callback(null, false), credentials: true }));
`,
    },
    {
      name: "an origin that is replaced in the callback",
      code: `app.use(
  cors({
    origin: (origin, callback) => {
      origin = normalize(origin);
      callback(null, origin);
    },
    credentials: true,
  }),
);
`,
    },
    {
      name: "a delegate that tests",
      code: `app.use(
  cors((req, callback) => {
    callback(null, { origin: allowed.includes(req.header("Origin")), credentials: true });
  }),
);
`,
    },
    {
      name: "a delegate that chooses its options, as the manual of cors shows it",
      code: `const delegate = function (req, callback) {
  let corsOptions;
  if (allowed.indexOf(req.header("Origin")) !== -1) {
    corsOptions = { origin: true, credentials: true };
  } else {
    corsOptions = { origin: false };
  }
  callback(null, corsOptions);
};
app.use(cors(delegate));
`,
    },
    {
      name: "a delegate that turns others away first",
      code: `app.use(
  cors((req, callback) => {
    if (!allowed.includes(req.headers.origin)) return callback(null, { origin: false });
    callback(null, { origin: true, credentials: true });
  }),
);
`,
    },
    {
      name: "open while developing only",
      code: `const isDevelopment = process.env.NODE_ENV === "development";
app.use(cors({ origin: isDevelopment ? true : ["https://app.example.com"], credentials: true }));
`,
    },
    {
      name: "regular expressions",
      code: `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
app.use(cors({ origin: [new RegExp("^https://app\\\\.example\\\\.com$", "i")], credentials: true }));
`,
    },
    {
      name: "a string object",
      code: `app.use(cors({ origin: new String("https://app.example.com"), credentials: true }));
`,
    },
    {
      name: "a class of the file that happens to have the name",
      code: `class Set extends Array {}
app.use(cors({ origin: new Set("https://app.example.com"), credentials: true }));
`,
    },
    {
      name: "origin true in an object of another kind",
      code: `const transform = { origin: true, credentials: true };
image.rotate(transform);
`,
    },
    {
      name: "a request that is sent with its origin",
      code: `await fetch("https://api.example.com", { credentials: "include", headers: { Origin: origin } });
`,
    },
  ],
};

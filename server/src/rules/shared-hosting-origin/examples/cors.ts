import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "shared-hosting-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "every site of a host",
      code: `app.use(cors({ origin: ["https://app.example.com", «/^https:\\/\\/.*\\.vercel\\.app$/»], credentials: ‹true› }));
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "previews of one project, by a prefix that anyone can take",
      code: `app.use(cors({ origin: «/^https:\\/\\/my-app(-[a-z0-9]+)?\\.vercel\\.app$/» }));
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://my-app-evil.vercel.app`, which can then read these answers.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "pages of all users",
      code: `app.use(cors({ origin: «/^https:\\/\\/([^.]+\\.)?github\\.io$/», credentials: ‹true› }));
`,
      message:
        "Anyone can have a site below `github.io`: this also lets in `https://evil.github.io`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "behind a test for `null`",
      code: `app.use(cors({ origin: (origin, callback) => {
  if (!origin || origin === "null") return callback(new Error("no"));
  callback(null, origin.startsWith("https://") && origin.endsWith(«".onrender.com"»));
}, credentials: ‹true› }));
`,
      message:
        "Anyone can have a site below `onrender.com`: this also lets in `https://evil.onrender.com`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "beside a list, which stays",
      code: `const known = ["https://shop.example.com", "http://localhost:3000"];
app.use(cors({
  origin(origin, done) {
    if (!origin || known.indexOf(origin) !== -1 || origin.endsWith(«".netlify.app"»)) done(null, true);
    else done(new Error("no"));
  },
  credentials: ‹true›,
}));
`,
      message:
        "Anyone can have a site below `netlify.app`: this also lets in `https://evil.netlify.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const known = ["https://shop.example.com", "http://localhost:3000"];
app.use(cors({
  origin: ["https://shop.example.com", "http://localhost:3000", "https://app.example.com"],
  credentials: true,
}));
`,
      },
    },
    {
      name: "beside settings, which stay",
      code: `const partners = require("./partners");
app.use(cors({ origin: [process.env.SITE, ...partners, "http://localhost:3000", «/^https:\\/\\/.*\\.vercel\\.app$/»], credentials: ‹true› }));
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const partners = require("./partners");
app.use(cors({ origin: [process.env.SITE, ...partners, "http://localhost:3000", "https://app.example.com"], credentials: true }));
`,
      },
    },
  ],
  valid: [
    {
      name: "one fixed site",
      code: `app.use(cors({ origin: ["https://my-app.vercel.app", /^https:\\/\\/my-app\\.netlify\\.app$/], credentials: true }));
`,
    },
    {
      name: "sites below one that is somebody's",
      code: `app.use(cors({ origin: /^https:\\/\\/(.+\\.)?my-org\\.github\\.io$/, credentials: true }));
`,
    },
    {
      name: "the host itself",
      code: `app.use(cors({ origin: /^https:\\/\\/github\\.io$/, credentials: true }));
`,
    },
  ],
};

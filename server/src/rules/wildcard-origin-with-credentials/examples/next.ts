import type { Examples } from "../../examples.ts";

const around = { path: "next.config.js", files: {} };

/** `headers()` of a configuration of Next.js. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the headers of an entry",
      code: `module.exports = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        headers: [
          { key: "Access-Control-Allow-Origin", value: «"*"» },
          { key: "Access-Control-Allow-Credentials", value: ‹"true"› },
        ],
      },
    ];
  },
};
`,
      around,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `module.exports = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        headers: [
          { key: "Access-Control-Allow-Origin", value: "https://app.example.com" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
        ],
      },
    ];
  },
};
`,
        "origin-pattern": `module.exports = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://([a-z0-9-]+\\\\.)+example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Vary", value: "Origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
        ],
      },
    ];
  },
};
`,
        "credentials-off": `module.exports = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        headers: [
          { key: "Access-Control-Allow-Origin", value: "*" },
        ],
      },
    ];
  },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `export default {
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        { key: "Access-Control-Allow-Origin", value: "https://app.example.com" },
        { key: "Access-Control-Allow-Credentials", value: "true" },
      ],
    },
  ],
};
`,
      around,
    },
    {
      name: "another file's function of that name",
      code: `module.exports = {
  async headers() {
    return [{ source: "/", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }, { key: "Access-Control-Allow-Credentials", value: "true" }] }];
  },
};
`,
      around: { path: "settings.js", files: {} },
    },
  ],
};

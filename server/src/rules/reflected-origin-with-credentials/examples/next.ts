import type { Examples } from "../../examples.ts";

const around = { path: "next.config.ts", files: {} };

/** A condition without a pattern is fulfilled by every origin. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import type { NextConfig } from "next";
`,
  invalid: [
    {
      name: "whatever origin asks",
      code: `const config: NextConfig = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: «":origin"» },
          { key: "Access-Control-Allow-Credentials", value: ‹"true"› },
        ],
      },
    ];
  },
};
export default config;
`,
      around,
      message:
        "This entry answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const config: NextConfig = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://app\\\\.example\\\\.com|https://admin\\\\.example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Vary", value: "Origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
        ],
      },
    ];
  },
};
export default config;
`,
        "origin-pattern": `const config: NextConfig = {
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
export default config;
`,
        "credentials-off": `const config: NextConfig = {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: "*" },
        ],
      },
    ];
  },
};
export default config;
`,
      },
    },
  ],
  valid: [],
};

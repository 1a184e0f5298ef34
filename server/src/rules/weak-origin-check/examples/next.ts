import type { Examples } from "../../examples.ts";

const around = { path: "next.config.mjs", files: {} };

/** Next.js puts in the place of \`:origin\` what a condition on the Origin header has captured. */
export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a condition that an attacker's host fulfils",
      code: `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: «"(?<origin>https://.*example\\\\.com)"» }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: ‹"true"› },
          { key: "Vary", value: "Origin" },
        ],
      },
    ];
  },
};
`,
      around,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://(?:[a-z0-9-]+\\\\.)*example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
          { key: "Vary", value: "Origin" },
        ],
      },
    ];
  },
};
`,
        "explicit-origins": `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://app\\\\.example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
          { key: "Vary", value: "Origin" },
        ],
      },
    ];
  },
};
`,
        "origin-pattern": `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://([a-z0-9-]+\\\\.)+example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
          { key: "Vary", value: "Origin" },
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
      name: "whole hosts",
      code: `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "Origin", value: "(?<origin>https://(?:app|admin)\\\\.example\\\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
          { key: "Vary", value: "Origin" },
        ],
      },
    ];
  },
};
`,
      around,
    },
    {
      name: "a part of the origin, and a part of the path: not known",
      code: `export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "https://(?<sub>.*)\\\\.example\\\\.com" }],
        headers: [{ key: "Access-Control-Allow-Origin", value: "https://:sub.example.com" }],
      },
      {
        source: "/of/:tenant/:path*",
        headers: [{ key: "Access-Control-Allow-Origin", value: "https://:tenant.example.com" }],
      },
    ];
  },
};
`,
      around,
    },
  ],
};

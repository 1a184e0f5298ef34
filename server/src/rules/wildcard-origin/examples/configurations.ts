import type { Examples } from "../../examples.ts";

const message =
  "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.";

/** Configurations that put headers on the answers of some paths. */
export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Next: all but static files",
      code: `module.exports = {
  async headers() {
    return [{ source: "/((?!static|favicon.ico).*)", headers: [{ key: "Access-Control-Allow-Origin", value: «"*"» }] }];
  },
};
`,
      message,
      fixes: {
        "explicit-origins": `module.exports = {
  async headers() {
    return [{ source: "/((?!static|favicon.ico).*)", headers: [{ key: "Access-Control-Allow-Origin", value: "https://app.example.com" }] }];
  },
};
`,
        "origin-pattern": `module.exports = {
  async headers() {
    return [{ source: "/((?!static|favicon.ico).*)", has: [{ type: "header", key: "origin", value: "(?<origin>https://([a-z0-9-]+\\\\.)+example\\\\.com)" }], headers: [{ key: "Access-Control-Allow-Origin", value: ":origin" }, { key: "Vary", value: "Origin" }] }];
  },
};
`,
      },
      around: { path: "next.config.js", files: {} },
    },
  ],
  valid: [
    {
      name: "Next: fonts",
      code: `module.exports = {
  async headers() {
    return [
      { source: "/fonts/:path*", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] },
      { source: "/public/type/(.*).woff2", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] },
    ];
  },
};
`,
      around: { path: "next.config.js", files: {} },
    },
    {
      name: "Nuxt: images",
      code: `export default defineNuxtConfig({ routeRules: { "/images/**": { cors: true } } });
`,
      around: { path: "nuxt.config.js", files: {} },
    },
  ],
};

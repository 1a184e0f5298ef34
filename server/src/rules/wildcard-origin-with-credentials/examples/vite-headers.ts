import type { Examples } from "../../examples.ts";

const refused = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

/** `server.headers` of Vite go over what its option `cors` sends, which is told what they should have said. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import { defineConfig } from "vite";
`,
  invalid: [
    {
      name: "headers of CORS alone",
      code: `export default defineConfig({
  server: {
    port: 5173,
    headers: {
      "Access-Control-Allow-Origin": «"*"»,
      "Access-Control-Allow-Credentials": ‹"true"›,
    },
  },
});
`,
      message: refused,
      fixes: {
        "explicit-origins": `export default defineConfig({
  server: {
    port: 5173,
    cors: { origin: ["https://app.example.com", "https://admin.example.com"], credentials: true },
  },
});
`,
        "origin-pattern": `export default defineConfig({
  server: {
    port: 5173,
    cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true },
  },
});
`,
        "credentials-off": `export default defineConfig({
  server: {
    port: 5173,
    headers: {
      "Access-Control-Allow-Origin": "*",
    },
  },
});
`,
      },
    },
    {
      name: "beside other headers",
      code: `export default defineConfig({
  server: {
    headers: { "X-Frame-Options": "DENY", "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› },
  },
});
`,
      message: refused,
      fixes: {
        "explicit-origins": `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com", "https://admin.example.com"], credentials: true },
    headers: { "X-Frame-Options": "DENY" },
  },
});
`,
        "origin-pattern": `export default defineConfig({
  server: {
    cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true },
    headers: { "X-Frame-Options": "DENY" },
  },
});
`,
        "credentials-off": `export default defineConfig({
  server: {
    headers: { "X-Frame-Options": "DENY", "Access-Control-Allow-Origin": "*" },
  },
});
`,
      },
    },
    {
      name: "over what the option sends",
      code: `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com"], credentials: ‹true› },
    headers: { "Access-Control-Allow-Origin": «"*"» },
  },
});
`,
      message: refused,
      fixes: {
        "explicit-origins": `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com", "https://admin.example.com"], credentials: true },
  },
});
`,
        "origin-pattern": `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true },
  },
});
`,
        "credentials-off": `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com"] },
    headers: { "Access-Control-Allow-Origin": "*" },
  },
});
`,
      },
    },
    {
      name: "with the option switched off",
      code: `export default defineConfig({
  server: {
    cors: false,
    headers: { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› },
  },
});
`,
      message: refused,
      fixes: {
        "explicit-origins": `export default defineConfig({
  server: {
    cors: { origin: ["https://app.example.com", "https://admin.example.com"], credentials: true },
  },
});
`,
        "origin-pattern": `export default defineConfig({
  server: {
    cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true },
  },
});
`,
        "credentials-off": `export default defineConfig({
  server: {
    cors: false,
    headers: { "Access-Control-Allow-Origin": "*" },
  },
});
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `export default defineConfig({
  server: {
    cors: false,
    headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" },
  },
});
`,
    },
  ],
};

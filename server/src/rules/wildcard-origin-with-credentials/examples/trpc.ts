import type { Examples } from "../../examples.ts";

const refused = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

/** What `responseMeta` sends goes over what the middleware sends. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { createHTTPServer } from "@trpc/server/adapters/standalone";
import cors from "cors";
`,
  invalid: [
    {
      name: "over what the middleware sends",
      code: `createHTTPServer({
  router,
  middleware: cors({ origin: "https://admin.example.com", credentials: ‹true› }),
  responseMeta() {
    return { headers: { "Access-Control-Allow-Origin": «"*"», "Cache-Control": "no-store" } };
  },
}).listen(3000);
`,
      message: refused,
      fixes: {
        "explicit-origins": `createHTTPServer({
  router,
  middleware: cors({ origin: ["https://app.example.com"], credentials: true }),
  responseMeta() {
    return { headers: { "Cache-Control": "no-store" } };
  },
}).listen(3000);
`,
        "origin-pattern": `createHTTPServer({
  router,
  middleware: cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }),
  responseMeta() {
    return { headers: { "Cache-Control": "no-store" } };
  },
}).listen(3000);
`,
        "credentials-off": `createHTTPServer({
  router,
  middleware: cors({ origin: "https://admin.example.com" }),
  responseMeta() {
    return { headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" } };
  },
}).listen(3000);
`,
      },
    },
    {
      name: "without a middleware",
      code: `createHTTPServer({
  router,
  responseMeta: () => ({
    headers: { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› },
  }),
}).listen(3000);
`,
      message: refused,
      fixes: {
        "explicit-origins": `createHTTPServer({
  router,
  responseMeta: () => ({
    headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" },
  }),
}).listen(3000);
`,
        "credentials-off": `createHTTPServer({
  router,
  responseMeta: () => ({
    headers: { "Access-Control-Allow-Origin": "*" },
  }),
}).listen(3000);
`,
      },
    },
  ],
  valid: [
    {
      name: "the middleware alone",
      code: `createHTTPServer({
  router,
  middleware: cors({ origin: ["https://app.example.com"], credentials: true }),
  responseMeta: () => ({ headers: { "Cache-Control": "no-store" } }),
}).listen(3000);
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "`cors: true` sends the wildcard",
      code: `export default defineNuxtConfig({
  routeRules: {
    "/api/**": { cors: «true», headers: { "Access-Control-Allow-Credentials": ‹"true"› } },
  },
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export default defineNuxtConfig({
  routeRules: {
    "/api/**": { cors: true, headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" } },
  },
});
`,
        "credentials-off": `export default defineNuxtConfig({
  routeRules: {
    "/api/**": { cors: true, headers: {} },
  },
});
`,
      },
    },
    {
      name: "the wildcard by hand",
      code: `export default defineNitroConfig({
  routeRules: {
    "/api/**": {
      headers: { "access-control-allow-origin": «"*"», "access-control-allow-credentials": ‹"true"› },
    },
  },
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export default defineNitroConfig({
  routeRules: {
    "/api/**": {
      headers: { "access-control-allow-origin": "https://app.example.com", "access-control-allow-credentials": "true" },
    },
  },
});
`,
        "credentials-off": `export default defineNitroConfig({
  routeRules: {
    "/api/**": {
      headers: { "access-control-allow-origin": "*" },
    },
  },
});
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `export default defineNuxtConfig({
  routeRules: {
    "/api/**": {
      cors: true,
      headers: {
        "access-control-allow-origin": "https://app.example.com",
        "access-control-allow-credentials": "true",
        "access-control-allow-headers": "authorization",
        "access-control-allow-methods": "GET, PUT",
      },
    },
  },
});
`,
    },
  ],
};

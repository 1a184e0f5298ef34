import type { Examples } from "../../examples.ts";

const effect = "A route rule takes `cors` for a switch: whatever the options say, every origin is let in with `*`.";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "options in the place of true",
      code: `export default defineNitroConfig({
  routeRules: {
    "/api/**": { cors: «{ origin: ["https://app.example.com"], credentials: true }» },
  },
});
`,
      message: effect,
      fixes: {
        "explicit-origins": `export default defineNitroConfig({
  routeRules: {
    "/api/**": { cors: true, headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" } },
  },
});
`,
      },
    },
    {
      name: "options beside headers",
      code: `export default defineNuxtConfig({
  routeRules: {
    "/api/**": { cors: «{ origin: "https://app.example.com" }», headers: { "X-Frame-Options": "DENY" } },
  },
});
`,
      message: effect,
      fixes: {
        "explicit-origins": `export default defineNuxtConfig({
  routeRules: {
    "/api/**": { cors: true, headers: { "Access-Control-Allow-Origin": "https://app.example.com", "X-Frame-Options": "DENY" } },
  },
});
`,
      },
    },
  ],
  valid: [
    {
      name: "switched off",
      code: `export default defineNitroConfig({
  routeRules: {
    "/api/**": { cors: false },
    "/static/**": { headers: { "Access-Control-Allow-Origin": "https://app.example.com" } },
  },
});
`,
    },
  ],
};

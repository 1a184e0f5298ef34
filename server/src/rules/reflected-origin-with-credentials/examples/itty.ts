import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { createCors, error, json, Router } from "itty-router";

const router = Router();
`,
  invalid: [
    {
      name: "createCors of itty-router 4, which names everybody where nothing is written",
      code: `const { preflight, corsify } = «createCors»({ headers: { "Access-Control-Allow-Credentials": ‹true›, Vary: "Origin" } });
`,
      message:
        "`createCors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const { preflight, corsify } = createCors({ origins: ["https://app.example.com"], headers: { "Access-Control-Allow-Credentials": true, Vary: "Origin" } });
`,
      },
    },
    {
      name: "a star in the list",
      code: `const { preflight, corsify } = createCors({ origins: [«"*"»], headers: { "Access-Control-Allow-Credentials": ‹"true"›, vary: "Origin" } });
`,
      message:
        "`createCors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `const { preflight, corsify } = createCors({ origins: ["https://app.example.com"], headers: { "Access-Control-Allow-Credentials": "true", vary: "Origin" } });
`,
      },
    },
  ],
  valid: [
    {
      name: "a list",
      code: `const { preflight, corsify } = createCors({ origins: ["https://app.example.com"], headers: { "Access-Control-Allow-Credentials": true, Vary: "Origin" } });
`,
    },
    {
      name: "a function that compares",
      code: `const { preflight, corsify } = createCors({ origins: (origin) => origin === "https://app.example.com", headers: { "Access-Control-Allow-Credentials": true, Vary: "Origin" } });
`,
    },
    {
      name: "a list that the environment gives",
      code: `const { preflight, corsify } = createCors({ origins: (process.env.ORIGINS ?? "https://app.example.com").split(","), headers: { "Access-Control-Allow-Credentials": true, Vary: "Origin" } });
`,
    },
    {
      name: "a function of this file",
      code: `import { createCors as local } from "./cors";
const { preflight, corsify } = local({ headers: { "Access-Control-Allow-Credentials": true, Vary: "Origin" } });
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the defaults",
      code: `module.exports = ["strapi::errors", «‹"strapi::cors"›», "strapi::body"];
`,
      message:
        "`strapi::cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `module.exports = ["strapi::errors", { name: "strapi::cors", config: { origin: ["https://app.example.com"] } }, "strapi::body"];
`,
        "credentials-off": `module.exports = ["strapi::errors", { name: "strapi::cors", config: { credentials: false } }, "strapi::body"];
`,
      },
    },
    {
      name: "the wildcard",
      code: `module.exports = ["strapi::errors", { name: ‹"strapi::cors"›, config: { origin: [«"*"»] } }];
`,
      message:
        "`strapi::cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `module.exports = ["strapi::errors", { name: "strapi::cors", config: { origin: ["https://app.example.com"] } }];
`,
        "credentials-off": `module.exports = ["strapi::errors", { name: "strapi::cors", config: { credentials: false, origin: ["*"] } }];
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `module.exports = ["strapi::errors", { name: "strapi::cors", config: { origin: ["https://app.example.com"] } }];
`,
    },
  ],
};

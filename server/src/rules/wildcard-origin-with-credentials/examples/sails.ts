import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "with the flag that allows it",
      code: `module.exports.security = {
  cors: {
    allRoutes: true,
    allowOrigins: «"*"»,
    allowCredentials: ‹true›,
    allowAnyOriginWithCredentialsUnsafe: true,
  },
};
`,
      message:
        "Sails answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `module.exports.security = {
  cors: {
    allRoutes: true,
    allowOrigins: ["https://app.example.com"],
    allowCredentials: true,
    allowAnyOriginWithCredentialsUnsafe: true,
  },
};
`,
        "credentials-off": `module.exports.security = {
  cors: {
    allRoutes: true,
    allowOrigins: "*",
    allowAnyOriginWithCredentialsUnsafe: true,
  },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `module.exports.security = {
  cors: { allRoutes: true, allowOrigins: ["https://app.example.com"], allowCredentials: true },
};
`,
    },
    {
      name: "for no route",
      code: `module.exports.security = { cors: { allowOrigins: "*", allowCredentials: true } };
`,
    },
  ],
};

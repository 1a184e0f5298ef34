import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "with the flag that allows it",
      code: `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [«"*"»], credentials: ‹true›, allowCredentialsAllOrigins: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      message:
        "`restify-cors-middleware2` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["https://app.example.com"], credentials: true, allowCredentialsAllOrigins: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
        "origin-pattern": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true, allowCredentialsAllOrigins: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
        "credentials-off": `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["*"], allowCredentialsAllOrigins: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import corsMiddleware from "restify-cors-middleware2";

const cors = corsMiddleware({ origins: ["https://app.example.com"], credentials: true });
server.pre(cors.preflight);
server.use(cors.actual);
`,
    },
  ],
};

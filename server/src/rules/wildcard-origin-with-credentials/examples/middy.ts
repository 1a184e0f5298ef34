import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the default is the wildcard",
      code: `import middy from "@middy/core";
import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(«httpCors»({ credentials: ‹true› }));
`,
      message:
        "`@middy/http-cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import middy from "@middy/core";
import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import middy from "@middy/core";
import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://*.example.com"], credentials: true }));
`,
        "credentials-off": `import middy from "@middy/core";
import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({}));
`,
      },
    },
    {
      name: "a star in the list",
      code: `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: [«"*"»], credentials: ‹true› }));
`,
      message:
        "`@middy/http-cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://*.example.com"], credentials: true }));
`,
        "credentials-off": `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["*"] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://app.example.com"], credentials: true }));
`,
    },
  ],
};

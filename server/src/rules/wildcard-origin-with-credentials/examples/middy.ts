import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard, whose place a list takes",
      code: `import middy from "@middy/core";
import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origin: «"*"», credentials: ‹true› }));
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

export const handler = middy(answer).use(httpCors({ origin: "*" }));
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
    {
      name: "the wildcard beside a list, since 6",
      code: `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origin: «"*"», origins: ["https://app.example.com"], credentials: ‹true› });
`,
      message:
        "`@middy/http-cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origins: ["https://app.example.com", "https://*.example.com"], credentials: true });
`,
        "credentials-off": `import httpCors from "@middy/http-cors";

export const handler = httpCors({ origin: "*", origins: ["https://app.example.com"] });
`,
      },
    },
  ],
  valid: [
    {
      name: "nothing is written: what that means depends on the version",
      code: `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ credentials: true }));
`,
    },
    {
      name: "one origin for everybody",
      code: `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origin: "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "an allow-list",
      code: `import httpCors from "@middy/http-cors";

export const handler = middy(answer).use(httpCors({ origins: ["https://app.example.com"], credentials: true }));
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "nothing is said",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = «‹createYoga›»({ schema });
`,
      message:
        "GraphQL Yoga answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://app.example.com" } });
`,
        "credentials-off": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { credentials: false } });
`,
      },
    },
    {
      name: "`true` is the default",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = «‹createYoga›»({ schema, cors: true });
`,
      message:
        "GraphQL Yoga answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://app.example.com" } });
`,
        "credentials-off": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { credentials: false } });
`,
      },
    },
    {
      name: "the wildcard",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = ‹createYoga›({ schema, cors: { origin: «"*"» } });
`,
      message:
        "GraphQL Yoga answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://app.example.com" } });
`,
        "credentials-off": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { credentials: false, origin: "*" } });
`,
      },
    },
    {
      name: "a star anywhere in a text",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: «"https://*.example.com"», credentials: ‹true› } });
`,
      message:
        "GraphQL Yoga answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://app.example.com", credentials: true } });
`,
        "credentials-off": `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://*.example.com", credentials: false } });
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: { origin: "https://app.example.com", credentials: true } });
`,
    },
    {
      name: "switched off",
      code: `import { createYoga } from "graphql-yoga";

export const yoga = createYoga({ schema, cors: false });
`,
    },
    {
      name: "options from elsewhere",
      code: `import { createYoga } from "graphql-yoga";

import { options } from "./options.js";

export const yoga = createYoga({ schema, ...options });
`,
    },
  ],
};

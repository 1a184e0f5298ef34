import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard; credentials are on by default",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(‹cors›({ origin: «"*"» })).listen(3000);
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: ["https://app.example.com"] })).listen(3000);
`,
        "origin-pattern": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/ })).listen(3000);
`,
        "credentials-off": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ credentials: false, origin: "*" })).listen(3000);
`,
      },
    },
    {
      name: "a star in a list",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: [«"*"»], credentials: ‹true› })).listen(3000);
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: ["https://app.example.com"], credentials: true })).listen(3000);
`,
        "origin-pattern": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true })).listen(3000);
`,
        "credentials-off": `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: ["*"], credentials: false })).listen(3000);
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: ["https://app.example.com"] })).listen(3000);
`,
    },
    {
      name: "a host under both schemes",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: "https://app.example.com" })).listen(3000);
`,
    },
  ],
};

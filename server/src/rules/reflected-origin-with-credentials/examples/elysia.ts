import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the defaults",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(«‹cors›»()).listen(3000);
`,
      message:
        "`@elysiajs/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
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

new Elysia().use(cors({ origin: "*", credentials: false })).listen(3000);
`,
      },
    },
    {
      name: "`true` names every origin",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: «true», credentials: ‹true› })).listen(3000);
`,
      message:
        "`@elysiajs/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
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

new Elysia().use(cors({ origin: "*", credentials: false })).listen(3000);
`,
      },
    },
    {
      name: "a function that lets everyone in",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(‹cors›({ origin: () => «true» })).listen(3000);
`,
      message:
        "`@elysiajs/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
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
  ],
  valid: [
    {
      name: "a function that tests",
      code: `import { Elysia } from "elysia";
import { cors } from "@elysiajs/cors";

new Elysia().use(cors({ origin: (request) => request.headers.get("Origin") === "https://app.example.com" })).listen(3000);
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a function that gives the origin back",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => «origin», credentials: ‹true› }));
`,
      message:
        "`hono/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
        "credentials-off": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: "*" }));
`,
      },
    },
    {
      name: "with a fallback",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => «origin || "*"», credentials: ‹true› }));
`,
      message:
        "`hono/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
        "credentials-off": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: "*" }));
`,
      },
    },
  ],
  valid: [
    {
      name: "called for one host only",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use((c, next) => {
  if (!c.req.header("host")?.startsWith("localhost:")) return next();
  return cors({ origin: (origin) => origin, credentials: true })(c, next);
});
`,
    },
    {
      name: "a callback with a list",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
const allowed = new Set(["https://app.example.com"]);

app.use("*", cors({ origin: (origin) => (allowed.has(origin) ? origin : null), credentials: true }));
`,
    },
  ],
};

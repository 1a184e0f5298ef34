import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  invalid: [
    {
      name: "several origins need a test",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: «"*"», credentials: ‹true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => (["https://app.example.com", "https://admin.example.com"].includes(ctx.get("Origin")) ? ctx.get("Origin") : ""), credentials: true }));
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""), credentials: true }));
`,
        "credentials-off": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "an array would send several lines",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  «cors»({
    credentials: ‹true›,
  }),
);
`,
      message:
        "`@koa/cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({
    origin: (ctx) => (["https://app.example.com", "https://admin.example.com"].includes(ctx.get("Origin")) ? ctx.get("Origin") : ""),
    credentials: true,
  }),
);
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({
    origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""),
    credentials: true,
  }),
);
`,
        "credentials-off": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(
  cors({}),
);
`,
      },
    },
  ],
  valid: [],
};

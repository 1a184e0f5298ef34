import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard is replaced by the origin",
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
app.use(cors({ origin: "https://app.example.com", credentials: true }));
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
      name: "the default is the wildcard",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(«cors»({ credentials: ‹true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""), credentials: true }));
`,
        "credentials-off": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({}));
`,
      },
    },
    {
      name: "what is falsy counts as missing",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: «false», credentials: ‹true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""), credentials: true }));
`,
        "credentials-off": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: false }));
`,
      },
    },
    {
      name: "a function that turns credentials on",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: «"*"», credentials: ‹() => true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", credentials: () => true }));
`,
        "origin-pattern": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : ""), credentials: () => true }));
`,
        "credentials-off": `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "*" }));
`,
      },
    },
  ],
  valid: [
    {
      name: "a test",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
const allowed = ["https://app.example.com"];

app.use(
  cors({
    origin: (ctx) => (allowed.includes(ctx.get("Origin")) ? ctx.get("Origin") : ""),
    credentials: true,
  }),
);
`,
    },
    {
      name: "one origin",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: "https://app.example.com", credentials: true }));
`,
    },
    {
      name: "another function of that name",
      code: `import cors from "./cors.js";

app.use(cors({ origin: "*", credentials: true }));
`,
    },
  ],
};

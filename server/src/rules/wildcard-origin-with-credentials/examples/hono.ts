import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard beside credentials",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: «"*"», credentials: ‹true› }));
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
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
      name: "the default is the wildcard",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("/api/*", «cors»({ credentials: ‹true› }));
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("/api/*", cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("/api/*", cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
        "credentials-off": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("/api/*", cors({}));
`,
      },
    },
    {
      name: "a function that gives the wildcard",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: () => «"*"», credentials: ‹true› }));
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null), credentials: true }));
`,
        "credentials-off": `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(cors({ origin: () => "*" }));
`,
      },
    },
    {
      name: "set by hand",
      code: `import { Hono } from "hono";

const app = new Hono();
app.use("*", async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", «"*"»);
  c.header("Access-Control-Allow-Credentials", ‹"true"›);
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { Hono } from "hono";

const app = new Hono();
app.use("*", async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "https://app.example.com");
  c.header("Access-Control-Allow-Credentials", "true");
});
`,
        "test-origin": `import { Hono } from "hono";

const app = new Hono();
app.use("*", async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === c.req.header("Origin")) ?? "");
  c.header("Vary", "Origin");
  c.header("Access-Control-Allow-Credentials", "true");
});
`,
        "credentials-off": `import { Hono } from "hono";

const app = new Hono();
app.use("*", async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
});
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: ["https://app.example.com"], credentials: true }));
`,
    },
    {
      name: "a pattern",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use(
  "*",
  cors({
    origin: (origin) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(origin) ? origin : null),
    credentials: true,
  }),
);
`,
    },
    {
      name: "the environment of a worker",
      code: `import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", (c, next) => cors({ origin: c.env.ORIGIN, credentials: true })(c, next));
`,
    },
  ],
};

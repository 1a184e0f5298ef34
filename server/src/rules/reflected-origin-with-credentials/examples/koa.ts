import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a function that gives the origin back",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => «ctx.get("Origin")», credentials: ‹true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
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
      name: "the header read from the request",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
app.use(cors({ origin: (ctx) => «ctx.request.header.origin», credentials: ‹true› }));
`,
      message:
        "`@koa/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
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
      name: "koa2-cors names every origin by default",
      code: `import cors from "koa2-cors";

app.use(cors({ credentials: ‹true›, origin: «undefined» }));
`,
      message:
        "`koa2-cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import cors from "koa2-cors";

app.use(cors({ credentials: true, origin: "https://app.example.com" }));
`,
        "origin-pattern": `import cors from "koa2-cors";

app.use(cors({ credentials: true, origin: (ctx) => (/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/.test(ctx.get("Origin")) ? ctx.get("Origin") : "") }));
`,
        "credentials-off": `import cors from "koa2-cors";

app.use(cors({ origin: "*" }));
`,
      },
    },
    {
      name: "set by hand",
      code: `import Koa from "koa";

const app = new Koa();
app.use(async (ctx, next) => {
  ctx.vary("Origin");
  ctx.set("Access-Control-Allow-Origin", «ctx.get("Origin")»);
  ctx.set("Access-Control-Allow-Credentials", ‹"true"›);
  await next();
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `import Koa from "koa";

const app = new Koa();
app.use(async (ctx, next) => {
  ctx.vary("Origin");
  ctx.set("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === ctx.get("Origin")) ?? "");
  ctx.set("Access-Control-Allow-Credentials", "true");
  await next();
});
`,
        "credentials-off": `import Koa from "koa";

const app = new Koa();
app.use(async (ctx, next) => {
  ctx.vary("Origin");
  ctx.set("Access-Control-Allow-Origin", "*");
  await next();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "called for one host only",
      code: `import Koa from "koa";
import cors from "@koa/cors";

const app = new Koa();
const open = cors({ credentials: true });
app.use((ctx, next) => (ctx.hostname === "localhost" ? open(ctx, next) : next()));
`,
    },
    {
      name: "tested by hand",
      code: `import Koa from "koa";

const allowed = ["https://app.example.com"];
const app = new Koa();
app.use(async (ctx, next) => {
  const origin = ctx.get("Origin");
  ctx.vary("Origin");
  if (allowed.includes(origin)) {
    ctx.set("Access-Control-Allow-Origin", origin);
    ctx.set("Access-Control-Allow-Credentials", "true");
  }
  await next();
});
`,
    },
  ],
};

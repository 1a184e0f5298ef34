import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard beside credentials",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: «"*"», credentials: ‹true› });
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: "*" });
`,
      },
    },
    {
      name: "the default is the wildcard",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(«cors», { credentials: ‹true› });
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
await app.register(cors, {});
`,
      },
    },
    {
      name: "a star anywhere in a list",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://admin.example.com", «"*"»], credentials: ‹true› });
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://admin.example.com", "https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://admin.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://admin.example.com", "*"] });
`,
      },
    },
    {
      name: "every text turns credentials on",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: «"*"», credentials: ‹"yes"› });
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: "yes" });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: "yes" });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "*" });
`,
      },
    },
    {
      name: "required where it is registered",
      code: `const fastify = require("fastify")();

fastify.register(require("@fastify/cors"), {
  origin: «"*"»,
  credentials: ‹true›,
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `const fastify = require("fastify")();

fastify.register(require("@fastify/cors"), {
  origin: ["https://app.example.com"],
  credentials: true,
});
`,
        "origin-pattern": `const fastify = require("fastify")();

fastify.register(require("@fastify/cors"), {
  origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
  credentials: true,
});
`,
        "credentials-off": `const fastify = require("fastify")();

fastify.register(require("@fastify/cors"), {
  origin: "*",
});
`,
      },
    },
    {
      name: "a delegator",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, () => (request, callback) => callback(null, { origin: «"*"», credentials: ‹true› }));
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, () => (request, callback) => callback(null, { origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, () => (request, callback) => callback(null, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, () => (request, callback) => callback(null, { origin: "*" }));
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true, methods: ["GET", "PUT"] });
`,
    },
    {
      name: "credentials off",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "https://app.example.com" });
`,
    },
    {
      name: "switched off",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: false, credentials: true });
`,
    },
    {
      name: "options that are put together elsewhere",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
import { corsOptions } from "./options.js";

app.register(cors, corsOptions);
`,
    },
    {
      name: "another plugin",
      code: `import Fastify from "fastify";
import cors from "./cors.js";

const app = Fastify();
app.register(cors, { origin: "*", credentials: true });
`,
    },
  ],
};

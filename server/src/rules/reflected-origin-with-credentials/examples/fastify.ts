import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "`true` names every origin",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: «true», credentials: ‹true› });
`,
      message:
        "`@fastify/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "*" });
`,
      },
    },
    {
      name: "a callback that lets everyone in",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, {
  origin: (origin, callback) => callback(null, «true»),
  credentials: ‹true›,
});
`,
      message:
        "`@fastify/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, {
  origin: ["https://app.example.com"],
  credentials: true,
});
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, {
  origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
  credentials: true,
});
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, {
  origin: "*",
});
`,
      },
    },
    {
      name: "an async callback that gives the origin back",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: async (origin) => «origin», credentials: ‹true› });
`,
      message:
        "`@fastify/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "*" });
`,
      },
    },
    {
      name: "a set is truthy, and nothing else",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: «new Set(["https://app.example.com"])», credentials: ‹true› });
`,
      message:
        "`@fastify/cors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: ["https://app.example.com", /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true });
`,
        "credentials-off": `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: "*" });
`,
      },
    },
  ],
  valid: [
    {
      name: "a callback that tests",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
const allowed = ["https://app.example.com"];

app.register(cors, {
  origin: (origin, callback) => callback(null, allowed.includes(origin)),
  credentials: true,
});
`,
    },
    {
      name: "a callback that cannot be followed",
      code: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
app.register(cors, { origin: (origin, callback) => check(origin, callback), credentials: true });
`,
    },
  ],
};

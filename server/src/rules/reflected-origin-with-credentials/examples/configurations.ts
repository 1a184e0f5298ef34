import type { Examples } from "../../examples.ts";

const list = '["https://app.example.com"]';
const says = (label: string) =>
  `${label} answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.`;
const adonis = "`@adonisjs/cors`";

/** Configurations of frameworks that bring CORS along. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "AdonisJS: as it is generated",
      code: `import { defineConfig } from "@adonisjs/cors";

const corsConfig = defineConfig({ enabled: true, origin: «true», headers: true, credentials: ‹true›, maxAge: 90 });
export default corsConfig;
`,
      message: says(adonis),
      fixes: {
        "explicit-origins": `import { defineConfig } from "@adonisjs/cors";

const corsConfig = defineConfig({ enabled: true, origin: ${list}, headers: true, credentials: true, maxAge: 90 });
export default corsConfig;
`,
        "credentials-off": `import { defineConfig } from "@adonisjs/cors";

const corsConfig = defineConfig({ enabled: true, origin: "*", headers: true, credentials: false, maxAge: 90 });
export default corsConfig;
`,
      },
    },
    {
      name: "AdonisJS: the defaults",
      code: `import { defineConfig } from "@adonisjs/cors";

export default «‹defineConfig›»({ methods: ["GET"] });
`,
      message: says(adonis),
      fixes: {
        "explicit-origins": `import { defineConfig } from "@adonisjs/cors";

export default defineConfig({ origin: ${list}, methods: ["GET"] });
`,
        "credentials-off": `import { defineConfig } from "@adonisjs/cors";

export default defineConfig({ origin: "*", credentials: false, methods: ["GET"] });
`,
      },
    },
    {
      name: "Keystone: true stands for everybody, with credentials",
      code: `import { config } from "@keystone-6/core";

export default config({ server: { port: 3000, cors: «‹true›» }, lists: {} });
`,
      message: says("Keystone"),
      fixes: {
        "explicit-origins": `import { config } from "@keystone-6/core";

export default config({ server: { port: 3000, cors: { origin: ${list}, credentials: true } }, lists: {} });
`,
      },
    },
    {
      name: "Keystone: options of cors",
      code: `import { config } from "@keystone-6/core";

export default config({ server: { cors: { origin: «true», credentials: ‹true› } }, lists: {} });
`,
      message: says("Keystone"),
      fixes: {
        "explicit-origins": `import { config } from "@keystone-6/core";

export default config({ server: { cors: { origin: ${list}, credentials: true } }, lists: {} });
`,
        "origin-pattern": `import { config } from "@keystone-6/core";

export default config({ server: { cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } }, lists: {} });
`,
        "credentials-off": `import { config } from "@keystone-6/core";

export default config({ server: { cors: { origin: "*" } }, lists: {} });
`,
      },
    },
    {
      name: "everybody where the server is deployed",
      code: `import express from "express";
import cors from "cors";
const app = express();
if (process.env.NODE_ENV === "production") {
  app.use(cors({ origin: «true», credentials: ‹true› }));
} else {
  app.use(cors({ origin: "http://localhost:3000", credentials: true }));
}
`,
      message: says("`cors`"),
      fixes: {
        "explicit-origins": `import express from "express";
import cors from "cors";
const app = express();
if (process.env.NODE_ENV === "production") {
  app.use(cors({ origin: ${list}, credentials: true }));
} else {
  app.use(cors({ origin: "http://localhost:3000", credentials: true }));
}
`,
        "origin-pattern": `import express from "express";
import cors from "cors";
const app = express();
if (process.env.NODE_ENV === "production") {
  app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
} else {
  app.use(cors({ origin: "http://localhost:3000", credentials: true }));
}
`,
        "credentials-off": `import express from "express";
import cors from "cors";
const app = express();
if (process.env.NODE_ENV === "production") {
  app.use(cors({ origin: "*" }));
} else {
  app.use(cors({ origin: "http://localhost:3000", credentials: true }));
}
`,
      },
    },
  ],
  valid: [
    {
      name: "AdonisJS: a list",
      code: `import { defineConfig } from "@adonisjs/cors";
export default defineConfig({ origin: ["https://app.example.com"], credentials: true });
`,
    },
    {
      name: "AdonisJS: everybody in development only",
      code: `import app from "@adonisjs/core/services/app";
import { defineConfig } from "@adonisjs/cors";
export default defineConfig({ origin: app.inDev ? true : [], credentials: true });
`,
    },
    {
      name: "AdonisJS: turned off",
      code: `import { defineConfig } from "@adonisjs/cors";
export default defineConfig({ enabled: false, origin: true, credentials: true });
`,
    },
    {
      name: "cors for everybody in development only",
      code: `import express from "express";
import cors from "cors";
const app = express();
if (process.env.NODE_ENV === "development") app.use(cors({ origin: true, credentials: true }));
app.get("/data", (req, res) => res.json({}));
`,
    },
    {
      name: "Nest: everybody in development, a list in production",
      code: `import { NestFactory } from "@nestjs/core";
const isProduction = process.env.NODE_ENV === "production";
const app = await NestFactory.create({});
if (isProduction) {
  app.enableCors({ origin: ["https://app.example.com"], credentials: true });
} else {
  app.enableCors({ origin: true, credentials: true });
}
`,
    },
    {
      name: "Fastify: everybody in development only",
      code: `import fastify from "fastify";
import cors from "@fastify/cors";
const server = fastify();
if (process.env.NODE_ENV !== "production") {
  await server.register(cors, { origin: true, credentials: true });
}
`,
    },
    {
      name: "a handler that is there in development only",
      code: `import express from "express";
const app = express();
const isDev = process.env.NODE_ENV !== "production";
if (isDev) {
  app.use((req, res, next) => {
    res.header("Access-Control-Allow-Origin", req.headers.origin);
    res.header("Access-Control-Allow-Credentials", "true");
    next();
  });
}
`,
    },
    {
      name: "another function of this name",
      code: `import { defineConfig } from "vitest/config";
export default defineConfig({ origin: true, credentials: true });
`,
    },
    {
      name: "Keystone: turned off, or listed",
      code: `import { config } from "@keystone-6/core";
export const off = config({ server: { cors: false }, lists: {} });
export default config({ server: { cors: { origin: ["https://app.example.com"], credentials: true } }, lists: {} });
`,
    },
    {
      name: "a function of Firebase that sets headers besides",
      code: `import { onRequest } from "firebase-functions/v2/https";
export const data = onRequest({ cors: true }, (request, response) => {
  response.set("Access-Control-Allow-Origin", "https://app.example.com");
  response.send("x");
});
`,
    },
    {
      name: "a function of Firebase in front of an application",
      code: `import { onRequest } from "firebase-functions/v2/https";
import { app } from "./app";
export const api = onRequest({ cors: true }, app);
`,
    },
    {
      name: "cors in a handler that goes on by hand",
      code: `import cors from "cors";
import { https } from "firebase-functions";
const open = cors({ origin: true });
export const data = https.onRequest((request, response) =>
  open(request, response, () => {
    response.set("Access-Control-Allow-Origin", "https://app.example.com");
    response.json({});
  }),
);
`,
    },
  ],
};

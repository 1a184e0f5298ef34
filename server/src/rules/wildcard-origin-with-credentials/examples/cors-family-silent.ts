import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "typescript",
  invalid: [],
  valid: [
    {
      name: "allow-lists",
      code: `import { NestFactory } from "@nestjs/core";
import { Server } from "socket.io";
const app = await NestFactory.create(AppModule, { cors: { origin: ["https://app.example.com"], credentials: true } });
app.enableCors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
const io = new Server(http, { cors: { origin: ["https://app.example.com"], credentials: true } });
`,
    },
    {
      name: "switched off",
      code: `import { NestFactory } from "@nestjs/core";
import { Server } from "socket.io";
const app = await NestFactory.create(AppModule, { cors: false });
const io = new Server(http, { cors: false });
`,
    },
    {
      name: "the branches of a choice: a wildcard in one, credentials in the other",
      code: `import cors from "cors";
app.use(cors(isPublic ? { origin: "*", methods: ["GET"] } : { origin: ["https://app.example.com"], credentials: true }));
`,
    },
    {
      name: "credentials that depend on the branch",
      code: `import cors from "cors";
app.use(cors({ origin: isPublic ? "*" : ["https://app.example.com"], credentials: !isPublic }));
`,
    },
    {
      name: "the same names from elsewhere",
      code: `import { Server } from "./server";
import { ApolloServer } from "@apollo/server";
const io = new Server(http, { cors: { origin: "*", credentials: true } });
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: "*", credentials: true } });
settings.enableCors({ origin: "*", credentials: true });
`,
    },
    {
      name: "values that are not known",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: options });
app.enableCors(config.get("cors"));
app.enableCors({ origin: config.get("origin"), credentials: true });
`,
    },
    {
      name: "Vite's own machine",
      code: `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { credentials: true } }, preview: { cors: {} } });
`,
    },
  ],
};

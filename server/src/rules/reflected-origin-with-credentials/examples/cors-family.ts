import type { Examples } from "../../examples.ts";

const messageFor = (library: string) =>
  `${library} answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.`;

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Nest, by enableCors",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: «true», credentials: ‹true› });
`,
      message: messageFor("Nest"),
      fixes: {
        "explicit-origins": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: "*" });
`,
      },
    },
    {
      name: "Nest, by a callback",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: (origin, callback) => callback(null, «true»), credentials: ‹true› });
`,
      message: messageFor("Nest"),
      fixes: {
        "explicit-origins": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: ["https://app.example.com"], credentials: true });
`,
        "origin-pattern": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
`,
        "credentials-off": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: "*" });
`,
      },
    },
    {
      name: "Socket.IO",
      code: `import { Server } from "socket.io";
const io = new Server(httpServer, { cors: { origin: «true», credentials: ‹true› } });
`,
      message: messageFor("Socket.IO"),
      fixes: {
        "explicit-origins": `import { Server } from "socket.io";
const io = new Server(httpServer, { cors: { origin: ["https://app.example.com"], credentials: true } });
`,
        "origin-pattern": `import { Server } from "socket.io";
const io = new Server(httpServer, { cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } });
`,
        "credentials-off": `import { Server } from "socket.io";
const io = new Server(httpServer, { cors: { origin: "*" } });
`,
      },
    },
    {
      name: "nextjs-cors",
      code: `import NextCors from "nextjs-cors";
export default async function handler(req, res) {
  await NextCors(req, res, { origin: «true», credentials: ‹true› });
}
`,
      message: messageFor("`nextjs-cors`"),
      fixes: {
        "explicit-origins": `import NextCors from "nextjs-cors";
export default async function handler(req, res) {
  await NextCors(req, res, { origin: ["https://app.example.com"], credentials: true });
}
`,
        "origin-pattern": `import NextCors from "nextjs-cors";
export default async function handler(req, res) {
  await NextCors(req, res, { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true });
}
`,
        "credentials-off": `import NextCors from "nextjs-cors";
export default async function handler(req, res) {
  await NextCors(req, res, { origin: "*" });
}
`,
      },
    },
    {
      name: "Apollo Server 3",
      code: `import { ApolloServer } from "apollo-server";
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: «true», credentials: ‹true› } });
`,
      message: messageFor("Apollo Server"),
      fixes: {
        "explicit-origins": `import { ApolloServer } from "apollo-server";
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: ["https://app.example.com"], credentials: true } });
`,
        "origin-pattern": `import { ApolloServer } from "apollo-server";
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } });
`,
        "credentials-off": `import { ApolloServer } from "apollo-server";
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: "*" } });
`,
      },
    },
    {
      name: "Vite",
      code: `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: «true», credentials: ‹true› } } });
`,
      message: messageFor("Vite"),
      fixes: {
        "explicit-origins": `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: ["https://app.example.com"], credentials: true } } });
`,
        "origin-pattern": `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } } });
`,
        "credentials-off": `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: "*" } } });
`,
      },
    },
    {
      name: "a test that is not waited for",
      code: `import cors from "cors";
async function isAllowed(origin: string) {
  return origin === "https://app.example.com";
}
app.use(
  cors({
    origin: (origin, callback) => {
      if (isAllowed(origin)) callback(null, «true»);
      else callback(new Error("no"));
    },
    credentials: ‹true›,
  }),
);
`,
      message: messageFor("`cors`"),
      fixes: {
        "explicit-origins": `import cors from "cors";
async function isAllowed(origin: string) {
  return origin === "https://app.example.com";
}
app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: true,
  }),
);
`,
        "origin-pattern": `import cors from "cors";
async function isAllowed(origin: string) {
  return origin === "https://app.example.com";
}
app.use(
  cors({
    origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/,
    credentials: true,
  }),
);
`,
        "credentials-off": `import cors from "cors";
async function isAllowed(origin: string) {
  return origin === "https://app.example.com";
}
app.use(
  cors({
    origin: "*",
  }),
);
`,
      },
    },
  ],
  valid: [
    {
      name: "a branch that reflects where it is not known what is built",
      code: `import cors from "cors";
app.use(cors({ origin: isDevelopment ? true : ["https://app.example.com"], credentials: true }));
`,
    },
    {
      name: "a delegate that tests the origin",
      code: `import cors from "cors";
const allowed = ["https://app.example.com", "https://admin.example.com"];
app.use(
  cors((request, callback) => {
    let options;
    if (allowed.indexOf(request.header("Origin")) !== -1) {
      options = { origin: true, credentials: true };
    } else {
      options = { origin: false };
    }
    callback(null, options);
  }),
);
`,
    },
    {
      name: "callbacks that test the origin",
      code: `import { NestFactory } from "@nestjs/core";
const allowed = new Set(["https://app.example.com"]);
const app = await NestFactory.create(AppModule);
app.enableCors({
  origin(origin, callback) {
    if (!origin || allowed.has(origin)) return callback(null, true);
    return callback(new Error("Not allowed by CORS"), false);
  },
  credentials: true,
});
`,
    },
    {
      name: "a callback from another file",
      code: `import cors from "cors";
import { checkOrigin } from "./origins";
app.use(cors({ origin: checkOrigin, credentials: true }));
`,
    },
  ],
};

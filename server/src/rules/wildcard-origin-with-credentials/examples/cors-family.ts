import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Nest, by enableCors",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: «"*"», credentials: ‹true› });
`,
      message,
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
      name: "Nest, by an option of create",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: { origin: «"*"», credentials: ‹true› } });
`,
      message,
      fixes: {
        "explicit-origins": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: { origin: ["https://app.example.com"], credentials: true } });
`,
        "origin-pattern": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } });
`,
        "credentials-off": `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: { origin: "*" } });
`,
      },
    },
    {
      name: "Nest's default origin",
      code: `import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.«enableCors»({ credentials: ‹true› });
`,
      message,
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
app.enableCors({});
`,
      },
    },
    {
      name: "a gateway of Nest",
      code: `import { WebSocketGateway } from "@nestjs/websockets";
@WebSocketGateway({ cors: { origin: «"*"», credentials: ‹true› } })
export class EventsGateway {}
`,
      message,
      fixes: {
        "explicit-origins": `import { WebSocketGateway } from "@nestjs/websockets";
@WebSocketGateway({ cors: { origin: ["https://app.example.com"], credentials: true } })
export class EventsGateway {}
`,
        "origin-pattern": `import { WebSocketGateway } from "@nestjs/websockets";
@WebSocketGateway({ cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } })
export class EventsGateway {}
`,
        "credentials-off": `import { WebSocketGateway } from "@nestjs/websockets";
@WebSocketGateway({ cors: { origin: "*" } })
export class EventsGateway {}
`,
      },
    },
    {
      name: "Socket.IO",
      code: `import { Server } from "socket.io";
const io = new Server(httpServer, { cors: { origin: «"*"», credentials: ‹true› } });
`,
      message,
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
      name: "Socket.IO in CommonJS",
      code: `const io = require("socket.io")(server, { cors: { origin: «"*"», credentials: ‹true› } });
`,
      message,
      fixes: {
        "explicit-origins": `const io = require("socket.io")(server, { cors: { origin: ["https://app.example.com"], credentials: true } });
`,
        "origin-pattern": `const io = require("socket.io")(server, { cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } });
`,
        "credentials-off": `const io = require("socket.io")(server, { cors: { origin: "*" } });
`,
      },
    },
    {
      name: "nextjs-cors",
      code: `import NextCors from "nextjs-cors";
export default async function handler(req, res) {
  await NextCors(req, res, { origin: «"*"», credentials: ‹true› });
}
`,
      message,
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
const server = new ApolloServer({ typeDefs, resolvers, cors: { origin: «"*"», credentials: ‹true› } });
`,
      message,
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
      name: "Apollo Server on Express",
      code: `import { ApolloServer } from "apollo-server-express";
server.applyMiddleware({ app, cors: { origin: «"*"», credentials: ‹true› } });
`,
      message,
      fixes: {
        "explicit-origins": `import { ApolloServer } from "apollo-server-express";
server.applyMiddleware({ app, cors: { origin: ["https://app.example.com"], credentials: true } });
`,
        "origin-pattern": `import { ApolloServer } from "apollo-server-express";
server.applyMiddleware({ app, cors: { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } });
`,
        "credentials-off": `import { ApolloServer } from "apollo-server-express";
server.applyMiddleware({ app, cors: { origin: "*" } });
`,
      },
    },
    {
      name: "Vite",
      code: `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: «"*"», credentials: ‹true› } } });
`,
      message,
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
      name: "a branch of a choice",
      code: `import cors from "cors";
app.use(cors({ origin: isProduction ? ["https://app.example.com"] : «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `import cors from "cors";
app.use(cors({ origin: isProduction ? ["https://app.example.com"] : ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `import cors from "cors";
app.use(cors({ origin: isProduction ? ["https://app.example.com"] : /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `import cors from "cors";
app.use(cors({ origin: isProduction ? ["https://app.example.com"] : "*" }));
`,
      },
    },
    {
      name: "options that are filled",
      code: `import cors from "cors";
const options: CorsOptions = {};
options.origin = «"*"»;
options.credentials = ‹true›;
app.use(cors(options));
`,
      message,
      fixes: {
        "explicit-origins": `import cors from "cors";
const options: CorsOptions = {};
options.origin = ["https://app.example.com"];
options.credentials = true;
app.use(cors(options));
`,
        "origin-pattern": `import cors from "cors";
const options: CorsOptions = {};
options.origin = /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/;
options.credentials = true;
app.use(cors(options));
`,
      },
    },
  ],
  valid: [],
};

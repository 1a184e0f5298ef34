import type { Examples } from "../../examples.ts";

const late = (method: string) =>
  `\`enableCors\` comes behind \`${method}\`, which puts the routes in place: they answer before it is reached, and their answers have no CORS headers.`;

const guarded =
  "Nest stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { NestFactory } from "@nestjs/core";
import passport from "passport";
import { AppModule } from "./app.module";
`,
  invalid: [
    {
      name: "behind a middleware that asks who the user is",
      code: `const app = await NestFactory.create(AppModule);
‹app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  next();
})›;
app.«enableCors»({ origin: "https://app.example.com", credentials: true });
await app.listen(3000);
`,
      message: guarded,
      fixes: {
        correct: `const app = await NestFactory.create(AppModule);
app.enableCors({ origin: "https://app.example.com", credentials: true });
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  next();
});
await app.listen(3000);
`,
      },
    },
    {
      name: "switched on where the application is made, with such a middleware",
      code: `const app = await NestFactory.create(AppModule, { cors: «{ origin: "https://app.example.com" }» });
‹app.use(passport.authenticate("jwt", { session: false }))›;
await app.listen(3000);
`,
      message: guarded,
      fixes: {},
    },
    {
      name: "behind await app.listen()",
      code: `async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  ‹await app.listen(3000);›
  app.«enableCors»({ origin: "https://app.example.com" });
}
`,
      message: late("listen"),
      fixes: {
        correct: `async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origin: "https://app.example.com" });
  await app.listen(3000);
}
`,
      },
    },
    {
      name: "behind a start whose result is kept, and behind init",
      code: `const app = await NestFactory.create(AppModule);
‹await app.init();›
app.«enableCors»({ origin: ["https://app.example.com"], credentials: true });
const server = await app.listen(3000);
`,
      message: late("init"),
      fixes: {
        correct: `const app = await NestFactory.create(AppModule);
app.enableCors({ origin: ["https://app.example.com"], credentials: true });
await app.init();
const server = await app.listen(3000);
`,
      },
    },
  ],
  valid: [
    {
      name: "in front of a middleware that asks who the user is, and behind guards of Nest",
      code: `const app = await NestFactory.create(AppModule);
app.useGlobalGuards(new AuthGuard());
app.enableCors({ origin: "https://app.example.com", credentials: true });
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  next();
});
await app.listen(3000);
`,
    },
    {
      name: "behind a middleware that lets preflights pass, and one for other paths",
      code: `const app = await NestFactory.create(AppModule);
app.use("/docs", passport.authenticate("basic", { session: false }));
app.use((req, res, next) => {
  if (req.method === "OPTIONS" || req.headers.authorization) return next();
  res.status(401).end();
});
app.enableCors({ origin: "https://app.example.com" });
await app.listen(3000);
`,
    },
    {
      name: "before the start",
      code: `const app = await NestFactory.create(AppModule);
app.enableCors({ origin: "https://app.example.com" });
await app.listen(3000);
`,
    },
    {
      name: "behind a start that nobody waits for: it is in place before the routes",
      code: `async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.listen(3000);
  app.enableCors({ origin: "https://app.example.com" });
}
`,
    },
    {
      name: "behind the start of another application",
      code: `const other = await NestFactory.create(AppModule);
await other.listen(3001);
const app = await NestFactory.create(AppModule);
app.enableCors({ origin: "https://app.example.com" });
await app.listen(3000);
`,
    },
    {
      name: "on Fastify there is time until it listens",
      code: `import { FastifyAdapter } from "@nestjs/platform-fastify";
const app = await NestFactory.create(AppModule, new FastifyAdapter());
await app.init();
app.enableCors({ origin: "https://app.example.com" });
await app.listen(3000);
`,
    },
  ],
};

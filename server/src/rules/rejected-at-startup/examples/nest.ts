import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "rejected-at-startup",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, NestFastifyApplication } from "@nestjs/platform-fastify";
import { AppModule } from "./app.module";
`,
  invalid: [
    {
      name: "on Fastify behind await app.listen()",
      code: `const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());
await app.listen(3000);
app.«enableCors»({ origin: "https://app.example.com" });
`,
      message: "Nest with `@fastify/cors` refuses to start: Fastify takes no plugin once it listens.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "before it listens",
      code: `const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());
await app.init();
app.enableCors({ origin: "https://app.example.com" });
await app.listen(3000);
`,
    },
    {
      name: "behind a start that nobody waits for",
      code: `const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());
app.listen(3000);
app.enableCors({ origin: "https://app.example.com" });
`,
    },
  ],
};

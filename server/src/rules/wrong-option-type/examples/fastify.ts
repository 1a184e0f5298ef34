import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
`,
  invalid: [
    {
      name: "`true` for all methods",
      code: `app.register(cors, { origin: "https://app.example.com", methods: «true» });
`,
      message:
        "`@fastify/cors` sends `true` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.register(cors, { origin: "https://app.example.com", methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] });
`,
      },
    },
    {
      name: "`null` for the methods",
      code: `app.register(cors, { origin: "https://app.example.com", methods: «null» });
`,
      message:
        "`@fastify/cors` sends `null` as the list of methods, so that preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        correct: `app.register(cors, { origin: "https://app.example.com", methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] });
`,
      },
    },
    {
      name: "`true` for all headers",
      code: `app.register(cors, { origin: "https://app.example.com", allowedHeaders: «true» });
`,
      message: "`@fastify/cors` sends `true` as the list of headers, so that preflights that ask for one fail.",
      fixes: {},
    },
    {
      name: "`true` for the headers that pages may read",
      code: `app.register(cors, { origin: "https://app.example.com", exposedHeaders: «true» });
`,
      message: "`@fastify/cors` sends `true` as the list of headers that pages may read, which none of them is.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "texts, lists, and what it takes itself where nothing is given",
      code: `app.register(cors, { origin: "https://app.example.com", methods: "GET,PUT", allowedHeaders: null, exposedHeaders: ["X-B"] });
`,
    },
  ],
};

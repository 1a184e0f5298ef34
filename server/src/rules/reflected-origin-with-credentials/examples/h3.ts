import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a function that lets everyone in",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: () => «true», credentials: ‹true›, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      message:
        "`handleCors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
        "origin-pattern": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
        "credentials-off": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: "*", methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      },
    },
    {
      name: "nobody waits for a promise",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: «async (origin) => await isAllowed(origin)», credentials: ‹true›, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      message:
        "`handleCors` answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
        "origin-pattern": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
        "credentials-off": `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: "*", methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a function that tests",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: (origin) => origin === "https://app.example.com", credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
    },
  ],
};

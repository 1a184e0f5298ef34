import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "by hand: the header of the event",
      code: `import { defineEventHandler, getRequestHeader, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", «getRequestHeader(event, "Origin") ?? "*"»);
  setHeader(event, "Access-Control-Allow-Credentials", ‹"true"›);
  return list();
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `import { defineEventHandler, getRequestHeader, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === getRequestHeader(event, "Origin")) ?? "");
  setHeader(event, "Vary", "Origin");
  setHeader(event, "Access-Control-Allow-Credentials", "true");
  return list();
});
`,
        "credentials-off": `import { defineEventHandler, getRequestHeader, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", "*");
  return list();
});
`,
      },
    },
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
      name: "by hand: the header of the event, behind a list",
      code: `import { defineEventHandler, getRequestHeader, setHeader } from "h3";

export default defineEventHandler((event) => {
  const origin = getRequestHeader(event, "origin");
  if (origin && ["https://app.example.com"].includes(origin)) {
    setHeader(event, "Access-Control-Allow-Origin", origin);
    setHeader(event, "Access-Control-Allow-Credentials", "true");
  }
  setHeader(event, "Vary", "Origin");
  return list();
});
`,
    },
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

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the wildcard beside credentials",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: «"*"», credentials: ‹true›, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
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
      name: "the default is the wildcard",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if («handleCors»(event, { credentials: ‹true›, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
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
  if (handleCors(event, { methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
      },
    },
    {
      name: "Nuxt hands the function out",
      code: `export default defineEventHandler((event) => {
  if (handleCors(event, { origin: «"*"», credentials: ‹true› })) return;
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true })) return;
});
`,
        "origin-pattern": `export default defineEventHandler((event) => {
  if (handleCors(event, { origin: [/^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/], credentials: true })) return;
});
`,
        "credentials-off": `export default defineEventHandler((event) => {
  if (handleCors(event, { origin: "*" })) return;
});
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `import { defineEventHandler, handleCors } from "h3";

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true, methods: ["GET", "PUT"] })) return;
  return "ok";
});
`,
    },
    {
      name: "a function of the file",
      code: `function handleCors(event, options) {}

export default defineEventHandler((event) => {
  if (handleCors(event, { origin: "*", credentials: true })) return;
});
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "headers of an event",
      code: `import { defineEventHandler, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", «"*"»);
  setHeader(event, "Access-Control-Allow-Credentials", ‹"true"›);
  return "ok";
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { defineEventHandler, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", "https://app.example.com");
  setHeader(event, "Access-Control-Allow-Credentials", "true");
  return "ok";
});
`,
        "test-origin": `import { defineEventHandler, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === event.headers.get("Origin")) ?? "");
  setHeader(event, "Vary", "Origin");
  setHeader(event, "Access-Control-Allow-Credentials", "true");
  return "ok";
});
`,
        "credentials-off": `import { defineEventHandler, setHeader } from "h3";

export default defineEventHandler((event) => {
  setHeader(event, "Access-Control-Allow-Origin", "*");
  return "ok";
});
`,
      },
    },
    {
      name: "several at once, in Nuxt",
      code: `export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    "Access-Control-Allow-Origin": «"*"»,
    "Access-Control-Allow-Credentials": ‹"true"›,
  });
});
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    "Access-Control-Allow-Origin": "https://app.example.com",
    "Access-Control-Allow-Credentials": "true",
  });
});
`,
        "test-origin": `export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    "Access-Control-Allow-Origin": ["https://app.example.com"].find((allowed) => allowed === event.headers.get("Origin")) ?? "",
    Vary: "Origin",
    "Access-Control-Allow-Credentials": "true",
  });
});
`,
        "credentials-off": `export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    "Access-Control-Allow-Origin": "*",
  });
});
`,
      },
    },
  ],
  valid: [],
};

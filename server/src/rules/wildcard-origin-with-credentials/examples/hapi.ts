import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a route that takes its credentials from the server",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: ‹true› } } });
server.route({ method: ["GET", "PUT"], path: "/data", options: { cors: { origin: [«"*"»] } }, handler: list });
server.route({ method: "GET", path: "/list", handler: list });
`,
      message:
        "hapi answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
server.route({ method: ["GET", "PUT"], path: "/data", options: { cors: { origin: ["https://app.example.com"] } }, handler: list });
server.route({ method: "GET", path: "/list", handler: list });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
server.route({ method: ["GET", "PUT"], path: "/data", options: { cors: { origin: ["https://*.example.com"] } }, handler: list });
server.route({ method: "GET", path: "/list", handler: list });
`,
      },
    },
    {
      name: "the wildcard names every origin",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: [«"*"»], credentials: ‹true› } } });
`,
      message:
        "hapi answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
        "credentials-off": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["*"] } } });
`,
      },
    },
    {
      name: "the default is the wildcard",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { «cors»: { credentials: ‹true› } } });
`,
      message:
        "hapi answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://app.example.com"], credentials: true } } });
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
        "credentials-off": `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: {} } });
`,
      },
    },
    {
      name: "on a route",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server();

server.route({
  method: "GET",
  path: "/",
  options: { cors: { origin: [«"*"»], credentials: ‹true› } },
  handler: () => "ok",
});
`,
      message:
        "hapi answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import Hapi from "@hapi/hapi";

const server = Hapi.server();

server.route({
  method: "GET",
  path: "/",
  options: { cors: { origin: ["https://app.example.com"], credentials: true } },
  handler: () => "ok",
});
`,
        "origin-pattern": `import Hapi from "@hapi/hapi";

const server = Hapi.server();

server.route({
  method: "GET",
  path: "/",
  options: { cors: { origin: ["https://*.example.com"], credentials: true } },
  handler: () => "ok",
});
`,
        "credentials-off": `import Hapi from "@hapi/hapi";

const server = Hapi.server();

server.route({
  method: "GET",
  path: "/",
  options: { cors: { origin: ["*"] } },
  handler: () => "ok",
});
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list with a star in a host",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: { origin: ["https://*.example.com"], credentials: true } } });
`,
    },
    {
      name: "switched off",
      code: `import Hapi from "@hapi/hapi";

const server = Hapi.server({ routes: { cors: false } });
`,
    },
    {
      name: "a setting of something else",
      code: `const routes = { cors: { origin: ["*"], credentials: true } };
`,
    },
  ],
};

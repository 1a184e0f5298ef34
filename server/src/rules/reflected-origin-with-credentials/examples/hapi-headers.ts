import type { Examples } from "../../examples.ts";

/** Headers that handlers and extension points of hapi set by hand. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import Hapi from "@hapi/hapi";
const server = Hapi.server({ port: 3000 });
`,
  invalid: [
    {
      name: "an extension point",
      code: `server.ext("onPreResponse", (request, h) => {
  const { response } = request;
  if (response.isBoom) return h.continue;
  response.header("Access-Control-Allow-Origin", «request.headers.origin»);
  response.header("Access-Control-Allow-Credentials", ‹"true"›);
  response.header("Vary", "Origin");
  return h.continue;
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `server.ext("onPreResponse", (request, h) => {
  const { response } = request;
  if (response.isBoom) return h.continue;
  response.header("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.origin) ?? "");
  response.header("Access-Control-Allow-Credentials", "true");
  response.header("Vary", "Origin");
  return h.continue;
});
`,
        "credentials-off": `server.ext("onPreResponse", (request, h) => {
  const { response } = request;
  if (response.isBoom) return h.continue;
  response.header("Access-Control-Allow-Origin", "*");
  response.header("Vary", "Origin");
  return h.continue;
});
`,
      },
    },
    {
      name: "a handler",
      code: `server.route({
  method: "GET",
  path: "/data",
  handler: (request, h) => {
    const response = h.response({ ok: true }).vary("Origin");
    response.header("Access-Control-Allow-Origin", «request.headers.origin»);
    response.header("Access-Control-Allow-Credentials", ‹"true"›);
    return response;
  },
});
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `server.route({
  method: "GET",
  path: "/data",
  handler: (request, h) => {
    const response = h.response({ ok: true }).vary("Origin");
    response.header("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.origin) ?? "");
    response.header("Access-Control-Allow-Credentials", "true");
    return response;
  },
});
`,
        "credentials-off": `server.route({
  method: "GET",
  path: "/data",
  handler: (request, h) => {
    const response = h.response({ ok: true }).vary("Origin");
    response.header("Access-Control-Allow-Origin", "*");
    return response;
  },
});
`,
      },
    },
  ],
  valid: [
    {
      name: "the origin is looked up in a list first",
      code: `const allowed = ["https://app.example.com"];
server.ext("onPreResponse", (request, h) => {
  const { origin } = request.headers;
  if (!request.response.isBoom && allowed.includes(origin)) {
    request.response.header("Access-Control-Allow-Origin", origin);
    request.response.header("Access-Control-Allow-Credentials", "true");
    request.response.vary("Origin");
  }
  return h.continue;
});
`,
    },
    {
      name: "only error pages",
      code: `server.ext("onPreResponse", (request, h) => {
  if (request.response.isBoom) request.response.output.headers["Access-Control-Allow-Origin"] = request.headers.origin;
  return h.continue;
});
`,
    },
  ],
};

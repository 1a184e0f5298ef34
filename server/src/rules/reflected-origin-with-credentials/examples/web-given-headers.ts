import type { Examples } from "../../examples.ts";

const message =
  "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "an answer that comes from elsewhere, and is given back",
      code: `export const handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set("Access-Control-Allow-Origin", «event.request.headers.get("Origin")»);
  response.headers.set("Access-Control-Allow-Credentials", ‹"true"›);
  return response;
};
`,
      message,
      fixes: {
        "test-origin": `export const handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === event.request.headers.get("Origin")) ?? "");
  response.headers.set("Vary", "Origin");
  response.headers.set("Access-Control-Allow-Credentials", "true");
  return response;
};
`,
        "credentials-off": `export const handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
};
`,
      },
    },
    {
      name: "what lies behind a hook gives it, whatever it is called",
      code: `export const onRequest = async ({ request }, next) => {
  const page = await next();
  page.headers.set("Access-Control-Allow-Origin", «request.headers.get("Origin")»);
  page.headers.set("Access-Control-Allow-Credentials", ‹"true"›);
  return page;
};
`,
      message,
      fixes: {
        "test-origin": `export const onRequest = async ({ request }, next) => {
  const page = await next();
  page.headers.set("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? "");
  page.headers.set("Vary", "Origin");
  page.headers.set("Access-Control-Allow-Credentials", "true");
  return page;
};
`,
        "credentials-off": `export const onRequest = async ({ request }, next) => {
  const page = await next();
  page.headers.set("Access-Control-Allow-Origin", "*");
  return page;
};
`,
      },
    },
    {
      name: "headers that a function puts into an object, as its caller tells",
      code: `function corsFor(origin) {
  const headers = { Vary: "Origin" };
  headers["Access-Control-Allow-Origin"] = origin;
  headers["Access-Control-Allow-Credentials"] = ‹"true"›;
  return headers;
}

export default {
  fetch: (request) => new Response("ok", { headers: corsFor(«request.headers.get("Origin")») }),
};
`,
      message,
      fixes: {
        "test-origin": `function corsFor(origin) {
  const headers = { Vary: "Origin" };
  headers["Access-Control-Allow-Origin"] = origin;
  headers["Access-Control-Allow-Credentials"] = "true";
  return headers;
}

export default {
  fetch: (request) => new Response("ok", { headers: corsFor(["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? "") }),
};
`,
        "credentials-off": `function corsFor(origin) {
  const headers = { Vary: "Origin" };
  headers["Access-Control-Allow-Origin"] = origin;
  return headers;
}

export default {
  fetch: (request) => new Response("ok", { headers: corsFor("*") }),
};
`,
      },
    },
  ],
  valid: [
    {
      name: "a list whose name only begins like that of an answer",
      code: `export async function collect(request, options) {
  const addresses = await load(request);
  addresses.headers.set("Access-Control-Allow-Origin", request.headers.get("Origin"));
  addresses.headers.set("Access-Control-Allow-Credentials", "true");
  return addresses;
}
`,
    },
    {
      name: "settings whose name only ends like that of an answer",
      code: `export async function collect(request, options) {
  const presets = loadPresets(request);
  presets.headers.set("Access-Control-Allow-Origin", request.headers.get("Origin"));
  presets.headers.set("Access-Control-Allow-Credentials", "true");
  return presets;
}
`,
    },
    {
      name: "settings that an object writes down",
      code: `export async function collect(request, options) {
  const response = { ...options, headers: new Headers(options.headers) };
  response.headers.set("Access-Control-Allow-Origin", request.headers.get("Origin"));
  response.headers.set("Access-Control-Allow-Credentials", "true");
  return response;
}
`,
    },
    {
      name: "behind a test in the function that gives the headers",
      code: `const allowed = new Set(["https://app.example.com"]);
function corsFor(request) {
  const origin = request.headers.get("Origin");
  if (!allowed.has(origin)) return {};
  return { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true", Vary: "Origin" };
}

export default {
  fetch: (request) => new Response("ok", { headers: corsFor(request) }),
};
`,
    },
    {
      name: "behind a test where the function is called",
      code: `const allowed = new Set(["https://app.example.com"]);
const corsFor = (origin) => ({
  "Access-Control-Allow-Origin": origin,
  "Access-Control-Allow-Credentials": "true",
  Vary: "Origin",
});

export default {
  fetch(request) {
    const origin = request.headers.get("Origin");
    return new Response("ok", { headers: allowed.has(origin) ? corsFor(origin) : {} });
  },
};
`,
    },
    {
      name: "itty-router: nothing hands answers to corsify",
      code: `import { AutoRouter, cors } from "itty-router";
const { preflight, corsify } = cors({ origin: true, credentials: true });
const router = AutoRouter({ before: [preflight] });
router.get("/data", () => ({ ok: true }));
export default router;
`,
    },
    {
      name: "h3: the last word is that of onResponse",
      code: `import { H3, appendCorsHeaders } from "h3";
const app = new H3({
  onResponse: (response) => response.headers.set("Access-Control-Allow-Origin", "https://app.example.com"),
});
app.get("/data", (event) => {
  appendCorsHeaders(event, { origin: () => true, credentials: true });
  return "ok";
});
export default app;
`,
    },
  ],
};

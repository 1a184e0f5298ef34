import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "one function for the headers of the answers and of the preflights",
      code: `const headersFor = (request) => ({
  "Access-Control-Allow-Origin": «request.headers.get("Origin")»,
  "Access-Control-Allow-Credentials": ‹"true"›,
  Vary: "Origin",
});

export async function GET(request) {
  return Response.json({}, { headers: headersFor(request) });
}

export async function OPTIONS(request) {
  return new Response(null, { status: 204, headers: headersFor(request) });
}
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "credentials-off": `const headersFor = (request) => ({
  "Access-Control-Allow-Origin": "*",
  Vary: "Origin",
});

export async function GET(request) {
  return Response.json({}, { headers: headersFor(request) });
}

export async function OPTIONS(request) {
  return new Response(null, { status: 204, headers: headersFor(request) });
}
`,
      },
    },
    {
      name: "the origin as it came in",
      code: `export default {
  async fetch(request) {
    const headers = new Headers({ Vary: "Origin" });
    headers.set("Access-Control-Allow-Origin", «request.headers.get("Origin")»);
    headers.set("Access-Control-Allow-Credentials", ‹"true"›);
    return new Response("ok", { headers });
  },
};
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `export default {
  async fetch(request) {
    const headers = new Headers({ Vary: "Origin" });
    headers.set("Access-Control-Allow-Origin", ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? "");
    headers.set("Access-Control-Allow-Credentials", "true");
    return new Response("ok", { headers });
  },
};
`,
        "credentials-off": `export default {
  async fetch(request) {
    const headers = new Headers({ Vary: "Origin" });
    headers.set("Access-Control-Allow-Origin", "*");
    return new Response("ok", { headers });
  },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "a test",
      code: `const allowed = ["https://app.example.com"];

export default {
  async fetch(request) {
    const origin = request.headers.get("Origin");
    const headers = new Headers({ Vary: "Origin" });
    if (allowed.includes(origin)) {
      headers.set("Access-Control-Allow-Origin", origin);
      headers.set("Access-Control-Allow-Credentials", "true");
    }
    return new Response("ok", { headers });
  },
};
`,
    },
    {
      name: "a test in the value",
      code: `const allowed = ["https://app.example.com"];

export async function GET(request) {
  const origin = request.headers.get("Origin") ?? "";
  return new Response("ok", {
    headers: {
      "Access-Control-Allow-Origin": allowed.includes(origin) ? origin : allowed[0],
      "Access-Control-Allow-Credentials": "true",
      Vary: "Origin",
    },
  });
}
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "an answer of a worker",
      code: `export default {
  async fetch(request) {
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› },
    });
  },
};
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export default {
  async fetch(request) {
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" },
    });
  },
};
`,
        "test-origin": `export default {
  async fetch(request) {
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": ["https://app.example.com"].find((allowed) => allowed === request.headers.get("Origin")) ?? "", Vary: "Origin", "Access-Control-Allow-Credentials": "true" },
    });
  },
};
`,
        "credentials-off": `export default {
  async fetch(request) {
    return new Response("ok", {
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  },
};
`,
      },
    },
    {
      name: "headers by their name",
      code: `const corsHeaders = {
  "Access-Control-Allow-Origin": «"*"»,
  "Access-Control-Allow-Credentials": ‹"true"›,
};

export async function GET() {
  return Response.json({}, { headers: corsHeaders });
}
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `const corsHeaders = {
  "Access-Control-Allow-Origin": "https://app.example.com",
  "Access-Control-Allow-Credentials": "true",
};

export async function GET() {
  return Response.json({}, { headers: corsHeaders });
}
`,
        "credentials-off": `const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
};

export async function GET() {
  return Response.json({}, { headers: corsHeaders });
}
`,
      },
    },
    {
      name: "`NextResponse`",
      code: `import { NextResponse } from "next/server";

export function middleware() {
  const response = NextResponse.next();
  response.headers.set("Access-Control-Allow-Origin", «"*"»);
  response.headers.set("Access-Control-Allow-Credentials", ‹"true"›);
  return response;
}
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import { NextResponse } from "next/server";

export function middleware() {
  const response = NextResponse.next();
  response.headers.set("Access-Control-Allow-Origin", "https://app.example.com");
  response.headers.set("Access-Control-Allow-Credentials", "true");
  return response;
}
`,
        "credentials-off": `import { NextResponse } from "next/server";

export function middleware() {
  const response = NextResponse.next();
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}
`,
      },
    },
    {
      name: "a Lambda function",
      code: `export const handler = async () => {
  return {
    statusCode: 200,
    headers: { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹true› },
    body: "ok",
  };
};
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `export const handler = async () => {
  return {
    statusCode: 200,
    headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": true },
    body: "ok",
  };
};
`,
        "credentials-off": `export const handler = async () => {
  return {
    statusCode: 200,
    headers: { "Access-Control-Allow-Origin": "*" },
    body: "ok",
  };
};
`,
      },
    },
    {
      name: "the server of webpack",
      code: `module.exports = {
  devServer: {
    headers: { "Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"› },
  },
};
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `module.exports = {
  devServer: {
    headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" },
  },
};
`,
        "credentials-off": `module.exports = {
  devServer: {
    headers: { "Access-Control-Allow-Origin": "*" },
  },
};
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `export default {
  fetch: () => new Response("ok", {
    headers: { "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true" },
  }),
};
`,
    },
  ],
};

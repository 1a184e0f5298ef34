import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "sent to everybody",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"null"»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
    {
      name: "without credentials",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «'null'»
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
        "test-origin": `def cors(request, response):
    origin = request.headers.get('Origin')
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "for everybody who is not listed",
      code: `def cors(request, response):
    origin = request.headers.get("Origin")
    response.headers["Access-Control-Allow-Origin"] = origin if origin == "https://app.example.com" else «"null"»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "no header",
      code: `def cors(request, response):
    response.headers["Access-Control-Max-Age"] = "600"
`,
    },
  ],
};

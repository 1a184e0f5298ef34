import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the header itself",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «request.headers["origin"]»
    response.headers["Vary"] = "Origin"
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers["origin"]
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
        "explicit-origins": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "without Vary, with a star where none asks",
      code: `def cors(request, response):
    origin = request.headers.get("Origin")
    response.headers["Access-Control-Allow-Origin"] = «origin or "*"»
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    request_origin = request.headers.get("Origin")
    if request_origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = request_origin
    response.headers["Vary"] = "Origin"
`,
        "explicit-origins": `def cors(request, response):
    origin = request.headers.get("Origin")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
      },
    },
    {
      name: "credentials that no browser accepts",
      code: `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin:
        response.headers["Access-Control-Allow-Origin"] = «origin»
        response.headers["Access-Control-Allow-Credentials"] = "false"
        response.headers["Vary"] = "Origin"
`,
      message:
        "This handler answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin:
        if origin in ["https://app.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "false"
        response.headers["Vary"] = "Origin"
`,
        "explicit-origins": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin:
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        response.headers["Access-Control-Allow-Credentials"] = "false"
        response.headers["Vary"] = "Origin"
`,
      },
    },
  ],
  valid: [
    {
      name: "a test",
      code: `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "preflights only",
      code: `def cors(request, response):
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
`,
    },
  ],
};

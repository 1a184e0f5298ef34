import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "multiple-origins-in-value",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "with a comma",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"https://app.example.com, https://admin.example.com"»
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com", "https://admin.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
    {
      name: "with a star",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"https://app.example.com,*"»
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
        "explicit-origins": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
    },
    {
      name: "several header names in another header",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Headers"] = "content-type, x-a"
`,
    },
  ],
};

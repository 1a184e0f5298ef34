import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import re


`,
  invalid: [
    {
      name: "the end of the text",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if origin and origin.endswith(«"example.com"»):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("origin")
    if origin and origin.endswith("example.com"):
        if origin in ["https://app.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "the start of the text",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if origin.startswith(«"https://example.com"»):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a part of the text",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if «"example.com"» in origin:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `def cors(request, response):
    origin = request.headers.get("origin")
    if "example.com" in origin:
        if origin in ["https://app.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "a pattern, whose end is open",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if re.match(«r"https://example\\.com"», origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `def cors(request, response):
    origin = request.headers.get("origin")
    if re.match(r"https://example\\.com$", origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "a pattern that is found anywhere",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if re.search(«r"example\\.com$"», origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `def cors(request, response):
    origin = request.headers.get("origin")
    if re.search(r"^https://(?:[a-z0-9-]+\\.)*example\\.com$", origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
        "test-origin": `def cors(request, response):
    origin = request.headers.get("origin")
    if re.search(r"example\\.com$", origin):
        if origin in ["https://app.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
      },
    },
  ],
  valid: [
    {
      name: "a list, an equal text",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def cors(request, response):
    origin = request.headers.get("origin")
    if origin == "https://app.example.com":
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "the whole text",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if re.fullmatch(r"https://(.+\\.)?example\\.com", origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "a test that is not known",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if is_allowed(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def cors(request, response):
    origin = request.headers.get("origin")
    if origin in settings.ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
  ],
};

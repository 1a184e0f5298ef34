import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a star",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"*"»
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
        "test-origin": `def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
      },
    },
    {
      name: "a name",
      code: `ANY = ‹"*"›


def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «ANY»
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `ANY = "*"


def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
        "test-origin": `ANY = "*"


def cors(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
`,
      },
    },
  ],
  valid: [
    {
      name: "preflights only",
      code: `def cors(request, response):
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Origin"] = "*"
`,
    },
    {
      name: "fonts and images",
      code: `@app.get("/fonts/{name}")
def font(name, response):
    response.headers["Access-Control-Allow-Origin"] = "*"


@app.route("/logo.svg")
def logo():
    response = make_response(read())
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
`,
    },
  ],
};

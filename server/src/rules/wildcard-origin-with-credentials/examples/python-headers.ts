import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "both headers on a response",
      code: `@app.get("/basket")
def basket(response: Response):
    response.headers["Access-Control-Allow-Origin"] = «"*"»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return {}
`,
      message,
      fixes: {
        "explicit-origins": `@app.get("/basket")
def basket(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return {}
`,
        "credentials-off": `@app.get("/basket")
def basket(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    return {}
`,
      },
    },
    {
      name: "on one line, with the request at hand",
      code: `def me(request):
    r = make(); r.headers['access-control-allow-origin'] = «'*'»; r.headers['access-control-allow-credentials'] = ‹'true'›; return r
`,
      message,
      fixes: {
        "explicit-origins": `def me(request):
    r = make(); r.headers['access-control-allow-origin'] = 'https://app.example.com'; r.headers['access-control-allow-credentials'] = 'true'; return r
`,
        "credentials-off": `def me(request):
    r = make(); r.headers['access-control-allow-origin'] = '*'; return r
`,
      },
    },
    {
      name: "a constant, and credentials in a branch around which the wildcard stands",
      code: `ANY = ‹"*"›


def me(request, response):
    response.headers["Access-Control-Allow-Origin"] = «ANY»
    if request.cookies:
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
`,
      message,
      fixes: {
        "explicit-origins": `ANY = "*"


def me(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    if request.cookies:
        response.headers["Access-Control-Allow-Credentials"] = "true"
`,
        "test-origin": `ANY = "*"


def me(request, response):
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Vary"] = "Origin"
    if request.cookies:
        response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
  ],
  valid: [
    {
      name: "the wildcard in one branch, credentials in the other",
      also: ["wildcard-origin"],
      code: `def me(request, response):
    if request.cookies:
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        response.headers["Access-Control-Allow-Credentials"] = "true"
    else:
        response.headers["Access-Control-Allow-Origin"] = "*"
`,
    },
    {
      name: "the wildcard leaves before credentials are set",
      also: ["wildcard-origin"],
      code: `def me(request, response):
    if request.path == "/public":
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
    {
      name: "two functions, two responses",
      also: ["wildcard-origin"],
      code: `def public(response):
    response.headers["Access-Control-Allow-Origin"] = "*"


def private(first, second):
    first.headers["Access-Control-Allow-Origin"] = "*"
    second.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
    {
      name: "the wildcard is replaced where credentials are on",
      also: ["wildcard-origin"],
      code: `def me(request, response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    if request.cookies:
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
  ],
};

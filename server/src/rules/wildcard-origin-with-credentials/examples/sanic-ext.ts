import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import re

from sanic import Sanic
from sanic_ext import Extend, cors

app = Sanic("shop")
`,
  invalid: [
    {
      name: "a decorator, which nothing checks",
      code: `Extend(app)

@app.get("/me")
@cors(origin=«"*"», supports_credentials=‹True›)
async def me(request):
    return json({})
`,
      message:
        "Sanic answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `Extend(app)

@app.get("/me")
@cors(origin=[re.compile(r"^https://app\\.example\\.com$"), re.compile(r"^https://admin\\.example\\.com$")], supports_credentials=True)
async def me(request):
    return json({})
`,
        "origin-pattern": `

@app.on_response
async def vary_origin(request, response):
    response.headers["Vary"] = "Origin"
Extend(app)

@app.get("/me")
@cors(origin=[re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")], supports_credentials=True)
async def me(request):
    return json({})
`,
        "credentials-off": `Extend(app)

@app.get("/me")
@cors(origin="*")
async def me(request):
    return json({})
`,
      },
    },
  ],
  valid: [
    {
      name: "the decorator with one origin",
      code: `Extend(app)

@app.get("/me")
@cors(origin=re.compile(r"^https://app\\.example\\.com$"), supports_credentials=True)
async def me(request):
    return json({})
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "a star in a list, which stands for nobody",
      code: `app.config.CORS_ORIGINS = ["*"]
app.config.CORS_SUPPORTS_CREDENTIALS = True
Extend(app)
`,
      also: ["matches-no-origin"],
    },
    {
      name: "no credentials",
      code: `app.config.CORS_ORIGINS = "*"
Extend(app)
`,
      also: ["wildcard-origin"],
    },
  ],
};

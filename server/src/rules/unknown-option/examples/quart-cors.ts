import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "unknown-option",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `from quart import Quart
from quart_cors import cors, route_cors

app = Quart(__name__)
`,
  invalid: [
    {
      name: "the plural",
      code: `app = cors(app, «allow_origins»=["https://app.example.com"])
`,
      message: "cors has no option `allow_origins`, and the app does not start with it. It is called `allow_origin`.",
      fixes: {
        correct: `app = cors(app, allow_origin=["https://app.example.com"])
`,
      },
    },
    {
      name: "on a route",
      code: `@app.get("/")
@route_cors(allow_origin="https://app.example.com", «supports_credentials»=True)
async def index():
    return {}
`,
      message:
        "route_cors has no option `supports_credentials`, and the app does not start with it. It is called `allow_credentials`.",
      fixes: {
        correct: `@app.get("/")
@route_cors(allow_origin="https://app.example.com", allow_credentials=True)
async def index():
    return {}
`,
      },
    },
  ],
  valid: [
    {
      name: "all options",
      code: `app = cors(app, allow_origin="https://app.example.com", allow_methods=["GET"], allow_headers=["X-A"], expose_headers=["X-B"], max_age=60)
`,
    },
    {
      name: "what only routes take",
      code: `@app.get("/")
@route_cors(allow_origin="https://app.example.com", provide_automatic_options=False)
async def index():
    return {}
`,
    },
  ],
};

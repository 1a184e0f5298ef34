import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from chalice import Chalice, CORSConfig

app = Chalice(app_name="shop")

`,
  invalid: [
    {
      name: "on a route",
      code: `@app.route("/", methods=["GET"], cors=CORSConfig(allow_origin=«"*"», allow_credentials=‹True›))
def index():
    return {}
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `@app.route("/", methods=["GET"], cors=CORSConfig(allow_origin="https://app.example.com", allow_credentials=True))
def index():
    return {}
`,
        "credentials-off": `@app.route("/", methods=["GET"], cors=CORSConfig(allow_origin="*"))
def index():
    return {}
`,
      },
    },
    {
      name: "the default, for all routes",
      code: `app.api.cors = «CORSConfig»(
    allow_credentials=‹True›,
    max_age=600,
)
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `app.api.cors = CORSConfig(
    allow_credentials=True,
    max_age=600,
    allow_origin="https://app.example.com",
)
`,
        "credentials-off": `app.api.cors = CORSConfig(
    max_age=600,
)
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `app.api.cors = CORSConfig(allow_origin="https://app.example.com", allow_credentials=True)
`,
    },
    {
      name: "everybody without credentials",
      code: `@app.route("/", cors=True)
def index():
    return {}
`,
      also: ["wildcard-origin"],
    },
    {
      name: "a text, which does not turn credentials on",
      code: `app.api.cors = CORSConfig(allow_origin="*", allow_credentials="true")
`,
      also: ["wildcard-origin", "invalid-credentials-value"],
    },
  ],
};

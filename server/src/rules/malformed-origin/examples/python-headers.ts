import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a slash at the end",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"https://app.example.com/"»
`,
      message: "Browsers refuse this value: an origin has no slash at its end.",
      fixes: {
        correct: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
      },
    },
    {
      name: "no scheme",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «'app.example.com'»
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      message: "Browsers refuse this value: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = 'https://app.example.com'
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
    {
      name: "a name",
      code: `ORIGIN = "https://App.example.com"


def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «ORIGIN»
`,
      message: "Browsers refuse this value: browsers send origins in lower case.",
      fixes: {
        correct: `ORIGIN = "https://app.example.com"


def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = ORIGIN
`,
      },
    },
    {
      name: "a glob",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"https://*.example.com"»
`,
      message: "Browsers refuse this value: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "an origin",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
    },
    {
      name: "an origin that is not known",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = settings.origin
def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = f"https://{host}/"
def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://{host}/".format(host=host)
`,
    },
    {
      name: "an empty value",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = ""
`,
    },
  ],
};

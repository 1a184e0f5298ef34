import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "unknown-option",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "the singular",
      code: `CORS(app, «origin»=["https://app.example.com"], supports_credentials=True)
`,
      message:
        "Flask-CORS has no option `origin` and ignores it, so that every origin is let in. It is called `origins`.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
      },
    },
    {
      name: "a decorator with an argument without a name",
      code: `@app.route("/me")
@cross_origin(«"https://app.example.com"»)
def me():
    return "ok"
`,
      message:
        "`cross_origin` ignores what is given without a name, so that every origin is let in. Give it as `origins`.",
      fixes: {
        correct: `@app.route("/me")
@cross_origin(origins="https://app.example.com")
def me():
    return "ok"
`,
      },
    },
    {
      name: "in a resource",
      code: `CORS(app, resources={r"/api/*": {«"allow_origins"»: ["https://app.example.com"]}})
`,
      message:
        "Flask-CORS has no option `allow_origins` and ignores it, so that every origin is let in. It is called `origins`.",
      fixes: {
        correct: `CORS(app, resources={r"/api/*": {"origins": ["https://app.example.com"]}})
`,
      },
    },
    {
      name: "the name of another library",
      code: `CORS(app, origins=["https://app.example.com"], «allow_credentials»=True)
`,
      message: "Flask-CORS has no option `allow_credentials` and ignores it. It is called `supports_credentials`.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
      },
    },
    {
      name: "a setting of the app that nothing reads",
      code: `app.config[«"CORS_HEADERS"»] = "Content-Type"
CORS(app, origins=["https://app.example.com"])
`,
      message: "Flask-CORS has no setting `CORS_HEADERS` and never reads it.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"])
`,
      },
    },
  ],
  valid: [
    {
      name: "settings of the app",
      code: `app.config["CORS_ALLOW_HEADERS"] = "Content-Type"
app.config["CORSAIR"] = "x"
CORS(app, origins=["https://app.example.com"])
`,
    },
    {
      name: "known options",
      code: `CORS(app, origins=["https://app.example.com"], max_age=600, send_wildcard=False, always_send=True)
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "the default, which is everyone",
      code: `«CORS»(app, supports_credentials=‹True›)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, supports_credentials=True, origins=["https://app.example.com"])
`,
        "origin-pattern": `CORS(app, supports_credentials=True, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
        "credentials-off": `CORS(app)
`,
      },
    },
    {
      name: "a text",
      code: `CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `CORS(app, origins="*")
`,
      },
    },
    {
      name: "a list, one argument a line",
      code: `CORS(
    app,
    origins=["https://admin.example.com", «"*"»],
    supports_credentials=‹True›,
)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(
    app,
    origins=["https://admin.example.com", "https://app.example.com"],
    supports_credentials=True,
)
`,
        "origin-pattern": `CORS(
    app,
    origins=["https://admin.example.com", r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"],
    supports_credentials=True,
)
`,
        "credentials-off": `CORS(
    app,
    origins=["https://admin.example.com", "*"],
)
`,
      },
    },
    {
      name: "a resource of its own",
      code: `CORS(app, resources={r"/api/*": {"origins": «"*"», "supports_credentials": ‹True›}})
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, resources={r"/api/*": {"origins": ["https://app.example.com"], "supports_credentials": True}})
`,
        "origin-pattern": `CORS(app, resources={r"/api/*": {"origins": r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", "supports_credentials": True}})
`,
        "credentials-off": `CORS(app, resources={r"/api/*": {"origins": "*"}})
`,
      },
    },
    {
      name: "credentials for all resources",
      code: `CORS(app, resources={r"/api/*": {"origins": «"*"»}}, supports_credentials=‹True›)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, resources={r"/api/*": {"origins": ["https://app.example.com"]}}, supports_credentials=True)
`,
        "origin-pattern": `CORS(app, resources={r"/api/*": {"origins": r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"}}, supports_credentials=True)
`,
        "credentials-off": `CORS(app, resources={r"/api/*": {"origins": "*"}})
`,
      },
    },
    {
      name: "a decorator",
      code: `@app.route("/me")
@«cross_origin»(supports_credentials=‹True›)
def me():
    return "ok"
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `@app.route("/me")
@cross_origin(supports_credentials=True, origins=["https://app.example.com"])
def me():
    return "ok"
`,
        "origin-pattern": `@app.route("/me")
@cross_origin(supports_credentials=True, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
def me():
    return "ok"
`,
        "credentials-off": `@app.route("/me")
@cross_origin()
def me():
    return "ok"
`,
      },
    },
    {
      name: "init_app",
      code: `cors = CORS()
cors.init_app(app, origins=«"*"», supports_credentials=‹True›)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors = CORS()
cors.init_app(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `cors = CORS()
cors.init_app(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `cors = CORS()
cors.init_app(app, origins="*")
`,
      },
    },
    {
      name: "settings of the app",
      code: `app.config["CORS_ORIGINS"] = «"*"»
app.config["CORS_SUPPORTS_CREDENTIALS"] = ‹True›
CORS(app)
`,
      message:
        "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.config["CORS_ORIGINS"] = ["https://app.example.com"]
app.config["CORS_SUPPORTS_CREDENTIALS"] = True
CORS(app)
`,
        "origin-pattern": `app.config["CORS_ORIGINS"] = r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"
app.config["CORS_SUPPORTS_CREDENTIALS"] = True
CORS(app)
`,
        "credentials-off": `app.config["CORS_ORIGINS"] = "*"
CORS(app)
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
    },
    {
      name: "settings of the app that name the origins",
      code: `app.config["CORS_ORIGINS"] = ["https://app.example.com"]
CORS(app, supports_credentials=True)
`,
    },
    {
      name: "settings that are loaded from elsewhere",
      code: `app.config.from_object("settings.Production")
CORS(app, supports_credentials=True)
`,
    },
    {
      name: "a keyword that is stronger than the settings of the app",
      code: `app.config["CORS_ORIGINS"] = "*"
CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
    },
    {
      name: "resources that all name their origins",
      code: `CORS(app, resources={r"/api/*": {"origins": ["https://app.example.com"]}}, supports_credentials=True)
`,
    },
    {
      name: "a class of the file that is called the same",
      code: `class CORS:
    pass


CORS(app, origins="*", supports_credentials=True)
`,
    },
  ],
};

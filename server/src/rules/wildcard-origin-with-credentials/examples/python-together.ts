import type { Examples } from "../../examples.ts";

const flask =
  "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask, jsonify, request
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "credentials that a hook adds inside of the extension",
      code: `«CORS»(app)

@app.after_request
def credentials(response):
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message: flask,
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"])

@app.after_request
def credentials(response):
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")

@app.after_request
def credentials(response):
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "credentials-off": `CORS(app)

@app.after_request
def credentials(response):
    return response
`,
      },
    },
    {
      name: "credentials that a hook adds outside of it, registered by a call",
      code: `def credentials(response):
    response.headers.setdefault("Access-Control-Allow-Credentials", ‹"true"›)
    return response

app.after_request(credentials)
CORS(app, origins=«"*"»)
`,
      message: flask,
      fixes: {
        "explicit-origins": `def credentials(response):
    response.headers.setdefault("Access-Control-Allow-Credentials", "true")
    return response

app.after_request(credentials)
CORS(app, origins=["https://app.example.com"])
`,
        "origin-pattern": `def credentials(response):
    response.headers.setdefault("Access-Control-Allow-Credentials", "true")
    return response

app.after_request(credentials)
CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
        "credentials-off": `def credentials(response):
    return response

app.after_request(credentials)
CORS(app, origins="*")
`,
      },
    },
    {
      name: "beside a hook that is there in some cases only",
      code: `«CORS»(app, supports_credentials=‹True›)

if app.debug:
    @app.after_request
    def only(response):
        response.headers["Access-Control-Allow-Origin"] = "http://localhost:3000"
        return response
`,
      message: flask,
      fixes: {
        "explicit-origins": `CORS(app, supports_credentials=True, origins=["https://app.example.com"])

if app.debug:
    @app.after_request
    def only(response):
        response.headers["Access-Control-Allow-Origin"] = "http://localhost:3000"
        return response
`,
        "origin-pattern": `CORS(app, supports_credentials=True, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")

if app.debug:
    @app.after_request
    def only(response):
        response.headers["Access-Control-Allow-Origin"] = "http://localhost:3000"
        return response
`,
        "credentials-off": `CORS(app)

if app.debug:
    @app.after_request
    def only(response):
        response.headers["Access-Control-Allow-Origin"] = "http://localhost:3000"
        return response
`,
      },
    },
    {
      name: "a hook that writes over the origin of an extension with credentials",
      code: `@app.after_request
def everyone(response):
    response.headers["Access-Control-Allow-Origin"] = «"*"»
    return response

CORS(app, supports_credentials=‹True›)
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `@app.after_request
def everyone(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response

CORS(app, supports_credentials=True)
`,
        "credentials-off": `@app.after_request
def everyone(response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response

CORS(app)
`,
      },
    },
  ],
  valid: [
    {
      name: "a list, and credentials by a hook",
      code: `CORS(app, origins=["https://app.example.com"])

@app.after_request
def credentials(response):
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
    {
      name: "a hook that names one origin inside of an extension for everyone, which then leaves the answer alone",
      code: `CORS(app, supports_credentials=True)

@app.after_request
def only(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "a hook that writes over the origin of everyone",
      code: `@app.after_request
def only(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response

CORS(app)
`,
    },
    {
      name: "credentials in some cases only",
      code: `CORS(app)

@app.after_request
def credentials(response):
    if request.path.startswith("/account"):
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
    {
      name: "a hook of another app",
      code: `CORS(app, origins=["https://app.example.com"])
other = Flask("other")

@other.after_request
def credentials(response):
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
    {
      name: "a hook whose place in the order is not known",
      code: `def extend(app):
    CORS(app, supports_credentials=True, origins=["https://app.example.com"])

def hook(app):
    @app.after_request
    def everyone(response):
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

if app.debug:
    hook(app)
extend(app)
`,
    },
  ],
};

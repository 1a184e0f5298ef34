import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "duplicate-allow-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask, jsonify
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "a hook that adds a line to that of the extension",
      code: `@app.after_request
def after_request(response):
    response.headers.add("Access-Control-Allow-Origin", «"https://app.example.com"»)
    response.headers.add("Access-Control-Allow-Methods", "GET,PUT,POST,DELETE,OPTIONS")
    return response

CORS(app, origins=‹["https://app.example.com"]›)
`,
      message:
        "This answer carries Access-Control-Allow-Origin more than once: browsers join the lines with commas, and refuse that for every origin.",
      fixes: {
        correct: `@app.after_request
def after_request(response):
    response.headers.add("Access-Control-Allow-Methods", "GET,PUT,POST,DELETE,OPTIONS")
    return response

CORS(app, origins=["https://app.example.com"])
`,
      },
    },
  ],
  valid: [
    {
      name: "a hook that the extension sees: it adds nothing then",
      code: `CORS(app, origins=["https://app.example.com"])

@app.after_request
def after_request(response):
    response.headers.add("Access-Control-Allow-Origin", "https://app.example.com")
    return response
`,
    },
    {
      name: "a header that is only set where there is none",
      code: `@app.after_request
def after_request(response):
    if "Access-Control-Allow-Origin" not in response.headers:
        response.headers.add("Access-Control-Allow-Origin", "https://app.example.com")
    return response

CORS(app, origins=["https://app.example.com"])
`,
    },
  ],
};

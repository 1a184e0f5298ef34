import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "incomplete-preflight",
  grammar: "python",
  preamble: `from flask import Flask, jsonify, make_response, request

app = Flask(__name__)

`,
  invalid: [
    {
      name: "credentials on the real answer alone",
      code: `@app.route("/orders", methods=["GET", "PUT", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        «response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"»
        response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
        return response
    response = jsonify([])
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Credentials`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {},
    },
    {
      name: "methods and headers on the real answer alone",
      code: `@app.route("/orders", methods=["GET", "PUT", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        «response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"»
    else:
        response = jsonify([])
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        response.headers["Access-Control-Allow-Methods"] = ‹"GET, PUT"›
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
    return response
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Methods` and `Access-Control-Allow-Headers`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "all that is needed on both",
      code: `@app.route("/orders", methods=["GET", "PUT", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
    else:
        response = jsonify([])
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
    {
      name: "one answer for all methods",
      code: `@app.after_request
def headers(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
  ],
};

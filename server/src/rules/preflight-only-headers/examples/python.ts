import type { Examples } from "../../examples.ts";

const message =
  "Only the answer to OPTIONS carries Access-Control-Allow-Origin: the preflight passes, and then browsers keep the real answer from the page.";

export const examples: Examples = {
  rule: "preflight-only-headers",
  grammar: "python",
  invalid: [
    {
      name: "a view of Flask that answers OPTIONS first",
      code: `from flask import Flask, jsonify, make_response, request

app = Flask(__name__)

@app.route("/orders", methods=["GET", "PUT", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        «response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"»
        response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
        return response
    return jsonify([])
`,
      message,
      fixes: {},
    },
    {
      name: "a function of Lambda",
      code: `def handler(event, context):
    if event["httpMethod"] == "OPTIONS":
        return {"statusCode": 204, "headers": {«"Access-Control-Allow-Origin": "https://app.example.com"»}}
    return {"statusCode": 200, "body": "{}"}
`,
      message,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "the header on both",
      code: `from flask import Flask, jsonify, make_response, request

app = Flask(__name__)

@app.route("/orders", methods=["GET", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        return response
    response = jsonify([])
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "a function that may set it",
      code: `from flask import Flask, make_response, request
from .answers import with_headers

app = Flask(__name__)

@app.route("/orders", methods=["GET", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        return response
    return with_headers([])
`,
    },
    {
      name: "an application that is made elsewhere",
      code: `from flask import Blueprint, jsonify, make_response, request

bp = Blueprint("orders", __name__)

@bp.route("/orders", methods=["GET", "OPTIONS"])
def orders():
    if request.method == "OPTIONS":
        response = make_response("", 204)
        response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
        return response
    return jsonify([])
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "origin-from-user-input",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask, jsonify, make_response, request

app = Flask(__name__)
ALLOWED = ["https://app.example.com"]

`,
  invalid: [
    {
      name: "the query, with credentials",
      code: `@app.get("/me")
def me():
    response = jsonify(name="Ada")
    response.headers["Access-Control-Allow-Origin"] = «request.args.get("origin")»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message:
        "Access-Control-Allow-Origin is taken from the query of the request: any website can put its own name there and read this API as the signed-in user.",
      fixes: {
        "test-origin": `@app.get("/me")
def me():
    response = jsonify(name="Ada")
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.vary.add("Origin")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "explicit-origins": `@app.get("/me")
def me():
    response = jsonify(name="Ada")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
      },
    },
    {
      name: "a name for a cookie, in a dictionary",
      code: `@app.get("/me")
def me():
    site = request.cookies["site"]
    return make_response("ok", 200, {"Access-Control-Allow-Origin": «site», "Vary": "Origin"})
`,
      message:
        "Access-Control-Allow-Origin is taken from a cookie of the request: any website can put its own name there and read these answers.",
      fixes: {
        "test-origin": `@app.get("/me")
def me():
    site = request.cookies["site"]
    return make_response("ok", 200, {"Access-Control-Allow-Origin": request.headers.get("Origin") if request.headers.get("Origin") in ["https://app.example.com"] else "https://app.example.com", "Vary": "Origin"})
`,
        "explicit-origins": `@app.get("/me")
def me():
    site = request.cookies["site"]
    return make_response("ok", 200, {"Access-Control-Allow-Origin": "https://app.example.com", "Vary": "Origin"})
`,
      },
    },
  ],
  valid: [
    {
      name: "the query decides about something else",
      code: `@app.get("/me")
def me():
    response = jsonify(page=request.args.get("origin"))
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "a header of the request that is tested",
      code: `@app.get("/me")
def me():
    origin = request.headers.get("Origin")
    response = jsonify(name="Ada")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.vary.add("Origin")
    return response
`,
    },
    {
      name: "what a function makes of the query",
      code: `@app.get("/me")
def me():
    response = jsonify(name="Ada")
    response.headers["Access-Control-Allow-Origin"] = choose_origin(request.args.get("origin"))
    return response
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a dictionary of headers",
      code: `from flask import Flask, Response, request

app = Flask(__name__)

@app.get("/me")
def me():
    return Response("me", headers={
        "Access-Control-Allow-Origin": «request.headers.get("Origin")»,
        "Access-Control-Allow-Credentials": ‹"true"›,
        "Vary": "Origin",
    })
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `from flask import Flask, Response, request

app = Flask(__name__)

@app.get("/me")
def me():
    return Response("me", headers={
        "Access-Control-Allow-Origin": request.headers.get("Origin") if request.headers.get("Origin") in ["https://app.example.com"] else "https://app.example.com",
        "Access-Control-Allow-Credentials": "true",
        "Vary": "Origin",
    })
`,
        "explicit-origins": `from flask import Flask, Response, request

app = Flask(__name__)

@app.get("/me")
def me():
    return Response("me", headers={
        "Access-Control-Allow-Origin": "https://app.example.com",
        "Access-Control-Allow-Credentials": "true",
        "Vary": "Origin",
    })
`,
        "credentials-off": `from flask import Flask, Response, request

app = Flask(__name__)

@app.get("/me")
def me():
    return Response("me", headers={
        "Access-Control-Allow-Origin": "*",
        "Vary": "Origin",
    })
`,
      },
    },
    {
      name: "Lambda",
      code: `def handler(event, context):
    origin = event["headers"].get("origin")
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": «origin»,
            "Access-Control-Allow-Credentials": ‹True›,
            "Vary": "Origin",
        },
    }
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `def handler(event, context):
    origin = event["headers"].get("origin")
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": origin if origin in ["https://app.example.com"] else "https://app.example.com",
            "Access-Control-Allow-Credentials": True,
            "Vary": "Origin",
        },
    }
`,
        "explicit-origins": `def handler(event, context):
    origin = event["headers"].get("origin")
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "https://app.example.com",
            "Access-Control-Allow-Credentials": True,
            "Vary": "Origin",
        },
    }
`,
        "credentials-off": `def handler(event, context):
    origin = event["headers"].get("origin")
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "*",
            "Vary": "Origin",
        },
    }
`,
      },
    },
    {
      name: "WSGI",
      code: `def app(environ, start_response):
    start_response("200 OK", [
        ("Vary", "Origin"),
        ("Access-Control-Allow-Origin", «environ.get("HTTP_ORIGIN", "*")»),
        ("Access-Control-Allow-Credentials", ‹"true"›),
    ])
    return [b"ok"]
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `def app(environ, start_response):
    start_response("200 OK", [
        ("Vary", "Origin"),
        ("Access-Control-Allow-Origin", environ.get("HTTP_ORIGIN") if environ.get("HTTP_ORIGIN") in ["https://app.example.com"] else "https://app.example.com"),
        ("Access-Control-Allow-Credentials", "true"),
    ])
    return [b"ok"]
`,
        "explicit-origins": `def app(environ, start_response):
    start_response("200 OK", [
        ("Vary", "Origin"),
        ("Access-Control-Allow-Origin", "https://app.example.com"),
        ("Access-Control-Allow-Credentials", "true"),
    ])
    return [b"ok"]
`,
        "credentials-off": `def app(environ, start_response):
    start_response("200 OK", [
        ("Vary", "Origin"),
        ("Access-Control-Allow-Origin", "*"),
    ])
    return [b"ok"]
`,
      },
    },
  ],
  valid: [
    {
      name: "a dictionary that goes nowhere",
      code: `HEADERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"}
`,
    },
  ],
};

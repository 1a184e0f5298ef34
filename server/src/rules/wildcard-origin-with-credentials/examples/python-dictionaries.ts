import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a dictionary of headers",
      code: `from fastapi.responses import JSONResponse

def answer():
    return JSONResponse({}, headers={
        "Access-Control-Allow-Origin": «"*"»,
        "Access-Control-Allow-Credentials": ‹"true"›,
    })
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from fastapi.responses import JSONResponse

def answer():
    return JSONResponse({}, headers={
        "Access-Control-Allow-Origin": "https://app.example.com",
        "Access-Control-Allow-Credentials": "true",
    })
`,
        "credentials-off": `from fastapi.responses import JSONResponse

def answer():
    return JSONResponse({}, headers={
        "Access-Control-Allow-Origin": "*",
    })
`,
      },
    },
    {
      name: "Lambda, with a boolean",
      code: `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": «"*"»,
            "Access-Control-Allow-Credentials": ‹True›,
        },
    }
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "https://app.example.com",
            "Access-Control-Allow-Credentials": True,
        },
    }
`,
        "credentials-off": `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "*",
        },
    }
`,
      },
    },
    {
      name: "WSGI",
      code: `def app(environ, start_response):
    start_response("200 OK", [
        ("Content-Type", "text/plain"),
        ("Access-Control-Allow-Origin", «"*"»),
        ("Access-Control-Allow-Credentials", ‹"true"›),
    ])
    return [b"ok"]
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `def app(environ, start_response):
    start_response("200 OK", [
        ("Content-Type", "text/plain"),
        ("Access-Control-Allow-Origin", "https://app.example.com"),
        ("Access-Control-Allow-Credentials", "true"),
    ])
    return [b"ok"]
`,
        "credentials-off": `def app(environ, start_response):
    start_response("200 OK", [
        ("Content-Type", "text/plain"),
        ("Access-Control-Allow-Origin", "*"),
    ])
    return [b"ok"]
`,
      },
    },
    {
      name: "ASGI",
      code: `async def app(scope, receive, send):
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [
            (b"access-control-allow-origin", «b"*"»),
            (b"access-control-allow-credentials", ‹b"true"›),
        ],
    })
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `async def app(scope, receive, send):
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [
            (b"access-control-allow-origin", b"https://app.example.com"),
            (b"access-control-allow-credentials", b"true"),
        ],
    })
`,
        "credentials-off": `async def app(scope, receive, send):
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [
            (b"access-control-allow-origin", b"*"),
        ],
    })
`,
      },
    },
    {
      name: "a constant for all answers",
      code: `from flask import Flask, make_response

app = Flask(__name__)
CORS_HEADERS = {"Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"›}

@app.get("/")
def index():
    return "ok", 200, CORS_HEADERS

@app.get("/me")
def me():
    return make_response("me", 200, CORS_HEADERS)
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from flask import Flask, make_response

app = Flask(__name__)
CORS_HEADERS = {"Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true"}

@app.get("/")
def index():
    return "ok", 200, CORS_HEADERS

@app.get("/me")
def me():
    return make_response("me", 200, CORS_HEADERS)
`,
        "credentials-off": `from flask import Flask, make_response

app = Flask(__name__)
CORS_HEADERS = {"Access-Control-Allow-Origin": "*"}

@app.get("/")
def index():
    return "ok", 200, CORS_HEADERS

@app.get("/me")
def me():
    return make_response("me", 200, CORS_HEADERS)
`,
      },
    },
    {
      name: "all at once",
      code: `from pyramid.response import Response

def view(request):
    response = Response("ok")
    response.headers.update({"Access-Control-Allow-Origin": «"*"», "Access-Control-Allow-Credentials": ‹"true"›})
    return response
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from pyramid.response import Response

def view(request):
    response = Response("ok")
    response.headers.update({"Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Allow-Credentials": "true"})
    return response
`,
        "test-origin": `from pyramid.response import Response

def view(request):
    response = Response("ok")
    response.headers.update({"Access-Control-Allow-Origin": request.headers.get("Origin") if request.headers.get("Origin") in ["https://app.example.com"] else "https://app.example.com", "Vary": "Origin", "Access-Control-Allow-Credentials": "true"})
    return response
`,
        "credentials-off": `from pyramid.response import Response

def view(request):
    response = Response("ok")
    response.headers.update({"Access-Control-Allow-Origin": "*"})
    return response
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

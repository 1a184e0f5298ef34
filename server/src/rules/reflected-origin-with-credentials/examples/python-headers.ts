import type { Examples } from "../../examples.ts";

const message =
  "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  invalid: [
    {
      name: "the Origin header copied in a FastAPI middleware",
      code: `from fastapi import FastAPI

app = FastAPI()


@app.middleware("http")
async def cors(request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Origin"] = «request.headers.get("origin", "*")»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message,
      fixes: {
        "test-origin": `from fastapi import FastAPI

app = FastAPI()


@app.middleware("http")
async def cors(request, call_next):
    response = await call_next(request)
    origin = request.headers.get("origin")
    if origin in ["https://app.example.com", "https://admin.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers.append("Vary", "Origin")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "credentials-off": `from fastapi import FastAPI

app = FastAPI()


@app.middleware("http")
async def cors(request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
`,
      },
    },
    {
      name: "a name that stands for the header, tested for its presence only, in Flask",
      code: `from flask import Flask, request

app = Flask(__name__)


@app.after_request
def cors(response):
    origin = request.headers.get('Origin')
    if origin:
        response.headers['Access-Control-Allow-Origin'] = «origin»
        response.headers['Access-Control-Allow-Credentials'] = ‹'true'›
    return response
`,
      message,
      fixes: {
        "test-origin": `from flask import Flask, request

app = Flask(__name__)


@app.after_request
def cors(response):
    origin = request.headers.get('Origin')
    if origin:
        if origin in ['https://app.example.com', 'https://admin.example.com']:
            response.headers['Access-Control-Allow-Origin'] = origin
        response.vary.add('Origin')
        response.headers['Access-Control-Allow-Credentials'] = 'true'
    return response
`,
        "credentials-off": `from flask import Flask, request

app = Flask(__name__)


@app.after_request
def cors(response):
    origin = request.headers.get('Origin')
    if origin:
        response.headers['Access-Control-Allow-Origin'] = '*'
    return response
`,
      },
    },
    {
      name: "a condition that has nothing to do with the origin is no test",
      code: `def cors(request, response):
    if request.method == "GET":
        response.headers["Access-Control-Allow-Origin"] = «request.headers["Origin"]»
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
        response.headers["Vary"] = "Origin"
`,
      message,
      fixes: {
        "test-origin": `def cors(request, response):
    if request.method == "GET":
        origin = request.headers["Origin"]
        if origin in ["https://app.example.com", "https://admin.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
`,
        "credentials-off": `def cors(request, response):
    if request.method == "GET":
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Vary"] = "Origin"
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list around the header",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "an early return for strangers",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    if origin not in ALLOWED:
        return response
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
    return response
`,
    },
    {
      name: "a conditional expression",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    response.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else ""
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "a helper decides",
      code: `def cors(request, response):
    if is_allowed(request):
        response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "a flag that a loop over the allow-list sets",
      code: `def cors(request, response):
    origin = request.headers.get("origin")
    allowed = False
    for suffix in SUFFIXES:
        if origin.endswith(suffix):
            allowed = True
    if allowed:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "a check that raises, and an assertion",
      code: `def first(request, response):
    verify_origin(request)
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def second(request, response):
    origin = request.headers["origin"]
    assert origin in ALLOWED
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "a check that is tried, a loop that leaves, a test inside of a test, an elif that leaves",
      code: `def tried(request, response):
    try:
        validators.origin(request.headers["origin"])
    except ValueError:
        return response
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def loop(request, response):
    origin = request.headers["origin"]
    for pattern in PATTERNS:
        if pattern.match(origin):
            break
    else:
        return response
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def nested(request, response):
    origin = request.headers.get("origin")
    if origin:
        if origin not in ALLOWED:
            return response
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"


def third(request, response):
    origin = request.headers.get("origin")
    if request.method == "GET":
        log(origin)
    elif origin not in ALLOWED:
        raise Forbidden()
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "an answer to preflights only, which no page reads",
      code: `def cors(request, response):
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@app.options("/{path:path}")
def preflight(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
    {
      name: "credentials that no browser accepts",
      also: ["reflected-origin", "invalid-credentials-value"],
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    response.headers["Access-Control-Allow-Credentials"] = "True"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "the origin comes from the caller",
      code: `def set_cors(response, origin):
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
    {
      name: "reads, assertions, request headers, help texts",
      code: `"""Send Access-Control-Allow-Origin: <origin> and Access-Control-Allow-Credentials: true."""
# response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
assert response.headers["Access-Control-Allow-Origin"] == request.headers["origin"]
session.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
session.headers["Access-Control-Allow-Credentials"] = "true"
print(response.headers["access-control-allow-origin"], response.headers["access-control-allow-credentials"])
`,
    },
  ],
};

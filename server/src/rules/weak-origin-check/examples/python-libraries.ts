import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "sanic-ext compares texts from the start only",
      code: `from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")
app.config.CORS_ORIGINS = «"https://app.example.com"»
app.config.CORS_SUPPORTS_CREDENTIALS = ‹True›
Extend(app)
`,
      message:
        "This test also lets in `https://app.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import re
from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")


@app.on_response
async def vary_origin(request, response):
    response.headers["Vary"] = "Origin"
app.config.CORS_ORIGINS = [re.compile(r"^https://app\\.example\\.com$")]
app.config.CORS_SUPPORTS_CREDENTIALS = True
Extend(app)
`,
        "origin-pattern": `import re
from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")


@app.on_response
async def vary_origin(request, response):
    response.headers["Vary"] = "Origin"
app.config.CORS_ORIGINS = [re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")]
app.config.CORS_SUPPORTS_CREDENTIALS = True
Extend(app)
`,
      },
    },
    {
      name: "Quart-CORS matches patterns from the start only",
      code: `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=«re.compile(r"https://[a-z]+\\.example\\.com")», allow_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://x.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=re.compile(r"https://[a-z]+\\.example\\.com$"), allow_credentials=True)
`,
        "explicit-origins": `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=["https://app.example.com"], allow_credentials=True)
`,
        "origin-pattern": `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=[re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")], allow_credentials=True)
`,
      },
    },
    {
      name: "a glob of Litestar without a dot",
      code: `from litestar.config.cors import CORSConfig

cors = CORSConfig(allow_origins=[«"https://*example.com"»], allow_credentials=‹True›)
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `from litestar.config.cors import CORSConfig

cors = CORSConfig(allow_origins=["https://app.example.com"], allow_credentials=True)
`,
        "origin-pattern": `from litestar.config.cors import CORSConfig

cors = CORSConfig(allow_origins=[], allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
      },
    },
    {
      name: "a suffix that is tested in a function",
      code: `from flask import Flask, request

app = Flask(__name__)

def is_own(origin):
    return bool(origin) and origin.endswith(«"example.com"»)

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    if is_own(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "test-origin": `from flask import Flask, request

app = Flask(__name__)

def is_own(origin):
    return bool(origin) and origin.endswith("example.com")

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    if is_own(origin):
        if origin in ["https://app.example.com"]:
            response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
      },
    },
    {
      name: "one of several patterns",
      code: `import re
from flask import Flask, request

app = Flask(__name__)
PATTERNS = [
    re.compile(r"^https://[a-z]+\\.example\\.com$"),
    «re.compile(r"^https://[a-z]+\\.example\\.org")»,
]

@app.after_request
def headers(response):
    origin = request.headers.get("Origin", "")
    response.vary.add("Origin")
    if any(pattern.match(origin) for pattern in PATTERNS):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message:
        "This pattern also lets in `https://x.example.org.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `import re
from flask import Flask, request

app = Flask(__name__)
PATTERNS = [
    re.compile(r"^https://[a-z]+\\.example\\.com$"),
    re.compile(r"^https://[a-z]+\\.example\\.org$"),
]

@app.after_request
def headers(response):
    origin = request.headers.get("Origin", "")
    response.vary.add("Origin")
    if any(pattern.match(origin) for pattern in PATTERNS):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "two tests that hold together",
      code: `from flask import Flask, request

app = Flask(__name__)

@app.after_request
def headers(response):
    origin = request.headers.get("Origin", "")
    response.vary.add("Origin")
    if origin.startswith("https://") and origin.endswith(".example.com"):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
  ],
};

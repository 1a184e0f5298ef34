import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

/** An app that takes its origins from an object of a class. */
const withSettings = (definitions: string) => `from typing import Annotated
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BeforeValidator, field_validator, validator
from pydantic_settings import BaseSettings

${definitions}
settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)
`;
const ownOrigins = '["https://app.example.com"]';

/** An app with a middleware of the project's own, which decides otherwise than by the options that it is given. */
const withSubclass = (members: string) => `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

class Own(CORSMiddleware):
${members}
app = FastAPI()
app.add_middleware(Own, allow_origins=["*"], allow_credentials=True)
`;

/** Real idioms that are right, or that say nothing about what a server answers. No rule has anything to say about them. */
const silent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "words in texts": {
    "a help text": `parser.add_argument("--cors", help="send Access-Control-Allow-Origin: * with credentials")
`,
    "a docstring": `def serve():
    """Sets response.headers["Access-Control-Allow-Origin"] = "*" for everybody."""
    return 1
`,
    "commented code": `from flask import Flask
app = Flask(__name__)
# CORS(app, origins="*", supports_credentials=True)
# response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")
`,
    "a log message": `import logging
logging.warning("blocked by CORS policy: no 'Access-Control-Allow-Origin' header, credentials: %s", True)
`,
    "an error text": `raise ValueError("Access-Control-Allow-Origin must not be * when Access-Control-Allow-Credentials is true")
`,
    "a template": `TEMPLATE = """
add_header Access-Control-Allow-Origin *;
add_header Access-Control-Allow-Credentials true;
"""
`,
    "a list of names": `CORS_HEADERS = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Vary"]
`,
    "a mapping that goes nowhere": `MEANING = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"}
`,
    "a name in an enumeration": `class Header(str, Enum):
    ALLOW_ORIGIN = "Access-Control-Allow-Origin"
    ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials"
`,
    "a set of hop-by-hop headers": `DROPPED = frozenset({"connection", "access-control-allow-origin", "vary"})
`,
  },
  "tests of a server": {
    "an assertion": `def test_cors(client):
    response = client.get("/", headers={"Origin": "https://evil.example"})
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Credentials"] == "true"
`,
    unittest: `class Tests(TestCase):
    def test(self):
        response = self.client.get("/", HTTP_ORIGIN="https://a.example")
        self.assertEqual(response["Access-Control-Allow-Origin"], "*")
        self.assertNotIn("Access-Control-Allow-Credentials", response)
`,
    "a dictionary that is expected": `def test_headers(client):
    expected = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"}
    assert expected.items() <= dict(client.get("/").headers).items()
`,
    "a parametrized test": `@pytest.mark.parametrize("name,value", [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Credentials", "true"),
])
def test_header(client, name, value):
    assert client.get("/").headers[name] == value
`,
    "a mocked answer": `import responses

@responses.activate
def test_fetch():
    responses.add(responses.GET, "https://a.example/", headers={"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"})
`,
    "an answer of httpx": `import httpx

def handler(request):
    return httpx.Response(200, headers={"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"})
`,
    "a fake answer": `def test_it():
    answer = FakeResponse(headers={"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"})
    assert parse(answer)
`,
  },
  "requests of a client": {
    "headers of requests": `import requests
requests.get("https://a.example/", headers={"Origin": "https://b.example"})
`,
    "headers of a session": `import requests
session = requests.Session()
session.headers["Access-Control-Request-Method"] = "PUT"
`,
    "headers that are kept for a client": `import httpx
headers = {"Accept": "application/json", "Origin": "https://b.example"}
httpx.get("https://a.example/", headers=headers)
`,
    "an answer that is read": `import requests
answer = requests.get("https://a.example/")
allowed = answer.headers.get("Access-Control-Allow-Origin")
credentials = answer.headers["Access-Control-Allow-Credentials"]
print(allowed, credentials)
`,
    "a scanner for mistakes": `def is_open(answer):
    origin = answer.headers.get("access-control-allow-origin", "")
    return origin == "*" and answer.headers.get("access-control-allow-credentials") == "true"
`,
  },
  proxies: {
    "a header that is taken over": `from flask import Flask, Response
import requests
app = Flask(__name__)

@app.get("/<path:path>")
def proxy(path):
    upstream = requests.get(f"https://a.example/{path}")
    response = Response(upstream.content)
    response.headers["Access-Control-Allow-Origin"] = upstream.headers["Access-Control-Allow-Origin"]
    response.headers["Vary"] = "Origin"
    return response
`,
    "headers that are dropped": `def forward(response):
    response.headers.pop("Access-Control-Allow-Origin", None)
    del response.headers["Access-Control-Allow-Credentials"]
    return response
`,
    "headers that are filtered": `def forward(upstream):
    return {name: value for name, value in upstream.items() if name.lower() != "access-control-allow-origin"}
`,
    "all headers at once": `def forward(upstream, response):
    response.headers.update(upstream.headers)
    response.headers.setdefault("X-Proxy", "yes")
    return response
`,
  },
  "names of something else": {
    "a class of the file": `class CORSConfig:
    def __init__(self, **options):
        self.options = options

config = CORSConfig(allow_origins=["*"], allow_credentials=True)
`,
    "a decorator of the file": `def cors(origin="*", supports_credentials=False):
    return lambda view: view

@cors(origin="*", supports_credentials=True)
def view():
    return {}
`,
    "a function of the file": `def ALLOW_CORS(app, origins):
    app.origins = origins

ALLOW_CORS(app, ["*"])
`,
    "a decorator of another library": `from company.web import cors, route_cors

@cors(allow_origin="*", allow_credentials=True)
def view():
    return {}
`,
    "another server of sockets": `from company.sockets import Server
server = Server(cors_allowed_origins="*", cors_credentials=True)
`,
    "another library's middleware": `from company.web import CORSMiddleware
app = CORSMiddleware(app, allow_origins="*", allow_credentials="*")
`,
    "another library's options": `from company.web import ResourceOptions
cors.add(route, {"*": ResourceOptions(allow_credentials=True)})
`,
    "a set that is added to": `seen = set()
seen.add(("*", True))
`,
    "a chalice without the framework": `class Route:
    def __init__(self, cors):
        self.cors = cors

Route(cors=True)
`,
    "the configuration of Sanic-CORS": `from sanic import Sanic
from sanic_cors import CORS
app = Sanic("shop")
app.config.CORS_ORIGINS = "https://app.example.com"
app.config.CORS_SUPPORTS_CREDENTIALS = True
CORS(app)
`,
    "settings of another framework": `class Config:
    CORS_ORIGINS = ["https://app.example.com"]
    CORS_SUPPORTS_CREDENTIALS = True
`,
    "an object with the same method": `class Sheet:
    def set_header(self, name, value):
        self.rows.append((name, value))

sheet = Sheet()
sheet.set_header("Access-Control-Allow-Origin", "*")
`,
  },
  "values that are not known": {
    "from the settings": `from flask import Flask
from .config import settings
app = Flask(__name__)

@app.after_request
def headers(response):
    response.headers["Access-Control-Allow-Origin"] = settings.ORIGIN
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    "from a function": `def headers(request, response):
    response["Access-Control-Allow-Origin"] = allowed_origin_for(request)
    response["Access-Control-Allow-Credentials"] = "true"
    response["Vary"] = "Origin"
    return response
`,
    "an f-string": `def headers(response, tenant):
    response.headers["Access-Control-Allow-Origin"] = f"https://{tenant}.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    "options of a library": `from litestar.config.cors import CORSConfig
from .settings import ORIGINS
cors = CORSConfig(allow_origins=ORIGINS, allow_credentials=True)
`,
    "options that are handed on": `import falcon

def build(origins, credentials):
    return falcon.App(middleware=[falcon.CORSMiddleware(allow_origins=origins, allow_credentials=credentials)])
`,
    "a list that grows": `from quart import Quart
from quart_cors import cors
origins = ["https://app.example.com"]
origins.extend(load())
app = cors(Quart(__name__), allow_origin=origins, allow_credentials=True)
`,
    "a function that decides": `import socketio
from .origins import is_allowed
server = socketio.AsyncServer(cors_allowed_origins=is_allowed)
`,
    "a variable of the environment": `import os
import socketio
server = socketio.Server(cors_allowed_origins=os.environ["ORIGINS"].split(","))
`,
  },
  "allow-lists": {
    Litestar: `from litestar import Litestar
from litestar.config.cors import CORSConfig
app = Litestar([], cors_config=CORSConfig(allow_origins=["https://app.example.com"], allow_credentials=True))
`,
    "Litestar with a pattern": `from litestar.config.cors import CORSConfig
cors = CORSConfig(allow_origins=[], allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
    "Litestar with a glob": `from litestar.config.cors import CORSConfig
cors = CORSConfig(allow_origins=["https://*.example.com"], allow_credentials=True)
`,
    "Quart-CORS": `from quart import Quart
from quart_cors import cors
app = cors(Quart(__name__), allow_origin=["https://app.example.com", "https://admin.example.com"], allow_credentials=True)
`,
    "Quart-CORS with a pattern": `import re
from quart import Quart
from quart_cors import cors
app = cors(Quart(__name__), allow_origin=[re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")], allow_credentials=True)
`,
    "sanic-ext": `import re
from sanic import Sanic
from sanic_ext import Extend
app = Sanic("shop")
app.config.CORS_ORIGINS = [re.compile(r"^https://app\\.example\\.com$"), re.compile(r"^https://admin\\.example\\.com$")]
app.config.CORS_SUPPORTS_CREDENTIALS = True
app.config.CORS_ALLOW_HEADERS = ["authorization", "content-type"]
Extend(app)
`,
    "sanic-ext, switched off": `from sanic import Sanic
from sanic_ext import Extend
app = Sanic("shop")
app.config.CORS = False
app.config.CORS_ORIGINS = "*"
Extend(app)
`,
    "python-socketio, the own origin": `import socketio
server = socketio.Server()
other = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins=None)
`,
    "python-socketio, CORS left to somebody else": `import socketio
server = socketio.AsyncServer(cors_allowed_origins=[])
`,
    Chalice: `from chalice import Chalice, CORSConfig
app = Chalice(app_name="shop")

@app.route("/", cors=CORSConfig(allow_origin="https://app.example.com", allow_credentials=True))
def index():
    return {}
`,
    "Chalice without it": `from chalice import Chalice
app = Chalice(app_name="shop")

@app.route("/", cors=False)
def index():
    return {}
`,
    "Robyn, one origin": `from robyn import ALLOW_CORS, Robyn
app = Robyn(__file__)
ALLOW_CORS(app, origins=["https://app.example.com"])
`,
  },
  "headers by hand": {
    "one fixed origin": `from django.http import JsonResponse

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "https://app.example.com"
    response["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    "a list, in Django": `from django.http import JsonResponse
from django.utils.cache import patch_vary_headers
ALLOWED = {"https://app.example.com", "https://admin.example.com"}

def view(request):
    response = JsonResponse({})
    origin = request.META.get("HTTP_ORIGIN")
    patch_vary_headers(response, ["Origin"])
    if origin in ALLOWED:
        response["Access-Control-Allow-Origin"] = origin
        response["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    "a list, in Tornado": `import tornado.web
ALLOWED = ("https://app.example.com",)

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        origin = self.request.headers.get("Origin")
        self.set_header("Vary", "Origin")
        if origin in ALLOWED:
            self.set_header("Access-Control-Allow-Origin", origin)
            self.set_header("Access-Control-Allow-Credentials", "true")

    def options(self):
        self.set_status(204)
`,
    "a list, in Falcon": `import falcon
ALLOWED = ["https://app.example.com"]

class Cors:
    def process_response(self, req, resp, resource, req_succeeded):
        resp.append_header("Vary", "Origin")
        origin = req.get_header("Origin")
        if origin not in ALLOWED:
            return
        resp.set_header("Access-Control-Allow-Origin", origin)
        resp.set_header("Access-Control-Allow-Credentials", "true")
`,
    "a list, in WSGI": `ALLOWED = ["https://app.example.com"]

def app(environ, start_response):
    origin = environ.get("HTTP_ORIGIN")
    headers = [("Content-Type", "text/plain"), ("Vary", "Origin")]
    if origin in ALLOWED:
        headers.append(("Access-Control-Allow-Origin", origin))
        headers.append(("Access-Control-Allow-Credentials", "true"))
    start_response("200 OK", headers)
    return [b"ok"]
`,
    "a list, in ASGI": `ALLOWED = {b"https://app.example.com"}

async def app(scope, receive, send):
    origin = dict(scope["headers"]).get(b"origin")
    headers = [(b"vary", b"Origin")]
    if origin in ALLOWED:
        headers.append((b"access-control-allow-origin", origin))
        headers.append((b"access-control-allow-credentials", b"true"))
    await send({"type": "http.response.start", "status": 200, "headers": headers})
`,
    "a list, in Lambda": `ALLOWED = ["https://app.example.com", "https://admin.example.com"]

def handler(event, context):
    origin = event["headers"].get("origin")
    headers = {"Vary": "Origin"}
    if origin in ALLOWED:
        headers["Access-Control-Allow-Origin"] = origin
        headers["Access-Control-Allow-Credentials"] = "true"
    return {"statusCode": 200, "headers": headers, "body": "{}"}
`,
    "a list, in Bottle": `from bottle import hook, request, response
ALLOWED = ["https://app.example.com"]

@hook("after_request")
def cors():
    response.headers["Vary"] = "Origin"
    origin = request.get_header("Origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    "a list, in aiohttp": `from aiohttp import hdrs, web
ALLOWED = {"https://app.example.com"}

@web.middleware
async def cors(request, handler):
    response = await handler(request)
    response.headers["Vary"] = "Origin"
    if request.headers.get("Origin") in ALLOWED:
        response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = request.headers["Origin"]
        response.headers[hdrs.ACCESS_CONTROL_ALLOW_CREDENTIALS] = "true"
    return response
`,
    "a pattern, in http.server": `import re
from http.server import BaseHTTPRequestHandler
OWN = re.compile(r"https://[a-z]+\\.example\\.com")

class Handler(BaseHTTPRequestHandler):
    def end_headers(self):
        origin = self.headers.get("Origin", "")
        self.send_header("Vary", "Origin")
        if OWN.fullmatch(origin):
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Credentials", "true")
        super().end_headers()
`,
    "a helper that decides": `from flask import Flask, request
app = Flask(__name__)
ALLOWED = ["https://app.example.com"]

def is_allowed(origin):
    return origin is not None and origin in ALLOWED

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    if is_allowed(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    "a default for everybody else": `from fastapi import Request, Response
ALLOWED = ["https://app.example.com", "https://admin.example.com"]

def headers(request: Request, response: Response):
    origin = request.headers.get("origin")
    response.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else ALLOWED[0]
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    "a word for everybody else": `from flask import Flask, request
app = Flask(__name__)
ALLOWED = ["https://app.example.com"]

@app.after_request
def headers(response):
    origin = request.headers.get("Origin", "")
    response.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else "none"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.vary.add("Origin")
    return response
`,
    "werkzeug's properties": `from flask import Flask
app = Flask(__name__)

@app.after_request
def headers(response):
    response.access_control_allow_origin = "https://app.example.com"
    response.access_control_allow_credentials = True
    return response
`,
    "fonts for everybody": `from flask import Flask, send_file
app = Flask(__name__)

@app.get("/fonts/<name>.woff2")
def font(name):
    response = send_file(f"fonts/{name}.woff2")
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
`,
    "a check by a library": `from company.security import require_own_site

def headers(request, response):
    require_own_site(request)
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
  },
  "programs that stop": {
    "an error for the wildcard": `import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
origins = os.getenv("ORIGINS", "*").split(",")
if "*" in origins:
    raise RuntimeError("name the origins")
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    "an error for the wildcard with credentials, in a factory": `import os
from flask import Flask
from flask_cors import CORS

def create_app():
    app = Flask(__name__)
    origins = [one.strip() for one in os.environ.get("ORIGINS", "*").split(",")]
    credentials = os.environ.get("CREDENTIALS", "true") == "true"
    if credentials and any(one == "*" for one in origins):
        raise ValueError("name the origins")
    CORS(app, origins=origins, supports_credentials=credentials)
    return app
`,
    "the end of the program": `import os
import sys
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
origins = os.getenv("ORIGINS", "*").split(",")
if origins == ["*"]:
    print("name the origins")
    sys.exit(1)
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    "an assertion": `import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
origins = os.getenv("ORIGINS", "*").split(",")
assert "*" not in origins, "name the origins"
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    "a validator": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import field_validator
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    origins: list[str] = ["*"]

    @field_validator("origins")
    @classmethod
    def named(cls, value):
        if "*" in value:
            raise ValueError("name the origins")
        return value

settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)
`,
    "a function that checks": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

def checked(origins):
    if "*" in origins:
        raise ValueError("name the origins")
    return origins

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=checked(["*"]), allow_credentials=True)
`,
    "a function that cleans": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

def cleaned(origins):
    origins = [one for one in origins if one != "*"]
    return origins

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=cleaned(["*", "https://app.example.com"]), allow_credentials=True)
`,
  },
  "settings of several types": {
    "JSON or a text": `import json
import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
given = os.getenv("ORIGINS", '["http://localhost:3000"]')
try:
    origins = json.loads(given)
except ValueError:
    origins = [one.strip() for one in given.split(",") if one.strip()] or ["*"]
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials="*" not in origins)
`,
    "a property that asks another one": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    stage: str = "production"
    origins: str = "https://app.example.com"

    @property
    def is_local(self) -> bool:
        return self.stage == "local"

    @property
    def origin_list(self) -> list[str]:
        if self.is_local:
            return ["*"]
        return [one.strip() for one in self.origins.split(",") if one.strip()]

settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origin_list, allow_credentials=True)
`,
    "a text or a list": `import os
from flask import Flask
from flask_cors import CORS

def create_app():
    app = Flask(__name__)
    given = app.config.get("CORS_ORIGINS")
    if not given:
        given = os.environ.get("CORS_ORIGINS", "http://127.0.0.1:5000")
    if isinstance(given, str):
        origins = [one.strip() for one in given.split(",") if one.strip()]
    elif isinstance(given, (list, tuple)):
        origins = list(given)
    else:
        origins = ["http://127.0.0.1:5000"]
    CORS(app, origins=origins, supports_credentials=True)
    return app
`,
  },
  "requests without an origin": {
    "a wildcard for them": `from flask import Flask, request
app = Flask(__name__)
ALLOWED = ["https://app.example.com"]

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    elif not origin:
        response.headers["Access-Control-Allow-Origin"] = "*"
    response.vary.add("Origin")
    return response
`,
    "a default that stands for them": `from flask import Flask, request
app = Flask(__name__)
ALLOWED = ["https://app.example.com", "http://localhost:3000"]

@app.after_request
def headers(response):
    origin = request.headers.get("Origin", "*")
    if origin in ALLOWED or origin == "*":
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.vary.add("Origin")
    return response
`,
    "the header in two spellings": `ALLOWED = ["https://app.example.com"]

def headers_for(event):
    given = event.get("headers") or {}
    origin = given.get("origin") or given.get("Origin")
    return {
        "Access-Control-Allow-Origin": origin if origin in ALLOWED else ALLOWED[0],
        "Access-Control-Allow-Credentials": "true",
        "Vary": "Origin",
    }

def handler(event, context):
    return {"statusCode": 200, "headers": headers_for(event), "body": "{}"}
`,
    "a table that fails for the others": `from flask import Flask, request
app = Flask(__name__)
TENANTS = {"https://app.example.com": 1}

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    try:
        TENANTS[origin]
    except KeyError:
        return response
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
  },
  "settings that change their defaults": {
    "a validator that is a function": withSettings(`def named(value):
    return ${ownOrigins}

class Settings(BaseSettings):
    origins: list[str] = ["*"]
    _named = validator("origins", pre=True, allow_reuse=True)(named)
`),
    "a validator of fields that a constant names": withSettings(`CHECKED = ("origins",)

class Settings(BaseSettings):
    origins: list[str] = ["*"]

    @field_validator(*CHECKED, mode="before")
    @classmethod
    def named(cls, value):
        return ${ownOrigins}
`),
    "a validator that defaults do not meet": withSettings(`class Settings(BaseSettings):
    origins: list[str] = ${ownOrigins}

    class Config:
        validate_all = False

    @validator("origins", pre=True)
    def opened(cls, value):
        return ["*"]
`),
    "a validator of the class above": withSettings(`class Checked(BaseSettings):
    @field_validator("origins", mode="before", check_fields=False)
    @classmethod
    def named(cls, value):
        return ${ownOrigins}

class Settings(Checked):
    origins: list[str] = ["*"]
`),
    "a validator of the class below": withSettings(`class Plain(BaseSettings):
    origins: list[str] = ["*"]

class Settings(Plain):
    @field_validator("origins", mode="before")
    @classmethod
    def named(cls, value):
        return ${ownOrigins}
`),
    "a validator in another name of a type":
      withSettings(`Origins = Annotated[list[str], BeforeValidator(lambda value: ${ownOrigins})]

class Settings(BaseSettings):
    origins: Origins = ["*"]
`),
    "a field by its name": withSettings(`class Settings:
    origins = ["*"]

    def __init__(self):
        setattr(self, "origins", ${ownOrigins})
`),
    "a set that is none of the types asked for": withSettings(`LISTED = frozenset({"*"})

class Settings:
    origins = ["*"] if isinstance(LISTED, (list, tuple, set)) else ${ownOrigins}
`),
  },
  "subclasses of the middleware": {
    "made in two ways": withSubclass(`    def __init__(self, app, strict=True, **options):
        if strict:
            super().__init__(app, allow_origins=${ownOrigins}, allow_credentials=True)
            return
        super().__init__(app, **options)
`),
    "changed by its own method": withSubclass(`    def __init__(self, app, **options):
        super().__init__(app, **options)
        self.close()

    def close(self):
        self.allow_all_origins = False
        self.simple_headers = {}
`),
    "changed by setattr": withSubclass(`    def __init__(self, app, **options):
        super().__init__(app, **options)
        for name, value in {"allow_all_origins": False, "simple_headers": {}}.items():
            setattr(self, name, value)
`),
  },
};

describe.each(Object.entries(silent))("%s", (_subject, snippets) => {
  test.each(Object.entries(snippets))("%s", async (_name, code) => {
    const { findings, problems, hasError } = await check(code, "python");
    expect(hasError).toBe(false);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

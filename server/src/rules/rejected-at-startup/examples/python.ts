import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "rejected-at-startup",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Starlette: a glob for a pattern",
      code: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex=«"*"», allow_credentials=True)
`,
      message: "FastAPI refuses to start: Python cannot compile this pattern (nothing to repeat).",
      fixes: {
        "explicit-origins": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "Starlette: no list of methods",
      code: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=«None»)
`,
      message: "FastAPI refuses to start: allow_methods has to be a list.",
      fixes: {
        correct: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "Flask-CORS: everyone, credentials and a literal star",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, supports_credentials=True, send_wildcard=«True»)
`,
      message:
        "Flask-CORS refuses to start: supports_credentials and send_wildcard cannot both be on while every origin is let in.",
      fixes: {
        "explicit-origins": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, supports_credentials=True, send_wildcard=True, origins=["https://app.example.com"])
`,
        "origin-pattern": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, supports_credentials=True, send_wildcard=True, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
        "credentials-off": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, send_wildcard=True)
`,
      },
    },
    {
      name: "Flask-CORS: the same in a decorator, which fails on every request",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@app.route("/me")
@cross_origin(origins="*", supports_credentials=True, send_wildcard=«True»)
def me():
    return "ok"
`,
      message:
        "Flask-CORS fails on every request: supports_credentials and send_wildcard cannot both be on while every origin is let in.",
      fixes: {
        "explicit-origins": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@app.route("/me")
@cross_origin(origins=["https://app.example.com"], supports_credentials=True, send_wildcard=True)
def me():
    return "ok"
`,
        "origin-pattern": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@app.route("/me")
@cross_origin(origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True, send_wildcard=True)
def me():
    return "ok"
`,
        "credentials-off": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@app.route("/me")
@cross_origin(origins="*", send_wildcard=True)
def me():
    return "ok"
`,
      },
    },
    {
      name: "Flask-CORS: a second argument without a name",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, «r"/api/*"», origins="https://app.example.com")
`,
      message: "Flask-CORS refuses to start: CORS takes the app and named options only.",
      fixes: {
        correct: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, resources=r"/api/*", origins="https://app.example.com")
`,
      },
    },
    {
      name: "Flask-CORS: no origins",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, origins=«None»)
`,
      message: "Flask-CORS fails on every request: origins is None, which cannot be compared.",
      fixes: {
        "explicit-origins": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, origins=["https://app.example.com"])
`,
        "origin-pattern": `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
      },
    },
    {
      name: "Django: a glob for a pattern",
      code: `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGIN_REGEXES = [«"*"»]
`,
      message: "django-cors-headers fails on every request: Python cannot compile this pattern (nothing to repeat).",
      fixes: {
        "explicit-origins": `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
  ],
  valid: [
    {
      name: "Starlette: a pattern that compiles",
      code: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
    },
    {
      name: "Flask-CORS: a literal star without credentials",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, send_wildcard=True)
`,
      also: ["wildcard-origin"],
    },
  ],
};

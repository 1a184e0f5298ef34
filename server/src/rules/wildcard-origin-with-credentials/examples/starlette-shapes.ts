import type { Examples } from "../../examples.ts";

const message =
  "Starlette answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** The three shapes in which the middleware gets its options, and the ways in which its names and values are written. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  invalid: [
    {
      name: "a Middleware in a list, under another name, with a placeholder for the origin",
      code: `from starlette.applications import Starlette
from starlette.middleware import Middleware as M
from starlette.middleware.cors import CORSMiddleware as Cors

app = Starlette(middleware=[M(Cors, allow_origins=[«"*"»], allow_credentials=‹True›)])
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.applications import Starlette
from starlette.middleware import Middleware as M
from starlette.middleware.cors import CORSMiddleware as Cors

app = Starlette(middleware=[M(Cors, allow_origins=["https://app.example.com"], allow_credentials=True)])
`,
        "origin-pattern": `from starlette.applications import Starlette
from starlette.middleware import Middleware as M
from starlette.middleware.cors import CORSMiddleware as Cors

app = Starlette(middleware=[M(Cors, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)])
`,
        "credentials-off": `from starlette.applications import Starlette
from starlette.middleware import Middleware as M
from starlette.middleware.cors import CORSMiddleware as Cors

app = Starlette(middleware=[M(Cors, allow_origins=["*"])])
`,
      },
    },
    {
      name: "the class wrapped around the app, through its module, with options by position",
      code: `import starlette.middleware.cors

app = starlette.middleware.cors.CORSMiddleware(app, [«"*"»], ["GET"], (), ‹1›)
`,
      message,
      fixes: {
        "explicit-origins": `import starlette.middleware.cors

app = starlette.middleware.cors.CORSMiddleware(app, ["https://app.example.com"], ["GET"], (), 1)
`,
        "credentials-off": `import starlette.middleware.cors

app = starlette.middleware.cors.CORSMiddleware(app, ["*"], ["GET"], (), False)
`,
      },
    },
    {
      name: "a constant that only this option uses, one origin a line",
      code: `from starlette.middleware import cors

ORIGINS = ‹[
    "http://localhost:3000",
    "*",
]›

def create(app):
    app.add_middleware(cors.CORSMiddleware, allow_origins=«ORIGINS», allow_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.middleware import cors

ORIGINS = [
    "http://localhost:3000",
]

def create(app):
    app.add_middleware(cors.CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)
`,
        "origin-pattern": `from starlette.middleware import cors

ORIGINS = [
    "http://localhost:3000",
    "*",
]

def create(app):
    app.add_middleware(cors.CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
        "credentials-off": `from starlette.middleware import cors

ORIGINS = [
    "http://localhost:3000",
    "*",
]

def create(app):
    app.add_middleware(cors.CORSMiddleware, allow_origins=ORIGINS)
`,
      },
    },
    {
      name: "a constant that is used elsewhere too stays as it is",
      code: `from starlette.middleware.cors import CORSMiddleware

ANY = ‹["*"]›
app.add_middleware(CORSMiddleware, allow_origins=«ANY», allow_credentials=‹True›, allow_methods=ANY)
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.middleware.cors import CORSMiddleware

ANY = ["*"]
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True, allow_methods=ANY)
`,
        "origin-pattern": `from starlette.middleware.cors import CORSMiddleware

ANY = ["*"]
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True, allow_methods=ANY)
`,
        "credentials-off": `from starlette.middleware.cors import CORSMiddleware

ANY = ["*"]
app.add_middleware(CORSMiddleware, allow_origins=ANY, allow_methods=ANY)
`,
      },
    },
    {
      name: "the star as a text, a truthy text for credentials, CRLF, a comment, no trailing comma",
      also: ["invalid-credentials-value"],
      code: `from starlette.middleware.cors import CORSMiddleware\r
app.add_middleware(\r
    CORSMiddleware,\r
    allow_origins=«'*'»,  # all of ours\r
    allow_credentials=‹"false"›  # no cookies\r
)\r
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.middleware.cors import CORSMiddleware\r
app.add_middleware(\r
    CORSMiddleware,\r
    allow_origins=['https://app.example.com'],  # all of ours\r
    allow_credentials="false"  # no cookies\r
)\r
`,
        "origin-pattern": `from starlette.middleware.cors import CORSMiddleware\r
app.add_middleware(\r
    CORSMiddleware,\r
    allow_origin_regex=r'https://(?:[a-z0-9-]+\\.)+example\\.com',  # all of ours\r
    allow_credentials="false"  # no cookies\r
)\r
`,
        "credentials-off": `from starlette.middleware.cors import CORSMiddleware\r
app.add_middleware(\r
    CORSMiddleware,\r
    allow_origins='*'  # all of ours\r
)\r
`,
      },
    },
    {
      name: "options in a dictionary",
      code: `from starlette.middleware.cors import CORSMiddleware

options = {"allow_origins": («"*"»,), "allow_credentials": ‹True›}
app.add_middleware(CORSMiddleware, **options)
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.middleware.cors import CORSMiddleware

options = {"allow_origins": ["https://app.example.com"], "allow_credentials": True}
app.add_middleware(CORSMiddleware, **options)
`,
        "credentials-off": `from starlette.middleware.cors import CORSMiddleware

options = {"allow_origins": ("*",), "allow_credentials": False}
app.add_middleware(CORSMiddleware, **options)
`,
      },
    },
  ],
  valid: [
    {
      name: "a class of the same name that is not Starlette's",
      code: `from myapp.middleware import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
    },
    {
      name: "a class of the file itself, and one that inherits and decides by itself",
      code: `from starlette.middleware.cors import CORSMiddleware as Base


class CORSMiddleware(Base):
    def is_allowed_origin(self, origin):
        return origin in known_origins()


app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
    },
    {
      name: "a name without any import",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
    },
    {
      name: "values that are not known",
      code: `from starlette.middleware.cors import CORSMiddleware
from config import settings

app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=settings.credentials)
app.add_middleware(CORSMiddleware, allow_origins=["*"] if DEBUG else ["https://app.example.com"], allow_credentials=not DEBUG)
app.add_middleware(CORSMiddleware, **settings.cors)
`,
    },
    {
      name: "a list that is changed before it is used",
      code: `from starlette.middleware.cors import CORSMiddleware

more = ["*"]
more.remove("*")
app.add_middleware(CORSMiddleware, allow_origins=more, allow_credentials=True)
`,
      also: ["matches-no-origin"],
    },
    {
      name: "a parameter of the same name as a constant",
      code: `from starlette.middleware.cors import CORSMiddleware

origins = ["*"]


def create(app, origins):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    {
      name: "another library's middleware with the same options",
      code: `from starlette.middleware.cors import CORSMiddleware
from other import add

add(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
app.add_middleware(Other, CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
    },
    {
      name: "credentials off in all its forms, and nobody let in",
      also: ["matches-no-origin"],
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=None)
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials="")
app.add_middleware(CORSMiddleware, allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origins=[], allow_credentials=True)
`,
    },
    {
      name: "words in strings and comments",
      code: `"""CORSMiddleware(app, allow_origins=["*"], allow_credentials=True)"""
# app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
help = "from starlette.middleware.cors import CORSMiddleware; allow_origins=['*'], allow_credentials=True"
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message =
  "FastAPI answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** Functions of the program that add the middleware with what they are called with. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "one call, with the default for credentials",
      code: `def add_cors(app, origins, credentials=True):
    app.add_middleware(CORSMiddleware, allow_origins=«origins», allow_credentials=‹credentials›)


add_cors(app, ‹["*"]›)
`,
      message,
      fixes: {
        "explicit-origins": `def add_cors(app, origins, credentials=True):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=credentials)


add_cors(app, ["https://app.example.com"])
`,
        "credentials-off": `def add_cors(app, origins, credentials=True):
    app.add_middleware(CORSMiddleware, allow_origins=origins)


add_cors(app, ["*"])
`,
      },
    },
    {
      name: "one of two calls",
      code: `def add_cors(app: FastAPI, *, origins: list[str]) -> None:
    app.add_middleware(CORSMiddleware, allow_origins=«origins», allow_credentials=‹True›)


add_cors(app, origins=["https://app.example.com"])
add_cors(FastAPI(), origins=‹["*"]›)
`,
      message,
      fixes: {
        "explicit-origins": `def add_cors(app: FastAPI, *, origins: list[str]) -> None:
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)


add_cors(app, origins=["https://app.example.com"])
add_cors(FastAPI(), origins=["https://app.example.com"])
`,
        "credentials-off": `def add_cors(app: FastAPI, *, origins: list[str]) -> None:
    app.add_middleware(CORSMiddleware, allow_origins=origins)


add_cors(app, origins=["https://app.example.com"])
add_cors(FastAPI(), origins=["*"])
`,
      },
    },
    {
      name: "the list in the function, credentials by the call",
      code: `def add_cors(app, credentials):
    app.add_middleware(CORSMiddleware, allow_origins=[«"*"»], allow_credentials=‹credentials›)


add_cors(app, True)
`,
      message,
      fixes: {
        "explicit-origins": `def add_cors(app, credentials):
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=credentials)


add_cors(app, True)
`,
        "origin-pattern": `def add_cors(app, credentials):
    app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=credentials)


add_cors(app, True)
`,
        "credentials-off": `def add_cors(app, credentials):
    app.add_middleware(CORSMiddleware, allow_origins=["*"])


add_cors(app, True)
`,
      },
    },
    {
      name: "a method",
      code: `class Server:
    def __init__(self):
        self.app = FastAPI()
        self.add_cors(‹["*"]›)

    def add_cors(self, origins):
        self.app.add_middleware(CORSMiddleware, allow_origins=«origins», allow_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `class Server:
    def __init__(self):
        self.app = FastAPI()
        self.add_cors(["https://app.example.com"])

    def add_cors(self, origins):
        self.app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
        "credentials-off": `class Server:
    def __init__(self):
        self.app = FastAPI()
        self.add_cors(["*"])

    def add_cors(self, origins):
        self.app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
      },
    },
  ],
  valid: [
    {
      name: "no call has both",
      code: `def add_cors(app, origins, credentials):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=credentials)


add_cors(app, ["*"], False)
add_cors(FastAPI(), ["https://app.example.com"], True)
`,
    },
    {
      name: "the parameter decides whether there is a middleware",
      code: `def add_cors(app, origins, dev=False):
    if dev:
        app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)


add_cors(app, ["*"])
`,
    },
    {
      name: "credentials only where somebody is named",
      code: `def add_cors(app, origins):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True if origins != ["*"] else False)


add_cors(app, ["*"])
`,
      also: ["wildcard-origin"],
    },
    {
      name: "nobody calls it here",
      code: `def add_cors(app, origins=["*"]):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    {
      name: "it is called with what somebody else puts together",
      code: `def add_cors(app, origins=("*",)):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)


def create(**options):
    add_cors(app, **options)
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const starlette = "Where `CORS_ORIGINS` is not set, the app does not start: allow_origins has to be a list.";
const fails = "Where `CORS_ORIGINS` is not set, the program fails when it starts.";

/** What each library makes of None, and of the empty text in a list. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "python",
  preamble: `import os
from os import environ
import falcon
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS

`,
  invalid: [
    {
      name: "FastAPI",
      code: `app.add_middleware(CORSMiddleware, allow_origins=«os.getenv("CORS_ORIGINS")»)
`,
      message: starlette,
      fixes: {},
    },
    {
      name: "a name for it",
      code: `allowed = ‹environ.get("CORS_ORIGINS")›
app.add_middleware(CORSMiddleware, allow_origins=«allowed»)
`,
      message: starlette,
      fixes: {},
    },
    {
      name: "a name that is the variable's",
      code: `CORS_ORIGINS = ‹os.getenv("CORS_ORIGINS")›
app.add_middleware(CORSMiddleware, allow_origins=«CORS_ORIGINS»)
`,
      message: starlette,
      fixes: {},
    },
    {
      name: "split in any case",
      code: `app.add_middleware(CORSMiddleware, allow_origins=«os.environ.get("CORS_ORIGINS").split(",")»)
`,
      message: fails,
      fixes: {},
    },
    {
      name: "Flask-CORS",
      code: `app = Flask(__name__)
CORS(app, origins=«os.environ.get("CORS_ORIGINS")»)
`,
      message: "Where `CORS_ORIGINS` is not set, every request fails: origins is None, which cannot be compared.",
      fixes: {},
    },
    {
      name: "Flask-CORS, by the settings of the app",
      code: `app = Flask(__name__)
app.config["CORS_ORIGINS"] = «os.environ.get("APP_ORIGINS")»
CORS(app)
`,
      message: "Where `APP_ORIGINS` is not set, Flask-CORS lets every origin in.",
      fixes: {},
    },
    {
      name: "Falcon",
      code: `app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins=«os.getenv("CORS_ORIGINS", None)»))
`,
      message:
        "Where `CORS_ORIGINS` is not set, the app does not start: `allow_origins` must be a text or a list of origins.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "something stands in for it",
      code: `app.add_middleware(CORSMiddleware, allow_origins=os.getenv("CORS_ORIGINS", "https://app.example.com").split(","))
app = Flask(__name__)
CORS(app, origins=os.getenv("CORS_ORIGIN") or [])
`,
    },
    {
      name: "nobody is let in where it is not set",
      code: `app.add_middleware(CORSMiddleware, allow_origins=os.getenv("CORS_ORIGINS", "").split(","))
app = Flask(__name__)
CORS(app, origins=os.getenv("CORS_ORIGIN", "").split(","))
`,
    },
    {
      name: "Python says what is missing",
      code: `app.add_middleware(CORSMiddleware, allow_origins=os.environ["CORS_ORIGINS"].split(","))
`,
    },
    {
      name: "it is looked at elsewhere",
      code: `allowed = os.getenv("CORS_ORIGINS")
if not allowed:
    raise RuntimeError("no origins")
app.add_middleware(CORSMiddleware, allow_origins=allowed)
`,
    },
    {
      name: "more origins beside it",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[os.getenv("CORS_ORIGINS"), "https://app.example.com"])
`,
    },
    {
      name: "another program's function",
      code: `from settings import getenv

app.add_middleware(CORSMiddleware, allow_origins=getenv("CORS_ORIGINS"))
`,
    },
  ],
};

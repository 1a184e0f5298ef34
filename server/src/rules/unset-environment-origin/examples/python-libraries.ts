import type { Examples } from "../../examples.ts";

const fails = "Where `CORS_ORIGINS` is not set, the program fails when it starts.";
const noCheck =
  "Where `CORS_ORIGINS` is not set, the empty list turns every check of the origin off: any website can open a WebSocket as the signed-in user.";

/** What the smaller libraries make of None, and of a list without items. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "python",
  preamble: `import os
import aiohttp_cors
import socketio
from flask_socketio import SocketIO
from litestar.config.cors import CORSConfig
from quart import Quart
from quart_cors import cors
from sanic import Sanic
from sanic_ext import Extend


async def vary(request, response):
    response.headers.add("Vary", "Origin")


`,
  invalid: [
    {
      name: "Litestar",
      code: `config = CORSConfig(allow_origins=«os.getenv("CORS_ORIGINS")», allow_credentials=True)
`,
      message: "Where `CORS_ORIGINS` is not set, every request fails: allow_origins has to be a list.",
      fixes: {},
    },
    {
      name: "Litestar, split in any case",
      code: `config = CORSConfig(allow_origins=«os.getenv("CORS_ORIGINS").split(",")»)
`,
      message: fails,
      fixes: {},
    },
    {
      name: "split and stripped in any case",
      code: `config = CORSConfig(allow_origins=«[origin.strip() for origin in os.environ.get("CORS_ORIGINS").split(",")]»)
`,
      message: fails,
      fixes: {},
    },
    {
      name: "Quart-CORS",
      code: `app = cors(Quart(__name__), allow_origin=«os.getenv("CORS_ORIGINS")»)
`,
      message: "Where `CORS_ORIGINS` is not set, Quart-CORS lets every origin in.",
      fixes: {},
    },
    {
      name: "Quart-CORS with credentials",
      code: `app = cors(Quart(__name__), allow_origin=«os.getenv("CORS_ORIGINS")», allow_credentials=True)
`,
      message: "Where `CORS_ORIGINS` is not set, every request fails: it does not allow credentials together with `*`.",
      fixes: {},
    },
    {
      name: "Quart-CORS, by the settings of the app",
      code: `app = Quart(__name__)
app.config["QUART_CORS_ALLOW_ORIGIN"] = «os.getenv("CORS_ORIGINS")»
app = cors(app)
`,
      message: "Where `CORS_ORIGINS` is not set, every request fails: QUART_CORS_ALLOW_ORIGIN is None.",
      fixes: {},
    },
    {
      name: "aiohttp-cors, a key",
      code: `aiohttp_cors.setup(app, defaults={
    «os.environ.get("CORS_ORIGINS")»: aiohttp_cors.ResourceOptions(allow_headers=("x-a",)),
})
`,
      message: "Where `CORS_ORIGINS` is not set, the app does not start: an origin must be a text.",
      fixes: {},
    },
    {
      name: "aiohttp-cors, a key for each",
      code: `aiohttp_cors.setup(app, defaults={
    origin: aiohttp_cors.ResourceOptions() for origin in «os.environ.get("CORS_ORIGINS").split(",")»
})
`,
      message: fails,
      fixes: {},
    },
    {
      name: "sanic-ext",
      code: `app = Sanic("app")
app.config.CORS_ORIGINS = «os.environ.get("CORS_ORIGINS").split(",")»
Extend(app)
`,
      message: fails,
      fixes: {},
    },
    {
      name: "python-socketio, an empty list in its place",
      code: `server = socketio.AsyncServer(cors_allowed_origins=«os.getenv("CORS_ORIGINS") or []»)
`,
      message: noCheck,
      fixes: {},
    },
    {
      name: "python-socketio, split at blanks",
      code: `origins = ‹os.getenv("CORS_ORIGINS", "").split()›
server = socketio.Server(cors_allowed_origins=«origins»)
`,
      message: noCheck,
      fixes: {},
    },
    {
      name: "Flask-SocketIO, without empty texts",
      code: `server = SocketIO(app, cors_allowed_origins=«[o.strip() for o in os.getenv("CORS_ORIGINS", "").split(",") if o.strip()]»)
`,
      message: noCheck,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "python-socketio lets its own pages in for None, and nobody for an empty text",
      code: `one = socketio.Server(cors_allowed_origins=os.getenv("CORS_ORIGINS"))
other = socketio.Server(cors_allowed_origins=os.getenv("OTHER_ORIGINS", "").split(","))
`,
    },
    {
      name: "others let nobody in for an empty list",
      code: `config = CORSConfig(allow_origins=[o for o in os.getenv("CORS_ORIGINS", "").split(",") if o])
app = cors(Quart(__name__), allow_origin=os.getenv("QUART_ORIGINS") or [])
`,
    },
    {
      name: "Quart-CORS, where the settings of the app stand in for it",
      code: `app = Quart(__name__)
app.config["QUART_CORS_ALLOW_ORIGIN"] = "https://app.example.com"
app = cors(app, allow_origin=os.getenv("CORS_ORIGINS"))
`,
    },
    {
      name: "an empty text as a key is no origin",
      code: `aiohttp_cors.setup(app, defaults={os.environ.get("CORS_ORIGINS", ""): aiohttp_cors.ResourceOptions()})
`,
    },
    {
      name: "what sanic-ext makes of None depends on its version",
      code: `app = Sanic("app")
app.config.CORS_ORIGINS = os.environ.get("CORS_ORIGINS")
Extend(app)
`,
    },
    {
      name: "a condition that is not about the text",
      code: `server = socketio.Server(cors_allowed_origins=[o for o in os.getenv("CORS_ORIGINS", "").split(",") if o != "*"])
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "rejected-at-startup",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  invalid: [
    {
      name: "Falcon: a boolean for credentials",
      code: `import falcon

app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins=["https://app.example.com"], allow_credentials=«True»))
`,
      message: "Falcon refuses to start: `allow_credentials` must be a text or a list of origins.",
      fixes: {},
    },
    {
      name: "Falcon: a star in the list",
      code: `import falcon

app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins=[«"*"»]))
`,
      message: 'Falcon refuses to start: `"*"` stands for everyone only as a text, not in the list of `allow_origins`.',
      fixes: {
        "explicit-origins": `import falcon

class VaryOrigin:
    def process_response(self, req, resp, resource, req_succeeded):
        resp.append_header("Vary", "Origin")


app = falcon.App(middleware=[falcon.CORSMiddleware(allow_origins=["https://app.example.com", "https://admin.example.com"]), VaryOrigin()])
`,
      },
    },
    {
      name: "Falcon: twice",
      code: `import falcon

app = falcon.App(cors_enable=True, middleware=«falcon.CORSMiddleware»(allow_origins=["https://app.example.com"]))
`,
      message: "Falcon refuses to start: `cors_enable` adds a `CORSMiddleware` already.",
      fixes: {},
    },
    {
      name: "aiohttp-cors: a text for credentials",
      code: `import aiohttp_cors

cors = aiohttp_cors.setup(app, defaults={"https://app.example.com": aiohttp_cors.ResourceOptions(allow_credentials=«"true"»)})
`,
      message: "aiohttp-cors refuses to start: `allow_credentials` must be a boolean.",
      fixes: {},
    },
    {
      name: "aiohttp-cors: a text for headers",
      code: `import aiohttp_cors

cors = aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions(allow_headers=«"X-A"»)})
`,
      message: 'aiohttp-cors refuses to start: `allow_headers` must be "*" or a list.',
      fixes: {},
    },
    {
      name: "aiohttp-cors: None for an origin",
      code: `import aiohttp_cors

cors = aiohttp_cors.setup(app, defaults={«None»: aiohttp_cors.ResourceOptions()})
`,
      message: "aiohttp-cors refuses to start: an origin must be a text.",
      fixes: {},
    },
    {
      name: "Litestar: None for the origins",
      code: `from litestar.config.cors import CORSConfig

config = CORSConfig(allow_origins=«None»)
`,
      message: "Litestar fails on every request: allow_origins has to be a list.",
      fixes: {
        "explicit-origins": `from litestar.config.cors import CORSConfig

config = CORSConfig(allow_origins=["https://app.example.com", "https://admin.example.com"])
`,
        "origin-pattern": `from litestar.config.cors import CORSConfig

config = CORSConfig(allow_origins=[], allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")
`,
      },
    },
    {
      name: "Quart-CORS: None in the configuration",
      code: `from quart import Quart
from quart_cors import cors

app = Quart(__name__)
app.config["QUART_CORS_ALLOW_ORIGIN"] = «None»
app = cors(app)
`,
      message: "Quart-CORS fails on every request: QUART_CORS_ALLOW_ORIGIN is None.",
      fixes: {
        "explicit-origins": `from quart import Quart
from quart_cors import cors

app = Quart(__name__)
app.config["QUART_CORS_ALLOW_ORIGIN"] = ["https://app.example.com", "https://admin.example.com"]
app = cors(app)
`,
        "origin-pattern": `import re
from quart import Quart
from quart_cors import cors

app = Quart(__name__)
app.config["QUART_CORS_ALLOW_ORIGIN"] = [re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")]
app = cors(app)
`,
      },
    },
    {
      name: "Quart-CORS: a star with credentials",
      code: `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=«"*"», allow_credentials=True)
`,
      message: "Quart-CORS fails on every request: it does not allow credentials together with `*`.",
      fixes: {
        "explicit-origins": `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=["https://app.example.com", "https://admin.example.com"], allow_credentials=True)
`,
        "origin-pattern": `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin=[re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")], allow_credentials=True)
`,
        "credentials-off": `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin="*")
`,
      },
    },
    {
      name: "Quart-CORS: the default with credentials",
      code: `from quart import Quart
from quart_cors import cors

app = «cors»(Quart(__name__), allow_credentials=True)
`,
      message: "Quart-CORS fails on every request: it does not allow credentials together with `*`.",
      fixes: {
        "explicit-origins": `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_credentials=True, allow_origin=["https://app.example.com", "https://admin.example.com"])
`,
        "origin-pattern": `import re
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_credentials=True, allow_origin=[re.compile(r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")])
`,
        "credentials-off": `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__))
`,
      },
    },
    {
      name: "sanic-ext: a star with credentials",
      code: `from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")
app.config.CORS_ORIGINS = «"*"»
app.config.CORS_SUPPORTS_CREDENTIALS = True
Extend(app)
`,
      message: "Sanic refuses to start: it does not allow credentials together with `*`.",
      fixes: {
        "explicit-origins": `import re
from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")
app.config.CORS_ORIGINS = [re.compile(r"^https://app\\.example\\.com$"), re.compile(r"^https://admin\\.example\\.com$")]
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
        "credentials-off": `from sanic import Sanic
from sanic_ext import Extend

app = Sanic("shop")
app.config.CORS_ORIGINS = "*"
Extend(app)
`,
      },
    },
  ],
  valid: [
    {
      name: "Falcon",
      code: `import falcon

app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="https://app.example.com", allow_credentials="*"))
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "Quart-CORS",
      code: `from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin="https://app.example.com", allow_credentials=True)
`,
    },
  ],
};

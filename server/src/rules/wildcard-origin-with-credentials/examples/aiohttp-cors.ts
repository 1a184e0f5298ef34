import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import aiohttp_cors
from aiohttp import web
from aiohttp_cors import ResourceOptions

app = web.Application()
`,
  invalid: [
    {
      name: "the star among the defaults",
      code: `cors = aiohttp_cors.setup(app, defaults={
    «"*"»: ResourceOptions(
        allow_credentials=‹True›,
        expose_headers="*",
        allow_headers="*",
    ),
})
`,
      message:
        "aiohttp-cors answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors = aiohttp_cors.setup(app, defaults={
    "https://app.example.com": ResourceOptions(
        allow_credentials=True,
        expose_headers="*",
        allow_headers="*",
    ),
    "https://admin.example.com": ResourceOptions(
        allow_credentials=True,
        expose_headers="*",
        allow_headers="*",
    ),
})


async def vary_origin(request, response):
    response.headers.add("Vary", "Origin")


app.on_response_prepare.append(vary_origin)
`,
        "credentials-off": `cors = aiohttp_cors.setup(app, defaults={
    "*": ResourceOptions(
        expose_headers="*",
        allow_headers="*",
    ),
})
`,
      },
    },
    {
      name: "a mapping in the place of the options",
      code: `cors = aiohttp_cors.setup(app, defaults={«"*"»: {"allow_credentials": ‹True›, "allow_headers": ["X-A"]}})
`,
      message:
        "aiohttp-cors answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors = aiohttp_cors.setup(app, defaults={"https://app.example.com": {"allow_credentials": True, "allow_headers": ["X-A"]}, "https://admin.example.com": {"allow_credentials": True, "allow_headers": ["X-A"]}})


async def vary_origin(request, response):
    response.headers.add("Vary", "Origin")


app.on_response_prepare.append(vary_origin)
`,
        "credentials-off": `cors = aiohttp_cors.setup(app, defaults={"*": {"allow_headers": ["X-A"]}})
`,
      },
    },
    {
      name: "one route, beside a listed origin",
      code: `cors = aiohttp_cors.setup(app)
cors.add(app.router.add_get("/", index), {
    "https://shop.example.com": ResourceOptions(allow_credentials=True),
    «"*"»: ResourceOptions(allow_credentials=‹True›),
})
`,
      message:
        "aiohttp-cors answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors = aiohttp_cors.setup(app)
cors.add(app.router.add_get("/", index), {
    "https://shop.example.com": ResourceOptions(allow_credentials=True),
    "https://app.example.com": ResourceOptions(allow_credentials=True),
    "https://admin.example.com": ResourceOptions(allow_credentials=True),
})
`,
        "credentials-off": `cors = aiohttp_cors.setup(app)
cors.add(app.router.add_get("/", index), {
    "https://shop.example.com": ResourceOptions(allow_credentials=True),
    "*": ResourceOptions(),
})
`,
      },
      also: ["missing-vary-origin"],
    },
  ],
  valid: [
    {
      name: "one key for each origin",
      code: `cors = aiohttp_cors.setup(app, defaults={
    "https://app.example.com": ResourceOptions(allow_credentials=True),
    "https://admin.example.com": ResourceOptions(allow_credentials=True),
})
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "everybody without credentials",
      code: `cors = aiohttp_cors.setup(app, defaults={"*": ResourceOptions(allow_headers="*")})
`,
      also: ["wildcard-origin"],
    },
    {
      name: "credentials for one origin only",
      code: `cors = aiohttp_cors.setup(app, defaults={
    "https://app.example.com": ResourceOptions(allow_credentials=True),
    "*": ResourceOptions(allow_credentials=False),
})
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "origins that are not known",
      code: `from .settings import ORIGINS
cors = aiohttp_cors.setup(app, defaults={origin: ResourceOptions(allow_credentials=True) for origin in ORIGINS})
`,
      also: ["missing-vary-origin"],
    },
  ],
};

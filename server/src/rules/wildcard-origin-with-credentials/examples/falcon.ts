import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import falcon

`,
  invalid: [
    {
      name: "stars for both",
      code: `app = falcon.App(
    middleware=falcon.CORSMiddleware(allow_origins=«"*"», allow_credentials=‹"*"›),
)
`,
      message:
        "Falcon answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `class VaryOrigin:
    def process_response(self, req, resp, resource, req_succeeded):
        resp.append_header("Vary", "Origin")


app = falcon.App(
    middleware=[falcon.CORSMiddleware(allow_origins=["https://app.example.com", "https://admin.example.com"], allow_credentials="*"), VaryOrigin()],
)
`,
        "credentials-off": `app = falcon.App(
    middleware=falcon.CORSMiddleware(allow_origins="*"),
)
`,
      },
    },
    {
      name: "the default",
      code: `app = falcon.App(middleware=[«falcon.CORSMiddleware»(allow_credentials=‹"*"›)])
`,
      message:
        "Falcon answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `class VaryOrigin:
    def process_response(self, req, resp, resource, req_succeeded):
        resp.append_header("Vary", "Origin")


app = falcon.App(middleware=[falcon.CORSMiddleware(allow_credentials="*", allow_origins=["https://app.example.com", "https://admin.example.com"]), VaryOrigin()])
`,
        "credentials-off": `app = falcon.App(middleware=[falcon.CORSMiddleware()])
`,
      },
    },
    {
      name: "by position",
      code: `app = falcon.asgi.App()
app.add_middleware(falcon.CORSMiddleware(«"*"», None, ‹"*"›))
`,
      message:
        "Falcon answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app = falcon.asgi.App()


class VaryOrigin:
    async def process_response(self, req, resp, resource, req_succeeded):
        resp.append_header("Vary", "Origin")


app.add_middleware([falcon.CORSMiddleware(["https://app.example.com", "https://admin.example.com"], None, "*"), VaryOrigin()])
`,
        "credentials-off": `app = falcon.asgi.App()
app.add_middleware(falcon.CORSMiddleware("*", None))
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins=["https://app.example.com"], allow_credentials="*"))
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "credentials for listed origins only",
      code: `app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="*", allow_credentials=["https://app.example.com"]))
`,
      also: ["missing-vary-origin"],
    },
    {
      name: "no credentials",
      code: `app = falcon.App(cors_enable=True)
`,
      also: ["wildcard-origin"],
    },
    {
      name: "options that are not known",
      code: `from .settings import CREDENTIALS
app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="*", allow_credentials=CREDENTIALS))
`,
    },
  ],
};

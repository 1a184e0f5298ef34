import type { Examples } from "../../examples.ts";

const added =
  "`HTTPSRedirectMiddleware` is added later and so lies outside: it answers a preflight over http with a redirect to https (307), which browsers do not follow. Pages have to ask for the https address.";
const listed = added.replace("is added later", "stands before it in the list");

/** The order helps where everyone is let in: behind the redirect, a browser names the origin `null`. */
export const examples: Examples = {
  rule: "preflight-redirected",
  grammar: "python",
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from starlette.middleware import Middleware

`,
  invalid: [
    {
      name: "added later",
      code: `app = FastAPI()
app.add_middleware(‹CORSMiddleware›, allow_origins=["https://app.example.com"], allow_credentials=True)
app.add_middleware(«HTTPSRedirectMiddleware»)
`,
      message: added,
      fixes: {},
    },
    {
      name: "added later, where everyone is let in",
      code: `app = FastAPI()
app.add_middleware(‹CORSMiddleware›, allow_origins=["*"])
app.add_middleware(«HTTPSRedirectMiddleware»)
`,
      message: added,
      also: ["wildcard-origin"],
      fixes: {
        correct: `app = FastAPI()
app.add_middleware(HTTPSRedirectMiddleware)
app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
      },
    },
    {
      name: "first in a list",
      code: `app = FastAPI(
    middleware=[
        Middleware(«HTTPSRedirectMiddleware»),
        Middleware(‹CORSMiddleware›, allow_origins=["*"]),
    ]
)
`,
      message: listed,
      also: ["wildcard-origin"],
      fixes: {
        correct: `app = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["*"]),
        Middleware(HTTPSRedirectMiddleware),
    ]
)
`,
      },
    },
    {
      name: "added to an app that has the other one in its list",
      code: `app = FastAPI(middleware=[Middleware(‹CORSMiddleware›, allow_origins=["*"])])
app.add_middleware(«HTTPSRedirectMiddleware»)
`,
      message: added,
      also: ["wildcard-origin"],
      fixes: {},
    },
    {
      name: "a list with a name",
      code: `middleware = [Middleware(‹CORSMiddleware›, allow_origins=["https://app.example.com"])]
app = FastAPI(middleware=middleware)
app.add_middleware(«HTTPSRedirectMiddleware»)
`,
      message: added,
      fixes: {},
    },
    {
      name: "wrapped around it",
      code: `app = FastAPI()
served = «HTTPSRedirectMiddleware»(‹CORSMiddleware›(app, allow_origins=["https://app.example.com"]))
`,
      message: added.replace("is added later", "wraps it"),
      fixes: {},
    },
  ],
  valid: [
    {
      name: "added before",
      code: `app = FastAPI()
app.add_middleware(HTTPSRedirectMiddleware)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "last in a list",
      code: `app = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://app.example.com"]),
        Middleware(HTTPSRedirectMiddleware),
    ]
)
`,
    },
    {
      name: "in a list, and the other one added",
      code: `app = FastAPI(middleware=[Middleware(HTTPSRedirectMiddleware)])
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "wrapped by it",
      code: `app = FastAPI()
served = CORSMiddleware(HTTPSRedirectMiddleware(app), allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "another app",
      code: `app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
plain = FastAPI()
plain.add_middleware(HTTPSRedirectMiddleware)
`,
    },
    {
      name: "another class of the name",
      code: `from web.https import HTTPSRedirectMiddleware as Redirect

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
app.add_middleware(Redirect)
`,
    },
  ],
};

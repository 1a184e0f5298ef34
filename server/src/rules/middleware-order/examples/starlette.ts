import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from starlette.middleware.authentication import AuthenticationMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "a function that is added later and turns requests away",
      code: `app.add_middleware(«CORSMiddleware», allow_origins=["https://app.example.com"])


@app.middleware("http")
async def ‹authenticate›(request, call_next):
    if "authorization" not in request.headers:
        return JSONResponse({}, status_code=401)
    return await call_next(request)
`,
      message:
        "`authenticate` is added later and so lies outside: when it refuses requests, the answer has no CORS headers.",
      fixes: {
        correct: `

@app.middleware("http")
async def authenticate(request, call_next):
    if "authorization" not in request.headers:
        return JSONResponse({}, status_code=401)
    return await call_next(request)


app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "authentication that is added later",
      code: `app.add_middleware(«CORSMiddleware», allow_origins=["https://app.example.com"])
app.add_middleware(‹AuthenticationMiddleware›, backend=backend)
`,
      message:
        "`AuthenticationMiddleware` is added later and so lies outside: when it refuses requests, the answer has no CORS headers.",
      fixes: {
        correct: `app.add_middleware(AuthenticationMiddleware, backend=backend)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "a class of the file that is added later",
      code: `from starlette.middleware.base import BaseHTTPMiddleware


class TokenMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        if request.headers.get("x-token") is None:
            return JSONResponse({}, status_code=401)
        return await call_next(request)


app.add_middleware(«CORSMiddleware», allow_origins=["https://app.example.com"])
app.add_middleware(‹TokenMiddleware›)
`,
      message:
        "`TokenMiddleware` is added later and so lies outside: when it refuses requests, the answer has no CORS headers.",
      fixes: {
        correct: `from starlette.middleware.base import BaseHTTPMiddleware


class TokenMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        if request.headers.get("x-token") is None:
            return JSONResponse({}, status_code=401)
        return await call_next(request)


app.add_middleware(TokenMiddleware)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "a list, in which the first one is the outermost",
      code: `from starlette.middleware import Middleware

app = FastAPI(
    middleware=[
        Middleware(‹AuthenticationMiddleware›, backend=backend),
        Middleware(«CORSMiddleware», allow_origins=["https://app.example.com"]),
    ]
)
`,
      message:
        "`AuthenticationMiddleware` stands before it in the list and so lies outside: when it refuses requests, the answer has no CORS headers.",
      fixes: {
        correct: `from starlette.middleware import Middleware

app = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://app.example.com"]),
        Middleware(AuthenticationMiddleware, backend=backend),
    ]
)
`,
      },
    },
  ],
  valid: [
    {
      name: "first in a list",
      code: `from starlette.middleware import Middleware

app = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://app.example.com"]),
        Middleware(AuthenticationMiddleware, backend=backend),
    ]
)
`,
    },
    {
      name: "a class of the file that only adds a header",
      code: `from starlette.middleware.base import BaseHTTPMiddleware


class TimingMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["X-Time"] = "1"
        return response


app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
app.add_middleware(TimingMiddleware)
`,
    },
    {
      name: "a function that hands every request on",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])


@app.middleware("http")
async def time(request, call_next):
    response = await call_next(request)
    response.headers["X-Time"] = "1"
    return response
`,
    },
    {
      name: "added last",
      code: `app.add_middleware(AuthenticationMiddleware, backend=backend)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "authentication of another app",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
admin = FastAPI()
admin.add_middleware(AuthenticationMiddleware, backend=backend)
`,
    },
  ],
};

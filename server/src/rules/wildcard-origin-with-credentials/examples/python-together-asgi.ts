import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "credentials that a middleware adds outside of CORSMiddleware",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"*"»])

@app.middleware("http")
async def credentials(request: Request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])

@app.middleware("http")
async def credentials(request: Request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")

@app.middleware("http")
async def credentials(request: Request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "credentials-off": `app.add_middleware(CORSMiddleware, allow_origins=["*"])

@app.middleware("http")
async def credentials(request: Request, call_next):
    response = await call_next(request)
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "a class inside of it whose origin it writes over for all whom it lets in",
      code: `class Headers(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["Access-Control-Allow-Credentials"] = "true"
        return response

app.add_middleware(Headers)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "a middleware of another app",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
admin = FastAPI()

@admin.middleware("http")
async def credentials(request: Request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "python",
  preamble: `from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [],
  valid: [
    {
      name: "a middleware inside of CORSMiddleware for everyone, which writes over its origin",
      code: `@app.middleware("http")
async def echo(request: Request, call_next):
    response = await call_next(request)
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    return response

app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
      also: ["wildcard-origin"],
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-method",
  grammar: "python",
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "lower case",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", «"patch"»])
`,
      message: "Methods are compared with case: `patch` does not allow `PATCH`, whose preflights fail.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "PATCH"])
`,
      },
    },
    {
      name: "also where browsers would allow the method anyway: the preflight is refused by the server",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_methods=[
        «'get'»,
        'PUT',
    ],
)
`,
      message: "Methods are compared with case: `get` does not allow `GET`, whose preflights fail.",
      fixes: {
        correct: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_methods=[
        'GET',
        'PUT',
    ],
)
`,
      },
    },
    {
      name: "a list in one item",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=[«"GET, PUT"»])
`,
      message: "FastAPI compares each item with the method that is asked for: `GET, PUT` allows neither GET nor PUT.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "PUT"])
`,
      },
    },
    {
      name: "an item with blanks in it, in a list with a name",
      code: `METHODS = ["GET", «"PUT DELETE"»]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=METHODS)
`,
      message: "Methods are separated by commas: browsers cannot read `PUT DELETE` and refuse every preflight.",
      fixes: {
        correct: `METHODS = ["GET", "PUT", "DELETE"]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=METHODS)
`,
      },
    },
  ],
  valid: [
    {
      name: "the usual methods, and all",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["*"])
app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
    },
    {
      name: "methods that applications make up",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=["PROPFIND", "QUERY", "m-search", "purge"])
`,
    },
    {
      name: "the methods of a route",
      code: `@app.api_route("/", methods=["get", "patch"])
def read():
    return {}
`,
    },
    {
      name: "methods from elsewhere",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=settings.methods)
`,
    },
  ],
};

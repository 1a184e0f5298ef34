import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
  grammar: "python",
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "exposed headers are sent as they are listed",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=‹True›,
    allow_methods=["*"],
    allow_headers=["*"],
    expose_headers=[«"*"»],
)

@app.get("/")
def read(response: Response):
    response.headers["X-Total-Count"] = "3"
    return {}
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a header of that name: it sees none but the safelisted ones.",
      fixes: {
        "list-values": `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
    expose_headers=["X-Total-Count"],
)

@app.get("/")
def read(response: Response):
    response.headers["X-Total-Count"] = "3"
    return {}
`,
      },
    },
  ],
  valid: [
    {
      name: "methods and headers, which the library works out itself",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
`,
    },
    {
      name: "without credentials",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, expose_headers=["*"])
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message =
  "FastAPI answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "a wildcard list, one argument a line",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[«"*"»],
    allow_credentials=‹True›,
    allow_methods=["*"],
)
`,
      message,
      fixes: {
        "explicit-origins": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_credentials=True,
    allow_methods=["*"],
)
`,
        "origin-pattern": `app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com",
    allow_credentials=True,
    allow_methods=["*"],
)
`,
        "credentials-off": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=["*"],
)
`,
      },
    },
    {
      name: "single quotes on one line, the wildcard beside another origin",
      code: `app.add_middleware(CORSMiddleware, allow_credentials=‹True›, allow_origins=['http://localhost:3000', «'*'»])
`,
      message,
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=['http://localhost:3000', 'https://app.example.com'])
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=['http://localhost:3000'], allow_origin_regex=r'https://(?:[a-z0-9-]+\\.)+example\\.com')
`,
        "credentials-off": `app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000', '*'])
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list with credentials",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
    },
    {
      name: "a wildcard without credentials",
      also: ["wildcard-origin"],
      code: `app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
    },
  ],
};

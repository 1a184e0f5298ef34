import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "beside an origin, one a line",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[
        "https://app.example.com",
        «"null"»,
    ],
    allow_credentials=‹True›,
)
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[
        "https://app.example.com",
    ],
    allow_credentials=True,
)
`,
      },
    },
    {
      name: "alone",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"null"»])
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")
`,
      },
    },
    {
      name: "an alternative of a pattern",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«r"https://.*\\.example\\.com|null"», allow_credentials=‹True›)
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\\.example\\.com", allow_credentials=True)
`,
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "no null",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_origin_regex=None, allow_credentials=True)
`,
    },
  ],
};

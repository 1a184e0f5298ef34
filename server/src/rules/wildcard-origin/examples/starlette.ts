import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "a star in a list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"*"»], allow_methods=["*"])
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=["*"])
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_methods=["*"])
`,
      },
    },
    {
      name: "credentials that are off",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[«"*"»],
    allow_credentials=False,
)
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_credentials=False,
)
`,
        "origin-pattern": `app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com",
    allow_credentials=False,
)
`,
      },
    },
  ],
  valid: [
    {
      name: "a list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
    },
    {
      name: "credentials that are not known",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=settings.credentials)
`,
    },
  ],
};

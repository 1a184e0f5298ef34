import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "one origin as a text",
      code: `app.add_middleware(CORSMiddleware, allow_origins=«"https://app.example.com"», allow_credentials=True)
`,
      message:
        "Starlette looks for the origin in this text, so that a part of it is let in too: `https://app.example.co`.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
      },
    },
    {
      name: "a text with a star in it",
      code: `app.add_middleware(CORSMiddleware, allow_origins=«"https://*.example.com"», allow_credentials=True)
`,
      message: "Starlette looks for `*` in this text, finds it and lets every origin in.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
      },
    },
    {
      name: "methods as a text",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=«"GET, PUT"»)
`,
      message: "Starlette cuts this text into its letters: it allows `G`, `E`, `T` and so on.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=["GET", "PUT"])
`,
      },
    },
  ],
  valid: [
    {
      name: "a star for all methods and headers, which works",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods="*", allow_headers="*")
`,
    },
    {
      name: "a tuple and a set",
      code: `app.add_middleware(CORSMiddleware, allow_origins=("https://app.example.com",), allow_methods={"GET"})
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "insecure-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "an unencrypted site",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"http://app.example.com"»], allow_credentials=‹True›)
`,
      message:
        "`http://app.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "with the encrypted one beside it, in a list with a name",
      code: `origins = [
    "https://app.example.com",
    «"http://app.example.com"»,
    "http://localhost:3000",
]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=‹True›)
`,
      message:
        "`http://app.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `origins = [
    "https://app.example.com",
    "http://localhost:3000",
]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
      },
    },
    {
      name: "a pattern with both schemes",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«r"https?://(.+\\.)?example\\.com"», allow_credentials=‹True›)
`,
      message:
        "`http://example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(.+\\.)?example\\.com", allow_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "the own machine and private addresses",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["http://localhost", "http://localhost:8080", "http://127.0.0.1:5173", "http://192.168.0.10:3000", "http://raspberrypi.local"], allow_credentials=True)
`,
    },
    {
      name: "no credentials, or not known",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["http://app.example.com"])
app.add_middleware(CORSMiddleware, allow_origins=["http://app.example.com"], allow_credentials=settings.credentials)
`,
    },
  ],
};

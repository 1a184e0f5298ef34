import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "anything before the host",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«r"https://.*example\\.com"», allow_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)*example\\.com", allow_credentials=True)
`,
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "a dot that is any character",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=«r"https://www.example.com"»,
    allow_credentials=‹True›,
)
`,
      message:
        "This pattern also lets in `https://wwwxexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://www\\.example\\.com",
    allow_credentials=True,
)
`,
        "explicit-origins": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_credentials=True,
)
`,
      },
    },
    {
      name: "both schemes and a list beside it",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_origin_regex=«"https?://.*example\\\\.com"»,
    allow_credentials=‹True›,
)
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)*example\\.com",
    allow_credentials=True,
)
`,
        "explicit-origins": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_credentials=True,
)
`,
      },
    },
    {
      name: "everyone",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«".*"»)
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read these answers.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "a name for the pattern",
      code: `PATTERN = ‹r"https://[\\w.-]+example\\.com"›
app.add_middleware(CORSMiddleware, allow_origin_regex=«PATTERN»)
`,
      message: "This pattern also lets in `https://evilexample.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `PATTERN = r"https://(?:[a-z0-9-]+\\.)*example\\.com"
app.add_middleware(CORSMiddleware, allow_origin_regex=PATTERN)
`,
        "explicit-origins": `PATTERN = r"https://[\\w.-]+example\\.com"
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "a star that is meant as a wildcard",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«"https://*.example.com"», allow_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://xexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)*example.com", allow_credentials=True)
`,
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "matched as a whole, so that it needs no anchors",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://app\\.example\\.com", allow_credentials=True)
`,
    },
    {
      name: "any subdomain",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\\.example\\.com", allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origin_regex=r"^https://([a-z0-9-]+\\.)*example\\.com(:\\d+)?$", allow_credentials=True)
`,
    },
    {
      name: "the own machine",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?", allow_credentials=True)
`,
    },
    {
      name: "alternatives",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://app\\.example\\.com|https://admin\\.example\\.(com|org)", allow_credentials=True)
`,
    },
    {
      name: "a pattern that is not known, or cannot be judged",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=os.environ["PATTERN"], allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origin_regex=rf"https://.*{domain}", allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(\\w+)\\.\\1\\.com", allow_credentials=True)
`,
    },
  ],
};

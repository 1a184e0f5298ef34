import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "a slash at the end",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"https://app.example.com/"», "https://admin.example.com"], allow_credentials=True)
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "https://admin.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "no scheme, single quotes, one a line",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[
        'https://app.example.com',
        «'admin.example.com'»,
    ],
)
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `app.add_middleware(
    CORSMiddleware,
    allow_origins=[
        'https://app.example.com',
        'https://admin.example.com',
    ],
)
`,
      },
    },
    {
      name: "a list with a name, and a port that https has anyway",
      code: `origins = [
    "http://localhost:3000",
    «"https://app.example.com:443"»,
]
app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
      message:
        "This lets nobody in: browsers leave out the port that the scheme has anyway, and send `https://app.example.com`.",
      fixes: {
        correct: `origins = [
    "http://localhost:3000",
    "https://app.example.com",
]
app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
      },
    },
    {
      name: "a glob, which Starlette does not know",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"https://*.example.com"»], allow_credentials=True)
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
      },
    },
    {
      name: "several origins in one item",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«"https://app.example.com, https://admin.example.com"»])
`,
      message: "This lets nobody in: one text is compared with one origin, and this one lists several.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "https://admin.example.com"])
`,
      },
    },
    {
      name: "a regular expression in the list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", «r"https://.*\\.example\\.com"»])
`,
      message: "This lets nobody in: it is compared letter by letter, and a text is no regular expression.",
      fixes: {},
    },
    {
      name: "upper case",
      code: `app.add_middleware(CORSMiddleware, allow_origins=(«"HTTPS://app.example.com"»,))
`,
      message: "This lets nobody in: browsers send origins in lower case.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=("https://app.example.com",))
`,
      },
    },
    {
      name: "a pattern that no origin matches",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_origin_regex=«r"https://.*\\.example\\.com/"»)
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_origin_regex=r"https://.*\\.example\\.com")
`,
      },
    },
  ],
  valid: [
    {
      name: "origins",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "http://localhost:3000", "http://localhost", "capacitor://localhost", "chrome-extension://abcdefghijklmnop"], allow_credentials=True)
`,
    },
    {
      name: "texts that are filled in elsewhere",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["{{ cookiecutter.origin }}", "https://{domain}", os.environ["ORIGIN"], f"https://{host}/"])
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "matches-no-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "an empty list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=«[]», allow_credentials=True)
`,
      message: "FastAPI lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)
`,
      },
    },
    {
      name: "no origins at all",
      code: `app.add_middleware(«CORSMiddleware», allow_methods=["*"], allow_headers=["*"])
`,
      message: "FastAPI lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {},
    },
    {
      name: "an empty text",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[«""»])
`,
      message: "FastAPI lets no origin in, since this text is empty: no other site can read these answers.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
        "origin-pattern": `app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")
`,
      },
    },
  ],
  valid: [
    {
      name: "a pattern beside an empty list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=[], allow_origin_regex=r"https://.*\\.example\\.com")
`,
    },
    {
      name: "a list that is filled elsewhere, and options that are not known",
      code: `origins = []
if settings.debug:
    origins.append("http://localhost:3000")
app.add_middleware(CORSMiddleware, allow_origins=origins)
app.add_middleware(CORSMiddleware, allow_origins=[str(origin) for origin in settings.origins])
app.add_middleware(CORSMiddleware, **options)
`,
    },
  ],
};

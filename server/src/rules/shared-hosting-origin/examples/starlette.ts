import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "shared-hosting-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "every site of a host",
      code: `app.add_middleware(CORSMiddleware, allow_origin_regex=«r"https://.*\\.vercel\\.app"», allow_credentials=‹True›)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "previews, by a prefix that anyone can take",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://my-app.vercel.app"],
    allow_origin_regex=«r"https://my-app-.*\\.vercel\\.app"»,
)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://my-app-evil.vercel.app`, which can then read these answers.",
      fixes: {
        "explicit-origins": `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://my-app.vercel.app", "https://app.example.com"],
)
`,
      },
    },
    {
      name: "beside a list that settings make up, which stays",
      code: `import os

known = ["http://localhost:3000"]
for name in os.environ.get("SITES", "").split(","):
    known.append(name)
app.add_middleware(
    CORSMiddleware,
    allow_origins=known,
    allow_origin_regex=«r"https://.*\\.vercel\\.app"»,
)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read these answers.",
      fixes: {
        "explicit-origins": `import os

known = ["http://localhost:3000"]
for name in os.environ.get("SITES", "").split(","):
    known.append(name)
app.add_middleware(
    CORSMiddleware,
    allow_origins=known,
)
`,
      },
    },
    {
      name: "beside a setting in the list, which stays",
      code: `from settings import settings

app.add_middleware(
    CORSMiddleware,
    allow_origins=[settings.site, "http://localhost:3000"],
    allow_origin_regex=«r"https://.*\\.vercel\\.app"»,
)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read these answers.",
      fixes: {
        "explicit-origins": `from settings import settings

app.add_middleware(
    CORSMiddleware,
    allow_origins=[settings.site, "http://localhost:3000", "https://app.example.com"],
)
`,
      },
    },
  ],
  valid: [
    {
      name: "one fixed site",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://my-app.vercel.app"], allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://my-app\\.herokuapp\\.com", allow_credentials=True)
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "max-age-out-of-range",
  grammar: "python",
  preamble: `from starlette.middleware.cors import CORSMiddleware
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "a year",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=«31_536_000»)
`,
      message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=86400)
`,
      },
    },
    {
      name: "nothing, which is sent as a word",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=«None»)
`,
      message:
        "`None` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=86400)
`,
      },
    },
    {
      name: "by hand, as a text",
      code: `def preflight(response):
    response.headers['Access-Control-Max-Age'] = «'1728000'»
`,
      message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
      fixes: {
        correct: `def preflight(response):
    response.headers['Access-Control-Max-Age'] = '86400'
`,
      },
    },
  ],
  valid: [
    {
      name: "what browsers take",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=3600)
app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=0)
app.add_middleware(CORSMiddleware, allow_origins=origins)
app.add_middleware(CORSMiddleware, allow_origins=origins, max_age=settings.max_age)
`,
    },
    {
      name: "by hand",
      code: `def preflight(response):
    response.headers["Access-Control-Max-Age"] = "600"
    response.headers["Access-Control-Max-Age"] = str(timedelta(days=30).total_seconds())
    response.headers["Cache-Control"] = "max-age=31536000"
`,
    },
  ],
};

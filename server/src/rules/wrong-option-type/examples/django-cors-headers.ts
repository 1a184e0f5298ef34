import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
`,
  invalid: [
    {
      name: "a tuple without its comma",
      code: `CORS_ALLOWED_ORIGINS = «("https://app.example.com")»
`,
      message: "Django goes through this text letter by letter: no origin is let in, but `null` is.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
    {
      name: "a pattern that is no list",
      code: `CORS_ALLOWED_ORIGIN_REGEXES = «r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"»
CORS_ALLOW_CREDENTIALS = True
`,
      message: "Django takes each letter of this text for a pattern, and nearly every origin matches one.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
      },
    },
    {
      name: "methods in one text",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_METHODS = «"GET, PUT"»
`,
      message: "Django lists each letter of this text as a method of its own.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_METHODS = ["GET", "PUT"]
`,
      },
    },
  ],
  valid: [
    {
      name: "a tuple",
      code: `CORS_ALLOWED_ORIGINS = ("https://app.example.com",)
`,
    },
  ],
};

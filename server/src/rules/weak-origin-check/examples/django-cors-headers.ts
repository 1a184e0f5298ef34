import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
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
      name: "an open end",
      code: `CORS_ALLOWED_ORIGIN_REGEXES = [«r"^https://\\w+\\.example\\.com"»]
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "This pattern also lets in `https://x.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+\\.example\\.com$"]
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
      name: "everyone",
      code: `CORS_ALLOWED_ORIGIN_REGEXES = [«".*"»]
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
      },
    },
  ],
  valid: [
    {
      name: "closed at both ends",
      code: `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+\\.example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
    },
  ],
};

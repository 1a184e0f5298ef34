import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "unknown-option",
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
      name: "another name of the list",
      code: `«CORS_ORIGINS» = ["https://app.example.com"]
`,
      message:
        "django-cors-headers has no setting `CORS_ORIGINS` and never reads it. It is called `CORS_ALLOWED_ORIGINS`.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
    {
      name: "another name beside a good one",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
«CORS_ALLOWED_HEADERS» = ["x-requested-with"]
`,
      message:
        "django-cors-headers has no setting `CORS_ALLOWED_HEADERS` and never reads it. It is called `CORS_ALLOW_HEADERS`.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_HEADERS = ["x-requested-with"]
`,
      },
    },
  ],
  valid: [
    {
      name: "a setting of the project, which the file itself uses",
      code: `CORS_ORIGINS = ["https://app.example.com"]
CORS_ALLOWED_ORIGINS = CORS_ORIGINS
`,
    },
    {
      name: "old names",
      code: `CORS_ORIGIN_WHITELIST = ["https://app.example.com"]
`,
    },
  ],
};

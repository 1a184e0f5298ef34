import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
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
      name: "a star in a list",
      code: `CORS_ALLOWED_ORIGINS = [«"*"»]
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "Without a scheme this is the same as the origin `null`, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
      },
    },
    {
      name: "no scheme",
      code: `CORS_ALLOWED_ORIGINS = ["https://admin.example.com", «"app.example.com"»]
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "Without a scheme this is the same as the origin `null`, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://admin.example.com", "https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
      },
    },
    {
      name: "an empty text",
      code: `CORS_ALLOWED_ORIGINS = [«""»]
`,
      message:
        "Without a scheme this is the same as the origin `null`, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
    {
      name: "written out",
      code: `CORS_ALLOWED_ORIGINS = [«"null"»]
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
  ],
  valid: [],
};

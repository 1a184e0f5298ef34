import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-method",
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
      name: "lower case",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_METHODS = ["GET", «"patch"»]
`,
      message: "Methods are compared with case: `patch` does not allow `PATCH`, whose preflights fail.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_METHODS = ["GET", "PATCH"]
`,
      },
    },
  ],
  valid: [],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "max-age-out-of-range",
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
      name: "too much",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_PREFLIGHT_MAX_AGE = «864000»
`,
      message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_PREFLIGHT_MAX_AGE = 86400
`,
      },
    },
  ],
  valid: [
    {
      name: "the default",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `INSTALLED_APPS = ["corsheaders", "shop"]
`,
  invalid: [
    {
      name: "behind CommonMiddleware",
      code: `MIDDLEWARE = [
    ‹"django.middleware.common.CommonMiddleware"›,
    «"corsheaders.middleware.CorsMiddleware"»,
]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      message:
        "CommonMiddleware stands in front and answers some requests with redirects: those go out without CORS headers, and browsers stop there.",
      fixes: {
        correct: `MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
  ],
  valid: [
    {
      name: "behind SecurityMiddleware only",
      code: `MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
  ],
};

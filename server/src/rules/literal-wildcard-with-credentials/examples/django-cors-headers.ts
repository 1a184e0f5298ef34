import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
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
      name: "headers",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = ‹True›
CORS_ALLOW_HEADERS = [«"*"»]
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a header of that name: the preflights that ask for any other header fail.",
      fixes: {
        "list-values": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_HEADERS = ["Authorization", "Content-Type"]
`,
      },
    },
    {
      name: "methods",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = ‹True›
CORS_ALLOW_METHODS = [«"*"»]
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a method of that name: the preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        "list-values": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
`,
      },
    },
  ],
  valid: [],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "obsolete-private-network-header",
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
      name: "on",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_PRIVATE_NETWORK = «True»
`,
      message:
        "No browser asks this any more: whether a page may reach a private network is a permission of the user now.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
  ],
  valid: [],
};

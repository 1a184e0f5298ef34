import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "matches-no-origin",
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
      name: "an empty list",
      code: `CORS_ALLOWED_ORIGINS = «[]»
`,
      message: "django-cors-headers lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
  ],
  valid: [
    {
      name: "no list, which another file may have",
      code: `CORS_ALLOW_CREDENTIALS = True
`,
    },
  ],
};

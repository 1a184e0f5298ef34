import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
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
      name: "a port that browsers leave out",
      code: `CORS_ALLOWED_ORIGINS = [«"https://app.example.com:443"»]
`,
      message:
        "This lets nobody in: browsers leave out the port that the scheme has anyway, and send `https://app.example.com`.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
    {
      name: "a glob",
      code: `CORS_ALLOWED_ORIGINS = [«"https://*.example.com"»]
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
`,
      },
    },
    {
      name: "upper case",
      code: `CORS_ALLOWED_ORIGINS = [«"https://App.example.com"»]
`,
      message: "This lets nobody in: browsers send origins in lower case.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
    {
      name: "no scheme before the port",
      code: `CORS_ALLOWED_ORIGINS = [«"localhost:3000"», "https://app.example.com"]
`,
      message: "This lets nobody in: an origin starts with its scheme and `//`, such as `https://`.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["http://localhost:3000", "https://app.example.com"]
`,
      },
    },
    {
      name: "no scheme before the slashes",
      code: `CORS_ALLOWED_ORIGINS = [«"//app.example.com"»]
`,
      message: "This lets nobody in: an origin starts with its scheme and `//`, such as `https://`.",
      fixes: {
        correct: `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
  ],
  valid: [
    {
      name: "a path and a slash, which are left out of the comparison",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com/"]
`,
    },
  ],
};

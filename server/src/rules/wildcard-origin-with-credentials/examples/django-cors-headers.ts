import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
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
      name: "the setting",
      code: `CORS_ALLOW_ALL_ORIGINS = «True»
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "django-cors-headers answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
        "credentials-off": `CORS_ALLOW_ALL_ORIGINS = True
`,
      },
    },
    {
      name: "its old name",
      code: `CORS_ORIGIN_ALLOW_ALL = «True»
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "django-cors-headers answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOW_CREDENTIALS = True
`,
        "credentials-off": `CORS_ORIGIN_ALLOW_ALL = True
`,
      },
    },
    {
      name: "a list beside it, which it overrules",
      code: `CORS_ALLOW_ALL_ORIGINS = «True»
CORS_ALLOWED_ORIGINS = [
    "https://admin.example.com",
]
CORS_ALLOW_CREDENTIALS = ‹True›
`,
      message:
        "django-cors-headers answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOWED_ORIGINS = [
    "https://admin.example.com",
    "https://app.example.com",
]
CORS_ALLOW_CREDENTIALS = True
`,
        "origin-pattern": `CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
CORS_ALLOWED_ORIGINS = [
    "https://admin.example.com",
]
CORS_ALLOW_CREDENTIALS = True
`,
        "credentials-off": `CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOWED_ORIGINS = [
    "https://admin.example.com",
]
`,
      },
    },
    {
      name: "one branch of the settings",
      code: `CORS_ALLOW_CREDENTIALS = ‹True›
if DEBUG:
    CORS_ALLOW_ALL_ORIGINS = «True»
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      message:
        "django-cors-headers answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS_ALLOW_CREDENTIALS = True
if DEBUG:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "origin-pattern": `CORS_ALLOW_CREDENTIALS = True
if DEBUG:
    CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"]
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
        "credentials-off": `if DEBUG:
    CORS_ALLOW_ALL_ORIGINS = True
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `CORS_ALLOWED_ORIGINS = ["https://app.example.com", "https://admin.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
    },
    {
      name: "credentials in another branch",
      code: `if DEBUG:
    CORS_ALLOW_ALL_ORIGINS = True
    CORS_ALLOW_CREDENTIALS = False
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
    CORS_ALLOW_CREDENTIALS = True
`,
      also: ["wildcard-origin"],
    },
    {
      name: "two branches of the same condition",
      code: `if DEBUG:
    CORS_ALLOW_ALL_ORIGINS = True
if not DEBUG:
    CORS_ALLOW_CREDENTIALS = True
`,
      also: ["wildcard-origin"],
    },
    {
      name: "a later value",
      code: `CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
    },
    {
      name: "a value from the environment",
      code: `import os

CORS_ALLOW_ALL_ORIGINS = os.environ["OPEN"]
CORS_ALLOW_CREDENTIALS = True
`,
    },
  ],
};

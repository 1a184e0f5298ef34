import type { Examples } from "../../examples.ts";

const message =
  "SecurityMiddleware stands in front of CorsMiddleware: it answers a preflight over http with a redirect to https (301), which browsers do not follow. Pages have to ask for the https address.";
const middleware = `MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
`;
const marked = middleware.replace(/("django.*Security.*"),\n {4}(".*Cors.*"),/, "‹$1›,\n    ‹$2›,");

/** The order helps where everyone is let in: behind the redirect, a browser names the origin `null`. */
export const examples: Examples = {
  rule: "preflight-redirected",
  grammar: "python",
  preamble: `INSTALLED_APPS = ["corsheaders", "shop"]
`,
  invalid: [
    {
      name: "turned on",
      code: `${marked}SECURE_SSL_REDIRECT = «True»
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      message,
      fixes: {},
    },
    {
      name: "turned on where everyone is let in",
      code: `${marked}SECURE_SSL_REDIRECT = «True»
CORS_ALLOW_ALL_ORIGINS = True
`,
      message,
      also: ["wildcard-origin"],
      fixes: {
        correct: `MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
SECURE_SSL_REDIRECT = True
CORS_ALLOW_ALL_ORIGINS = True
`,
      },
    },
    {
      name: "in production",
      code: `DEBUG = environ.get("DEBUG") == "1"
${marked}CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
if not DEBUG:
    SECURE_SSL_REDIRECT = «True»
    SECURE_HSTS_SECONDS = 31536000
`,
      message,
      fixes: {},
    },
    {
      name: "where the environment says so",
      code: `import os
${marked}CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
SECURE_SSL_REDIRECT = «True» if os.environ.get("PRODUCTION") else False
SECURE_REDIRECT_EXEMPT = []
`,
      message,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "not turned on",
      code: `${middleware}CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "turned off",
      code: `${middleware}SECURE_SSL_REDIRECT = False
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "not known",
      code: `import os
${middleware}SECURE_SSL_REDIRECT = os.environ["SSL_REDIRECT"] == "1"
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "preflights are answered first",
      code: `MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
SECURE_SSL_REDIRECT = True
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "nothing redirects",
      code: `MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
SECURE_SSL_REDIRECT = True
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "some paths are exempt",
      code: `${middleware}SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^api/"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "a slash at the end is the matter of another middleware, which comes later",
      code: `${middleware}APPEND_SLASH = True
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message =
  "django-cors-headers answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";
const head = `from django.conf import settings

settings.configure(
    INSTALLED_APPS=["corsheaders"],
    MIDDLEWARE=["corsheaders.middleware.CorsMiddleware"],
`;

/** Settings without a settings file. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  invalid: [
    {
      name: "settings.configure",
      code: `${head}    CORS_ALLOW_ALL_ORIGINS=«True»,
    CORS_ALLOW_CREDENTIALS=‹True›,
)
`,
      message,
      fixes: {
        "explicit-origins": `${head}    CORS_ALLOWED_ORIGINS=["https://app.example.com"],
    CORS_ALLOW_CREDENTIALS=True,
)
`,
        "origin-pattern": `${head}    CORS_ALLOWED_ORIGIN_REGEXES=[r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"],
    CORS_ALLOW_CREDENTIALS=True,
)
`,
        "credentials-off": `${head}    CORS_ALLOW_ALL_ORIGINS=True,
)
`,
      },
    },
    {
      name: "settings.configure with a list that does not count",
      code: `${head}    CORS_ALLOW_ALL_ORIGINS=«True»,
    CORS_ALLOWED_ORIGINS=["https://admin.example.com"],
    CORS_ALLOW_CREDENTIALS=‹True›,
)
`,
      message,
      fixes: {
        "explicit-origins": `${head}    CORS_ALLOWED_ORIGINS=["https://admin.example.com"],
    CORS_ALLOW_CREDENTIALS=True,
)
`,
        "origin-pattern": `${head}    CORS_ALLOWED_ORIGIN_REGEXES=[r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"],
    CORS_ALLOWED_ORIGINS=["https://admin.example.com"],
    CORS_ALLOW_CREDENTIALS=True,
)
`,
        "credentials-off": `${head}    CORS_ALLOW_ALL_ORIGINS=True,
    CORS_ALLOWED_ORIGINS=["https://admin.example.com"],
)
`,
      },
    },
  ],
  valid: [
    {
      name: "settings.configure with a list, and the method of something else",
      code: `${head}    CORS_ALLOWED_ORIGINS=["https://app.example.com"],
    CORS_ALLOW_CREDENTIALS=True,
)
logging.configure(CORS_ALLOW_ALL_ORIGINS=True, CORS_ALLOW_CREDENTIALS=True)
`,
    },
  ],
};

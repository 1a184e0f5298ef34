import type { Examples } from "../../examples.ts";

const preamble = `import os

INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
`;

export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "python",
  preamble,
  invalid: [
    {
      name: "the variable as it is",
      code: `CORS_ALLOWED_ORIGINS = «os.environ.get("CORS_ORIGINS")»
`,
      message: "Where `CORS_ORIGINS` is not set, every request fails: CORS_ALLOWED_ORIGINS has to be a list.",
      fixes: {},
    },
    {
      name: "an empty text, split",
      code: `CORS_ALLOWED_ORIGINS = «os.environ.get("CORS_ORIGINS", "").split(",")»
`,
      message: "Where `CORS_ORIGINS` is not set, the list holds an empty text, which lets in `null`.",
      fixes: {},
    },
    {
      name: "a variable with the name of the setting",
      code: `CORS_ALLOWED_ORIGINS = «os.environ.get("CORS_ALLOWED_ORIGINS", "").split(",")»
`,
      message: "Where `CORS_ALLOWED_ORIGINS` is not set, the list holds an empty text, which lets in `null`.",
      fixes: {},
    },
    {
      name: "an empty text, split and stripped",
      code: `CORS_ALLOWED_ORIGINS = «[origin.strip() for origin in os.getenv("CORS_ORIGINS", "").split(",")]»
`,
      message: "Where `CORS_ORIGINS` is not set, the list holds an empty text, which lets in `null`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "the setting is looked at behind it",
      code: `CORS_ALLOWED_ORIGINS = os.environ.get("CORS_ORIGINS", "").split(",")
if not CORS_ALLOWED_ORIGINS[0]:
    raise RuntimeError("no origins")
`,
    },
    {
      name: "empty texts fall out",
      code: `CORS_ALLOWED_ORIGINS = [origin.strip() for origin in os.getenv("CORS_ORIGINS", "").split(",") if origin.strip()]
`,
    },
    {
      name: "split where there is no separator: no items",
      code: `CORS_ALLOWED_ORIGINS = os.environ.get("CORS_ORIGINS", "").split()
`,
    },
    {
      name: "something stands in for it",
      code: `CORS_ALLOWED_ORIGINS = os.environ.get("CORS_ORIGINS", "https://app.example.com").split(",")
`,
    },
  ],
};

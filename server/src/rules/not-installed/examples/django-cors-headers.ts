import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "not-installed",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "no middleware",
      code: `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = ‹[
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]›
«CORS_ALLOWED_ORIGINS» = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
      message:
        "MIDDLEWARE does not hold `corsheaders.middleware.CorsMiddleware`: these settings have no effect, and no CORS headers are sent.",
      fixes: {
        correct: `INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
`,
      },
    },
    {
      name: "no app",
      code: `INSTALLED_APPS = ‹["shop"]›
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
«CORS_ALLOWED_ORIGINS» = ["https://app.example.com"]
`,
      message: "INSTALLED_APPS does not hold `corsheaders`: Django does not check these settings when it starts.",
      fixes: {
        correct: `INSTALLED_APPS = ["shop", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
      },
    },
  ],
  valid: [
    {
      name: "added to a list later",
      code: `INSTALLED_APPS = ["shop"]
INSTALLED_APPS += ["corsheaders"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "lists that other settings make up",
      code: `from .base import *

INSTALLED_APPS += ["debug_toolbar"]
MIDDLEWARE += ["debug_toolbar.middleware.DebugToolbarMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "a middleware of the project",
      code: `INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["shop.middleware.OwnCorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "a setting of a project that does not use the library",
      code: `INSTALLED_APPS = ["shop"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
CORS_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "apps from several lists",
      code: `DJANGO_APPS = ["django.contrib.auth"]
OTHER_APPS = ["corsheaders"]
INSTALLED_APPS = DJANGO_APPS + OTHER_APPS
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    },
    {
      name: "settings of another framework",
      code: `from fastapi import FastAPI

CORS_ALLOWED_ORIGINS = ["*"]
CORS_ALLOW_CREDENTIALS = True
`,
    },
  ],
};

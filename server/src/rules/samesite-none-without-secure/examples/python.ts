import type { Examples } from "../../examples.ts";

const message =
  "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.";

export const examples: Examples = {
  rule: "samesite-none-without-secure",
  grammar: "python",
  invalid: [
    {
      name: "Flask, Starlette, Django",
      code: `response.set_cookie("session", value, samesite=«"None"», httponly=True)
`,
      message: message,
      fixes: {
        correct: `response.set_cookie("session", value, samesite="None", secure=True, httponly=True)
`,
      },
    },
    {
      name: "one argument a line",
      code: `response.set_cookie(
    "session",
    value,
    samesite=«"none"»,
    max_age=60,
)
`,
      message: message,
      fixes: {
        correct: `response.set_cookie(
    "session",
    value,
    samesite="none",
    secure=True,
    max_age=60,
)
`,
      },
    },
    {
      name: "turned off",
      code: `response.set_cookie("session", value, secure=‹False›, samesite=«"none"»)
`,
      message: message,
      fixes: {
        correct: `response.set_cookie("session", value, secure=True, samesite="none")
`,
      },
    },
    {
      name: "Starlette sessions",
      code: `app.add_middleware(SessionMiddleware, secret_key=key, same_site=«"none"»)
`,
      message: message,
      fixes: {
        correct: `app.add_middleware(SessionMiddleware, secret_key=key, same_site="none", https_only=True)
`,
      },
    },
    {
      name: "settings of Django",
      code: `SESSION_COOKIE_SAMESITE = «"None"»
`,
      message: message,
      fixes: {
        correct: `SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True
`,
      },
    },
    {
      name: "turned off in the settings",
      code: `CSRF_COOKIE_SAMESITE = «"None"»
CSRF_COOKIE_SECURE = ‹False›
`,
      message: message,
      fixes: {
        correct: `CSRF_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SECURE = True
`,
      },
    },
    {
      name: "settings of Flask",
      code: `app.config["SESSION_COOKIE_SAMESITE"] = «"None"»
`,
      message: message,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "Secure",
      code: `response.set_cookie("session", value, samesite="None", secure=True)
SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True
`,
    },
    {
      name: "where it is served by https",
      code: `response.set_cookie("session", value, samesite="None", secure=request.is_secure)
SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = not DEBUG
`,
    },
    {
      name: "settings that come from another file",
      code: `from .base import *

SESSION_COOKIE_SAMESITE = "None"
`,
    },
    {
      name: "spread",
      code: `response.set_cookie("session", value, samesite="None", **options)
`,
    },
    {
      name: "Python's None is no text",
      code: `response.set_cookie("session", value, samesite=None)
SESSION_COOKIE_SAMESITE = None
`,
    },
    {
      name: "Lax",
      code: `response.set_cookie("session", value, samesite="Lax")
`,
    },
    {
      name: "another function",
      code: `def same_site(samesite="None"):
    return samesite


check(samesite="None")
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

const message =
  "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.";

/** What frameworks do where nothing says Secure, and settings that come from more than one place. */
export const examples: Examples = {
  rule: "samesite-none-without-secure",
  grammar: "python",
  invalid: [
    {
      name: "Falcon, turned off",
      code: `resp.set_cookie("session", value, same_site=«"None"», secure=‹False›)
`,
      message,
      fixes: {
        correct: `resp.set_cookie("session", value, same_site="None", secure=True)
`,
      },
    },
    {
      name: "settings of an extension, turned off",
      code: `SIMPLE_JWT = {"AUTH_COOKIE_SAMESITE": «"None"», "AUTH_COOKIE_SECURE": ‹False›}
`,
      message,
      fixes: {
        correct: `SIMPLE_JWT = {"AUTH_COOKIE_SAMESITE": "None", "AUTH_COOKIE_SECURE": True}
`,
      },
    },
    {
      name: "a class of settings",
      code: `class Config:
    SESSION_COOKIE_SAMESITE = «"None"»
    SESSION_COOKIE_SECURE = ‹False›
`,
      message,
      fixes: {
        correct: `class Config:
    SESSION_COOKIE_SAMESITE = "None"
    SESSION_COOKIE_SECURE = True
`,
      },
    },
    {
      name: "update",
      code: `app.config.update(SESSION_COOKIE_SAMESITE=«"None"», SESSION_COOKIE_HTTPONLY=True)
`,
      message,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "Falcon makes cookies Secure",
      code: `resp.set_cookie("session", value, same_site="None")
`,
    },
    {
      name: "partitioned cookies are Secure",
      code: `response.set_cookie("session", value, samesite="None", partitioned=True)
`,
    },
    {
      name: "another middleware",
      code: `app.add_middleware(CsrfMiddleware, same_site="none")
`,
    },
    {
      name: "a client of tests",
      code: `client = app.test_client()
client.set_cookie("localhost", "session", "1", samesite="None")
`,
    },
    {
      name: "settings that a test overrides",
      code: `@override_settings(SESSION_COOKIE_SAMESITE="None")
def test_login(client):
    assert client.get("/").status_code == 200
`,
    },
    {
      name: "settings of an extension, which may turn it on itself",
      code: `app.config["QUART_AUTH_COOKIE_SAMESITE"] = "None"
`,
    },
    ...[
      ["app.config.from_prefixed_env()", "the environment"],
      ['app.config.from_file("config.toml", load=tomllib.load)', "a file"],
      ["Talisman(app)", "Flask-Talisman, which makes it Secure"],
    ].map(([line, name = ""]) => ({
      name,
      code: `${line}
app.config["SESSION_COOKIE_SAMESITE"] = "None"
`,
    })),
    {
      name: "local settings at the end",
      code: `SESSION_COOKIE_SAMESITE = "None"
try:
    from .local_settings import *
except ImportError:
    pass
`,
    },
    {
      name: "a class whose base another file holds",
      code: `from .base import Base


class Production(Base):
    SESSION_COOKIE_SAMESITE = "None"
`,
    },
    {
      name: "settings that are spread",
      code: `app.config.update({**secure_defaults, "SESSION_COOKIE_SAMESITE": "None"})
`,
    },
    {
      name: "a function of the file, which may do more",
      code: `def set_cookie(response, name, value, samesite="Lax", secure=True):
    response.set_cookie(name, value, samesite=samesite, secure=secure)


set_cookie(response, "session", value, samesite="None")
`,
    },
    {
      name: "a method of the class",
      code: `class Handler(Base):
    def set_cookie(self, name, value, secure=True, samesite=None):
        super().set_cookie(name, value, secure=secure, samesite=samesite)

    def get(self):
        self.set_cookie("session", value, samesite="None")
`,
    },
    {
      name: "a middleware of the same name",
      code: `from starsessions import SessionMiddleware

app.add_middleware(SessionMiddleware, store=store, same_site="none")
`,
    },
  ],
};

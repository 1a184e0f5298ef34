import type { Examples } from "../../examples.ts";

const message =
  "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** Apps that are handed in: what the call names counts whatever their settings hold, but for CORS_RESOURCES where it is seen. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS


`,
  invalid: [
    {
      name: "an app that an object is given",
      code: `class Panel:
    def __init__(self, app):
        self.app = app
        CORS(self.app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `class Panel:
    def __init__(self, app):
        self.app = app
        CORS(self.app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `class Panel:
    def __init__(self, app):
        self.app = app
        CORS(self.app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `class Panel:
    def __init__(self, app):
        self.app = app
        CORS(self.app, origins="*")
`,
      },
    },
    {
      name: "an app whose settings are loaded from elsewhere",
      code: `def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins="*")
`,
      },
    },
    {
      name: "an app of another file",
      code: `def add_extensions(app):
    CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `def add_extensions(app):
    CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `def add_extensions(app):
    CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `def add_extensions(app):
    CORS(app, origins="*")
`,
      },
    },
    {
      name: "two apps",
      code: `def create(name):
    app = Flask(name)
    app.config.from_object(name)
    add_extensions(app)


def create_other():
    app = Flask(__name__)
    add_extensions(app)


def add_extensions(app):
    CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `def create(name):
    app = Flask(name)
    app.config.from_object(name)
    add_extensions(app)


def create_other():
    app = Flask(__name__)
    add_extensions(app)


def add_extensions(app):
    CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `def create(name):
    app = Flask(name)
    app.config.from_object(name)
    add_extensions(app)


def create_other():
    app = Flask(__name__)
    add_extensions(app)


def add_extensions(app):
    CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `def create(name):
    app = Flask(name)
    app.config.from_object(name)
    add_extensions(app)


def create_other():
    app = Flask(__name__)
    add_extensions(app)


def add_extensions(app):
    CORS(app, origins="*")
`,
      },
    },
    {
      name: "an extension that another function starts",
      code: `cors = CORS(origins=«"*"», supports_credentials=‹True›)


def add_extensions(app):
    cors.init_app(app)
`,
      message,
      fixes: {
        "explicit-origins": `cors = CORS(origins=["https://app.example.com"], supports_credentials=True)


def add_extensions(app):
    cors.init_app(app)
`,
        "origin-pattern": `cors = CORS(origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)


def add_extensions(app):
    cors.init_app(app)
`,
        "credentials-off": `cors = CORS(origins="*")


def add_extensions(app):
    cors.init_app(app)
`,
      },
    },
  ],
  valid: [
    {
      name: "settings of the caller that hold resources",
      code: `def create_app():
    app = Flask(__name__)
    app.config.from_pyfile("shop.cfg")
    app.config["CORS_RESOURCES"] = {r"/api/*": {"origins": ["https://app.example.com"]}}
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins="*", supports_credentials=True)
`,
    },
    {
      name: "settings of one of two callers that hold resources",
      code: `def create_app():
    app = Flask(__name__)
    app.config["CORS_RESOURCES"] = {r"/api/*": {"origins": ["https://app.example.com"]}}
    add_extensions(app)


def create_other():
    app = Flask(__name__)
    add_extensions(app)


def add_extensions(app):
    CORS(app, origins="*", supports_credentials=True)
`,
    },
    {
      name: "resources that are set on an app that is handed in",
      code: `def add_extensions(app):
    app.config["CORS_RESOURCES"] = {r"/api/*": {"origins": ["https://app.example.com"]}}
    CORS(app, origins="*", supports_credentials=True)
`,
    },
    {
      name: "options that are put together elsewhere",
      code: `def add_extensions(app, **options):
    CORS(app, **options, supports_credentials=True)
`,
    },
    {
      name: "functions that call each other",
      code: `def add_extensions(app):
    CORS(app, supports_credentials=True)
    add_others(app)


def add_others(app):
    add_extensions(app)
`,
    },
  ],
};

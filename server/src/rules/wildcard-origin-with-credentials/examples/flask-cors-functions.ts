import type { Examples } from "../../examples.ts";

const message =
  "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** Functions that are given the app: its settings are known where it is made in the same file. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS


`,
  invalid: [
    {
      name: "an app that another function makes",
      code: `def create_app():
    app = Flask(__name__)
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `def create_app():
    app = Flask(__name__)
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `def create_app():
    app = Flask(__name__)
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `def create_app():
    app = Flask(__name__)
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, origins="*")
`,
      },
    },
    {
      name: "an app that an object keeps",
      code: `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        CORS(self.app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        CORS(self.app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        CORS(self.app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        CORS(self.app, origins="*")
`,
      },
    },
    {
      name: "another name for the app",
      code: `application = Flask(__name__)
app = application
CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `application = Flask(__name__)
app = application
CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `application = Flask(__name__)
app = application
CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `application = Flask(__name__)
app = application
CORS(app, origins="*")
`,
      },
    },
  ],
  valid: [
    {
      name: "an app that an object keeps, with settings by another name",
      code: `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        app = self.app
        app.config.from_object("panel.settings")
        CORS(self.app, supports_credentials=True)
`,
    },
    {
      name: "an app that an object keeps, with settings of another method",
      code: `class Panel:
    def __init__(self):
        self.app = Flask(__name__)
        self.load()
        self.open()

    def open(self):
        CORS(self.app, supports_credentials=True)

    def load(self):
        self.app.config.from_object("panel.settings")
`,
    },
    {
      name: "another name for an app whose settings are loaded from elsewhere",
      code: `application = Flask(__name__)
application.config.from_object("shop.settings")
app = application
CORS(app, supports_credentials=True)
`,
    },
    {
      name: "an app that an object is given",
      code: `class Panel:
    def __init__(self, app):
        self.app = app
        CORS(self.app, supports_credentials=True)
`,
    },
    {
      name: "an app whose settings are loaded from elsewhere",
      code: `def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    add_extensions(app)
    return app


def add_extensions(app):
    CORS(app, supports_credentials=True)
`,
    },
    {
      name: "an app of another file",
      code: `def add_extensions(app):
    CORS(app, supports_credentials=True)
`,
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
    CORS(app, supports_credentials=True)
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

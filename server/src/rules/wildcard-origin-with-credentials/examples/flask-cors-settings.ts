import type { Examples } from "../../examples.ts";

const message =
  "Flask-CORS answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** Settings that cannot be read: what the call names counts more, and CORS_RESOURCES only where it is seen. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS


`,
  invalid: [
    {
      name: "an app that an object keeps, with settings by another name",
      code: `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        app = self.app
        app.config.from_object("panel.settings")
        CORS(self.app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        app = self.app
        app.config.from_object("panel.settings")
        CORS(self.app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        app = self.app
        app.config.from_object("panel.settings")
        CORS(self.app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `class Panel:
    def __init__(self, name):
        self.app = Flask(name)
        app = self.app
        app.config.from_object("panel.settings")
        CORS(self.app, origins="*")
`,
      },
    },
    {
      name: "an app that an object keeps, with settings of another method",
      code: `class Panel:
    def __init__(self):
        self.app = Flask(__name__)
        self.load()
        self.open()

    def open(self):
        CORS(self.app, origins=«"*"», supports_credentials=‹True›)

    def load(self):
        self.app.config.from_object("panel.settings")
`,
      message,
      fixes: {
        "explicit-origins": `class Panel:
    def __init__(self):
        self.app = Flask(__name__)
        self.load()
        self.open()

    def open(self):
        CORS(self.app, origins=["https://app.example.com"], supports_credentials=True)

    def load(self):
        self.app.config.from_object("panel.settings")
`,
        "origin-pattern": `class Panel:
    def __init__(self):
        self.app = Flask(__name__)
        self.load()
        self.open()

    def open(self):
        CORS(self.app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)

    def load(self):
        self.app.config.from_object("panel.settings")
`,
        "credentials-off": `class Panel:
    def __init__(self):
        self.app = Flask(__name__)
        self.load()
        self.open()

    def open(self):
        CORS(self.app, origins="*")

    def load(self):
        self.app.config.from_object("panel.settings")
`,
      },
    },
    {
      name: "another name for an app whose settings are loaded from elsewhere",
      code: `application = Flask(__name__)
application.config.from_object("shop.settings")
app = application
CORS(app, origins=«"*"», supports_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `application = Flask(__name__)
application.config.from_object("shop.settings")
app = application
CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `application = Flask(__name__)
application.config.from_object("shop.settings")
app = application
CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
        "credentials-off": `application = Flask(__name__)
application.config.from_object("shop.settings")
app = application
CORS(app, origins="*")
`,
      },
    },
    {
      name: "options that are written above, and settings of an object",
      code: `options = {"origins": «"*"», "supports_credentials": ‹True›}
app = Flask(__name__)
app.config.from_object(load_settings())
CORS(app, **options)
`,
      message,
      fixes: {
        "explicit-origins": `options = {"origins": ["https://app.example.com"], "supports_credentials": True}
app = Flask(__name__)
app.config.from_object(load_settings())
CORS(app, **options)
`,
        "origin-pattern": `options = {"origins": r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", "supports_credentials": True}
app = Flask(__name__)
app.config.from_object(load_settings())
CORS(app, **options)
`,
        "credentials-off": `options = {"origins": "*"}
app = Flask(__name__)
app.config.from_object(load_settings())
CORS(app, **options)
`,
      },
    },
    {
      name: "settings of a file and of the environment",
      code: `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
app.config.from_envvar("SHOP_SETTINGS", silent=True)
CORS(app, supports_credentials=‹True›, origins=«"*"»)
`,
      message,
      fixes: {
        "explicit-origins": `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
app.config.from_envvar("SHOP_SETTINGS", silent=True)
CORS(app, supports_credentials=True, origins=["https://app.example.com"])
`,
        "origin-pattern": `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
app.config.from_envvar("SHOP_SETTINGS", silent=True)
CORS(app, supports_credentials=True, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
        "credentials-off": `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
app.config.from_envvar("SHOP_SETTINGS", silent=True)
CORS(app, origins="*")
`,
      },
    },
  ],
  valid: [
    {
      name: "settings that can be read and hold resources",
      code: `class Settings(object):
    CORS_RESOURCES = {r"/api/*": {"origins": ["https://app.example.com"]}}


app = Flask(__name__)
app.config.from_object(Settings)
CORS(app, origins="*", supports_credentials=True)
`,
    },
    {
      name: "resources in some cases only",
      code: `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
if narrow():
    app.config["CORS_RESOURCES"] = {r"/api/*": {"origins": ["https://app.example.com"]}}
CORS(app, origins="*", supports_credentials=True)
`,
    },
    {
      name: "credentials that the settings may hold",
      code: `app = Flask(__name__)
app.config.from_pyfile("shop.cfg")
CORS(app, origins="*")
`,
    },
  ],
};

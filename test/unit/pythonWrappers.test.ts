import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";

/** A file that calls a function of another one, which sets up CORS. */
interface Row {
  readonly name: string;
  /** The other files. */
  readonly files: Readonly<Record<string, string>>;
  /** `«…»` marks the finding, `‹…›` what is related in the same file. */
  readonly code: string;
  readonly rule: string;
  /** The library that the function sets up; Starlette where nothing else is said. */
  readonly framework?: string;
  /** What is related in other files: the path and the text there. */
  readonly there?: readonly string[];
  /** The code after each fix; no other is offered. */
  readonly fixes: Readonly<Record<string, string>>;
}

const starlette = `from fastapi.middleware.cors import CORSMiddleware


def setup_cors(app, origins, credentials=True):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=credentials)
`;
const always = starlette.replace(", credentials=True", "").replace("=credentials", "=True");
const open = "wildcard-origin-with-credentials";

const rows: readonly Row[] = [
  {
    name: "a list in the call, credentials in the function",
    files: { "cors.py": always },
    code: `from cors import setup_cors

setup_cors(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "both in the call, by name, beside a good origin",
    files: { "web/cors.py": starlette, "web/__init__.py": "" },
    code: `from web import cors

cors.setup_cors(app, credentials=‹True›, origins=["https://a.example.com", «"*"»])
`,
    rule: open,
    fixes: {
      "explicit-origins": `from web import cors

cors.setup_cors(app, credentials=True, origins=["https://a.example.com", "https://app.example.com"])
`,
      "credentials-off": `from web import cors

cors.setup_cors(app, credentials=False, origins=["https://a.example.com", "*"])
`,
    },
  },
  {
    name: "credentials by the function's default",
    files: { "cors.py": starlette },
    code: `from cors import setup_cors as add

add(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import setup_cors as add

add(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a name in the call",
    files: { "cors.py": always },
    code: `from cors import setup_cors

ORIGINS = ‹["*"]›
setup_cors(app, «ORIGINS»)
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import setup_cors

ORIGINS = ["https://app.example.com"]
setup_cors(app, ORIGINS)
`,
    },
  },
  {
    name: "a name of a third file",
    files: { "cors.py": always, "config.py": 'ORIGINS = ["*"]\n' },
    code: `import config
from cors import setup_cors

setup_cors(app, «config.ORIGINS»)
`,
    rule: open,
    there: ["cors.py: True", 'config.py: ["*"]'],
    fixes: {
      "explicit-origins": `import config
from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "everyone by the function's default, credentials in the call",
    files: { "cors.py": starlette.replace("origins, credentials=True", 'credentials, origins=("*",)') },
    code: `from cors import setup_cors

«setup_cors»(app, ‹True›)
`,
    rule: open,
    there: ['cors.py: ("*",)'],
    fixes: {
      "credentials-off": `from cors import setup_cors

setup_cors(app, False)
`,
    },
  },
  {
    name: "texts that the function splits",
    files: { "cors.py": always.replace("=origins", '=origins.split(",")') },
    code: `from cors import setup_cors

setup_cors(app, «"https://a.example.com,*"»)
`,
    rule: open,
    there: ["cors.py: True", 'cors.py: origins.split(",")'],
    fixes: {},
  },
  {
    name: "a wrapper of a wrapper",
    files: {
      "inner.py": starlette,
      "outer.py": `from inner import setup_cors


def prepare(app, allowed):
    setup_cors(app, allowed)
`,
    },
    code: `# the cors of all apps
from outer import prepare

prepare(app, [«"*"»])
`,
    rule: open,
    there: ["inner.py: True"],
    fixes: {
      "explicit-origins": `# the cors of all apps
from outer import prepare

prepare(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a helper beside the function",
    files: {
      "cors.py": `${starlette}

def prepare(app, allowed):
    setup_cors(app, allowed)
`,
    },
    code: `from cors import prepare

prepare(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import prepare

prepare(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a condition that the call fulfils",
    files: { "cors.py": always.replace("    app.", "    if origins:\n        app.") },
    code: `from cors import setup_cors

setup_cors(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "the making of an object",
    files: {
      "server.py": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware


class Server:
    def __init__(self, origins):
        self.app = FastAPI()
        self.app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    code: `# with cors
from server import Server

server = Server(origins=[«"*"»])
`,
    rule: open,
    there: ["server.py: True"],
    fixes: {
      "explicit-origins": `# with cors
from server import Server

server = Server(origins=["https://app.example.com"])
`,
    },
  },
  {
    name: "a method of an object",
    files: {
      "server.py": `from fastapi.middleware.cors import CORSMiddleware


class Cors:
    def set_up(self, app, origins):
        app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    code: `from server import Cors

cors = Cors()
cors.set_up(app, [«"*"»])
`,
    rule: open,
    there: ["server.py: True"],
    fixes: {
      "explicit-origins": `from server import Cors

cors = Cors()
cors.set_up(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a name that a star brings along",
    files: { "web/cors.py": always, "web/__init__.py": "" },
    code: `from web.cors import *

setup_cors(app, [«"*"»])
`,
    rule: open,
    there: ["web/cors.py: True"],
    fixes: {
      "explicit-origins": `from web.cors import *

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a static method",
    files: {
      "cors.py": `from starlette.middleware.cors import CORSMiddleware


class Cors:
    @staticmethod
    def setup(app, origins):
        app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    code: `from cors import Cors

Cors.setup(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import Cors

Cors.setup(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a method of an object that is made in its place",
    files: {
      "cors.py": `from starlette.middleware.cors import CORSMiddleware


class Cors:
    def setup(self, app, origins):
        app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`,
    },
    code: `from cors import Cors

Cors().setup(app, [«"*"»])
`,
    rule: open,
    there: ["cors.py: True"],
    fixes: {
      "explicit-origins": `from cors import Cors

Cors().setup(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "a field that the making sets, read by a method that it calls",
    files: {
      "server.py": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware


class Server:
    def __init__(self, origins):
        self.app = FastAPI()
        self.origins = origins
        self.setup()

    def setup(self):
        self.app.add_middleware(CORSMiddleware, allow_origins=self.origins, allow_credentials=True)
`,
    },
    code: `from server import Server

server = Server([«"*"»])  # cors
`,
    rule: open,
    there: ["server.py: True"],
    fixes: {
      "explicit-origins": `from server import Server

server = Server(["https://app.example.com"])  # cors
`,
    },
  },
  {
    name: "an origin that is none",
    files: { "cors.py": always },
    code: `from cors import setup_cors

setup_cors(app, ["https://a.example.com", «"https://b.example.com/"»])
`,
    rule: "malformed-origin",
    fixes: {
      correct: `from cors import setup_cors

setup_cors(app, ["https://a.example.com", "https://b.example.com"])
`,
    },
  },
  {
    name: "a text for a list",
    files: { "cors.py": always },
    code: `from cors import setup_cors

setup_cors(app, «"https://app.example.com"»)
`,
    rule: "wrong-option-type",
    fixes: {
      "explicit-origins": `from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
      correct: `from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "None for the origins",
    files: { "cors.py": always },
    code: `from cors import setup_cors

setup_cors(app, «None»)
`,
    rule: "rejected-at-startup",
    fixes: {
      "explicit-origins": `from cors import setup_cors

setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "None for the methods, which cannot be left out",
    files: {
      "cors.py": always
        .replace("origins):", "methods):")
        .replace("=origins", '=["https://a.b"], allow_methods=methods'),
    },
    code: `from cors import setup_cors

setup_cors(app, «None»)
`,
    rule: "rejected-at-startup",
    fixes: {},
  },
  {
    name: "a method in lower case",
    files: {
      "cors.py": always
        .replace("origins)", "methods)")
        .replace("origins):", "methods):")
        .replace("=origins", '=["https://a.example.com"], allow_methods=methods'),
    },
    code: `from cors import setup_cors

setup_cors(app, ["GET", «"patch"»])
`,
    rule: "invalid-method",
    fixes: {
      correct: `from cors import setup_cors

setup_cors(app, ["GET", "PATCH"])
`,
    },
  },
  {
    name: "Flask-CORS",
    files: {
      "extensions.py": `from flask_cors import CORS


def init_cors(app, origins):
    CORS(app, origins=origins, supports_credentials=True)
`,
    },
    code: `from flask import Flask
from extensions import init_cors


def create_app():
    app = Flask(__name__)
    init_cors(app, «"*"»)
    return app
`,
    framework: "flask-cors",
    rule: open,
    there: ["extensions.py: True"],
    fixes: {
      "explicit-origins": `from flask import Flask
from extensions import init_cors


def create_app():
    app = Flask(__name__)
    init_cors(app, ["https://app.example.com"])
    return app
`,
    },
  },
  {
    name: "Flask-CORS, init_app, in a package",
    files: {
      "shop/__init__.py": "",
      "shop/extensions.py": `from flask_cors import CORS

cors = CORS()


def init_app(app, origins, credentials):
    cors.init_app(app, origins=origins, supports_credentials=credentials)
`,
    },
    code: `from flask import Flask
from shop import extensions  # cors

app = Flask(__name__)
extensions.init_app(app, ["https://a.example.com", «".*"»], ‹True›)
`,
    framework: "flask-cors",
    rule: "weak-origin-check",
    fixes: {
      "explicit-origins": `from flask import Flask
from shop import extensions  # cors

app = Flask(__name__)
extensions.init_app(app, ["https://a.example.com", "https://app.example.com"], True)
`,
    },
  },
  {
    name: "Flask-CORS, whose settings only the file with the app knows",
    files: {
      "extensions.py": `from flask_cors import CORS


def init_cors(app):
    CORS(app, origins="*", supports_credentials=True)
`,
    },
    code: `from flask import Flask
from extensions import init_cors

app = Flask(__name__)
«init_cors»(app)
`,
    framework: "flask-cors",
    rule: open,
    there: ["extensions.py: True", 'extensions.py: "*"'],
    fixes: {},
  },
  {
    name: "an object that holds the list",
    files: {
      "cors.py": always.replace("=origins", "=origins.ALLOWED"),
      "config.py": 'class Settings:\n    ALLOWED = ["*"]\n',
    },
    code: `from config import Settings
from cors import setup_cors

«setup_cors»(app, Settings())
`,
    rule: open,
    there: ["cors.py: True", 'config.py: ["*"]'],
    fixes: {},
  },
  {
    name: "a call that speaks of origins only",
    files: {
      "factory.py": `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware


def create_app(allowed_origins=None):
    app = FastAPI()
    if allowed_origins:
        app.add_middleware(CORSMiddleware, allow_origins=allowed_origins, allow_credentials=True)
    return app
`,
    },
    code: `from factory import create_app

app = create_app(allowed_origins=[«"*"»])
`,
    rule: open,
    there: ["factory.py: True"],
    fixes: {
      "explicit-origins": `from factory import create_app

app = create_app(allowed_origins=["https://app.example.com"])
`,
    },
  },
  {
    name: "aiohttp-cors, which takes no list",
    files: {
      "cors.py": `import aiohttp_cors


def setup_cors(app, origin):
    return aiohttp_cors.setup(app, defaults={origin: aiohttp_cors.ResourceOptions(allow_credentials=True)})
`,
    },
    code: `from cors import setup_cors

setup_cors(app, «"*"»)
`,
    rule: open,
    framework: "aiohttp-cors",
    there: ["cors.py: True"],
    fixes: {},
  },
  {
    name: "Sanic, which takes patterns",
    files: {
      "cors.py": `from sanic_ext import Extend


def setup_cors(app, origins):
    app.config.CORS_ORIGINS = origins
    app.config.CORS_SUPPORTS_CREDENTIALS = True
    Extend(app)
`,
    },
    code: `from sanic import Sanic
from cors import setup_cors

app = Sanic("shop")
setup_cors(app, «"*"»)
`,
    rule: "rejected-at-startup",
    framework: "sanic-ext",
    fixes: {},
  },
  {
    name: "Chalice, which takes one origin",
    files: {
      "chalicelib/__init__.py": "",
      "chalicelib/cors.py": `from chalice import CORSConfig


def config_for(origin):
    return CORSConfig(allow_origin=origin, allow_credentials=True)
`,
    },
    code: `from chalice import Chalice
from chalicelib.cors import config_for

app = Chalice(app_name="shop")
app.api.cors = config_for(«"*"»)
`,
    rule: open,
    framework: "chalice",
    there: ["chalicelib/cors.py: True"],
    fixes: {},
  },
  {
    name: "Robyn",
    files: {
      "cors.py": `from robyn import ALLOW_CORS


def setup_cors(app, origins):
    ALLOW_CORS(app, origins=origins)
`,
    },
    code: `from robyn import Robyn
from cors import setup_cors

app = Robyn(__file__)
setup_cors(app, [«"*"»])
`,
    rule: open,
    framework: "robyn",
    there: ["cors.py: ALLOW_CORS(app, origins=origins)"],
    fixes: {
      "explicit-origins": `from robyn import Robyn
from cors import setup_cors

app = Robyn(__file__)
setup_cors(app, ["https://app.example.com"])
`,
    },
  },
  {
    name: "options that are handed on",
    files: {
      "cors.py": `from fastapi.middleware.cors import CORSMiddleware


def setup_cors(app, **options):
    app.add_middleware(CORSMiddleware, **options)
`,
    },
    code: `from cors import setup_cors

setup_cors(app, allow_methods=["*"], allow_origins=["https://a.example.com", «"*"»], allow_credentials=‹True›)
`,
    rule: open,
    fixes: {
      "explicit-origins": `from cors import setup_cors

setup_cors(app, allow_methods=["*"], allow_origins=["https://a.example.com", "https://app.example.com"], allow_credentials=True)
`,
      "credentials-off": `from cors import setup_cors

setup_cors(app, allow_methods=["*"], allow_origins=["https://a.example.com", "*"], allow_credentials=False)
`,
    },
  },
  {
    name: "some options that are handed on, beside others that the function sets",
    files: {
      "extensions.py": `from flask_cors import CORS


def init_cors(app, credentials=True, **kwargs):
    CORS(app, supports_credentials=credentials, **kwargs)
`,
    },
    code: `from flask import Flask
from extensions import init_cors

ORIGINS = ‹"*"›
app = Flask(__name__)
init_cors(app, origins=«ORIGINS»)
`,
    rule: open,
    framework: "flask-cors",
    there: ["extensions.py: True"],
    fixes: {
      "explicit-origins": `from flask import Flask
from extensions import init_cors

ORIGINS = ["https://app.example.com"]
app = Flask(__name__)
init_cors(app, origins=ORIGINS)
`,
    },
  },
  {
    name: "Litestar, from a function that gives the options",
    files: {
      "options.py": `from litestar.config.cors import CORSConfig


def cors_config(origins):
    return CORSConfig(allow_origins=origins, allow_credentials=True)
`,
    },
    code: `from litestar import Litestar
from options import cors_config

app = Litestar([], cors_config=cors_config([«"*"»]))
`,
    framework: "litestar",
    rule: open,
    there: ["options.py: True"],
    fixes: {
      "explicit-origins": `from litestar import Litestar
from options import cors_config

app = Litestar([], cors_config=cors_config(["https://app.example.com"]))
`,
    },
  },
];

const silent: Readonly<Record<string, { readonly files: Readonly<Record<string, string>>; readonly code: string }>> = {
  "a list of origins": {
    files: { "cors.py": always },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["https://app.example.com"])\n',
  },
  "credentials turned off": {
    files: { "cors.py": starlette },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["https://app.example.com"], credentials=False)\n',
  },
  "what the function does whatever it is given, which is said there": {
    files: { "cors.py": always.replace("=origins", '=["*"]') },
    code: "from cors import setup_cors\n\nsetup_cors(app, [])\n",
  },
  "origins that are wrong in the other file, which is said there": {
    files: {
      "cors.py": starlette.replace("=origins", '=["https://a.example.com/", "null"]').replace("origins, ", ""),
    },
    code: "from cors import setup_cors\n\nsetup_cors(app, False)\n",
  },
  "an unknown option there, which is said there": {
    files: { "cors.py": always.replace("allow_origins", "origins") },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["*"])\n',
  },
  "a parameter that decides whether there is a middleware": {
    files: {
      "cors.py": always.replace("origins)", "origins, dev=False)").replace("    app.", "    if dev:\n        app."),
    },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["*"])\n',
  },
  "spread arguments": {
    files: { "cors.py": always },
    code: 'from cors import setup_cors\n\nsetup_cors(app, *["*"])\n',
  },
  "options that are handed on, of which a condition looks at one": {
    files: {
      "cors.py": `from fastapi.middleware.cors import CORSMiddleware


def setup_cors(app, **options):
    if options.get("dev"):
        app.add_middleware(CORSMiddleware, allow_origins=options["origins"], allow_credentials=True)
`,
    },
    code: 'from cors import setup_cors\n\nsetup_cors(app, origins=["*"])\n',
  },
  "what is not known": {
    files: { "cors.py": always },
    code: "from cors import setup_cors\n\nsetup_cors(app, load())\n",
  },
  "Flask-CORS with settings that are loaded": {
    files: {
      "extensions.py":
        'from flask_cors import CORS\n\n\ndef init_cors(app):\n    CORS(app, origins="*", supports_credentials=True)\n',
    },
    code: `from flask import Flask
from extensions import init_cors

app = Flask(__name__)
app.config.from_object("settings")
init_cors(app)
`,
  },
  "a function that is decorated": {
    files: { "cors.py": always.replace("def ", "@once\ndef ") },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["*"])\n',
  },
  "a function of its own with the same name": {
    files: { "cors.py": always },
    code: 'from cors import other\n\n\ndef setup_cors(app, origins):\n    pass\n\n\nsetup_cors(app, ["*"])\n',
  },
  "a star that brings along something else": {
    files: { "web/cors.py": always.replace("setup_cors", "_setup_cors"), "web/__init__.py": "" },
    code: 'from web.cors import *\n\nsetup_cors(app, ["*"])\n_setup_cors(app, ["*"])\n',
  },
  "an object that was made with a list": {
    files: {
      "server.py": `from starlette.middleware.cors import CORSMiddleware


class Server:
    def __init__(self, origins):
        self.origins = origins

    def setup(self, app):
        app.add_middleware(CORSMiddleware, allow_origins=self.origins, allow_credentials=True)


everyone = Server(["*"])
`,
    },
    code: 'from server import Server  # cors\n\nServer(["https://app.example.com"]).setup(app)\n',
  },
  "a parameter that the function fills in where it is empty": {
    files: {
      "cors.py": always
        .replace("origins)", "origins=None)")
        .replace("    app.", '    if not origins:\n        origins = ["*"]\n    app.'),
    },
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["https://app.example.com"])\n',
  },
  "a module that is not there": {
    files: {},
    code: 'from cors import setup_cors\n\nsetup_cors(app, ["*"])\n',
  },
  "functions that call each other": {
    files: {
      "cors.py": "from main import prepare\n\n\ndef setup_cors(app, origins):\n    prepare(app, origins)\n",
    },
    code: 'from cors import setup_cors\n\n\ndef prepare(app, origins):\n    setup_cors(app, origins)\n\n\nprepare(app, ["*"])\n',
  },
};

const settings = { trustedOrigins: ["https://app.example.com"] };

describe("a function of another file that sets up CORS", () => {
  test.each(rows)("$name", async ({ files, code, rule, framework = "starlette", there = [], fixes }) => {
    const { text, findings: marked, related } = readMarks(code);
    const { findings, problems } = await check(text, "python", settings, { files });
    expect(problems).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    const [finding] = findings;
    expect(finding?.framework).toBe(framework);
    expect([finding?.span]).toEqual(marked);
    const here = finding?.related.filter(({ file }) => !file).map(({ span }) => span);
    expect(here).toEqual(related);
    const elsewhere = finding?.related.flatMap(({ file, span }) =>
      file ? `${file.path.replace("/project/", "")}: ${file.text.slice(span.start, span.end)}` : [],
    );
    expect(elsewhere).toEqual(there);
    const offered = finding?.fixes.filter(({ intent }) => intent !== "suppress") ?? [];
    expect(Object.fromEntries(offered.map(({ intent, edits }) => [intent, applyEdits(text, edits)]))).toEqual(fixes);
    for (const { edits, intent } of offered) {
      const after = await check(applyEdits(text, edits), "python", settings, { files });
      const left = after.findings.filter((one) => intent !== "credentials-off" || one.severity === "error");
      expect(left.map((one) => one.rule)).toEqual([]);
    }
  });

  test.each(Object.entries(silent))("silent: %s", async (_name, { files, code }) => {
    const { findings, problems } = await check(code, "python", settings, { files });
    expect(problems).toEqual([]);
    expect(findings).toEqual([]);
  });

  test.each(Object.entries({ "cors.py": always, "two.py": starlette }))(
    "%s says nothing by itself",
    async (path, text) => {
      const main = 'from cors import setup_cors\nsetup_cors(app, ["*"])\n';
      const { findings } = await check(text, "python", settings, { path, files: { "main.py": main } });
      expect(findings).toEqual([]);
    },
  );
});

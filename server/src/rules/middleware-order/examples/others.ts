import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Connexion: behind the routing",
      code: `from connexion import AsyncApp
from starlette.middleware.cors import CORSMiddleware

app = AsyncApp(__name__)
app.add_middleware(«CORSMiddleware», allow_origins=["https://app.example.com"])
`,
      message: "Connexion routes requests before it asks this middleware, and answers preflights with 405 itself.",
      fixes: {
        correct: `from connexion import AsyncApp
from connexion.middleware import MiddlewarePosition
from starlette.middleware.cors import CORSMiddleware

app = AsyncApp(__name__)
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], position=MiddlewarePosition.BEFORE_EXCEPTION)
`,
      },
    },
    {
      name: "Connexion: a place behind the routing",
      code: `from connexion import AsyncApp
from connexion.middleware import MiddlewarePosition
from starlette.middleware.cors import CORSMiddleware

app = AsyncApp(__name__)
app.add_middleware(CORSMiddleware, position=«MiddlewarePosition.BEFORE_CONTEXT», allow_origins=["https://app.example.com"])
`,
      message: "Connexion routes requests before it asks this middleware, and answers preflights with 405 itself.",
      fixes: {
        correct: `from connexion import AsyncApp
from connexion.middleware import MiddlewarePosition
from starlette.middleware.cors import CORSMiddleware

app = AsyncApp(__name__)
app.add_middleware(CORSMiddleware, position=MiddlewarePosition.BEFORE_EXCEPTION, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "Flask-CORS: a decorator above the route",
      code: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@«cross_origin(origins=["https://app.example.com"])»
‹@app.route("/me")›
def me():
    return "ok"
`,
      message: "The route is made below this decorator, of the view without it: its answers have no CORS headers.",
      fixes: {
        correct: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)


@app.route("/me")
@cross_origin(origins=["https://app.example.com"])
def me():
    return "ok"
`,
      },
    },
    {
      name: "Flask-CORS: on a blueprint that the app has already taken over",
      code: `from flask import Blueprint, Flask
from flask_cors import CORS

app = Flask(__name__)
bp = Blueprint("api", __name__)
app.register_blueprint(bp)
«CORS(bp, origins=["https://app.example.com"])»
`,
      message: "The blueprint is registered above this call: apps do not take over what is put on it later.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "Flask-CORS: on a blueprint before the app takes it over",
      code: `from flask import Blueprint, Flask
from flask_cors import CORS

app = Flask(__name__)
bp = Blueprint("api", __name__)
CORS(bp, origins=["https://app.example.com"])
app.register_blueprint(bp)
`,
    },
    {
      name: "Connexion: in front of everything",
      code: `from connexion import AsyncApp
from connexion.middleware import MiddlewarePosition
from starlette.middleware.cors import CORSMiddleware

app = AsyncApp(__name__)
app.add_middleware(CORSMiddleware, position=MiddlewarePosition.BEFORE_EXCEPTION, allow_origins=["https://app.example.com"])
`,
    },
  ],
};

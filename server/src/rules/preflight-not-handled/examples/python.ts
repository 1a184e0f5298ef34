import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "preflight-not-handled",
  grammar: "python",
  invalid: [
    {
      name: "Flask answers OPTIONS without the headers of the view",
      code: `from flask import Flask, jsonify

app = Flask(__name__)

@app.route("/orders", methods=["GET", «"PUT"»])
def orders():
    response = jsonify([])
    response.headers["Access-Control-Allow-Origin"] = ‹"https://app.example.com"›
    response.headers["Access-Control-Allow-Methods"] = "GET, PUT, OPTIONS"
    return response
`,
      message:
        "Browsers ask with OPTIONS before they send PUT to another site, and nothing here answers that with CORS headers: the request is never sent.",
      fixes: {},
    },
    {
      name: "FastAPI answers OPTIONS with 405",
      code: `from fastapi import FastAPI, Response

app = FastAPI()

@app.«delete»("/orders/{number}")
def remove(number: int, response: Response):
    response.headers["Access-Control-Allow-Origin"] = ‹"https://app.example.com"›
    return {}
`,
      message:
        "Browsers ask with OPTIONS before they send DELETE to another site, and nothing here answers that with CORS headers: the request is never sent.",
      fixes: {},
    },
    {
      name: "a handler of Tornado",
      code: `import tornado.web

class Orders(tornado.web.RequestHandler):
    def «put»(self):
        self.set_header("Access-Control-Allow-Origin", ‹"https://app.example.com"›)
        self.finish({})

app = tornado.web.Application([("/orders", Orders)])
`,
      message:
        "Browsers ask with OPTIONS before they send PUT to another site, and nothing here answers that with CORS headers: the request is never sent.",
      fixes: {},
    },
    {
      name: "a resource of Falcon",
      code: `import falcon

class Orders:
    def on_get(self, req, resp):
        resp.set_header("Access-Control-Allow-Origin", "https://app.example.com")

    def «on_patch»(self, req, resp):
        resp.set_header("Access-Control-Allow-Origin", ‹"https://app.example.com"›)

app = falcon.App()
app.add_route("/orders", Orders())
`,
      message:
        "Browsers ask with OPTIONS before they send PATCH to another site, and nothing here answers that with CORS headers: the request is never sent.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a hook that sees every answer",
      code: `from flask import Flask

app = Flask(__name__)

@app.after_request
def headers(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response

@app.route("/orders", methods=["PUT"])
def orders():
    return {}
`,
    },
    {
      name: "a route that answers OPTIONS itself",
      code: `from flask import Flask, make_response

app = Flask(__name__)

@app.route("/orders", methods=["PUT", "OPTIONS"])
def orders():
    response = make_response("ok")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "methods for which browsers do not always ask",
      code: `from flask import Flask, make_response

app = Flask(__name__)

@app.route("/orders", methods=["GET", "POST"])
def orders():
    response = make_response("ok")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "routes of an application that is made elsewhere",
      code: `from flask import Blueprint, make_response

orders = Blueprint("orders", __name__)

@orders.put("/orders")
def put():
    response = make_response("ok")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
    },
    {
      name: "middleware that may do it",
      code: `from fastapi import FastAPI, Response

from .middleware import Gateway

app = FastAPI()
app.add_middleware(Gateway)

@app.put("/orders")
def orders(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return {}
`,
    },
    {
      name: "another handler for the same path",
      code: `from aiohttp import web

async def put(request):
    return web.json_response({}, headers={"Access-Control-Allow-Origin": "https://app.example.com"})

async def preflight(request):
    return web.Response(headers={"Access-Control-Allow-Origin": "https://app.example.com"})

app = web.Application()
app.router.add_put("/orders", put)
app.router.add_options("/orders", preflight)
`,
    },
  ],
};

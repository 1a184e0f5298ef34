import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Tornado",
      code: `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", «"*"»)
        self.set_header("Access-Control-Allow-Credentials", ‹"true"›)
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.set_header("Access-Control-Allow-Credentials", "true")
`,
        "test-origin": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        origin = self.request.headers.get("Origin")
        if origin in ["https://app.example.com"]:
            self.set_header("Access-Control-Allow-Origin", origin)
        self.set_header("Vary", "Origin")
        self.set_header("Access-Control-Allow-Credentials", "true")
`,
        "credentials-off": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")
`,
      },
    },
    {
      name: "Falcon",
      code: `import falcon

class Orders:
    def on_get(self, req, resp):
        resp.set_header("Access-Control-Allow-Origin", «"*"»)
        resp.set_header("Access-Control-Allow-Credentials", ‹"true"›)
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import falcon

class Orders:
    def on_get(self, req, resp):
        resp.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        resp.set_header("Access-Control-Allow-Credentials", "true")
`,
        "test-origin": `import falcon

class Orders:
    def on_get(self, req, resp):
        origin = req.get_header("Origin")
        if origin in ["https://app.example.com"]:
            resp.set_header("Access-Control-Allow-Origin", origin)
        resp.append_header("Vary", "Origin")
        resp.set_header("Access-Control-Allow-Credentials", "true")
`,
        "credentials-off": `import falcon

class Orders:
    def on_get(self, req, resp):
        resp.set_header("Access-Control-Allow-Origin", "*")
`,
      },
    },
    {
      name: "http.server",
      code: `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", «"*"»)
        self.send_header("Access-Control-Allow-Credentials", ‹"true"›)
        self.end_headers()
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.send_header("Access-Control-Allow-Credentials", "true")
        self.end_headers()
`,
        "credentials-off": `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
`,
      },
    },
    {
      name: "werkzeug's properties",
      code: `from flask import Flask

app = Flask(__name__)

@app.after_request
def headers(response):
    response.access_control_allow_origin = «"*"»
    response.access_control_allow_credentials = ‹True›
    return response
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from flask import Flask

app = Flask(__name__)

@app.after_request
def headers(response):
    response.access_control_allow_origin = "https://app.example.com"
    response.access_control_allow_credentials = True
    return response
`,
        "credentials-off": `from flask import Flask

app = Flask(__name__)

@app.after_request
def headers(response):
    response.access_control_allow_origin = "*"
    return response
`,
      },
    },
    {
      name: "Django",
      code: `from django.http import JsonResponse

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = «"*"»
    response["Access-Control-Allow-Credentials"] = ‹"true"›
    return response
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `from django.http import JsonResponse

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "https://app.example.com"
    response["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "test-origin": `from django.http import JsonResponse

def view(request):
    response = JsonResponse({})
    origin = request.headers.get("Origin")
    if origin in ["https://app.example.com"]:
        response["Access-Control-Allow-Origin"] = origin
    response["Vary"] = "Origin"
    response["Access-Control-Allow-Credentials"] = "true"
    return response
`,
        "credentials-off": `from django.http import JsonResponse

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "*"
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "the two in different answers",
      code: `from flask import make_response

def one():
    return make_response("one", 200, {"Access-Control-Allow-Origin": "*"})

def other():
    return make_response("other", 200, {"Access-Control-Allow-Credentials": "true"})
`,
      also: ["wildcard-origin"],
    },
  ],
};

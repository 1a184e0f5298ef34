import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Django's environment",
      code: `from django.http import JsonResponse
from django.utils.cache import patch_vary_headers

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = «request.META.get("HTTP_ORIGIN")»
    response["Access-Control-Allow-Credentials"] = ‹"true"›
    patch_vary_headers(response, ["Origin"])
    return response
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `from django.http import JsonResponse
from django.utils.cache import patch_vary_headers

def view(request):
    response = JsonResponse({})
    origin = request.META.get("HTTP_ORIGIN")
    if origin in ["https://app.example.com"]:
        response["Access-Control-Allow-Origin"] = origin
    response["Access-Control-Allow-Credentials"] = "true"
    patch_vary_headers(response, ["Origin"])
    return response
`,
        "explicit-origins": `from django.http import JsonResponse
from django.utils.cache import patch_vary_headers

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "https://app.example.com"
    response["Access-Control-Allow-Credentials"] = "true"
    patch_vary_headers(response, ["Origin"])
    return response
`,
        "credentials-off": `from django.http import JsonResponse
from django.utils.cache import patch_vary_headers

def view(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "*"
    patch_vary_headers(response, ["Origin"])
    return response
`,
      },
    },
    {
      name: "a handler of Tornado",
      code: `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", «self.request.headers.get("Origin", "*")»)
        self.set_header("Access-Control-Allow-Credentials", ‹"true"›)
        self.set_header("Vary", "Origin")
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        origin = self.request.headers.get("Origin")
        if origin in ["https://app.example.com"]:
            self.set_header("Access-Control-Allow-Origin", origin)
        self.set_header("Access-Control-Allow-Credentials", "true")
        self.set_header("Vary", "Origin")
`,
        "explicit-origins": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.set_header("Access-Control-Allow-Credentials", "true")
        self.set_header("Vary", "Origin")
`,
        "credentials-off": `import tornado.web

class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")
        self.set_header("Vary", "Origin")
`,
      },
    },
    {
      name: "a resource of Falcon",
      code: `import falcon

class Cors:
    def process_response(self, req, resp, resource, succeeded):
        resp.set_header("Access-Control-Allow-Origin", «req.get_header("Origin")»)
        resp.set_header("Access-Control-Allow-Credentials", ‹"true"›)
        resp.append_header("Vary", "Origin")
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `import falcon

class Cors:
    def process_response(self, req, resp, resource, succeeded):
        origin = req.get_header("Origin")
        if origin in ["https://app.example.com"]:
            resp.set_header("Access-Control-Allow-Origin", origin)
        resp.set_header("Access-Control-Allow-Credentials", "true")
        resp.append_header("Vary", "Origin")
`,
        "explicit-origins": `import falcon

class Cors:
    def process_response(self, req, resp, resource, succeeded):
        resp.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        resp.set_header("Access-Control-Allow-Credentials", "true")
        resp.append_header("Vary", "Origin")
`,
        "credentials-off": `import falcon

class Cors:
    def process_response(self, req, resp, resource, succeeded):
        resp.set_header("Access-Control-Allow-Origin", "*")
        resp.append_header("Vary", "Origin")
`,
      },
    },
    {
      name: "http.server",
      code: `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", «self.headers["Origin"]»)
        self.send_header("Access-Control-Allow-Credentials", ‹"true"›)
        self.send_header("Vary", "Origin")
        self.end_headers()
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        origin = self.headers["Origin"]
        if origin in ["https://app.example.com"]:
            self.send_header("Access-Control-Allow-Origin", origin)
        self.send_header("Access-Control-Allow-Credentials", "true")
        self.send_header("Vary", "Origin")
        self.end_headers()
`,
        "explicit-origins": `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.send_header("Access-Control-Allow-Credentials", "true")
        self.send_header("Vary", "Origin")
        self.end_headers()
`,
        "credentials-off": `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Vary", "Origin")
        self.end_headers()
`,
      },
    },
    {
      name: "a parameter of FastAPI",
      code: `from fastapi import FastAPI, Header, Response

app = FastAPI()

@app.get("/me")
def me(response: Response, origin: str = Header(None)):
    response.headers["Access-Control-Allow-Origin"] = «origin»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers.append("Vary", "Origin")
    return {}
`,
      message:
        "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "test-origin": `from fastapi import FastAPI, Header, Response

app = FastAPI()

@app.get("/me")
def me(response: Response, origin: str = Header(None)):
    if origin in ["https://app.example.com"]:
        response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers.append("Vary", "Origin")
    return {}
`,
        "explicit-origins": `from fastapi import FastAPI, Header, Response

app = FastAPI()

@app.get("/me")
def me(response: Response, origin: str = Header(None)):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers.append("Vary", "Origin")
    return {}
`,
        "credentials-off": `from fastapi import FastAPI, Header, Response

app = FastAPI()

@app.get("/me")
def me(response: Response, origin: str = Header(None)):
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers.append("Vary", "Origin")
    return {}
`,
      },
    },
  ],
  valid: [
    {
      name: "a test in another function of the file",
      code: `from flask import Flask, request

app = Flask(__name__)

def is_own(origin):
    return origin in ("https://app.example.com", "https://admin.example.com")

@app.after_request
def headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    if is_own(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
    },
  ],
};

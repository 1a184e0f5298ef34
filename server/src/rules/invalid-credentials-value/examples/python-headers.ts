import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "python",
  invalid: [
    {
      name: "Flask sends a boolean as Python writes it",
      code: `from flask import Flask, jsonify
app = Flask(__name__)
@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = «True»
    return response
`,
      message: "Flask sends `True`, and browsers want exactly `true`: pages that send cookies cannot read the answer.",
      fixes: {
        correct: `from flask import Flask, jsonify
app = Flask(__name__)
@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
`,
      },
    },
    {
      name: "Django, whose responses are dictionaries of headers",
      code: `from django.http import JsonResponse
def view(request):
    response = JsonResponse({})
    response['Access-Control-Allow-Origin'] = 'https://app.example.com'
    response['Access-Control-Allow-Credentials'] = «'True'»
    return response
`,
      message: "Browsers want exactly `true` here: with `True` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `from django.http import JsonResponse
def view(request):
    response = JsonResponse({})
    response['Access-Control-Allow-Origin'] = 'https://app.example.com'
    response['Access-Control-Allow-Credentials'] = 'true'
    return response
`,
      },
    },
    {
      name: "Tornado, by a method",
      code: `import tornado.web
class Main(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.set_header("Access-Control-Allow-Credentials", «True»)
`,
      message:
        "Tornado sends `True`, and browsers want exactly `true`: pages that send cookies cannot read the answer.",
      fixes: {
        correct: `import tornado.web
class Main(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com")
        self.set_header("Access-Control-Allow-Credentials", "true")
`,
      },
    },
    {
      name: "FastAPI fails on what is no text",
      code: `from fastapi import FastAPI, Response
app = FastAPI()
@app.get("/")
def read(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = «True»
`,
      message: "FastAPI fails on a header value that is no text. Browsers want the text `true`.",
      fixes: {
        correct: `from fastapi import FastAPI, Response
app = FastAPI()
@app.get("/")
def read(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
    {
      name: "also where it is off, in a dictionary of headers",
      code: `from starlette.responses import JSONResponse
def read(request):
    return JSONResponse({}, headers={
        "Access-Control-Allow-Origin": "https://app.example.com",
        "Access-Control-Allow-Credentials": «False»,
    })
`,
      message: "Starlette fails on a header value that is no text. Browsers want the text `true`.",
      fixes: {
        correct: `from starlette.responses import JSONResponse
def read(request):
    return JSONResponse({}, headers={
        "Access-Control-Allow-Origin": "https://app.example.com",
    })
`,
      },
    },
    {
      name: "of a framework that the file does not name",
      code: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = «True»
`,
      message:
        "`True` is no text: some frameworks fail on it, others send it as it is here. Browsers want exactly `true`.",
      fixes: {
        correct: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
  ],
  valid: [
    {
      name: "the text",
      code: `from flask import Flask
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
    {
      name: "werkzeug's property, which writes the text itself",
      code: `from flask import Flask
def cors(response):
    response.access_control_allow_origin = "https://app.example.com"
    response.access_control_allow_credentials = True
`,
    },
    {
      name: "off, in Flask",
      code: `from flask import Flask
def cors(response):
    response.headers["Access-Control-Allow-Credentials"] = False
    response.headers["Access-Control-Allow-Credentials"] = "false"
    response.headers["Access-Control-Allow-Credentials"] = ""
`,
    },
    {
      name: "a value that is worked out",
      code: `def cors(response, settings):
    response.headers["Access-Control-Allow-Credentials"] = str(settings.credentials).lower()
    response.headers["Access-Control-Allow-Credentials"] = settings.credentials
`,
    },
    {
      name: "what a test expects, and a request",
      code: `def test_cors(client, session):
    session.headers["Access-Control-Allow-Credentials"] = "1"
    response = client.get("/", headers={"Access-Control-Allow-Credentials": "1"})
    assert response.headers["Access-Control-Allow-Credentials"] == "True"
`,
    },
  ],
};

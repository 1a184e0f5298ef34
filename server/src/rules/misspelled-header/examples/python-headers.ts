import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "misspelled-header",
  grammar: "python",
  invalid: [
    {
      name: "a header of a response",
      code: `def cors(response):
    response.headers[«"Access-Control-Allowed-Origin"»] = "https://app.example.com"
`,
      message: "No browser knows `Access-Control-Allowed-Origin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
      },
    },
    {
      name: "Django",
      code: `def view(request):
    response = HttpResponse()
    response[«'Access-Control-Allow-Method'»] = 'GET, PUT'
    return response
`,
      message: "No browser knows `Access-Control-Allow-Method`: the header is `Access-Control-Allow-Methods`.",
      fixes: {
        correct: `def view(request):
    response = HttpResponse()
    response['Access-Control-Allow-Methods'] = 'GET, PUT'
    return response
`,
      },
    },
    {
      name: "a method of the handler",
      code: `class Main(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header(«"Access-Control-Allow-Orgin"», "https://app.example.com")
`,
      message: "No browser knows `Access-Control-Allow-Orgin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `class Main(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com")
`,
      },
    },
    {
      name: "http.server",
      code: `class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header(«'Acces-Control-Allow-Origin'», 'https://app.example.com')
        self.end_headers()
`,
      message: "No browser knows `Acces-Control-Allow-Origin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header('Access-Control-Allow-Origin', 'https://app.example.com')
        self.end_headers()
`,
      },
    },
    {
      name: "a dictionary of headers",
      code: `def read(request):
    return JSONResponse({}, headers={«"Access-Control-Allow-Header"»: "X-Token"})
`,
      message: "No browser knows `Access-Control-Allow-Header`: the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `def read(request):
    return JSONResponse({}, headers={"Access-Control-Allow-Headers": "X-Token"})
`,
      },
    },
    {
      name: "what the browser asks, added to the answer",
      code: `def cors(response):
    response.headers.add("Access-Control-Allow-Headers", "X-Token")
    response.headers.add(«"Access-Control-Request-Headers"», "X-Token")
    return response
`,
      message:
        "`Access-Control-Request-Headers` is sent by browsers, and means nothing in an answer: there the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `def cors(response):
    response.headers.add("Access-Control-Allow-Headers", "X-Token")
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "the right names",
      code: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["access-control-allow-methods"] = "GET, PUT"
    response.headers["Access-Control-Expose-Headers"] = "X-Total"
`,
    },
    {
      name: "what a test sends and expects",
      code: `def test_preflight(client):
    headers = {"Origin": "https://app.example.com", "Access-Control-Request-Method": "PUT"}
    response = client.options("/", headers=headers)
    response = client.options("/", headers={"Origin": "https://app.example.com", "Access-Control-Request-Headers": "x-a"})
    assert "Access-Control-Allowed-Origin" not in response.headers
    assert response.headers["Access-Control-Allow-Method"] == "x"
`,
    },
    {
      name: "what is read of a request",
      code: `def view(request):
    asked = request.headers["Access-Control-Request-Method"]
    origin = request.headers.get("Origin")
    return asked, origin
`,
    },
    {
      name: "headers of a request that is sent on",
      code: `def proxy(request):
    request.headers["Access-Control-Request-Method"] = "PUT"
    session.headers["Origin"] = "https://app.example.com"
    req.add_header("Origin", "https://app.example.com")
    return session.send(request)
`,
    },
    {
      name: "a docstring",
      code: `def cors(response):
    """Access-Control-Allowed-Origin"""
    return response
`,
    },
  ],
};

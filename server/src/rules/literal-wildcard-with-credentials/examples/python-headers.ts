import type { Examples } from "../../examples.ts";

const methods =
  "To a page that sends cookies `*` is no wildcard but a method of that name: the preflights for PUT, PATCH and DELETE fail.";
const headers =
  "To a page that sends cookies `*` is no wildcard but a header of that name: the preflights that ask for any other header fail.";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
  grammar: "python",
  invalid: [
    {
      name: "methods of the routes, in decorators",
      code: `@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Access-Control-Allow-Methods"] = «"*"»
    return response

@app.route("/items", methods=["GET", "POST"])
def items():
    return {}

@app.delete("/items/<id>")
def remove(id):
    return {}
`,
      message: methods,
      fixes: {
        "list-values": `@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
    return response

@app.route("/items", methods=["GET", "POST"])
def items():
    return {}

@app.delete("/items/<id>")
def remove(id):
    return {}
`,
      },
    },
    {
      name: "headers that are read, in Python's ways",
      code: `def cors(request, response):
    response.headers['Access-Control-Allow-Origin'] = 'https://app.example.com'
    response.headers['Access-Control-Allow-Credentials'] = ‹'true'›
    response.headers['Access-Control-Allow-Headers'] = «'*'»
    return check(request.headers.get('X-Api-Key'), request.headers['Authorization'], request.META['HTTP_X_TENANT'])
`,
      message: headers,
      fixes: {
        "list-values": `def cors(request, response):
    response.headers['Access-Control-Allow-Origin'] = 'https://app.example.com'
    response.headers['Access-Control-Allow-Credentials'] = 'true'
    response.headers['Access-Control-Allow-Headers'] = 'Authorization, X-Tenant, X-Api-Key, Content-Type'
    return check(request.headers.get('X-Api-Key'), request.headers['Authorization'], request.META['HTTP_X_TENANT'])
`,
      },
    },
    {
      name: "for preflights only",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Headers"] = «"*"»
    return response
`,
      message: headers,
      fixes: {
        "list-values": `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "credentials in another function",
      code: `def public(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Methods"] = "*"

def private(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
  ],
};

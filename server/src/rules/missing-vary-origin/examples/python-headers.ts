import type { Examples } from "../../examples.ts";

const message =
  "This answer differs from origin to origin but carries no `Vary: Origin`: a cache can hand one site's answer to another site, whose browser then refuses it.";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "python",
  invalid: [
    {
      name: "an allow-list without Vary, in FastAPI",
      code: `from fastapi import Request, Response


def cors(request: Request, response: Response):
    origin = request.headers.get("origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = «origin»  # echo
    return response
`,
      message,
      fixes: {
        "add-vary": `from fastapi import Request, Response


def cors(request: Request, response: Response):
    origin = request.headers.get("origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin  # echo
        response.headers.append("Vary", "Origin")
    return response
`,
      },
    },
    {
      name: "the last line of a file without a line end, tabs, and Vary for something else",
      code: `def cors(request, response):
	response.headers["Vary"] = "Accept"
	if request.headers.get("origin") in ALLOWED:
		response.headers["Access-Control-Allow-Origin"] = «request.headers.get("origin")»`,
      message,
      fixes: {
        "add-vary": `def cors(request, response):
	response.headers["Vary"] = "Accept"
	if request.headers.get("origin") in ALLOWED:
		response.headers["Access-Control-Allow-Origin"] = request.headers.get("origin")
		response.headers["Vary"] = "Origin"`,
      },
    },
    {
      name: "a conditional expression",
      code: `def cors(request, response):
    origin = request.META.get("HTTP_ORIGIN")
    response.headers["Access-Control-Allow-Origin"] = «origin if origin in ALLOWED else ALLOWED[0]»
`,
      message,
      fixes: {
        "add-vary": `def cors(request, response):
    origin = request.META.get("HTTP_ORIGIN")
    response.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else ALLOWED[0]
    response.headers["Vary"] = "Origin"
`,
      },
    },
  ],
  valid: [
    {
      name: "one constant origin",
      code: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
`,
    },
    {
      name: "Vary in Starlette's, werkzeug's and Django's idioms",
      also: ["reflected-origin"],
      code: `def starlette(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    response.headers.add_vary_header("Origin")


def flask(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    response.vary.add("Origin")


def django(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    patch_vary_headers(response, ["Accept", "Origin"])
`,
    },
    {
      name: "Vary that is set by another function of the file, or is not known",
      also: ["reflected-origin"],
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
    return add_vary(response)


def add_vary(response):
    response.headers["Vary"] = VARY
    return response
`,
    },
  ],
};

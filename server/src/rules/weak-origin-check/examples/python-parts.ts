import type { Examples } from "../../examples.ts";

const hook = (test: string) => `
@app.after_request
def cors(response):
    origin = request.headers.get("Origin", "")
${test.replaceAll(/^/gm, "    ")}
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response
`;

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  preamble: `from urllib.parse import urlparse
from flask import Flask, request

app = Flask(__name__)
BLOCKED = {"https://evil.example", "null"}
DOMAINS = ["example.com", "example.org"]
`,
  invalid: [
    {
      name: "behind a list",
      code: `LISTED = ["https://app.example.com"]


def is_known(origin):
    if origin in LISTED:
        return True
    return «"example.com"» in origin


def cors(request, response):
    origin = request.headers.get("origin")
    if is_known(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "behind a test that only the running program can answer",
      code: `import os

PARTNERS = os.environ["PARTNERS"].split(",")


def is_known(origin):
    if origin in PARTNERS:
        return True
    return origin.endswith(«"example.com"»)


def cors(request, response):
    origin = request.headers.get("origin")
    if is_known(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
    response.headers["Vary"] = "Origin"
`,
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "the end of the host without a dot before it",
      code: hook('if urlparse(origin).hostname.endswith(«"example.com"»):').replace('"true"', '‹"true"›'),
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a list of those who are kept out",
      code: hook("if «origin not in BLOCKED»:").replace('"true"', '‹"true"›'),
      message:
        "This test lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a part of the host",
      code: hook('if urlparse(origin).scheme == "https" and «"example.com"» in urlparse(origin).netloc:').replace(
        '"true"',
        '‹"true"›',
      ),
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "behind a test that turns some away whom nobody knows",
      code: `import os

BLOCKED = os.environ["BLOCKED"].split(",")


def is_known(origin):
    if origin in BLOCKED:
        return False
    return origin.endswith("example.com")


def cors(request, response):
    origin = request.headers.get("origin")
    if is_known(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Vary"] = "Origin"
`,
    },
    {
      name: "the host of https origins",
      code: hook('if urlparse(origin).scheme == "https" and urlparse(origin).hostname in DOMAINS:'),
    },
    {
      name: "subdomains, each with its dot",
      code: hook('if origin.startswith("https://") and any(origin.endswith(f".{domain}") for domain in DOMAINS):'),
    },
    {
      name: "a list beside the one of those who are kept out",
      code: hook('if origin not in BLOCKED and origin in ["https://app.example.com"]:'),
    },
    {
      name: "a part that is looked at in a way that is not understood",
      code: hook("if registered(urlparse(origin).hostname):"),
    },
  ],
};

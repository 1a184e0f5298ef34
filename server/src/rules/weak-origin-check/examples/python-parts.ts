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

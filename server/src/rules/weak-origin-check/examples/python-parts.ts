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

/** The same with credentials marked, as what a finding points to besides. */
const weak = (code: string) => code.replace('"true"', '‹"true"›');

/** A helper that asks for a list first, and then tests the origin. */
const behindList = (listed: string, answer: string, test: string) => `
LISTED = ${listed}


def is_known(origin):
    if origin in LISTED:
        return ${answer}
    return ${test}

${hook("if is_known(origin):")}`;

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  preamble: `import os
from urllib.parse import urlparse
from flask import Flask, request

app = Flask(__name__)
BLOCKED = {"https://evil.example", "null"}
DOMAINS = ["example.com", "example.org"]
`,
  invalid: [
    {
      name: "behind a list",
      code: weak(behindList('["https://app.example.com"]', "True", '«"example.com"» in origin')),
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "behind a test that only the running program can answer",
      code: weak(behindList('os.environ["PARTNERS"].split(",")', "True", 'origin.endswith(«"example.com"»)')),
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "the end of the host without a dot before it",
      code: weak(hook('if urlparse(origin).hostname.endswith(«"example.com"»):')),
      message:
        "This test also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a list of those who are kept out",
      code: weak(hook("if «origin not in BLOCKED»:")),
      message:
        "This test lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a part of the host",
      code: weak(hook('if urlparse(origin).scheme == "https" and «"example.com"» in urlparse(origin).netloc:')),
      message:
        "This test also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "behind a test that turns some away whom nobody knows",
      code: behindList('os.environ["STRANGERS"].split(",")', "False", 'origin.endswith("example.com")'),
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

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "an open end",
      code: `CORS(app, origins=«r"https://.*\\.example\\.com"», supports_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://x.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `CORS(app, origins=r"https://.*\\.example\\.com$", supports_credentials=True)
`,
        "explicit-origins": `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
      },
    },
    {
      name: "dots that stand for any sign, in a list",
      code: `CORS(app, origins=["https://admin.example.com", «r"^https://app.example.com$"»], supports_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://appxexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `CORS(app, origins=["https://admin.example.com", r"^https://app\\.example\\.com$"], supports_credentials=True)
`,
        "explicit-origins": `CORS(app, origins=["https://admin.example.com", "https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `CORS(app, origins=["https://admin.example.com", r"^https://(?:[a-z0-9-]+\\.)+example\\.com$"], supports_credentials=True)
`,
      },
    },
    {
      name: "a glob, which is a pattern here",
      code: `CORS(app, origins=[«"https://*.example.com"»], supports_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `CORS(app, origins=[r"https://(?:[a-z0-9-]+\\.)*example.com$"], supports_credentials=True)
`,
        "explicit-origins": `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
      },
    },
    {
      name: "everyone by a pattern",
      code: `CORS(app, origins=«".*"», supports_credentials=‹True›)
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
      },
    },
    {
      name: "a compiled pattern",
      code: `import re

CORS(app, origins=«re.compile(r"https://app\\.example\\.com")», supports_credentials=‹True›)
`,
      message:
        "This pattern also lets in `https://app.example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `import re

CORS(app, origins=re.compile(r"https://app\\.example\\.com$"), supports_credentials=True)
`,
        "explicit-origins": `import re

CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
        "origin-pattern": `import re

CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "closed at both ends",
      code: `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
    },
    {
      name: "a plain text, whose dots are dots",
      code: `CORS(app, origins="https://app.example.com", supports_credentials=True)
`,
    },
  ],
};

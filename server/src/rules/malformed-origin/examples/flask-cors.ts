import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "a slash",
      code: `CORS(app, origins=[«"https://app.example.com/"»])
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "two in one text",
      code: `CORS(app, origins=«"https://app.example.com, https://admin.example.com"»)
`,
      message: "This lets nobody in: one text is compared with one origin, and this one lists several.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com", "https://admin.example.com"])
`,
      },
    },
    {
      name: "no scheme",
      code: `CORS(app, origins=«"app.example.com"»)
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `CORS(app, origins="https://app.example.com")
`,
      },
    },
    {
      name: "a glob that is no pattern",
      code: `CORS(app, origins=[«"*.example.com"»], supports_credentials=True)
`,
      message: "This lets nobody in: it is taken for a pattern, and Python cannot compile it (nothing to repeat).",
      fixes: {
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$", supports_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "upper case, which is the same here",
      code: `CORS(app, origins="https://App.Example.com")
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "turned off",
      code: `CORS(app, origins=«["https://app.example.com", "https://admin.example.com"]», vary_header=False)
`,
      message:
        "This answer differs from origin to origin but carries no `Vary: Origin`: a cache can hand one site's answer to another site, whose browser then refuses it.",
      fixes: {
        "add-vary": `CORS(app, origins=["https://app.example.com", "https://admin.example.com"])
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `CORS(app, origins="https://app.example.com", vary_header=False)
`,
    },
    {
      name: "the default",
      code: `CORS(app, origins=["https://app.example.com", "https://admin.example.com"])
`,
    },
  ],
};

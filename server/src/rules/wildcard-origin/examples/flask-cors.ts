import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "the default",
      code: `«CORS»(app)
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"])
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
      },
    },
  ],
  valid: [],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "matches-no-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "an empty list",
      code: `CORS(app, origins=«[]»)
`,
      message: "Flask-CORS lets no origin in, since none is listed: no other site can read these answers.",
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"])
`,
        "origin-pattern": `CORS(app, origins=r"^https://(?:[a-z0-9-]+\\.)+example\\.com$")
`,
      },
    },
    {
      name: "an empty text",
      code: `CORS(app, origins=«""»)
`,
      message: "Flask-CORS lets no origin in, since this text is empty: no other site can read these answers.",
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

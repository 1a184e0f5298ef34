import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "a text that counts as true",
      code: `CORS(app, origins=["https://app.example.com"], supports_credentials=«"False"»)
`,
      message: "Flask-CORS takes every text that is not empty for true, also `False`: credentials are on.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], supports_credentials=False)
`,
      },
    },
  ],
  valid: [],
};

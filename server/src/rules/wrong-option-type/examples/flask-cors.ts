import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-option-type",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "headers in one text",
      code: `CORS(app, origins=["https://app.example.com"], allow_headers=«"Content-Type, Authorization"»)
`,
      message:
        "Flask-CORS takes this text for the name of one header, so that no header that a page asks for is allowed.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], allow_headers=["Content-Type", "Authorization"])
`,
      },
    },
    {
      name: "a star for the methods",
      code: `CORS(app, origins=["https://app.example.com"], methods=«"*"»)
`,
      message: "Flask-CORS takes `*` for the name of a method, so that it allows none in preflights.",
      fixes: {
        "list-values": `CORS(app, origins=["https://app.example.com"], methods="GET, POST, PUT, PATCH, DELETE")
`,
      },
    },
  ],
  valid: [
    {
      name: "one header as a text, methods in one text",
      code: `CORS(app, origins=["https://app.example.com"], allow_headers="Content-Type", methods="GET, PUT")
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "exposed-cookie-header",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "in a list",
      code: `CORS(app, origins=["https://app.example.com"], expose_headers=["X-Total", «"Set-Cookie"»])
`,
      message: "Browsers never show `Set-Cookie` to a page, exposed or not. The cookie itself is kept all the same.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], expose_headers=["X-Total"])
`,
      },
    },
  ],
  valid: [],
};

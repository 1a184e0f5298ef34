import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "written out",
      code: `CORS(app, origins=["https://app.example.com", «"null"»], supports_credentials=‹True›)
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
      },
    },
  ],
  valid: [],
};

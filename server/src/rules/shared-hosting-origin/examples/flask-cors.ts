import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "shared-hosting-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
`,
  invalid: [
    {
      name: "every site of a host",
      code: `CORS(app, origins=[«r"^https://[a-z0-9-]+\\.vercel\\.app$"»], supports_credentials=‹True›)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `CORS(app, origins=["https://app.example.com"], supports_credentials=True)
`,
      },
    },
    {
      name: "beside a setting and another list, which stay",
      code: `import os

from partners import partners

CORS(app, origins=[os.environ["SITE"], *partners, «r"^https://[a-z0-9-]+\\.vercel\\.app$"»], supports_credentials=‹True›)
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `import os

from partners import partners

CORS(app, origins=[os.environ["SITE"], *partners, "https://app.example.com"], supports_credentials=True)
`,
      },
    },
  ],
  valid: [],
};

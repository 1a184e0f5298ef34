import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "insecure-origin",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "an unencrypted site",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = «"http://app.example.com"»
    response.headers["Access-Control-Allow-Credentials"] = ‹"true"›
`,
      message:
        "`http://app.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
      },
    },
  ],
  valid: [
    {
      name: "the own machine",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "http://localhost:3000"
    response.headers["Access-Control-Allow-Credentials"] = "true"
`,
    },
    {
      name: "without credentials",
      code: `def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = "http://app.example.com"
`,
    },
  ],
};

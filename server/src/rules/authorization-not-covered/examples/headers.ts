import type { Examples } from "../../examples.ts";

const message =
  "`*` does not cover Authorization, by the standard: list it. Browsers let it pass for now and warn on the console.";

export const examples: Examples = {
  rule: "authorization-not-covered",
  grammar: "python",
  invalid: [
    {
      name: "a header of a response",
      code: `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Headers"] = «"*"»
    return response
`,
      message,
      fixes: {
        "list-values": `def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "Starlette copies what is asked for",
      code: `from starlette.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_headers=["*"])
`,
    },
    {
      name: "an answer of which nothing else is known",
      code: `def preflight(response):
    response.headers["Access-Control-Allow-Headers"] = "*"
    return response
`,
    },
  ],
};

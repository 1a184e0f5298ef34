import type { Examples } from "../../examples.ts";

const message =
  "No browser asks this any more: whether a page may reach a private network is a permission of the user now.";

export const examples: Examples = {
  rule: "obsolete-private-network-header",
  grammar: "python",
  preamble: `from starlette.middleware.cors import CORSMiddleware
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "an option of Starlette",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_private_network=«True»,
)
`,
      message,
      fixes: {
        correct: `app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
)
`,
      },
    },
    {
      name: "a header, alone in its function",
      code: `def preflight(response):
    response.headers[«"Access-Control-Allow-Private-Network"»] = "true"
`,
      message,
      fixes: {
        correct: `def preflight(response):
    pass
`,
      },
    },
  ],
  valid: [
    {
      name: "off",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_private_network=False)
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_private_network=settings.private_network)
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from robyn import ALLOW_CORS, Robyn

app = Robyn(__file__)
`,
  invalid: [
    {
      name: "a star: Robyn always allows credentials",
      code: `‹ALLOW_CORS(app, origins=[«"*"»])›
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `ALLOW_CORS(app, origins=["https://app.example.com"])
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `ALLOW_CORS(app, origins=["https://app.example.com"])
`,
    },
    {
      name: "origins that are not known",
      code: `from .settings import ORIGINS
ALLOW_CORS(app, ORIGINS)
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "exposed-cookie-header",
  grammar: "python",
  preamble: `from starlette.middleware.cors import CORSMiddleware
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "alone in a list",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, expose_headers=[«"Set-Cookie"»])
`,
      message: "Browsers never show `Set-Cookie` to a page, exposed or not. The cookie itself is kept all the same.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, expose_headers=[])
`,
      },
    },
    {
      name: "by hand",
      code: `def read(response):
    response.headers["Access-Control-Expose-Headers"] = «"Set-Cookie, X-Total"»
`,
      message: "Browsers never show `Set-Cookie` to a page, exposed or not. The cookie itself is kept all the same.",
      fixes: {
        correct: `def read(response):
    response.headers["Access-Control-Expose-Headers"] = "X-Total"
`,
      },
    },
  ],
  valid: [
    {
      name: "other headers",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, expose_headers=["X-Total"])
response.headers["Set-Cookie"] = "a=b"
`,
    },
  ],
};

import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "python",
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
origins = ["https://app.example.com"]
`,
  invalid: [
    {
      name: "a text that says off is true",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=«"false"»)
`,
      message: "FastAPI takes every text that is not empty for true, also `false`: credentials are on.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=False)
`,
      },
    },
    {
      name: "a name for the text",
      code: `ALLOW_CREDENTIALS = ‹"0"›
app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=«ALLOW_CREDENTIALS»,
)
`,
      message: "FastAPI takes every text that is not empty for true, also `0`: credentials are on.",
      fixes: {
        correct: `ALLOW_CREDENTIALS = False
app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=ALLOW_CREDENTIALS,
)
`,
      },
    },
    {
      name: "the default of a variable of the environment",
      code: `import os
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=os.getenv("CREDENTIALS", «"false"»))
`,
      message: "FastAPI takes every text that is not empty for true, also `false`: credentials are on.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a text that says on, and is true",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials="true")
`,
    },
    {
      name: "a number for on",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=1)
`,
    },
    {
      name: "a number for off",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=0)
`,
    },
    {
      name: "an empty text, which is off",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials="")
`,
    },
    {
      name: "a value of the environment without a default",
      code: `import os
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=os.getenv("CREDENTIALS"))
`,
    },
    {
      name: "a comparison with a text",
      code: `import os
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=os.getenv("CREDENTIALS") == "true")
`,
    },
    {
      name: "a text of which nobody knows what it means",
      code: `app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials="cookies")
`,
    },
  ],
};

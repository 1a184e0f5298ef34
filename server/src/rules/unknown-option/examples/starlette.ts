import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "unknown-option",
  grammar: "python",
  trustedOrigins: ["https://app.example.com"],
  preamble: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
`,
  invalid: [
    {
      name: "another name of the option",
      code: `app.add_middleware(CORSMiddleware, «allow_origin»=["https://app.example.com"], allow_credentials=True)
`,
      message:
        "CORSMiddleware has no option `allow_origin`, and the app does not start with it. It is called `allow_origins`.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
      },
    },
    {
      name: "the name of another library",
      code: `app.add_middleware(CORSMiddleware, «origins»=["https://app.example.com"])
`,
      message:
        "CORSMiddleware has no option `origins`, and the app does not start with it. It is called `allow_origins`.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "a letter too few",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], «expose_header»=["X-Total"])
`,
      message:
        "CORSMiddleware has no option `expose_header`, and the app does not start with it. It is called `expose_headers`.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], expose_headers=["X-Total"])
`,
      },
    },
    {
      name: "an option that nothing is like",
      code: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], «debug»=True)
`,
      message: "CORSMiddleware has no option `debug`, and the app does not start with it.",
      fixes: {
        correct: `app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
`,
      },
    },
    {
      name: "in a dictionary that is spread",
      code: `options = {«"origins"»: ["https://app.example.com"], "allow_credentials": True}
app.add_middleware(CORSMiddleware, **options)
`,
      message:
        "CORSMiddleware has no option `origins`, and the app does not start with it. It is called `allow_origins`.",
      fixes: {
        correct: `options = {"allow_origins": ["https://app.example.com"], "allow_credentials": True}
app.add_middleware(CORSMiddleware, **options)
`,
      },
    },
    {
      name: "in dict() that is spread",
      code: `options = dict(allow_origins=["https://app.example.com"], «debug»=True)
app.add_middleware(CORSMiddleware, **options)
`,
      message: "CORSMiddleware has no option `debug`, and the app does not start with it.",
      fixes: {
        correct: `options = dict(allow_origins=["https://app.example.com"])
app.add_middleware(CORSMiddleware, **options)
`,
      },
    },
  ],
  valid: [
    {
      name: "a dictionary that holds more than what is taken of it",
      code: `settings = {"origins": ["https://app.example.com"], "debug": True}
app.add_middleware(CORSMiddleware, allow_origins=settings["origins"])
`,
    },
    {
      name: "all options",
      code: `app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_methods=["GET", "PUT"],
    allow_headers=["Authorization"],
    allow_credentials=True,
    allow_origin_regex=None,
    expose_headers=["X-Total"],
    max_age=600,
)
`,
    },
    {
      name: "options that are spread",
      code: `app.add_middleware(CORSMiddleware, **options)
`,
    },
  ],
};

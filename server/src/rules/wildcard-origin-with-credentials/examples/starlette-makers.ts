import type { Examples } from "../../examples.ts";

const message =
  "Starlette answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.";

/** What is made of the class before it is put around an app. */
export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  invalid: [
    {
      name: "a subclass that says the options itself",
      code: `from starlette.middleware.cors import CORSMiddleware


class OpenCors(CORSMiddleware):
    def __init__(self, app):
        super().__init__(app, allow_origins=[«"*"»], allow_credentials=‹True›)


app.add_middleware(OpenCors)
`,
      message,
      fixes: {
        "explicit-origins": `from starlette.middleware.cors import CORSMiddleware


class OpenCors(CORSMiddleware):
    def __init__(self, app):
        super().__init__(app, allow_origins=["https://app.example.com"], allow_credentials=True)


app.add_middleware(OpenCors)
`,
        "origin-pattern": `from starlette.middleware.cors import CORSMiddleware


class OpenCors(CORSMiddleware):
    def __init__(self, app):
        super().__init__(app, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True)


app.add_middleware(OpenCors)
`,
        "credentials-off": `from starlette.middleware.cors import CORSMiddleware


class OpenCors(CORSMiddleware):
    def __init__(self, app):
        super().__init__(app, allow_origins=["*"])


app.add_middleware(OpenCors)
`,
      },
    },
    {
      name: "options that a partial gives, and others where it is used",
      code: `from functools import partial

from starlette.middleware.cors import CORSMiddleware

Open = partial(CORSMiddleware, allow_origins=[«"*"»])
app.add_middleware(Open, allow_credentials=‹True›)
`,
      message,
      fixes: {
        "explicit-origins": `from functools import partial

from starlette.middleware.cors import CORSMiddleware

Open = partial(CORSMiddleware, allow_origins=["https://app.example.com"])
app.add_middleware(Open, allow_credentials=True)
`,
        "credentials-off": `from functools import partial

from starlette.middleware.cors import CORSMiddleware

Open = partial(CORSMiddleware, allow_origins=["*"])
app.add_middleware(Open)
`,
        "origin-pattern": `from functools import partial

from starlette.middleware.cors import CORSMiddleware

Open = partial(CORSMiddleware, allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")
app.add_middleware(Open, allow_credentials=True)
`,
      },
    },
  ],
  valid: [
    {
      name: "a partial whose origins are given anew, and a class that changes its options",
      code: `from functools import partial

from starlette.middleware.cors import CORSMiddleware

Open = partial(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
app.add_middleware(Open, allow_origins=["https://app.example.com"])


class Cors(CORSMiddleware):
    def __init__(self, app, **options):
        options["allow_origins"] = ["https://app.example.com"]
        super().__init__(app, **options)


app.add_middleware(Cors, allow_origins=["*"], allow_credentials=True)
`,
    },
  ],
};

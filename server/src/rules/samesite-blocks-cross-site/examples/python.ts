import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "samesite-blocks-cross-site",
  grammar: "python",
  invalid: [
    {
      name: "two sites",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com", ‹"https://shop.example.org"›],
    allow_credentials=True,
)
response.set_cookie("session", value, samesite=«"Lax"»)
`,
      message:
        "Browsers send no `Lax` cookie with a `fetch` from another site, and not all origins that may send credentials are of one site: `https://shop.example.org` gets no cookie if the API is not of `example.org`.",
      fixes: {},
    },
    {
      name: "the site of the cookie",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=[‹"https://shop.example.org"›], allow_credentials=True)
response.set_cookie("session", value, samesite=«"strict"», domain=".example.com")
`,
      message:
        "Browsers send no `Strict` cookie with a `fetch` from another site, and not all origins that may send credentials are of one site: `https://shop.example.org` gets no cookie if the API is not of `example.org`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "one site",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "https://admin.example.com"], allow_credentials=True)
response.set_cookie("session", value, samesite="Lax")
`,
    },
    {
      name: "one site and the own machine",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "http://localhost:3000"], allow_credentials=True)
response.set_cookie("session", value, samesite="Lax")
`,
    },
    {
      name: "no credentials",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "https://shop.example.org"])
response.set_cookie("session", value, samesite="Lax")
`,
    },
    {
      name: "SameSite=None",
      code: `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com", "https://shop.example.org"], allow_credentials=True)
response.set_cookie("session", value, samesite="None", secure=True)
`,
    },
  ],
};

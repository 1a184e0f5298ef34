import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `from litestar import Litestar
from litestar.config.cors import CORSConfig

`,
  invalid: [
    {
      name: "the star in the list",
      code: `app = Litestar(
    route_handlers=[],
    cors_config=CORSConfig(
        allow_origins=[«"*"»],
        allow_credentials=‹True›,
    ),
)
`,
      message:
        "Litestar answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `app = Litestar(
    route_handlers=[],
    cors_config=CORSConfig(
        allow_origins=["https://app.example.com", "https://admin.example.com"],
        allow_credentials=True,
    ),
)
`,
        "origin-pattern": `app = Litestar(
    route_handlers=[],
    cors_config=CORSConfig(
        allow_origins=[],
        allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com",
        allow_credentials=True,
    ),
)
`,
        "credentials-off": `app = Litestar(
    route_handlers=[],
    cors_config=CORSConfig(
        allow_origins=["*"],
    ),
)
`,
      },
    },
    {
      name: "the default",
      code: `cors_config = «CORSConfig»(allow_credentials=‹True›)
app = Litestar(route_handlers=[], cors_config=cors_config)
`,
      message:
        "Litestar answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors_config = CORSConfig(allow_credentials=True, allow_origins=["https://app.example.com", "https://admin.example.com"])
app = Litestar(route_handlers=[], cors_config=cors_config)
`,
        "origin-pattern": `cors_config = CORSConfig(allow_credentials=True, allow_origins=[], allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com")
app = Litestar(route_handlers=[], cors_config=cors_config)
`,
        "credentials-off": `cors_config = CORSConfig()
app = Litestar(route_handlers=[], cors_config=cors_config)
`,
      },
    },
    {
      name: "the star beside another origin, in single quotes",
      code: `cors = CORSConfig(allow_origins=['https://shop.example.com', «'*'»], allow_credentials=‹True›, max_age=60)
`,
      message:
        "Litestar answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `cors = CORSConfig(allow_origins=['https://shop.example.com', 'https://app.example.com', 'https://admin.example.com'], allow_credentials=True, max_age=60)
`,
        "origin-pattern": `cors = CORSConfig(allow_origins=[], allow_origin_regex=r'https://(?:[a-z0-9-]+\\.)+example\\.com', allow_credentials=True, max_age=60)
`,
        "credentials-off": `cors = CORSConfig(allow_origins=['https://shop.example.com', '*'], max_age=60)
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `cors = CORSConfig(allow_origins=["https://app.example.com"], allow_credentials=True)
`,
    },
    {
      name: "a glob below one domain",
      code: `cors = CORSConfig(allow_origins=["https://*.example.com"], allow_credentials=True)
`,
    },
    {
      name: "credentials that are not known",
      code: `from .settings import settings
cors = CORSConfig(allow_origins=["*"], allow_credentials=settings.credentials)
`,
    },
    {
      name: "nobody",
      code: `cors = CORSConfig(allow_origins=[], allow_origin_regex=r"https://app\\.example\\.com", allow_credentials=True)
`,
    },
  ],
};

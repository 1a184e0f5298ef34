import { describe, expect, test } from "vitest";
import { splitUrl } from "../../server/src/frameworks/python/djangoCors/splitUrl.ts";
import { check } from "../support/checking.ts";

const installed = `INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
`;

/** Settings that take over `config/settings/base.py`, and what is said about them: the rule and the value. */
const rows: readonly { name: string; base: string; code: string; said: readonly string[] }[] = [
  {
    name: "credentials in the other file, everyone in this one",
    base: `${installed}CORS_ALLOW_CREDENTIALS = True\n`,
    code: "from .base import *\n\nCORS_ALLOW_ALL_ORIGINS = True\n",
    said: ["wildcard-origin-with-credentials True"],
  },
  {
    name: "credentials that this file turns off",
    base: `${installed}CORS_ALLOW_CREDENTIALS = True\n`,
    code: "from .base import *\n\nCORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = False\n",
    said: ["wildcard-origin True"],
  },
  {
    name: "everyone in the other file, credentials in this one only",
    base: `${installed}CORS_ALLOW_ALL_ORIGINS = True\n`,
    code: "from .base import *\n\nCORS_ALLOW_CREDENTIALS = True\n",
    said: ["wildcard-origin-with-credentials True"],
  },
  {
    name: "everyone and credentials in the other file: that is said there",
    base: `${installed}CORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = True\n`,
    code: "from .base import *\n\nCORS_ALLOW_CREDENTIALS = True\n",
    said: [],
  },
  {
    name: "everyone in the other file, which this one takes back",
    base: `${installed}CORS_ALLOW_ALL_ORIGINS = True\n`,
    code: 'from .base import *\n\nCORS_ALLOW_ALL_ORIGINS = False\nCORS_ALLOWED_ORIGINS = ["https://app.example.com"]\nCORS_ALLOW_CREDENTIALS = True\n',
    said: [],
  },
  {
    name: "everyone in the other file, of which this one takes the settings by name",
    base: `${installed}CORS_ALLOW_ALL_ORIGINS = True\n`,
    code: "from .base import CORS_ALLOW_ALL_ORIGINS, INSTALLED_APPS, MIDDLEWARE\n\nCORS_ALLOW_CREDENTIALS = True\n",
    said: ["wildcard-origin-with-credentials True"],
  },
  {
    name: "a middleware that neither file adds",
    base: 'MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\n',
    code: 'from .base import *\n\nCORS_ALLOWED_ORIGINS = ["https://app.example.com"]\n',
    said: ["not-installed CORS_ALLOWED_ORIGINS"],
  },
  {
    name: "a middleware that this file adds",
    base: 'MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\n',
    code: `from .base import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    said: [],
  },
  {
    name: "a redirect to https in front of the middleware of the other file",
    base: installed.replace(
      '["corsheaders.middleware',
      '["django.middleware.security.SecurityMiddleware", "corsheaders.middleware',
    ),
    code: `from .base import *

SECURE_SSL_REDIRECT = True
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    said: ["preflight-redirected True"],
  },
  {
    name: "a redirect to https that the other file may take paths out of",
    base: "from .common import *\n",
    code: `from .base import *

MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "corsheaders.middleware.CorsMiddleware"]
SECURE_SSL_REDIRECT = True
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
`,
    said: [],
  },
  {
    name: "another file that cannot be read",
    base: "",
    code: "from .local import *\n\nCORS_ALLOW_ALL_ORIGINS = True\nMIDDLEWARE += []\n",
    said: [],
  },
];

describe("settings that take over others", () => {
  test.each(rows)("$name", async ({ base, code, said }) => {
    const around = { path: "config/settings/production.py", files: { "config/settings/base.py": base } };
    const { findings, problems } = await check(code, "python", {}, around);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, span }) => `${rule} ${code.slice(span.start, span.end)}`)).toEqual(said);
  });

  test("any expression has the names as they are at its place", async () => {
    const code = `${installed}DOMAINS = ["example.com", "other.example"]
DOMAINS.remove("other.example")
CORS_ALLOWED_ORIGIN_REGEXES = [rf"^https://{domain}" for domain in DOMAINS]
`;
    const { findings } = await check(code, "python", {}, { path: "settings.py" });
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^weak-origin-check: .*https:\/\/example\.com/),
    ]);
  });

  test("where the other file lets everyone in is told beside", async () => {
    const base = `${installed}CORS_ALLOW_ALL_ORIGINS = True\n`;
    const around = { path: "config/settings/production.py", files: { "config/settings/base.py": base } };
    const code = "from .base import *\n\nCORS_ALLOW_CREDENTIALS = True\n";
    const { findings } = await check(code, "python", {}, around);
    const places = findings.flatMap(({ related }) =>
      related.flatMap(({ file, span }) => (file ? `${file.path} ${file.text.slice(span.start, span.end)}` : [])),
    );
    expect(places).toEqual(["/project/config/settings/base.py True"]);
  });

  test("a file that others may complete is not missing its middleware", async () => {
    const code = 'MIDDLEWARE = ["a.B"]\nINSTALLED_APPS = ["a"]\nCORS_ALLOWED_ORIGINS = ["https://app.example.com"]\n';
    const { findings } = await check(code, "python", {}, { path: "config/settings/base.py" });
    expect(findings).toEqual([]);
  });
});

/** What `urllib.parse.urlsplit` of Python 3.11 gives. */
test.each([
  ["https://app.example.com", "https", "app.example.com"],
  ["https://app.example.com:8443/a?b#c", "https", "app.example.com:8443"],
  [" https://a.b", "https", "a.b"],
  ["https://a.b ", "https", "a.b "],
  ["https://a\tb", "https", "ab"],
  ["HTTPS://A.b", "https", "A.b"],
  ["https://a.b?x", "https", "a.b"],
  ["https://a.b,https://c.d", "https", "a.b,https:"],
  ["http://[::1]:3000", "http", "[::1]:3000"],
  ["https:/a", "https", ""],
  ["https:a", "https", ""],
  ["localhost:3000", "localhost", ""],
  ["app.example.com:3000", "app.example.com", ""],
  ["file://", "file", ""],
  ["x-y://z", "x-y", "z"],
  ["//x", "", "x"],
  ["*", "", ""],
  ['"https://a"', "", ""],
  ["1http://a", "", ""],
])("%j is split like Python does it", (text, scheme, host) => {
  expect(splitUrl(text)).toEqual({ scheme, host });
});

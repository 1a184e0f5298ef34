import { describe, expect, test } from "vitest";
import { factsOf } from "../support/facts.ts";
import { patientProver } from "../support/provers.ts";
import { runGuards } from "../support/pythonGuards.ts";
import { hasPython } from "../support/pythonRe.ts";
import { readGuards, silentGuards } from "../truth/pythonGuards.ts";

const origins = [
  "https://app.example.com",
  "https://admin.example.com",
  "http://app.example.com",
  "https://app.example.com:8443",
  "https://a.example.com",
  "https://a.b.example.com",
  "https://example.com",
  "https://example.org",
  "https://evilexample.com",
  "https://appxexample.com",
  "https://app.example.com.evil.test",
  "https://evil.test",
  "http://evil.test:8080",
  "http://localhost:3000",
  "http://127.0.0.1:5000",
  "null",
];

/** Another file of the workspace. */
const policy = `
from urllib.parse import urlparse

TRUSTED = {"https://app.example.com", "https://admin.example.com"}

def is_trusted(origin):
    return origin in TRUSTED

def is_trusted_host(host):
    if host is None:
        return False
    return host == "example.com" or host.endswith(".example.com")

class Policy:
    @staticmethod
    def allows(origin):
        return urlparse(origin).hostname in ("app.example.com", "localhost")
`;

const preamble = `import fnmatch
import re
from urllib.parse import urlparse, urlsplit
import urllib.parse
from flask import request
import policy
from policy import is_trusted, is_trusted_host

ALLOWED = ["https://app.example.com", "https://admin.example.com"]
FROZEN = frozenset({"https://app.example.com", "http://localhost:3000"})
BLOCKED = {"https://evil.test", "null"}
HOSTS = ("app.example.com", "example.com")
DOMAINS = ["example.com", "example.org"]
SUFFIXES = (".example.com", ".example.org")
TENANTS = {"https://app.example.com": "shop", "https://admin.example.com": None}
WILDCARDS = ["https://*.example.com", "http://localhost:*"]
PATTERN = re.compile(r"^https://[a-z]+\\.example\\.com$")
PATTERNS = [re.compile(r"https://[a-z]+\\.example\\.com$"), re.compile(r"http://localhost:\\d+")]
HOST_PATTERN = re.compile(r"^(?:[a-z]+\\.)?example\\.com$")
DEBUG = False


def allowed_host(host):
    return host in HOSTS


def allowed(origin):
    if not origin:
        return False
    parsed = urlparse(origin)
    if parsed.scheme != "https":
        return False
    return parsed.netloc in HOSTS


def hosted(origin):
    try:
        host = urlparse(origin).hostname
    except ValueError:
        return False
    return host is not None and (host == "example.com" or host.endswith(".example.com"))


def graded(origin):
    if origin == "https://evil.test":
        return False
    elif origin.startswith("http://"):
        return origin == "http://localhost:3000"
    else:
        return origin.endswith(SUFFIXES)


def picked():
    origin = request.headers.get("Origin")
    if origin in ALLOWED:
        return origin
    return None


def matches(origin):
    match origin:
        case "https://app.example.com":
            return True
    return False


def add_headers(response):
    origin = request.headers.get("Origin", "")
`;

const guards: readonly string[] = [
  // Parts of the origin: the host counts, whatever the scheme and the port.
  'if urlparse(origin).hostname in ("app.example.com", "example.com"):\n    HEADER',
  "if urlparse(origin).hostname in HOSTS:\n    HEADER",
  "if urlsplit(origin).hostname == 'app.example.com':\n    HEADER",
  "if urllib.parse.urlparse(origin).hostname in HOSTS:\n    HEADER",
  'if urlparse(origin).netloc == "app.example.com":\n    HEADER',
  'if urlparse(origin).netloc in ["app.example.com", "app.example.com:8443"]:\n    HEADER',
  'if urlparse(origin).hostname.endswith(".example.com"):\n    HEADER',
  'if urlparse(origin).hostname.endswith("example.com"):\n    HEADER',
  'if urlparse(origin).netloc.endswith(".example.com"):\n    HEADER',
  'if urlparse(origin).hostname.startswith("app."):\n    HEADER',
  'if "example" in urlparse(origin).netloc:\n    HEADER',
  "host = urlparse(origin).hostname\nif host in HOSTS:\n    HEADER",
  'host = urlparse(origin).hostname or ""\nif host == "localhost" or host.endswith(SUFFIXES):\n    HEADER',
  'parsed = urlparse(origin)\nif parsed.scheme == "https" and parsed.netloc in HOSTS:\n    HEADER',
  'parsed = urlparse(origin)\nif parsed.scheme == "https" and parsed.hostname.endswith(".example.com"):\n    HEADER',
  'parsed = urlsplit(origin)\nif parsed.scheme != "https":\n    return response\nif parsed.hostname not in HOSTS:\n    return response\nHEADER',
  'parsed = urlparse(origin)\nif parsed.hostname == "localhost" and parsed.port in (3000, 8080):\n    HEADER',
  "parsed = urlparse(origin)\nif parsed.port == 8443:\n    HEADER",
  'parsed = urlparse(origin)\nif f"{parsed.scheme}://{parsed.netloc}" in ALLOWED:\n    HEADER',
  'if origin.split("://")[1] in HOSTS:\n    HEADER',
  'if origin.split("://", 1)[-1] in HOSTS:\n    HEADER',
  'if origin.split("://")[-1].split(":")[0] in HOSTS:\n    HEADER',
  'if origin.split("//")[-1].endswith(".example.com"):\n    HEADER',
  'if urlparse(origin).netloc.split(":")[0] in HOSTS:\n    HEADER',
  'if origin.removeprefix("https://") in HOSTS:\n    HEADER',
  'if origin.replace("https://", "") in HOSTS:\n    HEADER',
  'if re.sub(r"^https?://", "", origin) in HOSTS:\n    HEADER',
  "if HOST_PATTERN.match(urlparse(origin).hostname):\n    HEADER",
  'if re.fullmatch(r"[a-z]+\\.example\\.com", urlparse(origin).hostname):\n    HEADER',
  'if re.search(r"example\\.com$", urlparse(origin).netloc):\n    HEADER',
  "if urlparse(origin).hostname:\n    HEADER",
  "if any(urlparse(origin).hostname == host for host in HOSTS):\n    HEADER",
  'if any(urlparse(origin).hostname.endswith("." + domain) for domain in DOMAINS):\n    HEADER',
  "host = urlparse(origin).hostname\nif host and any(host == d or host.endswith(f'.{d}') for d in DOMAINS):\n    HEADER",
  "if next((True for o in ALLOWED if o == origin), False):\n    HEADER",
  "found = next((o for o in ALLOWED if o == origin), None)\nif found:\n    VALUE(found)",
  'scheme, _, host = origin.partition("://")\nif scheme == "https" and host in HOSTS:\n    HEADER',
  'if origin.partition("://")[2].endswith(SUFFIXES):\n    HEADER',
  "if hosted(origin):\n    HEADER",
  "if graded(origin):\n    HEADER",
  'VALUE(picked() or "https://app.example.com")',
  // The same text in another form.
  "if origin.lower() in ALLOWED:\n    HEADER",
  'if origin.rstrip("/") in ALLOWED:\n    HEADER',
  'if origin.strip().lower().rstrip("/") in ALLOWED:\n    HEADER',
  "if str(origin) in ALLOWED:\n    HEADER",
  "if origin and origin in ALLOWED:\n    HEADER",
  "if origin is not None and origin in FROZEN:\n    HEADER",
  "if origin in set(ALLOWED) | {'https://example.org'}:\n    HEADER",
  "if (found := request.headers.get('Origin')) in ALLOWED:\n    VALUE(found)",
  "if (found := request.headers.get('Origin')) and found in ALLOWED:\n    VALUE(found)",
  "if found := PATTERN.match(origin):\n    HEADER",
  "if (host := urlparse(origin).hostname) and host in HOSTS:\n    HEADER",
  // Lists of those that are kept out.
  "if origin not in BLOCKED:\n    HEADER",
  "if origin in BLOCKED:\n    return response\nHEADER",
  'if origin != "null":\n    HEADER',
  'if origin and origin != "https://evil.test":\n    HEADER',
  'if not origin.endswith(".evil.test"):\n    HEADER',
  'if "evil" not in origin:\n    HEADER',
  'if not origin.startswith("http://"):\n    HEADER',
  "if not PATTERN.match(origin):\n    HEADER",
  'if not re.search(r"evil", origin):\n    HEADER',
  'if urlparse(origin).hostname not in ("evil.test",):\n    HEADER',
  "if not any(origin == blocked for blocked in BLOCKED):\n    HEADER",
  "if all(origin != blocked for blocked in BLOCKED):\n    HEADER",
  'if not any(word in origin for word in ("evil", "null")):\n    HEADER',
  "if origin in BLOCKED:\n    return response\nif origin in ALLOWED:\n    HEADER",
  "if origin not in BLOCKED and origin not in ALLOWED:\n    HEADER",
  // Any of several.
  "if any(origin.endswith('.' + d) for d in DOMAINS):\n    HEADER",
  'if any(origin == f"https://{domain}" for domain in DOMAINS):\n    HEADER',
  'if any(origin.endswith(f"://{d}") or origin.endswith(f".{d}") for d in DOMAINS):\n    HEADER',
  "for d in DOMAINS:\n    if origin.endswith(d):\n        HEADER",
  'if any(re.match(rf"https://[a-z]+\\.{d}$", origin) for d in DOMAINS):\n    HEADER',
  "if any(p.match(origin) for p in PATTERNS):\n    HEADER",
  "if any(p.fullmatch(origin) is not None for p in PATTERNS):\n    HEADER",
  'if re.match(r"HTTPS://APP\\.example\\.com$", origin, re.IGNORECASE):\n    HEADER',
  'if re.match(r"https://app\\.EXAMPLE", origin, flags=re.I):\n    HEADER',
  'if fnmatch.fnmatch(origin, "https://*.example.com"):\n    HEADER',
  "if any(fnmatch.fnmatch(origin, pattern) for pattern in WILDCARDS):\n    HEADER",
  'if fnmatch.fnmatch(origin, "http://localhost:300?"):\n    HEADER',
  // Tables.
  "if TENANTS.get(origin):\n    HEADER",
  "if TENANTS.get(origin) is not None:\n    HEADER",
  "tenant = TENANTS.get(origin)\nif tenant:\n    HEADER",
  "tenant = TENANTS.get(origin)\nif not tenant:\n    return response\nHEADER",
  "if origin in TENANTS.keys():\n    HEADER",
  // `match`.
  'match origin:\n    case "https://app.example.com" | "https://admin.example.com":\n        HEADER',
  'match origin:\n    case "https://evil.test":\n        pass\n    case _:\n        HEADER',
  'match origin:\n    case "https://app.example.com":\n        HEADER\n    case "null":\n        return response',
  "match origin:\n    case _ if origin in ALLOWED:\n        HEADER",
  'match urlparse(origin).hostname:\n    case "app.example.com":\n        HEADER',
  // Functions of the file, and of another one.
  "if allowed_host(urlparse(origin).hostname):\n    HEADER",
  "if allowed(origin):\n    HEADER",
  "if not allowed(origin):\n    return response\nHEADER",
  "if is_trusted(origin):\n    HEADER",
  "if policy.is_trusted(origin=origin):\n    HEADER",
  "if is_trusted_host(urlparse(origin).hostname):\n    HEADER",
  "if policy.Policy.allows(origin):\n    HEADER",
  "if origin in policy.TRUSTED:\n    HEADER",
  // Both sides of a choice.
  'VALUE(origin if urlparse(origin).hostname in HOSTS else "")',
  'VALUE(origin if origin not in BLOCKED else "https://app.example.com")',
  "chosen = None\nif origin.endswith(SUFFIXES):\n    chosen = origin\nif chosen:\n    VALUE(chosen)",
  // What the program decides by itself beside it.
  'if "*" in ALLOWED or origin in ALLOWED:\n    HEADER',
  'if origin in ALLOWED or "*" in ["*"]:\n    HEADER',
  "if DEBUG or origin in ALLOWED:\n    HEADER",
  "if not DEBUG and origin in ALLOWED:\n    HEADER",
  "if origin and (origin in ALLOWED or DEBUG):\n    HEADER",
  "if origin or origin in ALLOWED:\n    HEADER",
  'if origin in ALLOWED or (DEBUG and origin.startswith("http://localhost")):\n    HEADER',
  "if not DEBUG and origin not in ALLOWED:\n    return response\nHEADER",
  'if not origin:\n    response.headers["Access-Control-Allow-Origin"] = "*"\nelif origin in ALLOWED:\n    HEADER',
  'asked = request.headers.get("Origin", "*")\nif asked in ALLOWED or asked == "*":\n    VALUE(asked)',
  // Fresh shapes.
  "asked = request.headers.get('origin') or request.headers.get('Origin')\nif asked in ALLOWED:\n    VALUE(asked)",
  'if re.compile(r"^https://\\w+\\.example\\.com$").match(origin):\n    HEADER',
  "if bool(PATTERN.fullmatch(origin)):\n    HEADER",
  'if PATTERN.search(origin or ""):\n    HEADER',
  "is_allowed = origin in ALLOWED or bool(PATTERN.match(origin))\nif is_allowed:\n    HEADER",
  "is_allowed = False\nif origin in ALLOWED:\n    is_allowed = True\nif is_allowed:\n    HEADER",
  "is_allowed = any([origin == o for o in ALLOWED])\nif not is_allowed:\n    return response\nHEADER",
  "if origin in [o.rstrip('/') for o in ALLOWED]:\n    HEADER",
  "if origin in (*ALLOWED, 'https://example.org'):\n    HEADER",
  "if origin in ','.join(ALLOWED).split(','):\n    HEADER",
  "if origin in 'https://app.example.com,https://admin.example.com'.split(','):\n    HEADER",
  "if origin in dict.fromkeys(ALLOWED):\n    HEADER",
  "if not (origin in ALLOWED or origin.endswith('.example.com')):\n    return response\nHEADER",
  "if not origin or origin not in ALLOWED:\n    return response\nHEADER",
  "if origin is None:\n    return response\nif origin not in ALLOWED and not origin.endswith('.example.com'):\n    return response\nHEADER",
  "if origin.startswith('https://') and origin.endswith('.example.com'):\n    HEADER",
  "if origin.startswith(('http://localhost:', 'http://127.0.0.1:')):\n    HEADER",
  "if re.match('^https://.*example.com', origin):\n    HEADER",
  "allowed = ALLOWED + ['https://example.org']\nif origin in allowed:\n    HEADER",
  "for o in ALLOWED:\n    if o == origin:\n        HEADER\n        break",
  "for o in ALLOWED:\n    if origin != o:\n        continue\n    HEADER",
  "for p in PATTERNS:\n    if p.match(origin):\n        HEADER\n        return response",
  "if origin.casefold() == 'HTTPS://APP.EXAMPLE.COM'.casefold():\n    HEADER",
  "value = (origin in ALLOWED and origin) or ''\nVALUE(value)",
  "value = ALLOWED[0]\nif origin in ALLOWED:\n    value = origin\nVALUE(value)",
];

/** Guards that are not understood: nothing is said about whom they let in. */
const unread: readonly string[] = [
  'if origin.lstrip("https://") in HOSTS:\n    HEADER',
  "if hash(origin) in ALLOWED:\n    HEADER",
  "if any(origin != o for o in ALLOWED):\n    HEADER",
  "if all(origin.startswith(o) for o in ALLOWED):\n    HEADER",
  "if ALLOWED.count(origin):\n    HEADER",
  "if origin in map(str.lower, ALLOWED):\n    HEADER",
  "if {origin} & set(ALLOWED):\n    HEADER",
  "if origin in 'https://app.example.com,https://admin.example.com':\n    HEADER",
  "if TENANTS[origin]:\n    HEADER",
  "try:\n    TENANTS[origin]\nexcept KeyError:\n    return response\nHEADER",
  "if origin[8:] in HOSTS:\n    HEADER",
  "if origin[:8] == 'https://' and origin[8:] in HOSTS:\n    HEADER",
  "if origin[-12:] == '.example.com':\n    HEADER",
  "if origin.find('example.com') != -1:\n    HEADER",
  "if origin.find('example.com') >= 0:\n    HEADER",
  "if origin.index('example.com'):\n    HEADER",
  "if re.findall(r'example\\.com', origin):\n    HEADER",
  "host = origin.split('//')[-1].split('/')[0].split(':')[0]\nif host in HOSTS:\n    HEADER",
  "host = origin.replace('https://', '').replace('http://', '')\nif host in HOSTS:\n    HEADER",
  "host = urlparse(origin).netloc.split('@')[-1].split(':')[0]\nif host in HOSTS:\n    HEADER",
  "parts = urlparse(origin).hostname.split('.')\nif parts[-2:] == ['example', 'com']:\n    HEADER",
  "domain = '.'.join(urlparse(origin).hostname.split('.')[-2:])\nif domain == 'example.com':\n    HEADER",
  "found = [o for o in ALLOWED if o == origin]\nif found:\n    HEADER",
  "found = [o for o in ALLOWED if o == origin]\nif found:\n    VALUE(found[0])",
  "found = list(filter(lambda o: o == origin, ALLOWED))\nif found:\n    HEADER",
  "try:\n    index = ALLOWED.index(origin)\nexcept ValueError:\n    return response\nHEADER",
  "if (lambda o: o in ALLOWED)(origin):\n    HEADER",
  "if origin in ALLOWED if not DEBUG else True:\n    HEADER",
  "if [o for o in ALLOWED if origin.startswith(o)]:\n    HEADER",
  "if any(map(origin.startswith, ALLOWED)):\n    HEADER",
  "if any(map(lambda o: o == origin, ALLOWED)):\n    HEADER",
  "value = {True: origin, False: ''}[origin in ALLOWED]\nVALUE(value)",
  "value = ''\nfor o in ALLOWED:\n    if o == origin:\n        value = o\nVALUE(value)",
  "if matches(origin):\n    HEADER",
];

const header = 'response.headers["Access-Control-Allow-Origin"] = ';
const body = (code: string) =>
  code
    .replaceAll("HEADER", `${header}origin`)
    .replaceAll(/VALUE\((.*)\)$/gm, `${header}$1`)
    .replaceAll(/^/gm, "    ");
const programOf = (code: string) => `${preamble}${body(code)}\n    return response\n`;

const prover = patientProver();

async function read(code: string): Promise<(boolean | undefined)[]> {
  const { policies } = await factsOf({
    path: "app.py",
    grammar: "python",
    text: programOf(code),
    files: { "policy.py": policy },
  });
  return origins.map((origin) => {
    const sets = policies.map((one) => prover.contains(one.origins.set, origin));
    return sets.includes(true) ? true : sets.includes(undefined) ? undefined : false;
  });
}

const table = (answers: readonly (boolean | undefined)[] | undefined) =>
  Object.fromEntries(origins.map((origin, at) => [origin, answers?.[at] ?? "unknown"]));

describe.runIf(hasPython)("whom a guard lets in is whom Python lets in", () => {
  const all = [...guards, ...readGuards, ...silentGuards];
  const questions = all.map((code) => ({ text: programOf(code), modules: { policy }, origins }));
  const answers = new Map(runGuards(questions).map((answer, at) => [all[at], answer]));
  test.each([...guards, ...readGuards])("%s", async (code) => {
    expect(table(await read(code))).toEqual(table(answers.get(code)));
  });
  test.each(silentGuards)("or it is not known: %s", async (code) => {
    const found = await read(code);
    const wrong = origins.filter((_, at) => found[at] !== undefined && found[at] !== answers.get(code)?.[at]);
    expect(wrong).toEqual([]);
  });
});

test.each(unread)("silent: %s", async (code) => {
  expect(new Set(await read(code))).toEqual(new Set([undefined]));
});

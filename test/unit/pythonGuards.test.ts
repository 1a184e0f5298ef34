import { describe, expect, test } from "vitest";
import { loadProver } from "../../server/src/origins/prover.ts";
import { factsOf } from "../support/facts.ts";

const good = "https://app.example.com";
const sub = "https://a.example.com";
const evil = "https://evil.test";

const preamble = `import re
from flask import Flask, jsonify, request

app = Flask(__name__)
ALLOWED = ["https://app.example.com", "https://admin.example.com"]
ALLOWED_SET = {"https://app.example.com"}
BY_NAME = {"https://app.example.com": "shop"}
SUFFIXES = (".example.com", ".example.org")
PATTERN = re.compile(r"^https://[a-z]+\\.example\\.com$")
PATTERNS = [re.compile(r"https://[a-z]+\\.example\\.com"), re.compile(r"https://other\\.test$")]
DEFAULT = "https://app.example.com"

def is_allowed(origin):
    """Whether a site may read this."""
    return origin in ALLOWED

def is_trusted(origin: str) -> bool:
    if not origin:
        return False
    if origin in ALLOWED:
        return True
    for suffix in SUFFIXES:
        if origin.endswith(suffix):
            return True
    return False

def checked(origin):
    return settings.check(origin)

@app.after_request
def cors(response):
    origin = request.headers.get("Origin")
`;

type Answer = "yes" | "no" | "unknown";

/** The code that stands between the origin and the header, and whether three origins get past it: a listed one, another subdomain, a stranger. */
const guards: readonly (readonly [code: string, answers: readonly [Answer, Answer, Answer]])[] = [
  ["HEADER", ["yes", "yes", "yes"]],
  ["if origin:\n    HEADER", ["yes", "yes", "yes"]],
  ["if origin is not None:\n    HEADER", ["yes", "yes", "yes"]],
  ['if request.method == "POST":\n    HEADER', ["yes", "yes", "yes"]],
  ["if not origin:\n    return response\nHEADER", ["yes", "yes", "yes"]],
  // Lists, sets, the keys of a dictionary.
  ["if origin in ALLOWED:\n    HEADER", ["yes", "no", "no"]],
  ["if origin in ALLOWED_SET:\n    HEADER", ["yes", "no", "no"]],
  ["if origin in BY_NAME:\n    HEADER", ["yes", "no", "no"]],
  ["if origin in set(ALLOWED):\n    HEADER", ["yes", "no", "no"]],
  ['if origin in ("https://app.example.com",):\n    HEADER', ["yes", "no", "no"]],
  ["if origin and origin in ALLOWED:\n    HEADER", ["yes", "no", "no"]],
  ["if origin in ALLOWED and request.is_secure:\n    HEADER", ["yes", "no", "no"]],
  ["if origin.lower() in ALLOWED:\n    HEADER", ["yes", "no", "no"]],
  // Comparisons and parts.
  ["if origin == DEFAULT:\n    HEADER", ["yes", "no", "no"]],
  ["if DEFAULT == origin:\n    HEADER", ["yes", "no", "no"]],
  ['if origin == DEFAULT or origin == "https://a.example.com":\n    HEADER', ["yes", "yes", "no"]],
  ['if origin.startswith("https://app."):\n    HEADER', ["yes", "no", "no"]],
  ['if origin.endswith(".example.com"):\n    HEADER', ["yes", "yes", "no"]],
  ["if origin.endswith(SUFFIXES):\n    HEADER", ["yes", "yes", "no"]],
  ['if origin.endswith((".example.com", ".example.org")):\n    HEADER', ["yes", "yes", "no"]],
  ['if "example" in origin:\n    HEADER', ["yes", "yes", "no"]],
  ['if origin.startswith("https://") and origin.endswith(".example.com"):\n    HEADER', ["yes", "yes", "no"]],
  // Patterns.
  ['if re.match(r"https://[a-z]+\\.example\\.com", origin):\n    HEADER', ["yes", "yes", "no"]],
  ['if re.fullmatch(r"https://app\\.example\\.com", origin):\n    HEADER', ["yes", "no", "no"]],
  ['if re.search(r"example\\.com$", origin):\n    HEADER', ["yes", "yes", "no"]],
  ["if PATTERN.match(origin):\n    HEADER", ["yes", "yes", "no"]],
  ["if re.match(PATTERN, origin):\n    HEADER", ["yes", "yes", "no"]],
  ["if PATTERN.match(origin) is not None:\n    HEADER", ["yes", "yes", "no"]],
  ["if not PATTERN.match(origin):\n    return response\nHEADER", ["yes", "yes", "no"]],
  ["if bool(PATTERN.match(origin)):\n    HEADER", ["yes", "yes", "no"]],
  ["match = PATTERN.match(origin)\nif match:\n    HEADER", ["yes", "yes", "no"]],
  // Any of several.
  ["if any(origin.endswith(suffix) for suffix in SUFFIXES):\n    HEADER", ["yes", "yes", "no"]],
  ["if any([origin.endswith(suffix) for suffix in SUFFIXES]):\n    HEADER", ["yes", "yes", "no"]],
  ["if any(p.match(origin) for p in PATTERNS):\n    HEADER", ["yes", "yes", "no"]],
  ["if any(re.match(p, origin) for p in PATTERNS):\n    HEADER", ["yes", "yes", "no"]],
  ["if any(origin == allowed for allowed in ALLOWED):\n    HEADER", ["yes", "no", "no"]],
  ["for allowed in ALLOWED:\n    if origin == allowed:\n        HEADER", ["yes", "no", "no"]],
  // Early ways out.
  ["if origin not in ALLOWED:\n    return response\nHEADER", ["yes", "no", "no"]],
  ["if not origin or origin not in ALLOWED:\n    return response\nHEADER", ["yes", "no", "no"]],
  ["if not (origin in ALLOWED):\n    abort(403)\nHEADER", ["yes", "no", "no"]],
  ["assert origin in ALLOWED\nHEADER", ["yes", "no", "no"]],
  ["if origin in ALLOWED:\n    pass\nelse:\n    return response\nHEADER", ["yes", "no", "no"]],
  // Functions of the file.
  ["if is_allowed(origin):\n    HEADER", ["yes", "no", "no"]],
  ["if is_allowed(origin=origin):\n    HEADER", ["yes", "no", "no"]],
  ["if not is_allowed(origin):\n    return response\nHEADER", ["yes", "no", "no"]],
  ["if is_trusted(origin):\n    HEADER", ["yes", "yes", "no"]],
  ["allowed = is_allowed(origin)\nif allowed:\n    HEADER", ["yes", "no", "no"]],
  ["if (lambda o: o in ALLOWED)(origin):\n    HEADER", ["unknown", "unknown", "unknown"]],
  ['origin = (request.headers.get("Origin") or "").strip()\nif origin in ALLOWED:\n    HEADER', ["yes", "no", "no"]],
  ['origin = request.headers.get("Origin", "").rstrip("/")\nHEADER', ["yes", "yes", "yes"]],
  ["if (found := request.headers.get('Origin')) in ALLOWED:\n    VALUE(found)", ["yes", "no", "no"]],
  // Values that are chosen first.
  ['VALUE(origin if origin in ALLOWED else "")', ["yes", "no", "no"]],
  ["VALUE(origin if origin in ALLOWED else DEFAULT)", ["yes", "no", "no"]],
  ["VALUE(origin in ALLOWED and origin)", ["yes", "no", "no"]],
  ["VALUE(origin or DEFAULT)", ["yes", "yes", "yes"]],
  ['chosen = origin if origin in ALLOWED else "null"\nVALUE(chosen)', ["yes", "no", "no"]],
  ["chosen = DEFAULT\nif origin in ALLOWED:\n    chosen = origin\nVALUE(chosen)", ["yes", "no", "no"]],
  ["if origin in ALLOWED:\n    chosen = origin\nelse:\n    chosen = DEFAULT\nVALUE(chosen)", ["yes", "no", "no"]],
  ["if origin not in ALLOWED:\n    origin = DEFAULT\nVALUE(origin)", ["yes", "no", "no"]],
  ["if origin is None:\n    origin = DEFAULT\nVALUE(origin)", ["yes", "yes", "yes"]],
  // Tests that are not understood, or that something else decides too: never everyone, and never nobody.
  ["if checked(origin):\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["if origin in load_origins():\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["if origin in settings.ALLOWED:\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["if origin not in BLOCKED:\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["if app.debug or origin in ALLOWED:\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["if not app.debug and origin not in ALLOWED:\n    return response\nHEADER", ["unknown", "unknown", "unknown"]],
  ["if urlparse(origin).hostname in HOSTS:\n    HEADER", ["unknown", "unknown", "unknown"]],
  ["try:\n    check(origin)\nexcept ValueError:\n    return response\nHEADER", ["unknown", "unknown", "unknown"]],
  ["check_origin(origin)\nHEADER", ["unknown", "unknown", "unknown"]],
  ["if len(origin) > 10 and origin[8] == 'a':\n    HEADER", ["unknown", "unknown", "unknown"]],
];

/** The same, where the header is set in another function than the test. */
const functions: readonly (readonly [code: string, answers: readonly [Answer, Answer, Answer]])[] = [
  [
    `def put(response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]

def answer(response):
    if request.headers.get("Origin") in ALLOWED:
        put(response)
    return response`,
    ["yes", "no", "no"],
  ],
  [
    `def put(response, origin):
    response.headers["Access-Control-Allow-Origin"] = origin

def answer(response):
    put(response, request.headers.get("Origin"))
    return response`,
    ["yes", "yes", "yes"],
  ],
  [
    `def put(response, origin=None):
    if origin not in ALLOWED:
        return
    response.headers["Access-Control-Allow-Origin"] = origin

def answer(response):
    put(response, origin=request.headers.get("Origin"))
    return response`,
    ["yes", "no", "no"],
  ],
  [
    `def put(response, origin):
    response.headers["Access-Control-Allow-Origin"] = origin

def answer(response):
    origin = request.headers.get("Origin")
    if checked(origin):
        put(response, origin)
    else:
        put(response, DEFAULT)
    return response`,
    ["unknown", "unknown", "unknown"],
  ],
  [
    `def put(response):
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]

def answer(response):
    if checked(request.headers.get("Origin")):
        put(response)
    return response`,
    ["unknown", "unknown", "unknown"],
  ],
  [
    `class Cors:
    def _put(self, response, origin):
        response.headers["Access-Control-Allow-Origin"] = origin

    def answer(self, request, response):
        origin = request.headers.get("Origin")
        if origin == DEFAULT:
            self._put(response, origin)`,
    ["yes", "no", "no"],
  ],
];

const header = 'response.headers["Access-Control-Allow-Origin"] = ';
const statements = (code: string) =>
  code
    .replaceAll("HEADER", `${header}origin`)
    .replace(/VALUE\((.*)\)$/, `${header}$1`)
    .replaceAll(/^/gm, "    ");

async function answersOf(text: string): Promise<readonly Answer[]> {
  const { policies } = await factsOf({ path: "app.py", grammar: "python", text });
  const prover = await loadProver();
  expect(policies).not.toEqual([]);
  return [good, sub, evil].map((origin): Answer => {
    const lets = policies.map(({ origins }) => prover.contains(origins.set, origin));
    if (lets.includes(true)) return "yes";
    return lets.includes(undefined) ? "unknown" : "no";
  });
}

describe("who gets past the code in front of a header", () => {
  test.each(guards)("%s", async (code, answers) => {
    expect(await answersOf(`${preamble}${statements(code)}\n    return response\n`)).toEqual(answers);
  });

  test.each(functions)("%s", async (code, answers) => {
    const names = preamble.slice(0, preamble.indexOf("@app.after_request"));
    expect(await answersOf(`${names}${code}\n`)).toEqual(answers);
  });
});

import { describe, expect, test } from "vitest";
import { worth } from "../support/pythonWorth.ts";

type Row = readonly [text: string, value: unknown];

const texts: readonly Row[] = [
  [`use("https://" + "a.com")`, "https://a.com"],
  [`HOST = "a.com"\nuse(f"https://{HOST}")`, "https://a.com"],
  [`PORT = 8080\nuse(f"http://localhost:{PORT}")`, "http://localhost:8080"],
  [`use(rf"^https://\\w+\\.{D}$")`, "?"],
  [`D = "a"\nuse(rf"^https://\\w+\\.{D}{{2}}$")`, String.raw`^https://\w+\.a{2}$`],
  [`D = "a"\nuse(f"{{x}} \\x41 {D!s}")`, "{x} A a"],
  [`D = "a"\nuse(f"{D!r}")`, "?"],
  [`D = 3\nuse(f"{D:>4}")`, "?"],
  [`D = "a"\nuse("x" f"{D}")`, "xa"],
  [`use("https://%s.com:%d" % ("a", 80))`, "https://a.com:80"],
  [`use("100%% %s" % "a")`, "100% a"],
  [`use("%(h)s" % {"h": "a"})`, "a"],
  [`use("%s" % host())`, "?"],
  [`use("https://{}.{tld}/{0}".format("a", tld="b"))`, "https://a.b/a"],
  [`use("{:>3}".format("a"))`, "?"],
  [`use(", ".join(["GET", "PUT"]))`, "GET, PUT"],
  [`use(",".join(["GET", other()]))`, "?"],
  [`use("a,b".split(","))`, ["a", "b"]],
  [`use("a b  c".split())`, ["a", "b", "c"]],
  [`use("a,b".split(SEP))`, "?"],
  [`use("a,b,c".split(",", 1))`, "?"],
  [`use("a\\nb\\n".splitlines())`, ["a", "b"]],
  [`use(" A/ ".strip().lower().rstrip("/"))`, "a"],
  [`use("http://a".replace("http:", "https:"))`, "https://a"],
  [`use("https://a".removeprefix("https://"))`, "a"],
  [`use("a/".removesuffix("/"))`, "a"],
  [`use("Origin".encode())`, { bytes: "Origin" }],
  [`use("true" == "true")`, true],
  [`use("a" != "b")`, true],
  [`use("a" in ["a", "b"])`, true],
  [`use("a" not in "abc")`, false],
  [`use("a" in [b()])`, "?"],
  [`use(not "")`, true],
  [`use(str("a"))`, "a"],
  [`use(bool("False"))`, true],
  [`use(int("600"))`, 600],
  [`use(-1)`, -1],
  [`use(b"a" b"b")`, { bytes: "ab" }],
];

const lists: readonly Row[] = [
  [`use(["a"] + ["b"])`, ["a", "b"]],
  [`A = ["a"]\nB = ("b",)\nuse([*A, *B, "c"])`, ["a", "b", "c"]],
  [`use([*other(), "*"])`, ["?", "*"]],
  [`use(other() + ["*"])`, ["?", "*"]],
  [`use(list({"a", "b"}))`, ["a", "b"]],
  [`use(tuple(["a"]))`, ["a"]],
  [`use(list())`, []],
  [`use(list("ab"))`, "?"],
  [`use(sorted(set(["a", "b"])))`, ["a", "b"]],
  [`use([f"https://{d}" for d in ["a", "b"]])`, ["https://a", "https://b"]],
  [`D = ("a", "b")\nuse([s + d for s in ["x", "y"] for d in D])`, ["xa", "xb", "ya", "yb"]],
  [`use([o.strip() for o in "a, b ,".split(",") if o.strip()])`, ["a", "b"]],
  [`use([o for o in ["a", "b"] if o != "a"])`, ["b"]],
  [`use([o for o in ["a", "b"] if allowed(o)])`, "?"],
  [`use([o for o in other()])`, "?"],
  [`use([f"{s}://{h}" for s, h in [("http", "a"), ("https", "b")]])`, ["http://a", "https://b"]],
  [`use(list(str(o) for o in ["a"]))`, ["a"]],
  [`use(list(map(str.strip, "a, b".split(","))))`, ["a", "b"]],
  [`use(list(map(lambda o: f"https://{o}", ["a"])))`, ["https://a"]],
  [`use(list(filter(None, ["a", ""])))`, ["a"]],
  [`d = "x"\nuse([d for d in ["a"]] + [d])`, ["a", "x"]],
  [`use({"a": 1}["a"])`, 1],
  [`C = {"cors": {"origins": ["*"]}}\nuse(C["cors"]["origins"])`, ["*"]],
  [`C = {"a": 1}\nuse(C.get("a"))`, 1],
  [`C = {"a": 1}\nuse(C.get("b", 2))`, 2],
  [`C = {"a": 1}\nuse(C.get("b"))`, null],
  [`C = {"a": 1, **other()}\nuse(C.get("b"))`, "?"],
  [`use(["a", "b"][0])`, "a"],
  [`use(["a", "b"][-1])`, "b"],
  [`use(dict(a=1, b="x"))`, { a: 1, b: "x" }],
  [`A = {"a": 1}\nuse({**A, "b": 2})`, { "?": { a: 1 }, b: 2 }],
  [`A = {"a": 1}\nuse(dict(A, b=2))`, { a: 1, b: 2 }],
  [`A = {"a": 1}\nuse(dict(**A))`, { a: 1 }],
  [`A = {"a": 1}\nuse(A | {"b": 2})`, { a: 1, b: 2 }],
  [`use(list({"a": 1}.keys()))`, ["a"]],
];

const libraries: readonly Row[] = [
  [`import json\nuse(json.loads('["*", {"a": null}]'))`, ["*", { a: null }]],
  [`import json\nuse(json.loads("["))`, "?"],
  [`import re\nuse(re.compile(r"https://.*"))`, "/https://.*/"],
  [`import re\nuse(re.compile(r"a", re.IGNORECASE | re.X))`, "/a/ix"],
  [`from re import compile as rx, I\nuse(rx("a", flags=I))`, "/a/i"],
  [`import re\nuse(re.compile(r"a", FLAGS))`, "?"],
  [`def compile(x): return None\nuse(compile("a"))`, "?"],
];

/** What the environment can change has its default; one that says nothing stands for "to be set". */
const environment: readonly Row[] = [
  [`import os\nuse(os.environ.get("X", "*"))`, "*"],
  [`import os\nuse(os.getenv("X", "*").split(","))`, ["*"]],
  [`from os import getenv as env\nuse(env("X", default="a"))`, "a"],
  [`from os import environ\nuse(environ.get("X", "a,b").split(","))`, ["a", "b"]],
  [`import os\nuse(os.environ.get("X"))`, "?"],
  [`import os\nuse(os.environ["X"])`, "?"],
  [`import os\nuse(os.environ.get("X", ""))`, "?"],
  [`import os\nuse(os.environ.get("X", "").split(","))`, "?"],
  [`import os\nuse(os.environ.get("X") or "*")`, "*"],
  [`import os\nuse(os.environ.get("X", "").split(",") or ["*"])`, ["*"]],
  [`import os\nuse([o.strip() for o in os.getenv("X", "a, b").split(",")])`, ["a", "b"]],
  [`import os\nuse(os.getenv("X", "true").lower() == "true")`, true],
  [`import os\nuse(os.getenv("X", "False").lower() in ("true", "1"))`, false],
  [`import os\nimport json\nuse(json.loads(os.getenv("X", '["*"]')))`, ["*"]],
  [`use([] or ["*"])`, ["*"]],
  [`use(["a"] or ["*"])`, ["a"]],
  [`use("a" and "b")`, "b"],
  [`use(other() or ["*"])`, "?"],
  [`from decouple import config\nuse(config("X", default="*"))`, "*"],
  [`from decouple import config\nuse(config("X"))`, "?"],
  [`from decouple import config, Csv\nuse(config("X", default="a, b", cast=Csv()))`, ["a", "b"]],
  [
    `from decouple import config\nuse(config("X", default="a,b", cast=lambda v: [s for s in v.split(",")]))`,
    ["a", "b"],
  ],
  [`from decouple import config\nuse(config("X", default=True, cast=bool))`, true],
  [`from decouple import config\nuse(config("X", default="no", cast=bool))`, false],
  [
    `from starlette.config import Config\nfrom starlette.datastructures import CommaSeparatedStrings\nconfig = Config(".env")\nuse(config("X", cast=CommaSeparatedStrings, default="a,b"))`,
    ["a", "b"],
  ],
  [`from environs import Env\nenv = Env()\nuse(env.list("X", default=["*"]))`, ["*"]],
  [`import environ\nenv = environ.Env()\nuse(env.bool("X", True))`, true],
  [
    `import argparse\np = argparse.ArgumentParser()\np.add_argument("-o", "--allowed-origins", default=["*"])\nargs = p.parse_args()\nuse(args.allowed_origins)`,
    ["*"],
  ],
  [
    `import argparse, json\np = argparse.ArgumentParser()\np.add_argument("--o", type=json.loads, default='["*"]')\nuse(p.parse_args().o)`,
    ["*"],
  ],
  [
    `import argparse\np = argparse.ArgumentParser()\np.add_argument("--cred", action="store_true")\nargs = p.parse_args()\nuse(args.cred)`,
    false,
  ],
  [`import argparse\np = argparse.ArgumentParser()\np.add_argument("--o")\nuse(p.parse_args().o)`, "?"],
  [`import argparse\np = argparse.ArgumentParser()\nuse(p.parse_args().o)`, "?"],
];

describe("what a Python expression is worth", () => {
  test.each(texts)("a text: %s", async (text, value) => expect(await worth(text)).toEqual(value));
  test.each(lists)("a list or dictionary: %s", async (text, value) => expect(await worth(text)).toEqual(value));
  test.each(libraries)("with the standard library: %s", async (text, value) =>
    expect(await worth(text)).toEqual(value),
  );
  test.each(environment)("with the environment: %s", async (text, value) => expect(await worth(text)).toEqual(value));
});

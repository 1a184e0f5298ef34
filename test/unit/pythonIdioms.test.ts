import { describe, expect, test } from "vitest";
import { worth } from "../support/pythonWorth.ts";

type Rows = readonly (readonly [name: string, text: string, value: unknown])[];

const functions: Rows = [
  ["a helper that splits", `def split(v):\n  return [x.strip() for x in v.split(",")]\nuse(split("a, b"))`, ["a", "b"]],
  [
    "a helper that asks the environment",
    `import os\ndef names(key, default):\n  return os.getenv(key, default).split(",")\nuse(names("X", "a,b"))`,
    ["a", "b"],
  ],
  ["a default of its own", `def split(v="a,b", by=","):\n  return v.split(by)\nuse(split())`, ["a", "b"]],
  ["by name", `def f(*, a, b=2):\n  return [a, b]\nuse(f(a=1))`, [1, 2]],
  ["typed", `def f(a: str, b: int = 2) -> list:\n  return [a, b]\nuse(f("x"))`, ["x", 2]],
  ["called twice", `def f(a):\n  return [a]\nuse(f(1) + f(2))`, [1, 2]],
  ["a list that is built in it", `def f():\n  a = ["x"]\n  a.append("y")\n  return a\nuse(f())`, ["x", "y"]],
  [
    "several returns",
    `def f():\n  if DEV:\n    return ["*"]\n  return ["a"]\nuse(f())`,
    { DEV: ["*"], "not DEV": ["a"] },
  ],
  [
    "one of several cases",
    `def f():\n  if A:\n    return 1\n  elif B:\n    return 2\n  else:\n    return 3\nuse(f())`,
    { A: 1, "not A, B": 2, "not A, not B": 3 },
  ],
  ["by a parameter", `def f(dev):\n  if dev:\n    return ["*"]\n  return ["a"]\nuse(f(False))`, ["a"]],
  ["by a parameter that is not known", `def f(dev):\n  if dev:\n    return ["*"]\n  return ["a"]\nuse(f(g()))`, "?"],
  ["nothing, where it ends", `def f():\n  if A:\n    return 1\nuse(f())`, { A: 1, "not A": null }],
  ["an error, where it ends", `def f():\n  if A:\n    return 1\n  raise E()\nuse(f())`, 1],
  ["in a loop", `def f(a):\n  for b in a:\n    return b\n  return 1\nuse(f([]))`, "?"],
  ["a generator", `def f():\n  yield 1\n  return 2\nuse(f())`, "?"],
  ["asynchronous", `async def f(a):\n  return a\nuse(f(1))`, "?"],
  ["with a decorator", `@retry\ndef f(a):\n  return a\nuse(f(1))`, "?"],
  ["calling itself", `def f(a):\n  return f(a)\nuse(f(1))`, "?"],
  ["too few arguments", `def f(a):\n  return 1\nuse(f())`, "?"],
  ["spread arguments", `def f(a):\n  return 1\nuse(f(*b))`, "?"],
  ["a method", `class C:\n  a = 1\n  def f(self, b):\n    return [self.a, b]\nuse(C().f(2))`, [1, 2]],
  ["a static method", `class C:\n  @staticmethod\n  def f(b):\n    return [b]\nuse(C.f(2))`, [2]],
];

const classes: Rows = [
  [
    "a property sees the class that is asked",
    `class A:\n  X = "a"\n  @property\n  def Y(self):\n    return [self.X]\nclass B(A):\n  X = "b"\nuse(B().Y)`,
    ["b"],
  ],
  ["changed in the body", `class A:\n  X = ["a"]\n  X.append("*")\nuse(A.X)`, "?"],
  ["a comprehension in the body", `class A:\n  H = ["a"]\n  X = ["//" + h for h in H]\nuse(A.X)`, ["//a"]],
  ["out of a dictionary", `class A:\n  X = 1\nclass B:\n  X = 2\nC = {"a": A, "b": B}\nuse(C["b"].X)`, 2],
  ["made out of a dictionary", `class A:\n  X = 1\nC = {"a": A}\nuse(C["a"]().X)`, 1],
  [
    "chosen by the environment",
    `import os\nclass A:\n  X = 1\nclass B:\n  X = 2\nc = {"a": A, "b": B}[os.getenv("E", "b")]\nuse(c.X)`,
    2,
  ],
  ["getattr", `class A:\n  X = 1\nuse(getattr(A, "X"))`, 1],
  ["getattr of something else", `class A:\n  X = 1\nuse(getattr(b, "X", 2))`, "?"],
  [
    "a factory that is a class",
    `from pydantic import BaseModel, Field\nclass C(BaseModel):\n  X: list = ["a"]\nclass S(BaseModel):\n  c: C = Field(default_factory=C)\ns = S()\nuse(s.c.X)`,
    ["a"],
  ],
];

const names: Rows = [
  ["changed under another name", `a = ["x"]\nb = a\nb.append("*")\nuse(a)`, "?"],
  ["added to under another name", `a = ["x"]\nb = a\nb += ["*"]\nuse(a)`, "?"],
  ["the other name", `a = ["x"]\nb = a\nb.append("*")\nuse(b)`, ["x", "*"]],
  ["two names at once", `b = a = ["x"]\nb.append("*")\nuse(a)`, "?"],
  ["another list", `a = ["x"]\nb = a + []\nb.append("*")\nuse(a)`, ["x"]],
  ["an item of a dictionary is changed", `a = {"b": ["x"]}\na["b"].append("*")\nuse(a["b"])`, "?"],
  ["an item of an item", `a = {"b": {"c": 1}}\na["b"]["c"] = 2\nuse(a["b"]["c"])`, "?"],
  ["a loop over a list", `a = []\nfor h in ["x", "y"]:\n  a.append("//" + h)\nuse(a)`, ["//x", "//y"]],
  [
    "a loop over pairs",
    `a = ["z"]\nfor h, p in [("x", 1), ("y", 2)]:\n  a += [f"{h}:{p}"]\nuse(a)`,
    ["z", "x:1", "y:2"],
  ],
  [
    "a loop that writes twice",
    `a = []\nfor h in "xy":\n  a.append(h)\n  a.append(h + "!")\nuse(a)`,
    ["x", "x!", "y", "y!"],
  ],
  ["a loop with a condition", `a = []\nfor h in ["x", "y"]:\n  if f(h):\n    a.append(h)\nuse(a)`, "?"],
  [
    "a loop with a condition that is known",
    `a = []\nfor h in ["*", "y"]:\n  if h != "*":\n    a.append(h)\nuse(a)`,
    ["y"],
  ],
  ["a loop that is left", `a = []\nfor h in ["x", "y"]:\n  a.append(h)\n  break\nuse(a)`, "?"],
  ["a loop in a loop", `a = []\nfor h in b:\n  for c in ["x"]:\n    a.append(c)\nuse(a)`, "?"],
];

const conditions: Rows = [
  ["a constant", `DEBUG = False\nif DEBUG:\n  a = ["*"]\nelse:\n  a = ["x"]\nuse(a)`, ["x"]],
  ["a constant turned round", `PROD = True\nuse(["*"] if not PROD else ["x"])`, ["x"]],
  [
    "an item of a loop",
    `use([o if o.startswith("http") else "https://" + o for o in ["a.com", "http://b.com"]])`,
    ["https://a.com", "http://b.com"],
  ],
  ["a constant text", `MODE = "prod"\nuse(["*"] if MODE == "dev" else ["x"])`, ["x"]],
  ["one of two", `DEBUG = False\nuse(["*"] if DEBUG and dev() else ["x"])`, ["x"]],
  ["None", `a = None\nif a is None:\n  a = ["x"]\nuse(a)`, ["x"]],
  ["a look for the wildcard", `O = ["*"]\nc = True\nif "*" in O:\n  c = False\nuse(c)`, false],
  [
    "a look for the wildcard in a default",
    `import os\nO = os.getenv("O", "*").split(",")\nuse(False if "*" in O else True)`,
    false,
  ],
  [
    "the environment",
    `import os\nM = os.getenv("M", "prod")\nuse(["*"] if M == "dev" else ["x"])`,
    { 'M == "dev"': ["*"], 'not M == "dev"': ["x"] },
  ],
];

const iterators: Rows = [
  ["a generator", `use(o for o in ["x"])`, "?"],
  ["a map", `use(map(str, ["x"]))`, "?"],
  ["a filter", `use(filter(None, ["x"]))`, "?"],
  ["under a name", `a = (o for o in ["x"])\nuse(a)`, "?"],
  ["in an option", `use({"a": map(str, ["x"])})`, { a: "?" }],
  ["made a list", `a = (o for o in ["x"])\nuse(list(a))`, ["x"]],
  ["spread", `use([*map(str, ["x"]), "y"])`, ["x", "y"]],
  ["added", `a = ["y"]\na.extend(o for o in ["x"])\nuse(a)`, ["y", "x"]],
  ["a filter with a test", `use(list(filter(lambda o: o != "*", ["x", "*"])))`, ["x"]],
  ["chained", `from itertools import chain\nuse(list(chain(["x"], ["y"])))`, ["x", "y"]],
  ["pairs", `use([f"{a}{b}" for a, b in zip("xy", [1, 2])])`, ["x1", "y2"]],
  ["counted", `use([f"{n}{a}" for n, a in enumerate(["x", "y"])])`, ["0x", "1y"]],
  ["numbers", `use([f":{p}" for p in range(3000, 3002)])`, [":3000", ":3001"]],
  ["of a dictionary", `use([f"{a}={b}" for a, b in {"x": 1}.items()])`, ["x=1"]],
  ["a dictionary of them", `use({o: 1 for o in ["x", "y"]})`, { x: 1, y: 1 }],
  ["each once", `use(list(dict.fromkeys(["x"] + ["y"])))`, ["x", "y"]],
  ["lists added up", `use(sum([["x"], ["y"]], []))`, ["x", "y"]],
];

const environment: Rows = [
  ["decouple, by place", `from decouple import config\nuse(config("X", "a,b").split(","))`, ["a", "b"]],
  ["decouple, cast by place", `from decouple import config, Csv\nuse(config("X", "a,b", Csv()))`, ["a", "b"]],
  ["a schema", `import environ\nenv = environ.Env(X=(list, ["a"]), D=(bool, False))\nuse(env("X"))`, ["a"]],
  ["a schema, by type", `import environ\nenv = environ.Env(X=(list, ["a"]))\nuse(env.list("X"))`, ["a"]],
  ["not in the schema", `import environ\nenv = environ.Env(Y=(list, ["a"]))\nuse(env("X"))`, "?"],
  ["a cast is no default", `import environ\nenv = environ.Env()\nuse(env.list("X", str))`, "?"],
  ["environs has the default there", `from environs import Env\nenv = Env()\nuse(env.list("X", ["a"]))`, ["a"]],
  ["empty pieces left out", `import os\nuse([o for o in os.getenv("X", "").split(",") if o] or ["*"])`, ["*"]],
  [
    "empty pieces left out, and trimmed",
    `import os\nuse([o.strip() for o in os.getenv("X", "").split(",") if o.strip()] or ["a"])`,
    ["a"],
  ],
  ["empty pieces filtered", `import os\nuse(list(filter(None, os.getenv("X", "").split(","))) or ["a"])`, ["a"]],
  ["empty pieces kept", `import os\nuse(os.getenv("X", "").split(",") or ["a"])`, "?"],
  ["a part that may be missing", `import os\nuse([o for o in (os.getenv("X"), "a") if o])`, ["?", "a"]],
  ["a number in a text", `use(f"a:{8000:d}")`, "a:8000"],
];

describe.each([
  ["what a function returns", functions],
  ["what a class says", classes],
  ["what a name stands for", names],
  ["what a condition decides", conditions],
  ["what can be gone through", iterators],
  ["what the environment is asked for", environment],
])("idioms of real programs: %s", (_subject, rows) => {
  test.each(rows)("%s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
});

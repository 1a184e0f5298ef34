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
  ["a parameter that it writes", `def f(a):\n  a = a + ["y"]\n  return a\nuse(f(["x"]))`, ["x", "y"]],
  ["a parameter that it cleans", `def f(a):\n  a = [b for b in a if b != "*"]\n  return a\nuse(f(["*", "x"]))`, ["x"]],
  ["a parameter that it fills in", `def f(a=None):\n  if a is None:\n    a = ["*"]\n  return a\nuse(f())`, ["*"]],
  ["a parameter that a loop takes", `def f(a):\n  for b in a:\n    a = b\n  return a\nuse(f(["x", "y"]))`, "y"],
  [
    "a text or a list",
    `def f(a):\n  if isinstance(a, str):\n    return a.split(",")\n  return a\nuse(f("x,y"))`,
    ["x", "y"],
  ],
  ["a list or a text", `def f(a):\n  if isinstance(a, str):\n    a = a.split(",")\n  return a\nuse(f(["x"]))`, ["x"]],
  [
    "one of several types",
    `def f(a):\n  if isinstance(a, (list, tuple)):\n    return a\n  return [a]\nuse(f("x"))`,
    ["x"],
  ],
  ["a type that is not known", `def f(a):\n  if isinstance(a, Url):\n    return a\n  return [a]\nuse(f("x"))`, "?"],
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
  [
    "an object that a function is given",
    `class A:\n  X = ["a"]\ndef f(a):\n  return {"o": a.X}\nuse(f(A())["o"])`,
    ["a"],
  ],
  [
    "two objects of a class",
    `class A:\n  def __init__(self, x):\n    self.x = x\ndef f(a):\n  return a.x\nuse([f(A(1)), f(A(2))])`,
    [1, 2],
  ],
  [
    "an object that another one keeps",
    `class A:\n  X = ["a"]\nclass B:\n  def __init__(self, a):\n    self.a = a\n  def f(self):\n    return self.a.X\nuse(B(A()).f())`,
    ["a"],
  ],
  ["an object that is replaced", `class A:\n  X = 1\ndef f(a):\n  a = g()\n  return a.X\nuse(f(A()))`, "?"],
  ["getattr", `class A:\n  X = 1\nuse(getattr(A, "X"))`, 1],
  ["getattr of something else", `class A:\n  X = 1\nuse(getattr(b, "X", 2))`, "?"],
  [
    "a factory that is a class",
    `from pydantic import BaseModel, Field\nclass C(BaseModel):\n  X: list = ["a"]\nclass S(BaseModel):\n  c: C = Field(default_factory=C)\ns = S()\nuse(s.c.X)`,
    ["a"],
  ],
];

const settings = "from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n";
const validator = (body: string, how = '"X"') =>
  `  @field_validator(${how})\n  @classmethod\n  def f(cls, v):\n${body}\n`;
const splitting = '    if isinstance(v, str):\n      return [o.strip() for o in v.split(",")]\n    return v';

/** What pydantic makes of a field (observed with pydantic 2 and pydantic-settings 2). */
const validators: Rows = [
  [
    "a text that is split",
    `${settings}  X: str | list[str] = "a, b"\n${validator(splitting, '"X", mode="before"')}use(S().X)`,
    ["a", "b"],
  ],
  ["a list that is left alone", `${settings}  X: list[str] = ["*"]\n${validator(splitting)}use(S().X)`, ["*"]],
  [
    "a list that is replaced",
    `${settings}  X: list[str] = ["*"]\n${validator('    return ["a"] if "*" in v else v')}use(S().X)`,
    ["a"],
  ],
  [
    "an older one",
    `${settings}  X: str = "a,b"\n  @validator("X", pre=True)\n  def f(cls, v):\n    return v.split(",")\nuse(S().X)`,
    ["a", "b"],
  ],
  [
    "one that looks at other fields",
    `${settings}  X: list[str] = ["*"]\n  @field_validator("X")\n  def f(cls, v, info):\n    if info.data["Y"]:\n      return []\n    return v\nuse(S().X)`,
    "?",
  ],
  [
    "two of them",
    `${settings}  X: list[str] = ["*"]\n${validator(splitting)}${validator(splitting, '"*"')}use(S().X)`,
    "?",
  ],
  ["of another field", `${settings}  X: list[str] = ["*"]\n${validator(splitting, '"Y"')}use(S().X)`, ["*"]],
  ["around it", `${settings}  X: list[str] = ["*"]\n${validator(splitting, '"X", mode="wrap"')}use(S().X)`, "?"],
  ["in the type", `${settings}  X: Annotated[list[str], BeforeValidator(split)] = "a,b"\nuse(S().X)`, "?"],
  [
    "of the whole object",
    `${settings}  X: list[str] = ["*"]\n  @model_validator(mode="before")\n  @classmethod\n  def f(cls, data):\n    data["X"] = ["a"]\n    return data\nuse(S().X)`,
    "?",
  ],
  [
    "of the whole object, for something else",
    `${settings}  X: list[str] = ["*"]\n  @model_validator(mode="after")\n  def f(self):\n    if self.Y:\n      raise ValueError()\n    return self\nuse(S().X)`,
    ["*"],
  ],
  [
    "a default that no one validates",
    `class S(BaseModel):\n  X: str = "a,b"\n${validator(splitting)}use(S().X)`,
    "a,b",
  ],
  ["a value that is given", `class S(BaseModel):\n  X: list[str] = []\n${validator(splitting)}use(S(X="a,b").X)`, "?"],
  [
    "a property with several statements",
    `${settings}  X: str = "*"\n  @property\n  def Y(self):\n    if self.X == "*":\n      return ["*"]\n    return self.X.split(",")\nuse(S().Y)`,
    ["*"],
  ],
  [
    "a property with a loop",
    `${settings}  X: str = "a, b"\n  @cached_property\n  def Y(self):\n    found = []\n    for o in self.X.split(","):\n      found.append(o.strip())\n    return found\nuse(S().Y)`,
    ["a", "b"],
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
  ["put in front", `a = ["x"]\na.insert(0, "y")\nuse(a)`, ["y", "x"]],
  ["put in somewhere", `a = ["x"]\na.insert(1, "y")\nuse(a)`, ["x", "y"]],
  ["taken out", `a = ["*", "x"]\nif "*" in a:\n  a.remove("*")\nuse(a)`, ["x"]],
  ["a dictionary that is updated by name", `a = {"b": 1}\na.update(b=2, c=3)\nuse(a["b"])`, 2],
  ["updated by another one", `a = {"b": 1}\na.update({"c": 3})\nuse(a["c"])`, 3],
  ["a walrus", `if (a := ["x"]):\n  use(a)`, ["x"]],
  ["a walrus over the environment", `import os\nif (a := os.getenv("A", "x,y")):\n  use(a.split(","))`, ["x", "y"]],
  ["a walrus that reads itself", `a = 1\nif (a := a) == 1:\n  use(a)`, 1],
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
  ["what a validator makes of it", validators],
  ["what a name stands for", names],
  ["what a condition decides", conditions],
  ["what can be gone through", iterators],
  ["what the environment is asked for", environment],
])("idioms of real programs: %s", (_subject, rows) => {
  test.each(rows)("%s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
});

import { describe, expect, test } from "vitest";
import { reading, worth } from "../support/pythonWorth.ts";

type Row = readonly [name: string, text: string, value: unknown];

/** What is done to a list before it is used. */
const changes: readonly Row[] = [
  ["appended to", `a = ["x"]\na.append("y")\nuse(a)`, ["x", "y"]],
  ["extended", `a = ["x"]\na.extend(["y", "z"])\nuse(a)`, ["x", "y", "z"]],
  ["inserted into", `a = ["x"]\na.insert(0, "y")\nuse(a)`, ["y", "x"]],
  ["added to", `a = ["x"]\na += ["y"]\nuse(a)`, ["x", "y"]],
  ["made anew from itself", `a = ["x"]\na = a + ["y"]\na = [*a, "z"]\nuse(a)`, ["x", "y", "z"]],
  ["a set", `a = {"x"}\na.add("y")\na.update({"z"})\nuse(a)`, ["x", "y", "z"]],
  ["a text", `a = "x"\na += "y"\nuse(a)`, "xy"],
  ["a dictionary", `a = {"x": 1}\na["y"] = 2\na.update({"z": 3})\nuse(a)`, { x: 1, y: 2, z: 3 }],
  ["a dictionary whose keys are not known", `a = {"x": 1}\na[k] = 2\nuse(a)`, "?"],
  ["an unknown item", `a = ["x"]\na.append(y())\nuse(a)`, ["x", "?"]],
  ["unknown items", `a = ["x"]\na.extend(y())\nuse(a)`, ["x", "?"]],
  ["something removed", `a = ["x"]\na.remove("x")\nuse(a)`, []],
  ["an item replaced", `a = ["x"]\na[0] = "y"\nuse(a)`, ["y"]],
  ["in a loop", `a = []\nfor b in c:\n  a.append(b)\nuse(a)`, "?"],
  ["in another function", `a = []\ndef f():\n  a.append("x")\nuse(a)`, "?"],
  ["after the use", `a = ["x"]\nuse(a)\na.append("y")`, "?"],
  ["given another value after the use", `a = ["x"]\nuse(a)\na = ["y"]`, ["x"]],
  ["at the top, for a function that runs later", `a = ["x"]\ndef f():\n  use(a)\na.append("y")`, ["x", "y"]],
  ["in the function itself", `def f():\n  a = ["x"]\n  a.append("y")\n  use(a)`, ["x", "y"]],
  ["of another name", `a = ["x"]\nb = []\nb.append("y")\nuse(a)`, ["x"]],
  ["through a `with`", `a = ["x"]\nwith b:\n  a.append("y")\nuse(a)`, ["x", "y"]],
];

/** Branches are kept apart. */
const branches: readonly Row[] = [
  ["an expression", `use(["*"] if DEBUG else ["a"])`, { DEBUG: ["*"], "not DEBUG": ["a"] }],
  ["turned round", `use(["a"] if not DEBUG else ["*"])`, { "not DEBUG": ["a"], DEBUG: ["*"] }],
  ["a constant decides", `DEBUG = False\nuse(["*"] if DEBUG else ["a"])`, ["a"]],
  [
    "the environment does not",
    `import os\nD = os.getenv("D", "1") == "1"\nuse("*" if D else "a")`,
    { D: "*", "not D": "a" },
  ],
  ["a statement", `if DEBUG:\n  a = ["*"]\nelse:\n  a = ["x"]\nuse(a)`, { DEBUG: ["*"], "not DEBUG": ["x"] }],
  ["a default before", `a = ["x"]\nif DEBUG:\n  a = ["*"]\nuse(a)`, { DEBUG: ["*"], "not DEBUG": ["x"] }],
  ["added in a branch", `a = ["x"]\nif DEBUG:\n  a.append("*")\nuse(a)`, { DEBUG: ["x", "*"], "not DEBUG": ["x"] }],
  [
    "several cases",
    `if e == "p":\n  a = 1\nelif e == "q":\n  a = 2\nelse:\n  a = 3\nuse(a)`,
    { 'e == "p" / e == "q" #0': 1, 'e == "p" / e == "q" #1': 2, 'e == "p" / e == "q" #2': 3 },
  ],
  ["not in all cases", `if e:\n  a = 1\nelif f:\n  a = 2\nuse(a)`, { "e / f #0": 1, "e / f #1": 2, "e / f #2": "?" }],
  ["nested", `a = 1\nif b:\n  if c:\n    a = 2\nuse(a)`, { "b, c": 2, "not b": 1, "b, not c": 1 }],
  ["in the same branch as the use", `a = 1\nif b:\n  a = 2\n  use(a)`, 2],
  ["in the other branch", `a = 1\nif b:\n  a = 2\nelse:\n  use(a)`, 1],
  ["in an earlier statement on the same condition", `a = 1\nif b:\n  a = 2\nif b:\n  use(a)`, 2],
  ["in a branch that leaves", `def f():\n  a = 1\n  if b:\n    a = 2\n    return\n  use(a)`, 1],
  ["tried", `try:\n  f()\n  a = 1\nexcept E:\n  a = 2\nuse(a)`, { try: 1, "not try": 2 }],
  ["tried, where nothing fails", `try:\n  a = [1]\nexcept E:\n  a = 2\nuse(a)`, [1]],
  ["tried, where it may fail", `try:\n  a = f()\nexcept E:\n  a = 2\nuse(a)`, { try: "?", "not try": 2 }],
  ["imported or not", `try:\n  from m import a\nexcept ImportError:\n  a = 2\nuse(a)`, { try: "?", "not try": 2 }],
  ["put together", `a = ["x"] if b else []\nuse([*a, "y"])`, { b: ["x", "y"], "not b": ["y"] }],
  ["inside of a list", `use(["x", "*" if b else "y"])`, ["x", { b: "*", "not b": "y" }]],
  ["of an operation", `a = "x,y" if b else "z"\nuse(a.split(","))`, { b: ["x", "y"], "not b": ["z"] }],
  [
    "on two conditions, which may exclude each other",
    `a = ["x"] if b else []\nc = ["y"] if d else []\nuse(a + c)`,
    { b: ["x", "?"], "not b": ["?"], d: ["?", "y"], "not d": ["?"] },
  ],
  ["unknown in all", `use(f() if b else g())`, "?"],
  [
    "the same condition in a function of its own is another one",
    `def f(b):\n  a = 1 if b else 2\n  use(a)`,
    { b: 1, "not b": 2 },
  ],
];

const objects: readonly Row[] = [
  ["a class attribute", `class S:\n  A = ["*"]\nuse(S.A)`, ["*"]],
  ["of an object", `class S:\n  A = ["*"]\ns = S()\nuse(s.A)`, ["*"]],
  ["made where it is used", `class S:\n  A: list[str] = ["*"]\nuse(S().A)`, ["*"]],
  ["inherited", `class B:\n  A = "x"\nclass S(B):\n  pass\nuse(S().A)`, "x"],
  ["overridden", `class B:\n  A = "x"\nclass S(B):\n  A = "y"\nuse(S.A)`, "y"],
  ["a class in a class", `class S:\n  class C:\n    A = "x"\nuse(S.C.A)`, "x"],
  ["an attribute made from another one", `class S:\n  H = "a"\n  A = ["https://" + H]\nuse(S.A)`, ["https://a"]],
  ["in its own method", `class S:\n  A = "x"\n  def f(self):\n    use(self.A)`, "x"],
  ["set by __init__", `class S:\n  def __init__(self):\n    self.a = "x"\n  def f(self):\n    use(self.a)`, "x"],
  ["set by __init__ from a parameter", `class S:\n  def __init__(self, a):\n    self.a = a\nuse(S("x").a)`, "x"],
  ["set twice", `class S:\n  a = "x"\n  def f(self):\n    self.a = "y"\nuse(S().a)`, "?"],
  ["changed from outside", `class S:\n  A = ["x"]\ns = S()\ns.A.append("y")\nuse(s.A)`, "?"],
  ["set from outside", `class S:\n  A = ["x"]\nS.A = ["y"]\nuse(S.A)`, "?"],
  [
    "a property",
    `class S:\n  H = "a"\n  @property\n  def A(self):\n    return [f"https://{self.H}"]\nuse(S().A)`,
    ["https://a"],
  ],
  [
    "a method",
    `class S:\n  H = "a,b"\n  def origins(self) -> list[str]:\n    return self.H.split(",")\ns = S()\nuse(s.origins())`,
    ["a", "b"],
  ],
  [
    "a property that does more",
    `class S:\n  @property\n  def A(self):\n    x = load()\n    if x: return x\n    return ["*"]\nuse(S().A)`,
    { x: "?", "not x": ["*"] },
  ],
  [
    "a function that returns it",
    `class S:\n  A = "x"\n@lru_cache\ndef settings():\n  return S()\nuse(settings().A)`,
    "x",
  ],
  ["a function that returns a list", `def origins():\n  return ["*"]\nuse(origins())`, ["*"]],
  ["a function with parameters", `def origins(a):\n  return ["*"]\nuse(origins(1))`, ["*"]],
  ["a function itself", `def origins():\n  return ["*"]\nuse(origins)`, "function"],
  ["a member of an enumeration", `class S(Enum):\n  A = "x"\nuse(S.A)`, "?"],
  ["a member of an enumeration of texts", `class S(str, Enum):\n  A = "x"\nuse(S.A)`, "x"],
  ["in a branch of the class", `class S:\n  if D:\n    A = "x"\nuse(S.A)`, "?"],
  ["in a branch of the class, and inherited", `class B:\n  A = "y"\nclass S(B):\n  if D:\n    A = "x"\nuse(S.A)`, "?"],
  ["added to in the class", `class S:\n  A = ["x"]\n  A += ["y"]\nuse(S.A)`, "?"],
  ["overridden by a subclass", `class S:\n  A = "x"\n  def f(self):\n    use(self.A)\nclass T(S):\n  A = "y"`, "?"],
  ["a named tuple", `class S(NamedTuple):\n  a: str = "x"\nuse(S("y").a)`, "y"],
  ["a decorated function", `@patched\ndef origins():\n  return ["*"]\nuse(origins())`, "?"],
  ["an asynchronous function", `async def origins():\n  return ["*"]\nuse(origins())`, "?"],
  ["a generator", `def origins():\n  yield "*"\n  return ["x"]\nuse(origins())`, "?"],
  ["no such attribute", `class S:\n  A = "x"\nuse(S.B)`, "?"],
  [
    "a dataclass",
    `from dataclasses import dataclass\n@dataclass\nclass S:\n  a: str = "x"\n  b: str = "y"\nuse(S().b)`,
    "y",
  ],
  ["a dataclass given something else", `@dataclass\nclass S:\n  a: str = "x"\n  b: str = "y"\nuse(S("z").a)`, "z"],
  ["by name", `@dataclass\nclass S:\n  a: str = "x"\nuse(S(a="z").a)`, "z"],
  ["put together elsewhere", `@dataclass\nclass S:\n  a: str = "x"\nuse(S(**load()).a)`, "?"],
  [
    "a factory",
    `from dataclasses import dataclass, field\n@dataclass\nclass S:\n  a: list = field(default_factory=lambda: ["*"])\nuse(S().a)`,
    ["*"],
  ],
];

const pydantic: readonly Row[] = [
  ["a default", `class S(BaseSettings):\n  A: list[str] = ["*"]\ns = S()\nuse(s.A)`, ["*"]],
  [
    "Field(default=…)",
    `from pydantic import Field\nclass S(BaseSettings):\n  A: list[str] = Field(default=["*"], env="A")\nuse(S().A)`,
    ["*"],
  ],
  ["Field(…)", `from pydantic import Field\nclass S(BaseModel):\n  A: str = Field("x", title="t")\nuse(S().A)`, "x"],
  [
    "Field(default_factory=…)",
    `from pydantic import Field\nclass S(BaseSettings):\n  A: list[str] = Field(default_factory=lambda: ["*"])\nuse(S().A)`,
    ["*"],
  ],
  ["a required field", `from pydantic import Field\nclass S(BaseSettings):\n  A: str = Field(...)\nuse(S().A)`, "?"],
  ["no default", `class S(BaseSettings):\n  A: str\nuse(S().A)`, "?"],
  ["an empty default of a setting is to be set", `class S(BaseSettings):\n  A: list[str] = []\nuse(S().A)`, "?"],
  ["an empty default of a model is one", `class S(BaseModel):\n  A: list[str] = []\nuse(S().A)`, []],
  [
    "split where it is used",
    `class S(BaseSettings):\n  A: str = "a, b"\ns = S()\nuse([o.strip() for o in s.A.split(",")])`,
    ["a", "b"],
  ],
  [
    "nested",
    `class C(BaseModel):\n  origins: list[str] = ["*"]\nclass S(BaseSettings):\n  cors: C = C()\nuse(S().cors.origins)`,
    ["*"],
  ],
  [
    "a validator may change it",
    `class S(BaseSettings):\n  A: list[str] = ["*"]\n  @field_validator("A", mode="before")\n  def f(cls, v): return clean(v)\nuse(S().A)`,
    "?",
  ],
  [
    "addresses are rewritten",
    `class S(BaseSettings):\n  A: list[AnyHttpUrl] = ["https://a.com"]\nuse([str(o) for o in S().A])`,
    "?",
  ],
];

const bounded: readonly Row[] = [
  ["a circle", `a = b\nb = [a]\nuse(a)`, ["?"]],
  ["a circle of classes", `class A(B):\n  pass\nclass B(A):\n  pass\nuse(A.x)`, "?"],
  ["a function that calls itself", `def f():\n  return f()\nuse(f())`, "?"],
  ["a property that reads itself", `class S:\n  @property\n  def a(self):\n    return self.a\nuse(S().a)`, "?"],
];

describe("a Python name", () => {
  test.each(changes)("a list: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(branches)("branches: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(objects)("an object: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(pydantic)("pydantic: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(bounded)("comes to an end: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
});

test("lists of lists of lists do not explode", async () => {
  const lines = Array.from({ length: 40 }, (_, n) => `a${n + 1} = [*a${n}, *a${n}]`);
  const text = ['a0 = ["x"]', ...lines, "use(a40)"].join("\n");
  const size = await reading(text, (_source, value) => (value.kind === "list" ? value.items.length : 0));
  expect(size).toBeLessThan(100_000);
});

test("a name that is made anew from itself many times", async () => {
  const lines = Array.from({ length: 30 }, () => `a = a + ["y"]`);
  expect(await worth(['a = ["x"]', ...lines, "use(a)"].join("\n"))).toHaveLength(31);
});

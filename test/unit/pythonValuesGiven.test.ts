import { describe, expect, test } from "vitest";
import { worth } from "../support/pythonWorth.ts";

const known: readonly [string, string, unknown][] = [
  ["by position", `def f(app, a):\n  use(a)\nf(app, ["*"])`, ["*"]],
  ["by name", `def f(app, a):\n  use(a)\nf(a=["*"], app=app)`, ["*"]],
  ["with a type", `def f(app: App, a: list[str]):\n  use(a)\nf(app, ["*"])`, ["*"]],
  ["by its name only", `def f(app, *, a):\n  use(a)\nf(app, a=True)`, true],
  ["before a slash", `def f(b, /, a):\n  use(a)\nf(1, 2)`, 2],
  ["its default", `def f(app, a=True):\n  use(a)\nf(app)`, true],
  ["its default with a type", `def f(app, a: bool = True):\n  use(a)\nf(app)`, true],
  ["something else than its default", `def f(app, a=True):\n  use(a)\nf(app, False)`, false],
  ["a name", `A = ["x"]\ndef f(a):\n  use(a)\nf(A)`, ["x"]],
  ["another name inside", `def f(a):\n  b = a\n  use(b)\nf("x")`, "x"],
  ["put together", `def f(a):\n  use([a, "y"])\nf("x")`, ["x", "y"]],
  ["through two functions", `def f(a):\n  use(a)\ndef g(b):\n  f(b)\ng("x")`, "x"],
  ["in another function", `def f(a):\n  use(a)\ndef main():\n  a = "x"\n  f(a)`, "x"],
  ["a function inside", `def f(a):\n  def g():\n    use(a)\nf("x")`, "x"],
  ["a method", `class C:\n  def f(self, a):\n    use(a)\n  def g(self):\n    self.f("x")`, "x"],
  ["a method of an object", `class C:\n  def f(self, a):\n    use(a)\nC().f("x")`, "x"],
  ["the making of an object", `class C:\n  def __init__(self, a):\n    use(a)\nC("x")`, "x"],
  ["an object's attribute", `class S:\n  a = "x"\ndef f(s: S):\n  use(s.a)\nf(S())`, "x"],
  ["two calls", `def f(a):\n  use(a)\nf("x")\nf("y")`, { call: "x", "not call": "y" }],
  [
    "two parameters of two calls",
    `def f(a, b):\n  use([a, b])\nf("x", 1)\nf("y", 2)`,
    [
      { call: "x", "not call": "y" },
      { call: 1, "not call": 2 },
    ],
  ],
  ["a call that is not known", `def f(a):\n  use(a)\nf("x")\nf(y())`, { call: "x", "not call": "?" }],
  ["the rest of the options", `def f(**a):\n  use(a)\nf(b="x")`, { b: "x" }],
  ["the rest, but for what others take", `def f(b, *, c=1, **a):\n  use(a)\nf(1, c=2, d=3)`, { d: 3 }],
  ["the rest, out of other options", `o = {"b": 1, "c": 2}\ndef f(b, **a):\n  use(a)\nf(**o)`, { c: 2 }],
  ["one of the rest", `def f(**a):\n  use(a["b"])\nf(b="x")`, "x"],
  ["one that is not among the rest", `def f(**a):\n  use(a.get("c", "y"))\nf(b="x")`, "y"],
  ["written where it is empty", `def f(a=None):\n  if a is None:\n    a = ["*"]\n  use(a)\nf()`, ["*"]],
  ["not written, since it is not empty", `def f(a=None):\n  if a is None:\n    a = ["*"]\n  use(a)\nf(["x"])`, ["x"]],
  ["put in its own place", `def f(a=None):\n  a = a or ["*"]\n  use(a)\nf()`, ["*"]],
  ["added to", `def f(a):\n  a.append("y")\n  use(a)\nf(["x"])`, ["x", "y"]],
  ["a static method", `class C:\n  @staticmethod\n  def f(a, b):\n    use([a, b])\nC.f(1, 2)`, [1, 2]],
  ["a class method", `class C:\n  @classmethod\n  def f(cls, a):\n    use(a)\nC.f("x")`, "x"],
  [
    "the field of one of several objects",
    `class C:\n  def __init__(self, a):\n    self.a = a\nb = C("*")\nuse(C("x").a)`,
    "x",
  ],
  [
    "a field with a default",
    `class C:\n  def __init__(self, a=None):\n    if a is None:\n      a = ["*"]\n    self.a = a\nb = C(["x"])\nuse(C().a)`,
    ["*"],
  ],
  [
    "a field, read by a method that the making calls",
    `class C:\n  def __init__(self, a):\n    self.a = a\n    self.f()\n  def f(self):\n    use(self.a)\nC("x")`,
    "x",
  ],
  [
    "a field of a class that inherits the making",
    `class B:\n  def __init__(self, a=("x",)):\n    self.a = a\nclass C(B):\n  pass\nuse(C().a)`,
    ["x"],
  ],
  ["an empty one replaced", `def f(a=None):\n  use(a or ["x"])\nf()`, ["x"]],
];

/** Conditions that constants decide. */
const reached: readonly [string, string, unknown][] = [
  ["a condition that holds", `def f(a):\n  if a:\n    use(a)\nf(["x"])`, ["x"]],
  ["a condition on another parameter", `def f(a, dev=True):\n  if dev:\n    use(a)\nf("*")`, "*"],
  ["not left before", `def f(a, dev):\n  if not dev:\n    return\n  use(a)\nf("*", True)`, "*"],
  ["in two conditions", `def f(a, dev):\n  if dev:\n    if a:\n      use(a)\nf("*", True)`, "*"],
];

const notKnown: readonly [string, string][] = [
  ["nobody calls it", `def f(a="x"):\n  use(a)`],
  ["a decorator may call it", `@on\ndef f(a="x"):\n  use(a)\nf()`],
  ["it is handed on", `def f(a):\n  use(a)\nf("x")\nrun(f)`],
  ["an argument is missing", `def f(a):\n  use(a)\nf()`],
  ["too many arguments", `def f(a):\n  use(a)\nf("x", "y")`],
  ["spread arguments", `def f(a):\n  use(a)\nf(*b)`],
  ["spread options", `def f(a="x"):\n  use(a)\nf(**b)`],
  ["the rest of the arguments", `def f(*a):\n  use(a)\nf("x")`],
  ["written again", `def f(a):\n  a = g(a)\n  use(a)\nf("x")`],
  ["a condition on it", `def f(a):\n  if a:\n    use(a)\nf([])`],
  ["a condition on another parameter", `def f(a, dev):\n  if dev:\n    use(a)\nf("*", False)`],
  ["a condition that calls decide differently", `def f(a, dev):\n  if dev:\n    use(a)\nf("*", True)\nf("x", False)`],
  ["the other block", `def f(a, dev):\n  if dev:\n    pass\n  else:\n    use(a)\nf("*", True)`],
  [
    "a condition that the environment decides",
    `import os\ndef f(a, dev):\n  if dev:\n    use(a)\nf("*", os.getenv("DEV", "1"))`,
  ],
  ["left before", `def f(a, dev):\n  if not dev:\n    return\n  use(a)\nf("*", False)`],
  ["a function that calls itself", `def f(a):\n  f(a)\n  use(a)`],
  ["two functions of the name", `def f(a):\n  pass\ndef f(a):\n  use(a)\nf("x")`],
  ["a method of something else", `class C:\n  def f(self, a):\n    use(a)\nx.f("x")`],
  ["an empty list in place of a variable", `import os\nuse(os.getenv("X") or [])`],
  ["written, where nobody calls it", `def f(a=None):\n  if a is None:\n    a = ["*"]\n  use(a)`],
  ["written, with two calls", `def f(a=None):\n  if a is None:\n    a = ["*"]\n  use(a)\nf()\nf(["x"])`],
  ["a field that a method sets", `class C:\n  def f(self, a):\n    self.a = a\nc = C()\nc.f("x")\nuse(c.a)`],
  [
    "a method of one of two objects",
    `class C:\n  def __init__(self, a):\n    self.a = a\n  def f(self):\n    use(self.a)\nC(1).f()\nC(2).f()`,
  ],
  ["another decorator beside it", `class C:\n  @staticmethod\n  @once\n  def f(a):\n    use(a)\nC.f("x")`],
  ["a lambda's", `f = lambda a: use(a)\nf("x")`],
];

describe("what the calls of a function give its parameters", () => {
  test.each(known)("%s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(reached)("where it is reached: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
  test.each(notKnown)("not known: %s", async (_name, text) => expect(await worth(text)).toEqual("?"));
});

import { describe, expect, test } from "vitest";
import { worth } from "../support/pythonWorth.ts";

const literals: readonly [string, unknown][] = [
  [`use("a")`, "a"],
  [`use('it\\'s')`, "it's"],
  [String.raw`use("\x41\u00e9\n\101\q")`, "Aé\nA\\q"],
  [String.raw`use(r"https://(\w+\.)?example\.com")`, String.raw`https://(\w+\.)?example\.com`],
  [`use("""a\nb""")`, "a\nb"],
  [`use("a" 'b')`, "ab"],
  [`use(f"no field")`, "no field"],
  [`use(f"https://{host}")`, "?"],
  [`use(b"bytes")`, { bytes: "bytes" }],
  [`use(True)`, true],
  [`use(None)`, null],
  [`use(86_400)`, 86400],
  [`use(("*"))`, "*"],
  [`use(("*",))`, ["*"]],
  [`use({"*"})`, ["*"]],
  [`use([a(), "x"])`, ["?", "x"]],
  [`use({"a": [1], **more})`, { a: [1], "?": "?" }],
  [`use(get())`, "?"],
];

const names: readonly [string, string, unknown][] = [
  ["given once", `A = "x"\nuse(A)`, "x"],
  ["with a type", `A: list[str] = ["x"]\nuse(A)`, ["x"]],
  ["through another name", `A = "x"\nB = [A]\nuse(B)`, ["x"]],
  ["from an enclosing function", `def f():\n  a = "x"\n  def g():\n    use(a)`, "x"],
  ["the inner one counts", `a = "x"\ndef f():\n  a = "y"\n  use(a)`, "y"],
  ["another function's is not meant", `a = "x"\ndef f():\n  a = "y"\nuse(a)`, "x"],
  ["a parameter hides it", `a = "x"\ndef f(a):\n  use(a)`, "?"],
  ["a parameter with a default", `def f(a="x"):\n  use(a)`, "?"],
  ["a default is no parameter", `a = "x"\ndef f(b=a):\n  use(a)`, "x"],
  ["a keyword argument's name is another name", `a = "x"\nf(a=1)\nuse(a)`, "x"],
  ["an attribute's name is another name", `a = "x"\nb.a = 2\nuse(a)`, "x"],
  ["given twice", `a = "x"\na = "y"\nuse(a)`, "y"],
  ["an item replaced", `a = ["x"]\na[0] = "y"\nuse(a)`, ["y"]],
  ["a loop variable", `for a in b:\n  use(a)`, "?"],
  ["unpacked", `a, b = "x", "y"\nuse(b)`, "y"],
  ["unpacked from something else", `a, b = c\nuse(a)`, "?"],
  ["unpacked with a rest", `a, *b = "x", "y", "z"\nuse(b)`, "?"],
  ["changed places", `a, b = "x", "y"\na, b = b, a\nuse(a)`, "y"],
  ["imported", `from m import a\nuse(a)`, "?"],
  ["declared global in a function", `a = "x"\ndef f():\n  global a\n  a = "y"\nuse(a)`, "?"],
  ["walrus", `if (a := "x"):\n  use(a)`, "x"],
  ["with … as", `with open("x") as a:\n  use(a)`, "?"],
  ["except … as", `try:\n  pass\nexcept E as a:\n  use(a)`, "?"],
  ["a comprehension's own variable", `a = "x"\nb = [a for a in c]\nuse(a)`, "x"],
  ["a class attribute in the class", `class C:\n  a = "x"\n  use(a)`, "x"],
  ["a class attribute is not seen in a method", `class C:\n  a = "x"\n  def f(self):\n    use(a)`, "?"],
  ["a circle", `a = b\nb = a\nuse(a)`, "?"],
];

describe("what a Python expression is worth", () => {
  test.each(literals)("%s", async (text, value) => expect(await worth(text)).toEqual(value));
  test.each(names)("a name: %s", async (_name, text, value) => expect(await worth(text)).toEqual(value));
});

import { describe, expect, test } from "vitest";
import { literalOf, type Value } from "../../server/src/syntax/value.ts";
import { reading, worth } from "../support/pythonWorth.ts";

type Files = Readonly<Record<string, string>>;
type Row = readonly [name: string, text: string, files: Files, value: unknown, path?: string];

const rows: readonly Row[] = [
  ["a constant", `from config import A\nuse(A)`, { "config.py": `A = ["*"]` }, ["*"]],
  ["under another name", `from config import A as B\nuse(B)`, { "config.py": `A = ["*"]` }, ["*"]],
  ["of a module", `import config\nuse(config.A)`, { "config.py": `A = ["*"]` }, ["*"]],
  ["of a module under another name", `import app.config as c\nuse(c.A)`, { "app/config.py": `A = "x"` }, "x"],
  [
    "of a module in a package",
    `import app.config\nuse(app.config.A)`,
    { "app/__init__.py": "", "app/config.py": `A = "x"` },
    "x",
  ],
  [
    "of a module in a folder that is no package",
    `import app.config\nuse(app.config.A)`,
    { "app/config.py": `A = "x"` },
    "x",
  ],
  ["a module of a package", `from app import config\nuse(config.A)`, { "app/config.py": `A = "x"` }, "x"],
  [
    "what a package hands on",
    `from app import A\nuse(A)`,
    { "app/__init__.py": `from .config import A`, "app/config.py": `A = "x"` },
    "x",
  ],
  ["relative", `from .config import A\nuse(A)`, { "app/config.py": `A = "x"` }, "x", "app/main.py"],
  [
    "relative, further up",
    `from ..core.config import A\nuse(A)`,
    { "app/core/config.py": `A = "x"` },
    "x",
    "app/api/main.py",
  ],
  ["relative, a module", `from . import config\nuse(config.A)`, { "app/config.py": `A = "x"` }, "x", "app/main.py"],
  [
    "from the top of the project",
    `from app.core import A\nuse(A)`,
    { "app/core.py": `A = "x"` },
    "x",
    "app/api/v1/main.py",
  ],
  ["from src", `from shop.core import A\nuse(A)`, { "src/shop/core.py": `A = "x"` }, "x", "tests/main.py"],
  ["all names", `from config import *\nuse(A)`, { "config.py": `A = "x"` }, "x"],
  ["all names, hidden ones not", `from config import *\nuse(_A)`, { "config.py": `_A = "x"` }, "?"],
  [
    "all names, and more",
    `from .base import *\nA += ["y"]\nuse(A)`,
    { "settings/base.py": `A = ["x"]` },
    ["x", "y"],
    "settings/dev.py",
  ],
  [
    "all names, and another value",
    `from .base import *\nA = ["y"]\nuse(A)`,
    { "settings/base.py": `A = ["x"]` },
    ["y"],
    "settings/dev.py",
  ],
  ["in a function", `def f():\n  from config import A\n  use(A)`, { "config.py": `A = "x"` }, "x"],
  ["changed in its own file", `from config import A\nuse(A)`, { "config.py": `A = ["x"]\nA.append("y")` }, ["x", "y"]],
  ["changed here", `from config import A\nA.append("y")\nuse(A)`, { "config.py": `A = ["x"]` }, ["x", "y"]],
  [
    "put together there",
    `from config import A\nuse(A)`,
    { "config.py": `H = "a"\nA = [f"https://{H}"]` },
    ["https://a"],
  ],
  [
    "in branches there",
    `from config import A\nuse(A)`,
    { "config.py": `if D:\n  A = ["*"]\nelse:\n  A = []` },
    { D: ["*"], "not D": [] },
  ],
  [
    "settings",
    `from config import settings\nuse(settings.A)`,
    { "config.py": `class S(BaseSettings):\n  A: list[str] = ["*"]\nsettings = S()` },
    ["*"],
  ],
  [
    "settings of a module",
    `import config\nuse(config.settings.A)`,
    { "config.py": `class S:\n  A = "x"\nsettings = S()` },
    "x",
  ],
  ["a class", `from config import S\ns = S()\nuse(s.A)`, { "config.py": `class S:\n  A = "x"` }, "x"],
  [
    "a class with a base elsewhere",
    `from config import S\nuse(S.A)`,
    { "config.py": `from base import B\nclass S(B): pass`, "base.py": `class B:\n  A = "x"` },
    "x",
  ],
  [
    "a function",
    `from config import get\nuse(get().A)`,
    { "config.py": `class S:\n  A = "x"\ndef get():\n  return S()` },
    "x",
  ],
  [
    "given to the call here",
    `from config import S\nuse(S(A="y").A)`,
    { "config.py": `@dataclass\nclass S:\n  A: str = "x"` },
    "y",
  ],
  [
    "through three files",
    `from a import A\nuse(A)`,
    { "a.py": "from b import A", "b.py": "from c import B as A", "c.py": `B = "x"` },
    "x",
  ],
  [
    "files that import each other",
    `from a import A\nuse(A)`,
    { "a.py": "from b import A", "b.py": "from a import A" },
    "?",
  ],
  [
    "a circle around a constant",
    `from a import A\nuse(A)`,
    { "a.py": `from b import B\nA = "x"`, "b.py": `from a import A\nB = A` },
    "x",
  ],
  ["this very file", `from main import A\nA = 1\nuse(A)`, { "main.py": "from main import A" }, 1],
  ["no such file", `from config import A\nuse(A)`, {}, "?"],
  ["no such name", `from config import A\nuse(A)`, { "config.py": "B = 1" }, "?"],
  ["a file with errors elsewhere", `from config import A\nuse(A)`, { "config.py": `A = "x"\ndef (` }, "x"],
  [
    "two files, of which the start of the program decides",
    `from config import A\nuse(A)`,
    { "config.py": `A = "far"`, "api/config.py": `A = "near"` },
    "?",
    "api/main.py",
  ],
  [
    "not the neighbour in a package",
    `from config import A\nuse(A)`,
    { "config.py": `A = "top"`, "api/config.py": `A = "inside"`, "api/__init__.py": "" },
    "top",
    "api/main.py",
  ],
  [
    "a file of the workspace is never taken for the standard library",
    `import os\nuse(os.environ.get("A", "x"))`,
    { "os.py": "environ = 1" },
    "x",
  ],
];

const cases = rows.map(([name, text, files, value, path]) => ({ name, text, files, value, path }));

test.each(cases)("from another Python file: $name", async ({ text, files, value, path }) => {
  expect(await worth(text, files, path)).toEqual(value);
});

/** All values in a value. */
function within(value: Value): Value[] {
  if (value.kind === "list") return [value, ...value.items.flatMap(within)];
  if (value.kind === "record") return [value, ...value.entries.flatMap((entry) => within(entry.value))];
  return value.kind === "choice" ? [value, ...value.alternatives.flatMap((one) => within(one.value))] : [value];
}

describe("places", () => {
  const files = {
    "config.py": `${"#\n".repeat(50)}A = ["*", ("x",)]\nB = {"k": ["y"]}\nC = "x,y"\nD = A if E else [C]`,
  };

  test.each(["A", "B", "C", "D", "[A, *A]", `C.split(",")`, `B["k"]`, "[f'{a}' for a in C.split(',')]", "A + D"])(
    "of another file are never taken for places of this one: %s",
    async (expression) => {
      const text = `from config import A, B, C, D\nuse(${expression})`;
      const own = await reading(
        text,
        (source, value) =>
          within(value).map((one) => [one.node, literalOf(one)].map((node) => node.tree === source.root.tree)),
        { files },
      );
      expect(own.flat()).not.toContain(false);
    },
  );

  test("lead to where a value is written", async () => {
    const found = await reading(
      "from config import A\nuse(A)",
      (_source, value) => ({
        used: value.node.text,
        path: value.elsewhere?.source.path,
        written: value.elsewhere?.node.text,
      }),
      { files },
    );
    expect(found).toEqual({ used: "A", path: "/project/config.py", written: `["*", ("x",)]` });
  });

  test.each([
    [`A = ["*"]\nuse(A)`, `["*"]`, [`"*"`]],
    [`use(["a"] + ["b"])`, `["a"] + ["b"]`, [`"a"`, `"b"`]],
    [`A = ["a"]\nA.append("b")\nuse(A)`, "A", [`"a"`, `"b"`]],
    [`use("a,b".split(","))`, `"a,b".split(",")`, [`"a,b"`, `"a,b"`]],
    [`A = "a,b"\nuse(A.split(","))`, `A.split(",")`, [`"a,b"`, `"a,b"`]],
    [`H = ["a"]\nuse([f"//{h}" for h in H])`, `[f"//{h}" for h in H]`, [`f"//{h}"`]],
    [`H = ["a"]\nuse([h for h in H])`, `[h for h in H]`, [`"a"`]],
    [`class S:\n  A = ["*"]\nuse(S.A)`, `["*"]`, [`"*"`]],
  ])("of a list and of its items in this file: %s", async (text, list, items) => {
    const found = await reading(text, (_source, value) => ({
      list: literalOf(value).text,
      items: value.kind === "list" ? value.items.map((item) => item.node.text) : [],
    }));
    expect(found).toEqual({ list, items });
  });
});

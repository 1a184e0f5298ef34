import { flag, list, names, number, pattern, type Row, remove, rename, text } from "./row.ts";

export const pythonRows: readonly Row[] = [
  // another text
  { name: "a string keeps its quotes", code: `f(a=[«'x/'»])`, change: text("it's"), after: `f(a=['it\\'s'])` },
  { name: "a raw string stays raw", code: `f(a=«r"x/"»)`, change: text("a\\b"), after: `f(a=r"a\\b")` },
  { name: "a raw string that cannot hold it", code: `f(a=«r"x"»)`, change: text('a\\"'), after: `f(a="a\\\\\\"")` },
  { name: "three quotes", code: `f(a=«"""x"""»)`, change: text("y"), after: `f(a="""y""")` },
  { name: "a string with a prefix", code: `f(a=«u'x'»)`, change: text("y"), after: `f(a=u'y')` },
  { name: "an f-string without fields", code: `f(a=«f"x"»)`, change: text("{y}"), after: `f(a=f"{{y}}")` },
  { name: "a string in parts", code: `f(a=(\n    «"x" "y"»\n))`, change: text("z"), after: `f(a=(\n    "z"\n))` },
  { name: "True", code: `h['a'] = «True»`, change: text("true"), after: `h['a'] = 'true'` },
  { name: "a number", code: `h["a"] = «1»`, change: text("true"), after: `h["a"] = "true"` },
  {
    name: "a name that only stands there: its definition",
    code: `A = "x/"\nf(a=[«A»])`,
    change: text("x"),
    after: `A = "x"\nf(a=[A])`,
  },
  {
    name: "a name that is used elsewhere too",
    code: `A = "x/"\nprint(A)\nf(a=[«A»])`,
    change: text("x"),
    after: `A = "x/"\nprint(A)\nf(a=["x"])`,
  },
  {
    name: "the name of a header",
    code: `r.headers[«"Orgin"»] = "*"`,
    change: text("Origin"),
    after: `r.headers["Origin"] = "*"`,
  },
  { name: "a call", code: `f(a=«g()»)`, change: text("x"), after: undefined },
  { name: "an f-string with a field", code: `f(a=«f"{x}"»)`, change: text("x"), after: undefined },

  // a number
  { name: "a number as a number", code: `f(max_age=«1_000_000»)`, change: number(86400), after: `f(max_age=86400)` },
  { name: "a number as a text", code: `h["a"] = «'1000000'»`, change: number(86400), after: `h["a"] = '86400'` },

  // on or off
  { name: "a text that stands for off", code: `f(a=«"false"»)`, change: flag(false), after: `f(a=False)` },
  { name: "in a dictionary", code: `f(**{"a": «"true"»})`, change: flag(true), after: `f(**{"a": True})` },
  { name: "a default of the environment", code: `f(a=getenv("A", «"no"»))`, change: flag(false), after: undefined },

  // another name
  { name: "a keyword", code: `f(app, «origin»=["x"])`, change: rename("origins"), after: `f(app, origins=["x"])` },
  {
    name: "an argument without a name",
    code: `f(«"x"», a=1)`,
    change: rename("origins"),
    after: `f(origins="x", a=1)`,
  },
  {
    name: "the key of a dictionary",
    code: `f({«'origin'»: 1})`,
    change: rename("origins"),
    after: `f({'origins': 1})`,
  },
  { name: "a setting", code: `«CORS_ORIGIN» = []`, change: rename("CORS_ORIGINS"), after: `CORS_ORIGINS = []` },
  { name: "an item of a list", code: `f([«"x"»])`, change: rename("y"), after: undefined },

  // a list
  { name: "a text", code: `f(a=«'x, y'»)`, change: list("x", "y"), after: `f(a=['x', 'y'])` },
  { name: "in brackets that are too many", code: `A = «("x")»`, change: list("x"), after: `A = ["x"]` },
  { name: "a name that only stands there", code: `A = "x"\nf(a=«A»)`, change: list("x"), after: `A = ["x"]\nf(a=A)` },
  { name: "the environment", code: `import os\nf(a=«os.getenv("A", "x")»)`, change: list("x"), after: undefined },
  { name: "a call, which may be one", code: `f(a=«g()»)`, change: list("x"), after: undefined },

  // a pattern
  { name: "a raw pattern", code: `f(a=«r"x"»)`, change: pattern("a\\.b"), after: `f(a=r"a\\.b")` },
  { name: "a plain string becomes raw", code: `f(a=«'a.b'»)`, change: pattern("a\\.b"), after: `f(a=r'a\\.b')` },
  { name: "a plain string without need", code: `f(a=«'a.b'»)`, change: pattern("a-b"), after: `f(a='a-b')` },
  {
    name: "in re.compile, with flags",
    code: `f(a=[«re.compile("a.b", re.I)»])`,
    change: pattern("a\\.b"),
    after: `f(a=[re.compile(r"a\\.b", re.I)])`,
  },
  {
    name: "a name for a compiled pattern",
    code: `A = re.compile(r"a")\nf(a=[«A»])`,
    change: pattern("b"),
    after: `A = re.compile(r"b")\nf(a=[A])`,
  },

  // names
  { name: "an item", code: `f(a=["A", «"*"»])`, change: names("*", "B", "C"), after: `f(a=["A", "B", "C"])` },
  {
    name: "an item on its line",
    code: `f(a=[\n    'A',\n    «'*'»,\n])`,
    change: names("*", "B", "C"),
    after: `f(a=[\n    'A',\n    'B',\n    'C',\n])`,
  },
  { name: "a text", code: `h["a"] = «"*"»`, change: names("*", "B", "C"), after: `h["a"] = "B, C"` },
  { name: "a part of a text", code: `h["a"] = «"A,*"»`, change: names("*", "B", "C"), after: `h["a"] = "A,B,C"` },
  { name: "a part that goes", code: `h["a"] = «"A, B, C"»`, change: names("A"), after: `h["a"] = "B, C"` },
  { name: "the only part goes", code: `h["a"] = «"A"»\nx = 1`, change: names("A"), after: `x = 1` },
  { name: "the only item goes", code: `f(a=[«"A"»])`, change: names("A"), after: `f(a=[])` },
  {
    name: "an item that is itself a list",
    code: `f(a=[«"A; B"»])`,
    change: names("A; B", "A", "B"),
    after: `f(a=["A", "B"])`,
  },

  // gone
  { name: "the first item", code: `f(a=[«"A"», "B"])`, change: remove, after: `f(a=["B"])` },
  { name: "the last item", code: `f(a=["A", «"B"»])`, change: remove, after: `f(a=["A"])` },
  {
    name: "an item on its line, with its comment",
    code: `f(a=[\n    "A",  # one\n    «"B"»,  # two\n])`,
    change: remove,
    after: `f(a=[\n    "A",  # one\n])`,
  },
  { name: "the last but one of a tuple", code: `f(a=("A", «"B"»))`, change: remove, after: `f(a=("A",))` },
  { name: "the first of two of a tuple", code: `f(a=(«"A"», "B"))`, change: remove, after: `f(a=("B",))` },
  { name: "the only one of a tuple", code: `f(a=(«"A"»,))`, change: remove, after: `f(a=())` },
  { name: "the only one of a set", code: `f(a={«"A"»})`, change: remove, after: `f(a=set())` },
  { name: "an option", code: `f(a=1, b=«"x"»)`, change: remove, after: `f(a=1)` },
  {
    name: "an option on its line",
    code: `f(\n    a=1,\n    b=«"x"»,\n    c=2,\n)`,
    change: remove,
    after: `f(\n    a=1,\n    c=2,\n)`,
  },
  { name: "an entry of a dictionary", code: `f(**{"a": 1, "b": «"x"»})`, change: remove, after: `f(**{"a": 1})` },
  { name: "an entry by its key", code: `f({«"a"»: 1, "b": 2})`, change: remove, after: `f({"b": 2})` },
  { name: "an option that holds a name", code: `A = 1\nf(a=«A»)`, change: remove, after: `A = 1\nf()` },
  {
    name: "a header by its value",
    code: `def g(r):\n    r.headers["a"] = «"x"»\n    return r\n`,
    change: remove,
    after: `def g(r):\n    return r\n`,
  },
  {
    name: "a header by its name",
    code: `r.headers["b"] = 1\nr.headers[«"a"»] = "x"\n`,
    change: remove,
    after: `r.headers["b"] = 1\n`,
  },
  {
    name: "the only statement of a block",
    code: `if x:\n    r.headers["a"] = «"x"»\n`,
    change: remove,
    after: `if x:\n    pass\n`,
  },
  { name: "a header set by a method", code: `self.set_header("A", «"x"»)\ng()`, change: remove, after: `g()` },
  { name: "a pair in a list", code: `h = [("A", «"x"»), ("B", "y")]`, change: remove, after: `h = [("B", "y")]` },
  { name: "the last argument", code: `f(1, «"x"»)`, change: remove, after: `f(1)` },
  { name: "an argument before others", code: `f(«"x"», 1)`, change: remove, after: undefined },
  { name: "a setting", code: `A = 1\nB = «"x"»\n`, change: remove, after: `A = 1\n` },
  { name: "a name that is used elsewhere", code: `B = «"x"»\ng(B)\n`, change: remove, after: undefined },
  { name: "two targets", code: `a["x"] = b["x"] = «"y"»\n`, change: remove, after: undefined },
];

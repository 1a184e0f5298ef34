import { names, number, pattern, type Row, remove, text } from "./row.ts";

export const nginxRows: readonly Row[] = [
  { name: "a bare token", code: `add_header A «x/»;`, change: text("x"), after: `add_header A x;` },
  {
    name: "a bare token that has to be quoted",
    code: `add_header A «x»;`,
    change: text("a; b"),
    after: `add_header A "a; b";`,
  },
  {
    name: "a quoted token",
    code: `add_header A «'x'» always;`,
    change: text("it's"),
    after: `add_header A 'it\\'s' always;`,
  },
  { name: "a backslash", code: `add_header A «"x"»;`, change: text("a\\n"), after: `add_header A "a\\\\n";` },
  {
    name: "the name of a header",
    code: `add_header «Orgin» x;`,
    change: text("Origin"),
    after: `add_header Origin x;`,
  },
  { name: "a number", code: `add_header A «"1000000"»;`, change: number(86400), after: `add_header A "86400";` },
  {
    name: "the pattern of a map",
    code: `map $a $b { «"~*^x.y$"» 1; }`,
    change: pattern("^x\\.y$"),
    after: `map $a $b { "~*^x\\.y$" 1; }`,
  },
  {
    name: "a bare pattern",
    code: `map $a $b { «~^x» 1; }`,
    change: pattern("^x\\.y$"),
    after: `map $a $b { ~^x\\.y$ 1; }`,
  },
  {
    name: "a bare pattern that has to be quoted",
    code: `map $a $b { «~^x» 1; }`,
    change: pattern("^x{2}$"),
    after: `map $a $b { "~^x{2}$" 1; }`,
  },
  {
    name: "the pattern of an if",
    code: `server { if ($a ~* «(x|y)») { return 204; } }`,
    change: pattern("^(?:x|y)$"),
    after: `server { if ($a ~* ^(?:x|y)$) { return 204; } }`,
  },
  { name: "a wildcard", code: `add_header A «*»;`, change: names("*", "B", "C"), after: `add_header A "B, C";` },
  { name: "a part", code: `add_header A «'X, *'»;`, change: names("*", "B", "C"), after: `add_header A 'X, B, C';` },
  {
    name: "the only name goes",
    code: `server {\n    add_header A «B»;\n    listen 80;\n}`,
    change: names("B"),
    after: `server {\n    listen 80;\n}`,
  },
  {
    name: "a header goes",
    code: `server {\n    add_header A «"B"» always; # why\n    listen 80;\n}`,
    change: remove,
    after: `server {\n    listen 80;\n}`,
  },
  {
    name: "an entry of a map goes",
    code: `map $a $b {\n    default "";\n    «https://x/» $a;\n}`,
    change: remove,
    after: `map $a $b {\n    default "";\n}`,
  },
  { name: "beside another line", code: `add_header A «B»; add_header C D;`, change: remove, after: `add_header C D;` },
];

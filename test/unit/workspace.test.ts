import { expect, test } from "vitest";
import { Tree } from "web-tree-sitter";
import { maxRounds, untilRead } from "../../server/src/project/rounds.ts";
import { createWorkspace } from "../../server/src/project/workspace.ts";
import { parsers } from "../support/grammars.ts";

await parsers.load("python");

test("each file is read once, also one that is not there", () => {
  const workspace = createWorkspace(parsers);
  const read: string[] = [];
  const texts: Record<string, string> = { "/p/a.py": "A = 1" };
  const look = () =>
    untilRead(
      workspace,
      (path) => {
        read.push(path);
        return texts[path];
      },
      (view) => {
        const project = view.projectOf("/p/main.py", "python");
        return [project.module("/p/a.py")?.text, project.has("/p/b.py")];
      },
    );
  expect(look()).toEqual(["A = 1", false]);
  expect(look()).toEqual(["A = 1", false]);
  expect(read).toEqual(["/p/a.py", "/p/b.py"]);
  texts["/p/b.py"] = "";
  workspace.forget("/p/b.py");
  expect(look()).toEqual(["A = 1", true]);
  workspace.clear();
});

test("an analysis that never has enough comes to an end", () => {
  const workspace = createWorkspace(parsers);
  let rounds = 0;
  untilRead(
    workspace,
    () => "",
    (view) => view.projectOf("/main.py", "python").has(`/${++rounds}.py`),
  );
  expect(rounds).toBe(maxRounds);
});

test("trees are made once for a text, and few live at a time", () => {
  const made = new Set<Tree>();
  const workspace = createWorkspace({
    ...parsers,
    parse(...given) {
      const tree = parsers.parse(...given);
      if (tree) made.add(tree);
      return tree;
    },
  });
  const deleted = new Set<Tree>();
  const free = Tree.prototype.delete;
  Tree.prototype.delete = function (this: Tree) {
    deleted.add(this);
    return free.call(this);
  };
  try {
    const look = (first: number, count: number) => {
      const project = workspace.view().projectOf("/main.py", "python");
      return Array.from({ length: count }, (_, n) => project.module(`/${first + n}.py`)?.root.type);
    };
    for (let n = 0; n < 500; n++) workspace.put(`/${n}.py`, `A = ${n}`);
    expect(look(0, 10)).toEqual(Array(10).fill("module"));
    look(0, 10);
    expect(made.size).toBe(10);
    for (let first = 0; first < 500; first += 10) look(first, 10);
    expect(made.size).toBe(500);
    expect(made.size - deleted.size).toBeLessThanOrEqual(30);
    expect(look(0, 500).filter((type) => type !== undefined)).toHaveLength(64);
    workspace.clear();
    expect(deleted.size).toBe(made.size);
  } finally {
    Tree.prototype.delete = free;
  }
});

test("a view goes on to work when the trees that it has seen have been freed", () => {
  const workspace = createWorkspace(parsers);
  for (let n = 0; n < 100; n++) workspace.put(`/${n}.py`, `A = ${n}`);
  const early = workspace.view().projectOf("/main.py", "python");
  const first = early.module("/0.py");
  const late = workspace.view().projectOf("/main.py", "python");
  for (let n = 1; n < 60; n++) late.module(`/${n}.py`);
  workspace.view();
  expect(early.module("/0.py")).not.toBe(first);
  expect(early.module("/0.py")?.root.text).toBe("A = 0");
  workspace.clear();
});

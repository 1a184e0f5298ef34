import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inputFiles } from "../../server/src/hosts/cliFiles.ts";

const folder = mkdtempSync(join(tmpdir(), "corslint-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const large = `# ${"x".repeat(80)}\n`.repeat(20_000);

const files = [
  { name: "a.py", text: "import flask_cors\n", mayMatter: true },
  { name: "b.py", text: "", mayMatter: false },
  { name: "c.py", text: `${large}# cors`, mayMatter: true },
  { name: "d.py", text: "é = 1\n", mayMatter: false },
  { name: "e.js", text: `\ufeffconst cors = require("cors"); // é\n`, mayMatter: true },
  { name: "f.js", text: large, mayMatter: false },
  { name: "g.js", text: "// shorter than what was read before\n", mayMatter: false },
] as const;

test("each file keeps its own text, although all are read into the same memory", () => {
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  const found = [...inputFiles([folder], () => [])].map((file) => {
    if ("why" in file) throw new Error(file.why);
    return file;
  });
  const read = found.map(({ path, mayMatter, decoded }) => {
    const { lead, text, isExact } = decoded();
    return { name: path.slice(path.lastIndexOf("/") + 1), text: lead + text, mayMatter, isExact };
  });
  expect(read).toEqual(files.map((file) => ({ ...file, isExact: true })));
});

test("a file that cannot be read is told", () => {
  const [file] = inputFiles([join(folder, "a.py")], () => []);
  expect(file).toMatchObject({ mayMatter: true });
  const gone = inputFiles([join(folder, "a.py"), join(folder, "b.py")], () => []);
  gone.next();
  rmSync(join(folder, "b.py"));
  expect(() => gone.next()).toThrow("no such file");
});

import { test } from "vitest";
import { parsers } from "../support/grammars.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { pythonValue } from "../../server/src/syntax/python/values.ts";
test("v", async () => {
  await parsers.load("python");
  const text = `import re\nPATTERN = re.compile(r"^a$")\nL = [PATTERN]\nPS=(".a", ".b")\ndef f(o):\n    if PATTERN.match(o): x = 1\n    for s in PS: pass\n`;
  const tree = parsers.parse("python", text)!;
  const source = sourceOf("a.py", "python", text, tree.rootNode);
  for (const node of tree.rootNode.descendantsOfType("identifier")) { const { node: n, definition, ...v } = pythonValue(source, node!) as any; console.log("\n@", node!.text, node!.startIndex, JSON.stringify(v, (k, x) => k === "node" || k === "definition" || k==="elsewhere" ? undefined : x)); }
});

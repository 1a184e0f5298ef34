import { spawnSync } from "node:child_process";
import type { OriginPattern } from "../../server/src/policy/originSet.ts";

/** What Python is asked: does the pattern let each of the texts in? */
export interface PythonQuestion {
  readonly pattern: OriginPattern;
  readonly texts: readonly string[];
}

const program = `
import json, re, sys
sys.stdout.write(json.dumps([
    [bool(getattr(re.compile(("(?%s)" % one["flags"] if one["flags"] else "") + one["source"]), one["matching"])(text))
     for text in one["texts"]]
    for one in json.load(sys.stdin)]))
`;

const command = ["python3", "python"].find((name) => spawnSync(name, ["-c", "import re"]).status === 0);

/** Whether there is a Python to ask. */
export const hasPython = command !== undefined;

/** What Python's own `re` answers, for all questions in one process. */
export function askPython(questions: readonly PythonQuestion[]): boolean[][] {
  const input = JSON.stringify(questions.map(({ pattern, texts }) => ({ ...pattern, texts })));
  const { stdout, stderr, status } = spawnSync(command ?? "python3", ["-c", program], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

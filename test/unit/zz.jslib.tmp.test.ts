import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { readFacts } from "../../server/src/engine/analyze.ts";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { inProject } from "../support/around.ts";
import { parsers } from "../support/grammars.ts";

test("report", async () => {
  const only = new RegExp(process.env.FW ?? ".");
  const brief = process.env.BRIEF;
  const lines: string[] = [];
  const counts = new Map<string, [number, number]>();
  const prover = await loadProver();
  const file = process.env.ROWS ?? "/work/shared/truth/javascript.jsonl";
  for (const text of readFileSync(file, "utf8").trim().split("\n")) {
    const row = JSON.parse(text);
    if (!only.test(row.framework)) continue;
    const grammar = row.path.endsWith(".ts") ? "typescript" : row.path.endsWith(".tsx") ? "tsx" : "javascript";
    await parsers.load(grammar);
    const diff: string[] = [];
    try {
      const problems: string[] = [];
      const tree = parsers.parse(grammar, row.source)!;
      const facts = inProject(
        { path: row.path, ...(row.manifest && { manifest: row.manifest }) },
        "javascript",
        (project) => readFacts(sourceOf(row.path, grammar, row.source, tree.rootNode, project), problems),
      );
      if (problems.length) throw new Error(problems.join("; "));
      const ask = (origin: string) =>
        simulate(facts.policies, { origin, method: "GET", headers: ["authorization", "x-a"] }, prover);
      const first = ask("https://app.example.com");
      if ((first.reads === "startup-error") !== (row.expect.startup === "throws"))
        diff.push(`startup got ${first.reads} want ${row.expect.startup}`);
      else if (!row.expect.startup) {
        for (const [o, v] of Object.entries(row.expect.reads)) {
          const g = ask(o);
          if (g.reads !== v) diff.push(`reads ${o}: got ${g.reads} want ${v} (${g.why})`);
        }
        for (const [o, v] of Object.entries(row.expect.preflight ?? {}))
          if (v) {
            const g = ask(o);
            if (g.preflight !== v) diff.push(`preflight ${o}: got ${g.preflight} want ${v}`);
          }
        if (process.env.DUMP) diff.push(JSON.stringify(facts.policies));
      }
    } catch (error) {
      diff.push(String((error as Error).stack).slice(0, 600));
    }
    const count = counts.get(row.framework) ?? [0, 0];
    counts.set(row.framework, [count[0] + (diff.length ? 0 : 1), count[1] + 1]);
    if (diff.length)
      lines.push(
        `## ${row.id} ${row.version}\n${row.source.trim()}\n-- ${diff.slice(0, brief ? 2 : 5).join("\n-- ")}\n`,
      );
  }
  writeFileSync(
    "/tmp/jslib.out",
    `${[...counts].map(([f, [a, b]]) => `${f}: ${a}/${b}`).join("\n")}\n\n${lines.join("\n")}`,
  );
});

import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { pythonValue } from "../../server/src/syntax/python/values.ts";
import { type Source, sourceOf } from "../../server/src/syntax/source.ts";
import type { Value } from "../../server/src/syntax/value.ts";
import { type Around, inProject } from "./around.ts";
import { parsers } from "./grammars.ts";

/** A value as plain data: unknown ones as `?`, a choice by its conditions. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case "unknown":
      return "?";
    case "list":
      return value.items.map(plain);
    case "record":
      return Object.fromEntries(value.entries.map(({ key, value: of }) => [key ?? "?", plain(of)]));
    case "null":
      return null;
    case "regex":
      return `/${value.source}/${value.flags}`;
    case "bytes":
      return { bytes: value.value };
    case "choice":
      return Object.fromEntries(
        value.alternatives.map(({ branches, value: of }) => [
          branches
            .map(({ condition, way, ways }) => {
              const text = condition.slice(condition.indexOf(" ") + 1).replace(/^try at \d+$/, "try");
              return ways > 2 ? `${text} #${way}` : `${way === 1 ? "not " : ""}${text}`;
            })
            .join(", "),
          plain(of),
        ]),
      );
    default:
      return "value" in value ? value.value : value.kind;
  }
}

/** Reads the argument of the last `use(…)` in a text. */
export async function reading<T>(
  text: string,
  ask: (source: Source, value: Value) => T,
  around: Around = {},
): Promise<T> {
  await parsers.load("python");
  const parsed = createParsedText(parsers, "python");
  try {
    const result = parsed.parse(text);
    if ("skipped" in result) throw new Error(result.skipped);
    const { rootNode } = result.tree;
    const calls = rootNode.descendantsOfType("call").filter((call) => call?.text.startsWith("use("));
    const argument = calls.at(-1)?.childForFieldName("arguments")?.namedChildren[0];
    if (!argument) throw new Error("no use(…)");
    return inProject(around, "python", (project) => {
      const source = sourceOf("main.py", "python", text, rootNode, project);
      return ask(source, pythonValue(source, argument));
    });
  } finally {
    parsed.dispose();
  }
}

/** The argument of the last `use(…)` in a text, as plain data. */
export function worth(text: string, files: Readonly<Record<string, string>> = {}, path?: string): Promise<unknown> {
  return reading(text, (_source, value) => plain(value), { files, ...(path !== undefined && { path }) });
}

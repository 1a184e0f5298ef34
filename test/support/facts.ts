import { readFacts, readRoutes } from "../../server/src/engine/facts.ts";
import type { Facts } from "../../server/src/policy/facts.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import { codeOf } from "../../server/src/syntax/embedded.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { familyOf, type Grammar } from "../../server/src/syntax/language.ts";
import { templateOf } from "../../server/src/syntax/nginx/template/template.ts";
import { type Source, sourceOf } from "../../server/src/syntax/source.ts";
import { type Around, inProject } from "./around.ts";
import { parsers } from "./grammars.ts";
import type { TruthRow } from "./truth.ts";

interface TextFile extends Around {
  readonly path: string;
  readonly grammar: Grammar;
  readonly text: string;
}

/** The policies of all routes of a row's source, with other files around it. */
export function routesOf(
  { path, language, source: text, manifest }: TruthRow,
  files: NonNullable<Around["files"]> = {},
): Promise<Policy[]> {
  return read({ path, grammar: grammarOf(path) ?? language, text, ...(manifest && { manifest }), files }, readRoutes);
}

/** The policies of all routes of a text. */
export function routesIn(file: TextFile): Promise<Policy[]> {
  return read(file, readRoutes);
}

/** What the adapters read in a text, with the files around it. */
export function factsOf(file: TextFile): Promise<Facts> {
  return read(file, readFacts);
}

async function read<T>(
  { path, grammar, text, ...around }: TextFile,
  reader: (source: Source, problems: string[]) => T,
): Promise<T> {
  const grammars = Object.keys(around.files ?? {}).flatMap((name) => grammarOf(name) ?? []);
  for (const each of new Set([grammar, ...grammars])) await parsers.load(each);
  const code = codeOf(path, text, grammar);
  const tree = parsers.parse(grammar, code);
  if (!tree) throw new Error("The source took too long to parse.");
  try {
    return inProject({ ...around, path }, familyOf(grammar), (project) => {
      const problems: string[] = [];
      const template = grammar === "nginx" ? templateOf(text) : undefined;
      const source = sourceOf(path, grammar, code, tree.rootNode, project);
      const facts = reader(template ? { ...source, template } : source, problems);
      if (problems.length > 0) throw new Error(problems.join("\n"));
      return facts;
    });
  } finally {
    tree.delete();
  }
}

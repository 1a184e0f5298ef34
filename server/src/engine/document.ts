import { codeOf } from "../syntax/embedded.ts";
import type { Grammar } from "../syntax/language.ts";
import { templateOf } from "../syntax/nginx/template/template.ts";
import type { Parsed } from "../syntax/parsedText.ts";
import type { Project } from "../syntax/project.ts";
import type { Search } from "../syntax/search/search.ts";
import { type Source, sourceOf } from "../syntax/source.ts";
import { mayMatter } from "./prefilter.ts";

/** A text to be analysed. `parse` is called at most once, and only when the text may matter. */
export interface Document {
  readonly path: string;
  readonly grammar: Grammar;
  readonly text: string;
  parse(): Parsed;
  /** Finds in the text what was known of it before; the whole text is looked through where it is not given. */
  readonly search?: Search;
  /** The files around it; what is missing there is unknown, and worth another analysis once it has been read. */
  readonly project?: Project;
}

/** A parsed text, the sentence that says why there is none, or nothing where no rule could speak of it. */
export type ReadDocument = { readonly source: Source } | { readonly skipped?: string; readonly unfinished?: true };

/** Parses a text that `matters`; of markup the scripts. */
export function readDocument(
  { path, grammar, text, parse, project, search }: Document,
  matters: typeof mayMatter = mayMatter,
): ReadDocument {
  if (!matters(text, grammar, search)) return {};
  const parsed = parse();
  if ("skipped" in parsed) return parsed;
  const code = codeOf(path, text, grammar);
  const source = sourceOf(path, grammar, code, parsed.tree.rootNode, project);
  const template = grammar === "nginx" ? templateOf(text) : undefined;
  return { source: { ...source, ...(template && { template }), ...(code === text && search) } };
}

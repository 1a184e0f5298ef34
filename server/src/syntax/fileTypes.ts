import type { Grammar } from "./language.ts";

/** The files that are read in a folder, by the end of their name or by where they lie. First match wins. */
const table: readonly { readonly pattern: RegExp; readonly grammar: Grammar }[] = [
  { pattern: /\.pyw?$/, grammar: "python" },
  { pattern: /\.[cm]?jsx?$/, grammar: "javascript" },
  { pattern: /\.[cm]?ts$/, grammar: "typescript" },
  { pattern: /\.tsx$/, grammar: "tsx" },
  // Their scripts, which may be TypeScript; that reads JavaScript as well.
  { pattern: /\.(?:vue|svelte)$/, grammar: "typescript" },
  { pattern: /\.html?$/, grammar: "javascript" },
  { pattern: /\.(?:conf|nginx|conf\.template)$/, grammar: "nginx" },
  { pattern: /(?:^|\/)nginx\.conf[^/]*$/, grammar: "nginx" },
  { pattern: /(?:^|\/)sites-(?:available|enabled)\/[^/]+$/, grammar: "nginx" },
];

/** The grammar of a file by its path, with `/` between the parts; undefined for files that are not read. */
export function grammarOf(path: string): Grammar | undefined {
  return table.find(({ pattern }) => pattern.test(path))?.grammar;
}

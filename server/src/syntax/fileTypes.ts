import type { Grammar } from "./language.ts";

/** What stands behind the name of a file that another tool makes of it. */
const templates = "template|tmpl|tpl|j2|jinja2?|erb|epp|ctmpl|gotmpl|mustache|hbs|in";
const templateName = new RegExp(`\\.(?:${templates})$`);
/** The same, and of what users are to copy. */
const template = `(?:${templates}|dist|example|sample)`;

/** The files that are read in a folder, by the end of their name or by where they lie. First match wins. */
const table: readonly { readonly pattern: RegExp; readonly grammar: Grammar }[] = [
  { pattern: /\.pyw?$/, grammar: "python" },
  { pattern: /\.[cm]?jsx?$/, grammar: "javascript" },
  { pattern: /\.[cm]?ts$/, grammar: "typescript" },
  { pattern: /\.tsx$/, grammar: "tsx" },
  // Their scripts, which may be TypeScript; that reads JavaScript as well.
  { pattern: /\.(?:vue|svelte)$/, grammar: "typescript" },
  { pattern: /\.html?$/, grammar: "javascript" },
  { pattern: new RegExp(`\\.(?:conf|nginx)(?:\\.${template})?$`), grammar: "nginx" },
  { pattern: new RegExp(`(?:^|/)nginx[^/.]*\\.${template}$`), grammar: "nginx" },
  { pattern: /(?:^|\/)nginx\.conf[^/]*$/, grammar: "nginx" },
  { pattern: /(?:^|\/)sites-(?:available|enabled)\/[^/]+$/, grammar: "nginx" },
];

/** The grammar of a file by its path, with `/` between the parts; undefined for files that are not read. */
export function grammarOf(path: string): Grammar | undefined {
  return table.find(({ pattern }) => pattern.test(path))?.grammar;
}

/** Whether a file is a template of another one, by its name. */
export function isTemplateName(name: string): boolean {
  return templateName.test(name);
}

/** The name of the file that a template becomes. */
export function withoutTemplate(name: string): string {
  return name.replace(templateName, "");
}

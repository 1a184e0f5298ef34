/** What ends a bare token, or starts something else (`ngx_conf_read_token`). */
const special = /[\s;{}"'#\\]|^$/;

/**
 * A token for a text, in the quotes of another token; a bare one is quoted where it has to be. A backslash is doubled
 * only where nginx would take it and what follows for one character: patterns keep theirs.
 */
export function tokenOf(text: string, like: string): string {
  const quote = /^["']/.exec(like)?.[0];
  if (!quote && !special.test(text.replaceAll(/\\(?=[^"'\\trn\s;{}])/g, ""))) return text;
  const mark = quote ?? '"';
  const escaped = text.replaceAll(/\\(?=["'\\trn]|$)/g, "\\\\").replaceAll(mark, `\\${mark}`);
  return `${mark}${escaped}${mark}`;
}

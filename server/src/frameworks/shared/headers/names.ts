/** Finds, in a text, where names like those of the CORS headers stand, misspelled ones too, and `Origin`. */
export const corsNames = /access-control|control-(?:allow|expose)|(?<![\w-])origin(?![\w-])/gi;

const whole = /^\s*(?:[\w-]*(?:access-control|control-allow|control-expose)[\w-]*|origin)\s*:?\s*$/i;
const longest = 60;

/** Whether a text is such a name and nothing else; a colon or blanks around it are mistakes of their own. */
export function isLikeCorsName(text: string): boolean {
  return text.length <= longest && whole.test(text);
}

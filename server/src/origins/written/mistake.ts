import { originParts } from "../hosts/origin.ts";

/** What keeps a text from ever being equal to an origin that a browser sends. */
export type Mistake =
  | "blanks"
  | "quotes"
  | "several"
  | "glob"
  | "expression"
  | "null"
  | "scheme"
  | "user"
  | "slash"
  | "path"
  | "letters"
  | "case"
  | "port"
  | "other";

/** Marks of templates and of texts to be filled in: what is written there is not what is compared. */
const placeholder = /\$\{|\{\{|\{%|<%|%[sd(]|\{[A-Za-z_]\w*\}|<[\w -]+>|__[A-Z_]+__|\$[A-Z_]|@@|%[A-Z_]+%/;
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const one = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[\w*.-]+|\[[0-9a-f:]+\])(?::\d+)?\/?$/i;
const expression = /^\^|\$$|\\[./dwsb]|\.[*+]|\(\?|\(.*\)|\[.*\][*+?]|^\/\^?.*\$?\/[a-z]*$/;
const nonAscii = /[^ -~]/;

/** Each mistake by what shows it, the ones that explain more first. */
const tests: readonly (readonly [Mistake, (text: string) => boolean])[] = [
  ["several", (text) => severalIn(text).length > 1],
  ["quotes", (text) => /^\s*(["'`]).*\1\s*$/.test(text)],
  ["blanks", (text) => /\s/.test(text)],
  ["null", (text) => text.toLowerCase() === "null"],
  ["expression", (text) => expression.test(text)],
  ["glob", (text) => text.includes("*")],
  ["scheme", (text) => !scheme.test(text)],
  ["user", (text) => /^[^/]*:\/\/[^/?#]*@/.test(text)],
  ["slash", (text) => /^[^/]*:\/\/[^/?#]+\/$/.test(text)],
  ["path", (text) => /^[^/]*:\/\/[^/?#]+[/?#]/.test(text)],
  ["letters", (text) => nonAscii.test(text)],
  ["case", (text) => /[A-Z]/.test(text)],
  ["port", (text) => /^(?:https:.*:443|http:.*:80)$/.test(text)],
];

/**
 * Why a text never equals an origin; undefined for an origin as browsers send it, for `null`, for what apps and browser
 * extensions send (`capacitor://localhost`, `file://`), for an empty text and for one that is still to be filled in.
 */
export function mistakeIn(text: string): Mistake | undefined {
  if (text === "" || text === "null" || originParts(text) || placeholder.test(text)) return undefined;
  const own = scheme.exec(text)?.[1]?.toLowerCase();
  if (own !== undefined && own !== "http" && own !== "https" && !text.includes("*")) return undefined;
  return tests.find(([, shows]) => shows(text))?.[0] ?? "other";
}

/** The origins that one text lists, separated by commas or blanks; none where it holds anything else. */
export function severalIn(text: string): readonly string[] {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  if (parts.length < 2 || !parts.every((part) => one.test(part))) return [];
  const withScheme = parts.filter((part) => part.includes("://")).length;
  if (withScheme === parts.length || (withScheme > 0 && /[,;]/.test(text))) return parts;
  return withScheme === 0 && parts.every((part) => part.includes(".") || part === "*") ? parts : [];
}

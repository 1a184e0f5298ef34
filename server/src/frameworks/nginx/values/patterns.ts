import type { OriginSet } from "../../../policy/originSet.ts";
import type { Pattern } from "../config/condition.ts";

const portable = /^(?:\\[\\./+*?()[\]{}|^$dwsDWSbt -]|\(\?(?::|=|!|<\w+>)|\((?!\?)|[^\\(])*$/;
/** Written alike, but something else in PCRE: possessive repetitions and named classes. */
const foreign = /[+*?}]\+|\[:/;
/** A repeated part that ends with a dot and has no other one in it fits a text in one way only. */
const dotted = /\((?:\?:)?(?:\[[\w-]+\]|\[\^\.\]|\\w|\\d)[+*]\\\.\)[*+]/g;

/**
 * Whether a pattern is found in a text of the configuration, such as a method or an origin. Undefined where that is not
 * decided: only simple patterns are tried on short texts, so that no pattern can keep the engine busy.
 */
export function isFound({ source, ignoresCase }: Pattern, text: string): boolean | undefined {
  const repeats = source.match(/[*+{]/g)?.length ?? 0;
  const longest = /\)[*+{]/.test(source.replaceAll(dotted, "")) ? 16 : 80;
  if (text.length > longest || source.length > 200 || repeats > 3) return undefined;
  const { pattern, flags } = inJavascript(source);
  if (!portable.test(pattern) || foreign.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, ignoresCase ? "i" : flags).test(text);
  } catch {
    return undefined; // nginx may still read it
  }
}

/** What PCRE alone writes otherwise; no text has more than one line. */
function inJavascript(source: string): { pattern: string; flags: string } {
  const plain = source.replace(/^\(\?i\)/, "");
  const pattern = plain
    .replace(/^\\A/, "^")
    .replace(/(?<!\\)\\[zZ]$/, "$")
    .replaceAll("(?P<", "(?<");
  return { pattern, flags: plain === source ? "" : "i" };
}

/** What envsubst puts something else for before nginx reads the file. */
const environment = /\$\{?[A-Z][A-Z0-9_]+/;

/** Whether a text that nginx takes as it is holds a variable of the environment, so that nginx will see another text. */
export function isFilledIn(text: string): boolean {
  return environment.test(text);
}

/** The origins in which a pattern is found. */
export function originsIn({ source, ignoresCase }: Pattern): OriginSet {
  if (isFilledIn(source)) return { kind: "unknown", why: "the environment decides it" };
  return { kind: "pattern", source, flags: ignoresCase ? "i" : "", dialect: "pcre", matching: "search" };
}

/** What one repetition applies to, and how often it may come: an escape, a class, a bracket or a character. */
const item = /(\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?:)?|.)([*?+][?+]?|\{[\d,]*\}[?+]?)?/gs;
const everywhere = new Set("https:/.^$");

interface Group {
  /** For each alternative before the one that is being read: whether it needs a name. */
  readonly before: boolean[];
  needsName: boolean;
}

/**
 * Whether a PCRE pattern is found only in texts with a character that not every origin has, so that an origin which
 * nobody thought of is not among them. False where that is not sure.
 */
export function needsName(source: string): boolean {
  if (/\(\?(?!:)|\\[^\\./+*?()[\]{}|^$dwsDWSb-]/.test(source)) return false;
  const groups: Group[] = [{ before: [], needsName: false }];
  for (const [, base = "", repeats = ""] of source.matchAll(item)) {
    const group = groups.at(-1);
    if (!group) return false;
    const isOptional = /^(?:[*?]|\{[0,])/.test(repeats);
    if (base.startsWith("(")) {
      groups.push({ before: [], needsName: false });
    } else if (base === ")") {
      groups.pop();
      const outer = groups.at(-1);
      if (outer && !isOptional && inEveryAlternative(group)) outer.needsName = true;
    } else if (base === "|") {
      group.before.push(group.needsName);
      group.needsName = false;
    } else if (!isOptional && isName(base)) {
      group.needsName = true;
    }
  }
  const [whole] = groups;
  return groups.length === 1 && whole !== undefined && inEveryAlternative(whole);
}

function isName(base: string): boolean {
  if (base.startsWith("[") || /^\\[a-z]/i.test(base)) return false;
  return !everywhere.has(base.replace("\\", "").toLowerCase());
}

function inEveryAlternative({ before, needsName }: Group): boolean {
  return needsName && before.every(Boolean);
}

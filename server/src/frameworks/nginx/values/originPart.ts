import type { Pattern } from "../config/condition.ts";
import { plainOf, type Text } from "./text.ts";

/** The plain text that a pattern starts with, or ends with, and what is left of it. */
const plainStart = /^\^((?:[\w:/ @,-]|\\[^\w])+)(?![*+?{])/;
const plainEnd = /((?:[\w:/ @,-]|\\[^\w])+)\$$/;

/**
 * What a pattern asks of the Origin where it is tried on a text with plain parts around that, such as
 * `$request_method:$http_origin`. "never" where it cannot be found; undefined where the two are not told apart.
 */
export function ofOrigin(pattern: Pattern, subject: Text): Pattern | "never" | undefined {
  const index = subject.findIndex((part) => typeof part !== "string");
  const before = plainOf(subject.slice(0, index)) ?? "";
  const behind = plainOf(subject.slice(index + 1)) ?? "";
  const startless = before === "" ? pattern.source : behindStart(pattern, before);
  if (startless === undefined || startless === "never") return startless;
  const source = behind === "" ? startless : beforeEnd({ ...pattern, source: startless }, behind);
  return source === undefined || source === "never" ? source : { ...pattern, source };
}

function behindStart({ source, ignoresCase }: Pattern, before: string): string | undefined {
  const found = plainStart.exec(source)?.[1];
  if (found === undefined || hasAlternatives(source)) return undefined;
  const units = unitsOf(found);
  const plain = units.map(plainUnit).join("");
  const [text, start] = ignoresCase ? [plain.toLowerCase(), before.toLowerCase()] : [plain, before];
  if (text.startsWith(start)) return `^${units.slice(before.length).join("")}${source.slice(1 + found.length)}`;
  return start.startsWith(text) ? undefined : "never";
}

function beforeEnd({ source, ignoresCase }: Pattern, behind: string): string | undefined {
  const found = plainEnd.exec(source)?.[1];
  if (found === undefined || hasAlternatives(source)) return undefined;
  const units = unitsOf(found);
  const plain = units.map(plainUnit).join("");
  const [text, end] = ignoresCase ? [plain.toLowerCase(), behind.toLowerCase()] : [plain, behind];
  if (text.endsWith(end))
    return `${source.slice(0, -1 - found.length)}${units.slice(0, units.length - behind.length).join("")}$`;
  return end.endsWith(text) ? undefined : "never";
}

/** A `|` outside of parentheses makes its parts stand for themselves. */
function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (const [unit] of source.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|./gs)) {
    if (unit === "(") depth++;
    else if (unit === ")") depth--;
    else if (unit === "|" && depth === 0) return true;
  }
  return false;
}

function unitsOf(text: string): string[] {
  return text.match(/\\.|./gs) ?? [];
}

function plainUnit(unit: string): string {
  return unit.startsWith("\\") ? unit.slice(1) : unit;
}

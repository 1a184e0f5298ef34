import type { Span } from "../../../policy/span.ts";
import { type Tag, tagOf, tagSource } from "./tags.ts";

/** A tag with what stands around it. */
export interface PlacedTag extends Tag {
  readonly span: Span;
  /** Whether a directive may start here. */
  readonly isAtStart: boolean;
  readonly isInComment: boolean;
  /** How many more braces are open than closed before it. */
  readonly depth: number;
  /** Whether nothing but tags, spaces and a comment follows on its line. */
  readonly endsLine: boolean;
}

const marks = ["{{", "{%", "<%"];
const piece = new RegExp(
  String.raw`(?<tag>${tagSource})|(?<script>\w+_by_lua_block\s*\{)|(?<raw>\\[\s\S]|\$\{\w*\})|(?<line>\n)|(?<space>[^\S\n]+)|[\s\S]`,
  "g",
);
const restOfLine = new RegExp(String.raw`(?:[^\S\n]|${tagSource})*(?:#[^\n]*)?(?:\n|$)`, "y");

/** The latest answer: for one keystroke it is asked for several times. */
let last = { text: "", isTemplate: false };

/** Whether a text has marks of a template anywhere. */
export function mayBeTemplate(text: string): boolean {
  if (last.text !== text) last = { text, isTemplate: marks.some((mark) => text.includes(mark)) };
  return last.isTemplate;
}

/** The tags of a template, in the order of the text. Comments and quotes are those of nginx. */
export function tagsIn(text: string): PlacedTag[] {
  const tags: PlacedTag[] = [];
  let isAtStart = true;
  let isWordStart = true;
  let isInComment = false;
  let depth = 0;
  let quote = "";
  let skipped = 0;
  for (const { 0: found, index, groups } of text.matchAll(piece)) {
    if (index < skipped) continue;
    if (groups?.tag !== undefined) {
      const span = { start: index, end: index + found.length };
      const tag = tagOf(found);
      const placed = { ...tag, span, isAtStart: isAtStart && quote === "", isInComment, depth };
      const endsLine = restBehind(text, span.end);
      tags.push({ ...placed, endsLine });
      if (isInComment || isStill(tag)) continue;
      isAtStart = tag.kind === "directives" || (isAtStart && endsLine);
      isWordStart = isAtStart;
    } else if (isInComment) {
      isInComment = groups?.line === undefined;
      isWordStart ||= !isInComment;
    } else if (quote !== "") {
      if (found === quote) quote = "";
    } else if (groups?.script !== undefined) {
      skipped = endOfScript(text, index + found.length);
      isAtStart = true;
      isWordStart = true;
    } else if (groups?.line !== undefined || groups?.space !== undefined) {
      isWordStart = true;
    } else if (isWordStart && found === "#") {
      isInComment = true;
    } else if (found === ";" || found === "{" || found === "}") {
      if (found === "{") depth++;
      if (found === "}") depth--;
      isAtStart = true;
      isWordStart = true;
    } else {
      if (isWordStart && (found === '"' || found === "'")) quote = found;
      isAtStart = false;
      isWordStart = false;
    }
  }
  return tags;
}

/** Whether nothing comes of a tag itself. */
function isStill({ kind }: Tag): boolean {
  return kind !== "value" && kind !== "directives";
}

function restBehind(text: string, end: number): boolean {
  restOfLine.lastIndex = end;
  return restOfLine.test(text);
}

/** Behind the brace that ends a script. Braces in its texts are counted as well; they come in pairs as a rule. */
function endOfScript(text: string, start: number): number {
  let open = 1;
  for (const { 0: brace, index } of text.slice(start).matchAll(/[{}]/g)) {
    open += brace === "{" ? 1 : -1;
    if (open === 0) return start + index + 1;
  }
  return text.length;
}

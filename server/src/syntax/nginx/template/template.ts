import { contains, type Span } from "../../../policy/span.ts";
import { mayBeTemplate, type PlacedTag, tagsIn } from "./lexed.ts";

/** A part of a template that may be left out: one of its branches is there, or none. */
export interface Conditional {
  /** What decides; the same text for the same condition. */
  readonly key: string;
  /** Whether the first branch is there when that does not hold. */
  readonly isNegated: boolean;
  readonly branches: readonly Span[];
  /** Whether the last branch is there whenever no other one is. */
  readonly coversAll: boolean;
}

/** A configuration that another tool fills in. */
export interface Template {
  /**
   * What nginx could read, as long as the template: texts that are filled in are variables with names of their own, tags are
   * spaces, and all branches stand one behind the other.
   */
  readonly code: string;
  readonly conditionals: readonly Conditional[];
  /** What is written in the template, by what stands for it in `code`. */
  readonly written: ReadonlyMap<string, string>;
  /** Whether every part that is opened is closed, and so can be taken as a part. */
  readonly isClear: boolean;
}

/** A part between an opening and a closing tag. */
interface Part {
  readonly open: PlacedTag;
  readonly elses: PlacedTag[];
}

interface Reading {
  readonly text: string;
  readonly replacements: { readonly span: Span; readonly newText: string }[];
  conditionals: Conditional[];
  readonly written: Map<string, string>;
}

const bareElse = /^\W*else\W*$/;

let last: { readonly text: string; readonly template: Template | undefined } | undefined;

/** Reads a template; undefined where a text is none. */
export function templateOf(text: string): Template | undefined {
  if (!mayBeTemplate(text)) return undefined;
  if (last?.text !== text) last = { text, template: readTemplate(text, tagsIn(text)) };
  return last.template;
}

/** A part of the code with the tags of the template in the place of what stands for them. */
export function restore(code: string, { written }: Template): string {
  let restored = code;
  for (const [mask, tag] of written) restored = restored.replaceAll(mask, () => tag);
  return restored;
}

function readTemplate(text: string, tags: readonly PlacedTag[]): Template | undefined {
  if (tags.length === 0) return undefined;
  const reading: Reading = { text, replacements: [], conditionals: [], written: new Map() };
  const open: Part[] = [];
  let isClear = true;
  for (const tag of tags) {
    const part = tag.kind === "close" ? open.pop() : open.at(-1);
    if (tag.kind === "open" || tag.kind === "definition") open.push({ open: tag, elses: [] });
    if (tag.kind === "else") part?.elses.push(tag);
    if ((tag.kind === "else" || tag.kind === "close") && !part) isClear = false;
    if (!isFilledIn(tag)) blank(reading, tag.span);
    else if (!tag.isInComment) stand(reading, tag.span, tag.isAtStart && tag.endsLine);
    if (tag.kind === "close" && part) close(reading, part, tag);
  }
  const { conditionals, written } = reading;
  return { code: codeOf(reading), conditionals, written, isClear: isClear && open.length === 0 };
}

function isFilledIn({ kind }: PlacedTag): boolean {
  return kind === "value" || kind === "directives";
}

/** Decides what becomes of a part, now that its end is known. */
function close(reading: Reading, { open, elses }: Part, end: PlacedTag): void {
  const span = { start: open.span.start, end: end.span.end };
  const marks = [open, ...elses, end];
  const isWhole = marks.every(({ isAtStart }) => isAtStart);
  // Where branches open different blocks that are closed together, the first one stands for all.
  const isCrossing = marks.some(({ depth }) => depth !== open.depth);
  if (open.kind === "definition") blank(reading, span);
  else if (open.isInComment) return;
  else if (!isWhole) stand(reading, span, end.isAtStart);
  else if (isCrossing) blank(reading, { start: marks[1]?.span.start ?? span.end, end: span.end });
  else reading.conditionals.push(conditionalOf(reading, marks, elses.at(-1)));
}

/** A part whose tags stand between directives. The last `else` may be one for all that is left. */
function conditionalOf(reading: Reading, marks: readonly PlacedTag[], last: PlacedTag | undefined): Conditional {
  const { key = "", isNegated = false } = marks[0] ?? {};
  const branches = marks.slice(1).map((mark, index) => ({ start: marks[index]?.span.end ?? 0, end: mark.span.start }));
  return { key, isNegated, branches, coversAll: last !== undefined && bareElse.test(textOf(reading, last)) };
}

/** Lets a variable stand for what is filled in, or a directive for those that are. */
function stand(reading: Reading, span: Span, isDirective: boolean): void {
  const length = span.end - span.start;
  const original = reading.text.slice(span.start, span.end);
  const inner = original.slice(2, -2).replaceAll(/\W/g, "_").toUpperCase();
  const newText = freeMask(reading.written, original, (count) => {
    const room = length - (isDirective ? 2 : 3);
    const name = `T${inner}`.slice(0, room - count.length) + count;
    return isDirective ? `$${name.padEnd(room, "_")};` : `\${${name.padEnd(room, "_")}}`;
  });
  reading.written.set(newText, original);
  replace(reading, span, newText);
}

/** A mask that stands for nothing else. */
function freeMask(written: ReadonlyMap<string, string>, original: string, make: (count: string) => string): string {
  for (let count = 0; ; count++) {
    const mask = make(count === 0 ? "" : String(count));
    if ((written.get(mask) ?? original) === original || count > 999) return mask;
  }
}

function textOf({ text }: Reading, { span }: PlacedTag): string {
  return text.slice(span.start, span.end);
}

function blank(reading: Reading, span: Span): void {
  replace(reading, span, reading.text.slice(span.start, span.end).replaceAll(/[^\r\n]/g, " "));
}

/** What a larger part is replaced by takes the place of all that was to be done inside of it. */
function replace(reading: Reading, span: Span, newText: string): void {
  const { replacements } = reading;
  while (replacements.length > 0 && contains(span, replacements.at(-1)?.span ?? span)) replacements.pop();
  replacements.push({ span, newText });
  reading.conditionals = reading.conditionals.filter(({ branches: [first] }) => !first || !contains(span, first));
}

function codeOf({ text, replacements }: Reading): string {
  let code = "";
  for (const { span, newText } of replacements) code += text.slice(code.length, span.start) + newText;
  return code + text.slice(code.length);
}

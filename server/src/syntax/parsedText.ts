import { Edit, type Tree } from "web-tree-sitter";
import { withoutGaps } from "./javascript/gaps.ts";
import { familyOf, type Grammar } from "./language.ts";
import { tooLarge } from "./limits.ts";
import type { Parsers } from "./parsers.ts";

/** A replacement in a text, in UTF-16 offsets: `[start, end)` of the old text became `inserted` characters. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

/** The tree of a text, or the sentence that says why there is none. */
export type Parsed = { readonly tree: Tree } | { readonly skipped: string };

/** The tree of one open document, kept up to date from edit to edit. Owns its tree: `dispose` deletes it. */
export interface ParsedText {
  /** Tells of one change; `before` and `after` are the whole texts around it. Parses nothing. */
  changed(change: TextChange, before: string, after: string): void;
  /** Forgets the tree, when the text was replaced as a whole. */
  replaced(): void;
  /** The tree of `text`, which must be what the told changes led to. Parses when something changed. */
  parse(text: string): Parsed;
  dispose(): void;
}

/** Starts with no tree; the grammar must be loaded before `parse` is called. */
export function createParsedText(parsers: Parsers, grammar: Grammar): ParsedText {
  let tree: Tree | undefined;
  let stale = true;
  /** What the tree was made from, where that is not the text itself: told changes do not tell what becomes of it. */
  let parsed: string | undefined;

  function drop(): void {
    tree?.delete();
    tree = undefined;
    parsed = undefined;
    stale = true;
  }

  /** Replaces the tree by that of `code`; the one that is there is of `before`. */
  function replaceTree(before: string, code: string): void {
    const old = tree;
    tree = undefined;
    parsed = undefined;
    try {
      if (old && before !== code) old.edit(editOf(differenceOf(before, code), before, code));
      tree = parsers.parse(grammar, code, old);
    } finally {
      old?.delete();
    }
  }

  /** Parses a text; where it seems to have gaps, once more without them. To look for gaps costs as much as most parses. */
  function replaceTreeOf(text: string): void {
    const first = parsed === undefined ? text : withoutGaps(text);
    replaceTree(parsed ?? text, first);
    const mayHaveGaps = first === text && familyOf(grammar) === "javascript" && tree?.rootNode.hasError;
    const code = mayHaveGaps ? withoutGaps(text) : first;
    if (code !== first) replaceTree(first, code);
    parsed = code === text ? undefined : code;
  }

  function parseNow(text: string): Parsed {
    const reason = tooLarge(text);
    if (reason !== undefined) {
      drop();
      return { skipped: reason };
    }
    replaceTreeOf(text);
    if (!tree) return { skipped: "The file took too long to parse and is not checked." };
    stale = false;
    return { tree };
  }

  return {
    changed(change, before, after) {
      stale = true;
      if (parsed === undefined) tree?.edit(editOf(change, before, after));
    },
    replaced: drop,
    parse: (text) => (tree && !stale ? { tree } : parseNow(text)),
    dispose: drop,
  };
}

/** The one change that makes a text from another one. */
function differenceOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sharedStart(before, after, shorter);
  const kept = sharedEnd(before, after, shorter - start);
  return { start, end: before.length - kept, inserted: after.length - kept - start };
}

/** So much is compared at once, which is many times faster than one by one. */
const stride = 1024;

/** How many of the first `most` UTF-16 code units two texts share. */
function sharedStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + stride <= most && b.startsWith(a.slice(at, at + stride), at)) at += stride;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many of the last `most` UTF-16 code units two texts share. */
function sharedEnd(a: string, b: string, most: number): number {
  let kept = 0;
  while (kept + stride <= most) {
    const end = a.length - kept;
    if (!b.endsWith(a.slice(end - stride, end), b.length - kept)) break;
    kept += stride;
  }
  while (kept < most && a.charCodeAt(a.length - 1 - kept) === b.charCodeAt(b.length - 1 - kept)) kept++;
  return kept;
}

function editOf(change: TextChange, before: string, after: string): Edit {
  const newEndIndex = change.start + change.inserted;
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.end,
    newEndIndex,
    startPosition: pointAt(before, change.start),
    oldEndPosition: pointAt(before, change.end),
    newEndPosition: pointAt(after, newEndIndex),
  });
}

/** Row and column from 0, counted as tree-sitter does: rows end at `\n` only. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
